import { inflateRawSync } from 'node:zlib';

/** Bytes all parts of a workbook or text document may have when unpacked. The largest of the references has 2 MiB. */
const UNPACKED_LIMIT = 256 * 1024 * 1024;

/** Parts a workbook may have. */
const PARTS_LIMIT = 4000;

/** Whether bytes begin like a zip archive, which .xlsx and .docx are. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * What speaks against unpacking an archive: it is broken, or a few bytes become very many (压缩炸弹).
 * Every part is unpacked up to the limit, since what an archive says of its sizes need not be true.
 */
export function zipRefusal(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1 || end + 20 > buffer.length) return '压缩包不完整，多半没有下载完';
  const count = buffer.readUInt16LE(end + 10);
  if (count > PARTS_LIMIT) return `压缩包里有 ${count} 个文件，多得不像一份工作簿`;
  let at = buffer.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) return '压缩包的目录已损坏';
    const [method, packed, header] = [
      buffer.readUInt16LE(at + 10),
      buffer.readUInt32LE(at + 20),
      buffer.readUInt32LE(at + 42),
    ];
    if ((buffer.readUInt16LE(at + 8) & 1) !== 0) return '文件加了密码';
    if (header + 30 > buffer.length) return '压缩包的目录已损坏';
    const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28);
    const size = sizeOf(buffer.subarray(start, start + packed), method, UNPACKED_LIMIT - unpacked);
    if (size === undefined) return '压缩包里的内容已损坏，或展开以后太大';
    unpacked += size;
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return undefined;
}

/** Bytes of a part when unpacked; undefined where it cannot be unpacked within the limit. */
function sizeOf(packed: Buffer, method: number, limit: number): number | undefined {
  if (method === 0) return packed.length;
  if (method !== 8 || limit < 1) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).length;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
