import { extname } from 'node:path';
import { isZip } from './zip-limits.ts';

/** Why a file is of a kind that is not read, and what to do. */
export interface KindRefusal {
  readonly kind: 'refused';
  readonly reason: string;
  readonly remedy: string;
}

/** A kind of file that nobody can read tables from: what shows it, what it is called, and how it becomes one that is read. */
interface UnreadKind {
  readonly isSo: (bytes: Buffer, ending: string) => boolean;
  readonly called: string;
  readonly remedy: string;
}

const beginsWith = (bytes: Buffer, ...starts: readonly string[]): boolean =>
  starts.some((start) => bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1')));

/** Compound files (.xls, .doc, anything with a password) begin so. */
const isCompound = (bytes: Buffer): boolean => beginsWith(bytes, '\xd0\xcf\x11\xe0');

/** Names of streams in compound files are kept so. */
const names = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));

const UNREAD: readonly UnreadKind[] = [
  {
    isSo: (bytes) => beginsWith(bytes, '\xff\xd8\xff', '\x89PNG', 'GIF8', 'BM', 'II*\0', 'MM\0*'),
    called: '是图片，里面没有文字',
    remedy: '请发布单位提供有文字的原件，或照着录入。',
  },
  {
    isSo: (bytes, ending) =>
      isCompound(bytes) &&
      (names(bytes, 'WordDocument') || ['.doc', '.wps', '.dot'].includes(ending)) &&
      !isLocked(bytes),
    called: '是旧的 Word 文件',
    remedy: '在 Word 或 WPS 里打开，另存为“Word 文档（.docx）”再试。',
  },
  {
    isSo: (bytes, ending) => isLocked(bytes) && ['.docx', '.doc', '.wps'].includes(ending),
    called: '读不出来：文件加了密码',
    remedy: '在 Word 或 WPS 里打开，去掉密码，另存为 .docx 再试。',
  },
  {
    isSo: (bytes) => isZip(bytes) && bytes.includes('OFD.xml'),
    called: '是 OFD 版式文件',
    remedy: '在 OFD 阅读器里打开，另存为 PDF 再试。',
  },
  {
    isSo: (bytes, ending) =>
      beginsWith(bytes, 'Rar!', '7z\xbc\xaf', '\x1f\x8b') || (isZip(bytes) && ending === '.zip'),
    called: '是压缩包',
    remedy: '先解压，再把里面的工作簿或文件逐个写上。',
  },
  {
    isSo: (bytes) => {
      const head = bytes.subarray(0, 2000).toString('latin1');
      return (
        /^(?:from|mime-version|content-type|subject|date|snapshot-[\w-]+):/i.test(head) &&
        /^mime-version:/im.test(head)
      );
    },
    called: '是整个存下来的网页（.mhtml）',
    remedy: '在浏览器里打开它，另存为“网页，仅 HTML（.html）”再试。',
  },
];

/** An encrypted file of today's Office. */
const isLocked = (bytes: Buffer): boolean => isCompound(bytes) && names(bytes, 'EncryptedPackage');

/** Why a file is not read because of what it is, whatever it is called; undefined where it may be read. */
export function kindRefusal(file: string, content: Uint8Array): KindRefusal | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const ending = realEnding(file, content);
  const kind = UNREAD.find(({ isSo }) => isSo(bytes, ending));
  return kind && { kind: 'refused', reason: `${file} ${kind.called}`, remedy: kind.remedy };
}

/** Endings whose files are texts of any kind: what is in them does not say more. */
const TEXTS = ['.csv', '.tsv', '.txt', '.md', '.html', '.htm'];

/** The ending a file should have by what is in it: budget systems export pages called .xls, and names are changed by hand. */
export function realEnding(file: string, content: Uint8Array): string {
  const ending = extname(file).toLowerCase();
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (beginsWith(bytes, '%PDF-')) return '.pdf';
  if (isZip(bytes)) {
    if (bytes.includes('word/document.xml')) return '.docx';
    return bytes.includes('xl/workbook') ? '.xlsx' : ending;
  }
  const isPage = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta|table|div)\b/i.test(
    bytes.subarray(0, 200).toString('latin1'),
  );
  return isPage && !TEXTS.includes(ending) ? '.html' : ending;
}
