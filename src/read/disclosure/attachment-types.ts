import { unzipSync } from 'fflate';

/** Tells why bytes are not what the ending of their name says; undefined where they are. */
type SignatureTest = (bytes: Uint8Array) => string | undefined;

/** The kinds of files that can be attached, by the ending of their names, and how their bytes are known. */
export const ATTACHMENT_TYPES: Readonly<Record<string, SignatureTest>> = {
  pdf: (bytes) => (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? undefined : NOT),
  docx: (bytes) => officeFinding(bytes, 'word/document.xml'),
  xlsx: (bytes) => officeFinding(bytes, 'xl/workbook.xml'),
  doc: (bytes) => binaryFinding(bytes),
  xls: (bytes) => binaryFinding(bytes),
  png: (bytes) => (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? undefined : NOT),
  jpg: (bytes) => (startsWith(bytes, [0xff, 0xd8, 0xff]) ? undefined : NOT),
};

const NOT = '内容不是这种文件';
const MACRO = '里面有宏，打开时会运行程序';

/** Whether a workbook or document of Office holds macros, which run where it is opened. */
export const holdsMacros = (bytes: Uint8Array): boolean =>
  officeFinding(bytes, 'xl/workbook.xml') === MACRO || binaryFinding(bytes) === MACRO;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** An Office file is an archive; only the names in it are read, so that no bomb goes off. */
function officeFinding(bytes: Uint8Array, main: string): string | undefined {
  const names = namesIn(bytes);
  if (names === undefined || !names.includes('[Content_Types].xml') || !names.includes(main)) return NOT;
  return names.some((name) => /vbaProject|\.bin$/i.test(name) && /vba/i.test(name)) ? MACRO : undefined;
}

function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  if (!startsWith(bytes, [0x50, 0x4b])) return undefined;
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 });
    return names;
  } catch {
    // fflate throws what it finds wrong with an archive as errors of no kind of its own.
    return undefined;
  }
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MACRO_FOLDERS = ['_VBA_PROJECT', 'VBA_PROJECT_CUR'].map((name) => Buffer.from(name, 'utf16le'));

/** Files of Word and Excel before 2007: the names of their parts stand in them as UTF-16. */
function binaryFinding(bytes: Uint8Array): string | undefined {
  if (!startsWith(bytes, COMPOUND)) return NOT;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return MACRO_FOLDERS.some((name) => buffer.includes(name)) ? MACRO : undefined;
}
