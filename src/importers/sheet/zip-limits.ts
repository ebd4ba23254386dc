import { crc32, inflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';

/** Bytes all parts of a workbook or text document may have when unpacked. The largest of the references has 2 MiB. */
const UNPACKED_LIMIT = 256 * 1024 * 1024;

/** Parts a workbook may have. */
const PARTS_LIMIT = 4000;

/** Whether bytes begin like a zip archive, which .xlsx and .docx are. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What speaks against unpacking an archive, and what to do about it. */
export interface ZipRefusal {
  /** A sentence without its end. */
  readonly reason: string;
  readonly remedy: string;
}

const AGAIN = '重新导出或重新下载；Excel 或 WPS 还打得开的，打开后另存一份再试。';
const BROKEN: ZipRefusal = { reason: '文件不完整，多半没有下载完', remedy: AGAIN };

/** An archive that may be unpacked. */
export interface OpenedZip {
  /** Its bytes, without the parts that are damaged. */
  readonly bytes: Uint8Array;
  /** Damaged parts that nobody needs: pictures, a theme. */
  readonly damaged: readonly string[];
}

/** What is asked of the parts of an archive. */
export interface ZipParts {
  /** Whether a part holds something that is read; only of such the damage is refused. */
  readonly isNeeded: (part: string) => boolean;
  /** What a person calls a part: the sheet it is. */
  readonly titleOf: (part: string) => string;
}

/**
 * Opens an archive, or says what speaks against it: it is broken, or a few bytes become very many (压缩炸弹).
 * Every part is unpacked up to the limit, since what an archive says of its sizes need not be true, and its sum is worked out, since digits
 * in a damaged part may look like others.
 */
export function openedZip(bytes: Uint8Array, { isNeeded, titleOf }: ZipParts): OpenedZip | ZipRefusal {
  const damaged: string[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1 || end + 20 > buffer.length) return BROKEN;
  const count = buffer.readUInt16LE(end + 10);
  if (count > PARTS_LIMIT)
    return { reason: `里面有 ${count} 个文件，多得不像一份工作簿`, remedy: '核对选的文件。' };
  let at = buffer.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) return BROKEN;
    const [method, packed, header] = [
      buffer.readUInt16LE(at + 10),
      buffer.readUInt32LE(at + 20),
      buffer.readUInt32LE(at + 42),
    ];
    const named = at + 46 + buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, named);
    if ((buffer.readUInt16LE(at + 8) & 1) !== 0)
      return { reason: '文件加了密码', remedy: '在 Excel 或 WPS 里打开，去掉密码，另存为 .xlsx 再试。' };
    if (header + 30 > buffer.length) return BROKEN;
    const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28);
    const content = contentOf(buffer.subarray(start, start + packed), method, UNPACKED_LIMIT - unpacked);
    if (content === 'too large')
      return {
        reason: `展开以后超过 ${UNPACKED_LIMIT / 1024 / 1024} MB，不像一份公开的文件`,
        remedy: '核对选的文件；是自己的文件，把表复制到一个新的里面再试。',
      };
    if (content === undefined || crc32(content) !== buffer.readUInt32LE(at + 16)) {
      if (isNeeded(name)) return { reason: `${titleOf(name)}已损坏`, remedy: AGAIN };
      damaged.push(name);
    }
    unpacked += content?.length ?? 0;
    at = named + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return { bytes: damaged.length === 0 ? bytes : without(bytes, damaged), damaged };
}

/** An archive packed again without some of its parts. */
const without = (bytes: Uint8Array, parts: readonly string[]): Uint8Array =>
  zipSync(unzipSync(bytes, { filter: ({ name }) => !parts.includes(name) }), { level: 0 });

/** What is said of damaged parts that nobody needs. */
export const damageRemark = (file: string, { damaged }: OpenedZip): readonly string[] =>
  damaged.length === 0
    ? []
    : [`${file} 里的${damaged.map((part) => `“${part}”`).join('、')}已损坏：里面没有表，其余照读`];

/** A part when unpacked; undefined where it cannot be. */
function contentOf(packed: Buffer, method: number, limit: number): Buffer | 'too large' | undefined {
  if (method === 0) return packed.length > limit ? 'too large' : packed;
  if (method !== 8) return undefined;
  if (limit < 1) return 'too large';
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof Error)
      return 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined;
    throw error;
  }
}
