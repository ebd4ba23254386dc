import { basename, dirname } from 'node:path';
import { passThrough, realFolder } from '../../read/files/door.ts';
import { kindRefusal, realEnding } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { FileReading } from './sheet.ts';

/** Bytes a file may have that is imported. */
const LIMIT = 64 * 1024 * 1024;

/** Reads anybody's file: a workbook, or tables as text. */
export function readSheets(path: string): FileReading {
  const file = basename(path);
  const bytes = bytesOf(path);
  if (typeof bytes === 'string') return { kind: 'refused', reason: bytes, remedy: '核对文件名和位置。' };
  if (bytes.length === 0)
    return { kind: 'refused', reason: `${file} 是空文件`, remedy: '重新导出，或重新下载。' };
  return sheetsOfBytes(file, bytes);
}

/** Reads the bytes of a workbook, or of tables as text. */
export function sheetsOfBytes(file: string, bytes: Uint8Array): FileReading {
  const refusal = kindRefusal(file, bytes);
  if (refusal !== undefined) return refusal;
  const ending = realEnding(file, bytes);
  return ['.csv', '.tsv', '.txt'].includes(ending) ? readCsv(file, bytes) : readWorkbook(file, bytes);
}

/** The bytes of a file, or why there are none. */
export function bytesOf(path: string): Uint8Array | string {
  const folder = realFolder(dirname(path));
  const passage =
    folder === undefined ? ({ kind: 'missing' } as const) : passThrough(folder, basename(path), LIMIT);
  switch (passage.kind) {
    case 'bytes':
      return passage.bytes;
    case 'missing':
      return `没有这个文件：${path}`;
    case 'too-large':
      return `${path} 有 ${Math.ceil(passage.size / 1024 / 1024)} MB，超过 ${LIMIT / 1024 / 1024} MB`;
    case 'not-a-file':
      return `${path} 不是文件（文件夹里的，把每个文件写上）`;
    case 'changed':
      return `${path} 正在被别的软件改动，关掉 Excel 再试`;
    default:
      return `${path} 打不开`;
  }
}
