import { basename } from 'node:path';
import { readPdf } from '../pdf/read-pdf.ts';
import { kindRefusal, realEnding } from '../sheet/file-kind.ts';
import { bytesOf, sheetsOfBytes } from '../sheet/read-sheets.ts';
import { ownCells, type Sheet } from '../sheet/sheet.ts';
import { damageRemark, isZip, openedZip } from '../sheet/zip-limits.ts';
import type { DocumentReading, DocumentRefusal, ProseLine } from './document-reading.ts';
import { docxDocument, htmlDocument } from './markup-document.ts';
import { textDocument } from './text-document.ts';

/** Reads a document: PDF, workbook, .docx, HTML or text. */
export async function readDocument(path: string): Promise<DocumentReading | DocumentRefusal> {
  const bytes = bytesOf(path);
  return 'kind' in bytes ? bytes : documentOfBytes(basename(path), bytes);
}

/** Reads the bytes of a document. */
export async function documentOfBytes(
  file: string,
  bytes: Uint8Array,
): Promise<DocumentReading | DocumentRefusal> {
  const other = kindRefusal(file, bytes);
  if (other !== undefined) return other;
  const ending = realEnding(file, bytes);
  if (ending === '.pdf') return pdfDocument(file, bytes);
  if (ending === '.docx') {
    const zip = isZip(bytes) ? openedZip(bytes, DOCX_PARTS) : NO_DOCUMENT;
    if ('reason' in zip)
      return {
        kind: 'refused',
        reason: `${file} 读不出来：${zip.reason}`,
        remedy: zip.remedy.replaceAll('Excel', 'Word').replaceAll('.xlsx', '.docx'),
      };
    const reading = docxDocument(file, zip.bytes);
    return reading.kind === 'refused'
      ? reading
      : { ...reading, remarks: [...damageRemark(file, zip), ...reading.remarks] };
  }
  if (ending === '.html' || ending === '.htm') return htmlDocument(file, bytes);
  if (ending === '.txt' || ending === '.md') return textDocument(file, bytes);
  const reading = sheetsOfBytes(file, bytes);
  if (reading.kind === 'refused') return reading;
  return {
    kind: 'document',
    file,
    pages: 0,
    sheets: reading.sheets,
    lines: reading.sheets.flatMap(sheetLines),
    remarks: reading.remarks,
  };
}

/** Of a text document only the text itself is read. */
const DOCX_PARTS = {
  isNeeded: (part: string): boolean => part === 'word/document.xml',
  titleOf: () => '正文',
};

const NO_DOCUMENT = { reason: '它不是 .docx 文件', remedy: '在 Word 或 WPS 里打开，另存为 .docx 再试。' };

/** The texts of a worksheet that holds no table: each line of its cells. */
const sheetLines = (sheet: Sheet): readonly ProseLine[] =>
  sheet.rows.flatMap((_, row) => {
    const cells = ownCells(sheet, row);
    const [only] = cells;
    if (cells.length !== 1 || only === undefined) return [];
    return only.text
      .split('\n')
      .map((text) => ({ text: text.trim(), at: `${sheet.name}!${only.at}`, begins: true }));
  });

async function pdfDocument(file: string, bytes: Uint8Array): Promise<DocumentReading | DocumentRefusal> {
  const reading = await readPdf(file, bytes);
  if (reading.kind === 'refused') return reading;
  const { pages, sheets, remarks, lines } = reading;
  const lefts = lines.map(({ left }) => Math.round(left)).toSorted((a, b) => a - b);
  const margin = lefts[Math.floor(lefts.length * 0.2)] ?? 0;
  return {
    kind: 'document',
    ...{ file, pages, sheets, remarks },
    lines: lines.map(({ text, page, line, left, size }) => ({
      text,
      at: `第${page}页第${line}行`,
      begins: left > margin + size * 1.2,
    })),
  };
}
