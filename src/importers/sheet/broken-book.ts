import { CFB } from '@e965/xlsx';

/** Kinds of records in the workbook stream of .xls ([MS-XLS] 2.3). */
const BEGIN = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;
const PASSWORD = 0x002f;

/**
 * Why an old workbook (.xls) is not to be read: a password, a sheet that is damaged, a file that was cut off. As a sentence without its
 * end. Without it, what stands after the damage would be missing, and nobody told.
 */
export function brokenBook(bytes: Uint8Array): string | undefined {
  const stream = workbookStream(bytes);
  if (stream === undefined) return '文件不完整，多半没有下载完';
  const sheets: { readonly name: string; readonly at: number }[] = [];
  for (const { kind, at, data } of recordsFrom(stream, 0)) {
    if (kind === PASSWORD) return '文件加了密码';
    if (kind === SHEET && data.length > 8) sheets.push({ name: sheetTitle(data), at: data.readUInt32LE(0) });
    if (kind === END && at > 0) break;
  }
  const places = [...sheets.map(({ at }) => at), stream.length].toSorted((a, b) => a - b);
  const broken = sheets.find(({ at }) => !isWhole(stream, at, places.find((place) => place > at) ?? at));
  return broken && `工作表“${broken.name}”已损坏`;
}

/** The stream that holds the sheets; undefined where the file has none that can be found. */
function workbookStream(bytes: Uint8Array): Buffer | undefined {
  try {
    const file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
    const content = (CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book'))?.content;
    return content === undefined ? undefined : Buffer.from(content as Uint8Array);
  } catch (error) {
    // The library throws all kinds of errors for files that are broken.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

interface BookRecord {
  readonly kind: number;
  readonly at: number;
  readonly data: Buffer;
}

/** The records of a stream, each a kind, a length and so many bytes, as far as they go on. */
function* recordsFrom(stream: Buffer, from: number): Iterable<BookRecord> {
  for (let at = from; at + 4 <= stream.length; ) {
    const next = at + 4 + stream.readUInt16LE(at + 2);
    if (next > stream.length) return;
    yield { kind: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, next) };
    at = next;
  }
}

/** Whether the records of a sheet begin and end where they should. */
function isWhole(stream: Buffer, from: number, end: number): boolean {
  let depth = 0;
  for (const { kind, at } of recordsFrom(stream, from)) {
    if (at === from && kind !== BEGIN) return false;
    if (at >= end) return false;
    if (kind === BEGIN) depth += 1;
    if (kind === END) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

/** A name with its length before it, in letters of one byte or of two. */
function sheetTitle(data: Buffer): string {
  const [length = 0, isWide = 0] = data.subarray(6, 8);
  return isWide === 0 ? data.toString('latin1', 8, 8 + length) : data.toString('utf16le', 8, 8 + 2 * length);
}
