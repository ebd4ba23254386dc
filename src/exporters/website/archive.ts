import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: its bytes, or as they are packed already. */
export type ArchivedFile = {
  /** With "/" between folders. */
  readonly path: string;
} & ({ readonly bytes: Uint8Array } | { readonly packed: PackedBytes });

/** Bytes as an archive holds them: what stands in several is packed once. */
export interface PackedBytes {
  readonly data: Uint8Array;
  /** Version, flags, method, time, CRC-32 and both sizes: the same in an entry and in the directory. */
  readonly facts: Uint8Array;
}

/** The first day zip knows, midnight: the format has no time zone. */
const FIRST_DAY = 0x0021_0000;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** Zip without extensions says no more. */
const MOST = { files: 0xffff, bytes: 0xffff_ffff };

/** A zip archive. The same files give the same bytes, whenever and wherever it is made: all carry the first day zip knows. */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of sorted) {
    const { path } = file;
    const name = Buffer.from(path, 'utf8');
    const { data, facts } = 'packed' in file ? file.packed : packedBytes(file.bytes, isPacked(path));
    const head = Buffer.concat([signed(0x0403_4b50), facts, lengths(name.length, 0), name]);
    directory.push(signed(0x0201_4b50), words(VERSION), facts, lengths(name.length, 0), rest(offset), name);
    parts.push(head, data);
    offset += head.length + data.length;
  }
  const listed = Buffer.concat(directory);
  if (sorted.length > MOST.files || offset > MOST.bytes) throw new Error('an archive is too large for zip');
  return Buffer.concat([...parts, listed, ending(sorted.length, listed.length, offset)]);
}

/** @param isStored taken as they are: they are packed in some way of their own */
export function packedBytes(bytes: Uint8Array, isStored = false): PackedBytes {
  const data = isStored ? bytes : deflateRawSync(bytes, { level: 6 });
  return { data, facts: entryFacts(bytes, data.length, isStored ? STORED : DEFLATED) };
}

const isPacked = (path: string): boolean => /\.(?:xlsx|docx|zip|png|jpe?g)$/i.test(path);

function entryFacts(bytes: Uint8Array, packed: number, method: number): Buffer {
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt32LE(FIRST_DAY, 6);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed, 14);
  facts.writeUInt32LE(bytes.length, 18);
  return facts;
}

/** What the directory says besides: no comment, one disk, no attributes, and where the entry begins. */
function rest(offset: number): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeUInt32LE(offset, 10);
  return bytes;
}

function ending(files: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x0605_4b50, 0);
  bytes.writeUInt16LE(files, 8);
  bytes.writeUInt16LE(files, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

const lengths = (name: number, extra: number): Buffer => words(name, extra);

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}
