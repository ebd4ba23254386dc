import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { withPdf } from './open-pdf.ts';
import { type PageContent, pageContent } from './page-content.ts';
import { type TextLine, textLines } from './page-lines.ts';
import { tableSheets } from './table-sheets.ts';
import { isUsual } from './usual-letters.ts';

/** A PDF as read: its tables as sheets, and its lines of text that stand in no table. */
export type PdfReading =
  | {
      readonly kind: 'pdf';
      readonly pages: number;
      readonly sheets: readonly Sheet[];
      readonly lines: readonly TextLine[];
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly remedy: string };

/** Pages that are looked at. */
const PAGES = 400;

/**
 * Operators and pieces of text a file may have: one that is made to take forever ends as unread, at the same page on every machine.
 * The fullest of the references has 51,000 on 25 pages, its fullest page 8,000.
 */
const OPERATIONS = 2_000_000;

/** Reads a PDF: where its texts and lines stand is known, so its tables are found by these. @param most see OPERATIONS */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  most: number = OPERATIONS,
): Promise<PdfReading> {
  const start = bytes.subarray(0, 1024);
  if (!Buffer.from(start).includes('%PDF-'))
    return { kind: 'refused', reason: `${file} 不是 PDF`, remedy: '重新下载，或请发布单位提供原件。' };
  try {
    return await withPdf(bytes, (document) => readPages(file, document, most));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isLocked = error.name === 'PasswordException';
    return {
      kind: 'refused',
      reason: `${file} ${isLocked ? '加了密码' : '已损坏，读不出来'}`,
      remedy: isLocked ? '去掉密码再试。' : '重新下载，或请发布单位提供原件。',
    };
  }
}

async function readPages(file: string, document: PDFDocumentProxy, most: number): Promise<PdfReading> {
  const contents: PageContent[] = [];
  const remarks: string[] = [];
  let operations = 0;
  for (let page = 1; page <= Math.min(document.numPages, PAGES); page += 1) {
    if (operations > most) {
      remarks.push(
        `${file} 到第 ${page - 1} 页已有 ${operations} 个字和线，不像是表，后面的 ${document.numPages - page + 1} 页没有读`,
      );
      break;
    }
    try {
      const content = await pageContent(await document.getPage(page), page);
      operations += content.operations;
      contents.push(content);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      remarks.push(`${file} 第 ${page} 页读不出来`);
    }
  }
  if (document.numPages > PAGES) remarks.push(`${file} 有 ${document.numPages} 页，第 ${PAGES} 页以后没有读`);
  const empty = contents.filter(({ texts }) => texts.length === 0).map(({ page }) => page);
  if (contents.length === 0 || empty.length === contents.length)
    return {
      kind: 'refused',
      reason: `${file} 各页都没有文字，多半是扫描件`,
      remedy: '请发布单位提供由电子文档生成的 PDF，或用文字识别软件处理以后再试；识别的结果须逐个核对。',
    };
  if (empty.length > 0) remarks.push(`${file} 第 ${empty.join('、')} 页没有文字（空白页或图片），没有核对`);
  const broken = contents.filter(isGarbled).map(({ page }) => page);
  if (broken.length > 0 && broken.length + empty.length === contents.length)
    return {
      kind: 'refused',
      reason: `${file} 第 ${broken.join('、')} 页的字体没有编码，看得见字，复制出来是乱码，读不出来`,
      remedy:
        '请发布单位提供 Word、Excel 的原件，或重新生成 PDF；也可以用文字识别软件处理以后再试，识别的结果须逐个核对。',
    };
  if (broken.length > 0)
    remarks.push(`${file} 第 ${broken.join('、')} 页的字体没有编码，文字读不出来，没有核对`);
  const full = contents.filter(isTooFull).map(({ page }) => page);
  if (full.length > 0) remarks.push(`${file} 第 ${full.join('、')} 页的线或字多得不像一张表，没有核对`);
  const pages = contents.filter((content) => !isGarbled(content) && !isTooFull(content));
  const { sheets, lines } = tableSheets(file, pages, pages.map(textLines));
  return { kind: 'pdf', pages: document.numPages, sheets, lines, remarks };
}

/** Whether the texts of a page are letters of no script, or of all at once: fonts without an encoding. */
function isGarbled({ texts }: PageContent): boolean {
  const all = [
    ...texts
      .map(({ text }) => text)
      .join('')
      .normalize('NFKC'),
  ];
  return all.length > 20 && all.filter((letter) => !isUsual(letter)).length * 4 > all.length;
}

/** Ruled lines and pieces of text that a page is looked at with; the fullest page of the references has 700 and 1,500. */
const MOST_RULES = 3000;
const MOST_TEXTS = 20_000;

const isTooFull = ({ texts, across, down }: PageContent): boolean =>
  across.length + down.length > MOST_RULES || texts.length > MOST_TEXTS;
