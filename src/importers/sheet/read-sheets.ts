import { basename, dirname } from 'node:path';
import { passThrough, realFolder } from '../../read/files/door.ts';
import { type KindRefusal, kindRefusal, realEnding } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { FileReading } from './sheet.ts';

/** Bytes a file may have that is imported. */
const LIMIT = 64 * 1024 * 1024;

/** Reads anybody's file: a workbook, or tables as text. */
export function readSheets(path: string): FileReading {
  const bytes = bytesOf(path);
  return 'kind' in bytes ? bytes : sheetsOfBytes(basename(path), bytes);
}

/** Reads the bytes of a workbook, or of tables as text. */
export function sheetsOfBytes(file: string, bytes: Uint8Array): FileReading {
  const refusal = kindRefusal(file, bytes);
  if (refusal !== undefined) return refusal;
  const ending = realEnding(file, bytes);
  return ['.csv', '.tsv', '.txt'].includes(ending) ? readCsv(file, bytes) : readWorkbook(file, bytes);
}

/** The bytes of a file, or why there are none. */
export function bytesOf(path: string): Uint8Array | KindRefusal {
  const folder = realFolder(dirname(path));
  const passage =
    folder === undefined ? ({ kind: 'missing' } as const) : passThrough(folder, basename(path), LIMIT);
  const refused = (reason: string, remedy = '核对文件名和位置。'): KindRefusal => ({
    kind: 'refused',
    ...{ reason, remedy },
  });
  switch (passage.kind) {
    case 'bytes':
      return passage.bytes.length === 0
        ? refused(`${basename(path)} 是空文件`, '重新导出，或重新下载。')
        : passage.bytes;
    case 'missing':
      return refused(`没有这个文件：${path}`);
    case 'too-large': {
      const size = `${Math.ceil(passage.size / 1024 / 1024)} MB，超过 ${LIMIT / 1024 / 1024} MB`;
      return refused(`${path} 有 ${size}`, '核对选的文件；图片占地方的，去掉图片另存一份再试。');
    }
    case 'not-a-file':
      return refused(`${path} 不是文件`, '文件夹里的，把每个文件写上。');
    case 'changed':
      return refused(`${path} 正在被别的软件改动`, '关掉 Excel 或 WPS 再试。');
    default:
      return refused(`${path} 打不开`, '看这个文件是不是自己能读的，或复制一份再试。');
  }
}
