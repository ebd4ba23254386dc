import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { finding } from '../findings/finding.ts';
import { decode } from './decode.ts';

/** Bytes a content file may have. The largest reference table has 0.1 MiB. */
export const FILE_LIMIT = 4 * 1024 * 1024;

/** The content folder while it is read, and where its findings go. */
export interface Folder {
  readonly root: string;
  readonly report: (diagnostic: Diagnostic) => void;
  /** SHA-256 of the bytes of every file read so far, by its path. */
  readonly digests: Map<string, string>;
}

/** A file or folder inside a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * What a folder holds, by name; hidden files (.DS_Store) are passed over.
 * @returns undefined where there is no such folder
 */
export function listFolder(folder: Folder, path: string): readonly Entry[] | undefined {
  const full = join(folder.root, path);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: isFolder(full, entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isFolder = (parent: string, entry: Dirent): boolean =>
  entry.isSymbolicLink()
    ? (statSync(join(parent, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false)
    : entry.isDirectory();

/** Whether something of this name is there, whatever it is. */
export const exists = (folder: Folder, path: string): boolean =>
  statSync(join(folder.root, path), { throwIfNoEntry: false }) !== undefined;

/** Reads a file of text that must be there; says so and returns undefined where it cannot be read as one. */
export function readText(folder: Folder, file: string): string | undefined {
  const source = { file, path: [] };
  const stat = statSync(join(folder.root, file), { throwIfNoEntry: false });
  if (stat === undefined) {
    folder.report(
      finding('read/missing', source, `缺少文件 ${file}`, '补上这个文件；写法见 docs/content-files.md。'),
    );
    return undefined;
  }
  if (!stat.isFile()) {
    folder.report(
      finding('read/unreadable', source, `${file} 不是文件`, '这里应是一个 YAML 文件，请移走同名的文件夹。'),
    );
    return undefined;
  }
  if (stat.size > FILE_LIMIT) {
    const message = `文件有 ${mebibytes(stat.size)} MiB，超过上限 ${mebibytes(FILE_LIMIT)} MiB，没有读入`;
    folder.report(
      finding('read/too-large', source, message, '确认放对了文件；数据确实这样多时，按表拆成几个文件。'),
    );
    return undefined;
  }
  return decodeText(folder, file);
}

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function decodeText(folder: Folder, file: string): string | undefined {
  const bytes = readBytes(join(folder.root, file));
  if (bytes === undefined) {
    const message = `没有权限读取 ${file}`;
    folder.report(finding('read/unreadable', { file, path: [] }, message, '给运行程序的用户加上读取权限。'));
    return undefined;
  }
  folder.digests.set(file, createHash('sha256').update(bytes).digest('hex'));
  const { text, invalid } = decode(bytes);
  if (invalid === undefined) return text;
  const source = { file, path: [], span: { start: invalid.start, length: 1 } };
  const message =
    invalid.encoding === 'UTF-16'
      ? '文件是 UTF-16 编码，不是 UTF-8'
      : '从这里起不是 UTF-8 编码（多半是 GBK，此处按 GBK 显示）';
  const remedy =
    '另存为 UTF-8：记事本“另存为”时编码选“UTF-8”；WPS、Excel 导出时选“CSV UTF-8”；VS Code 点右下角编码，选“通过编码重新打开”GBK，再“通过编码保存”UTF-8。';
  folder.report(finding('read/encoding', source, message, remedy));
  return undefined;
}

/** @returns undefined where reading is not permitted */
function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      return undefined;
    throw error;
  }
}
