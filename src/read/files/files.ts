import type { Finding } from '../../model/finding.ts';
import { finding } from '../findings/read-finding.ts';
import { decode } from './decode.ts';
import { type Passage, passThrough, realFolder } from './door.ts';
import { DISCLOSURE_LIMIT, disclosureOfFile, isLock, limitOf } from './limits.ts';
import { sha256 } from './sha256.ts';
import { notPlain, type Survey, survey } from './survey.ts';

/** The content folder while it is read, and where its findings go. */
export interface Folder {
  /** As realFolder gives it. */
  readonly root: string;
  readonly report: (finding: Finding) => void;
  /** What lies in it, looked through once. */
  readonly survey: Survey;
  /** SHA-256 of the bytes of every file read so far, by its path. */
  readonly digests: Map<string, string>;
  /** Bytes read so far, by disclosure. */
  readonly sizes: Map<string, number>;
  /** Paths of files that are there under a wrong name or in a wrong folder, which has been told. */
  readonly lost: Set<string>;
}

/** A file or folder inside a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * Opens a content folder: looks through it, and says what in it is neither a file nor a folder.
 * @param path the folder, or a link to it; @returns undefined where there is none
 */
export function openFolder(path: string, report: Folder['report']): Folder | undefined {
  const root = realFolder(path);
  if (root === undefined) return undefined;
  return {
    root,
    report,
    survey: survey(root, report),
    digests: new Map(),
    sizes: new Map(),
    lost: new Set(),
  };
}

/**
 * What a folder holds, by name; hidden files (.DS_Store) are passed over.
 * @returns undefined where there is no such folder
 */
export const listFolder = ({ survey }: Folder, path: string): readonly Entry[] | undefined =>
  survey.folders.get(path)?.map(({ name, kind }) => ({ name, isFolder: kind === 'folder' }));

/** Whether something of this name is there, whatever it is. */
export function exists({ survey }: Folder, path: string): boolean {
  if (survey.refused.has(path) || survey.folders.has(path)) return true;
  const cut = path.lastIndexOf('/');
  const siblings = survey.folders.get(path.slice(0, Math.max(0, cut)));
  return siblings?.some(({ name }) => name === path.slice(cut + 1)) ?? false;
}

/** Reads a file of text that must be there; says so and returns undefined where it cannot be read as one. */
export function readText(folder: Folder, file: string): string | undefined {
  if (isRefused(folder, file)) return undefined;
  const limit = limitOf(file);
  const passage = exists(folder, file) ? passThrough(folder.root, file, limit) : MISSING;
  if (passage.kind !== 'bytes') {
    if (passage.kind !== 'missing' || !folder.lost.has(file)) folder.report(unread(file, passage, limit));
    return undefined;
  }
  // A lock says again what the other files say: it is no part of what they may have together.
  if (isLock(file)) return decoded(folder, file, passage.bytes);
  const share = disclosureOfFile(file);
  const size = (folder.sizes.get(share) ?? 0) + passage.bytes.length;
  folder.sizes.set(share, size);
  if (size <= DISCLOSURE_LIMIT) return decoded(folder, file, passage.bytes);
  const message = `这份公开的文件合计超过上限 ${mebibytes(DISCLOSURE_LIMIT)} MiB，从这个文件起没有读入`;
  folder.report(finding('read/too-large', { file, path: [] }, message, '移走不属于这份公开的文件。'));
  return undefined;
}

/** Reads a file of any bytes; says so and returns undefined where it cannot be read. */
export function readBytes(folder: Folder, file: string): Buffer | undefined {
  const limit = limitOf(file);
  const passage = passThrough(folder.root, file, limit);
  if (passage.kind !== 'bytes') {
    folder.report(unread(file, passage, limit));
    return undefined;
  }
  folder.digests.set(file, sha256(passage.bytes));
  return passage.bytes;
}

const MISSING = { kind: 'missing' } as const;

/** Whether an entry, or a folder it lies in, was refused when the folder was looked through. That has been told. */
export const isRefused = ({ survey }: Folder, path: string): boolean =>
  survey.refused.has('') ||
  path.split('/').some((_, index, steps) => survey.refused.has(steps.slice(0, index + 1).join('/')));

/** What is said of a file that was not read. */
function unread(file: string, passage: Exclude<Passage, { readonly kind: 'bytes' }>, limit: number): Finding {
  const source = { file, path: [] };
  switch (passage.kind) {
    case 'missing':
      return finding(
        'read/missing',
        source,
        `缺少文件 ${file}`,
        '补上这个文件；写法见 docs/files.zh-CN.md。',
      );
    case 'not-a-file': {
      if (passage.is !== 'folder') return notPlain(file, passage.is);
      const remedy = '这里应是一个 YAML 文件，请移走同名的文件夹。';
      return finding('read/unreadable', source, `${file} 不是文件`, remedy);
    }
    case 'too-large': {
      const message = `文件有 ${mebibytes(passage.size)} MiB，超过上限 ${mebibytes(limit)} MiB，没有读入`;
      return finding(
        'read/too-large',
        source,
        message,
        '确认放对了文件；数据确实这样多时，按表拆成几个文件。',
      );
    }
    case 'changed': {
      const message = `${file} 在读入时被改动，没有采用`;
      return finding('read/unreadable', source, message, '等写完以后再运行一次。');
    }
    case 'refused':
      return finding('read/unreadable', source, `没有权限读取 ${file}`, '给运行程序的用户加上读取权限。');
  }
}

/** What git leaves in a file that two people changed. */
const CONFLICT = [/^<{7}(?: .*)?\r?$/mu, /^={7}\r?$/mu, /^>{7}(?: .*)?\r?$/mu] as const;

/** Where the first of two versions begins that were not merged. */
function conflictIn(text: string): RegExpExecArray | undefined {
  const [begin, ...others] = CONFLICT.map((mark) => mark.exec(text));
  return begin && others.every((mark) => mark && mark.index > begin.index) ? begin : undefined;
}

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 ? 2 : 1);

function decoded(folder: Folder, file: string, bytes: Buffer): string | undefined {
  folder.digests.set(file, sha256(bytes));
  const { text, invalid } = decode(bytes);
  const merging = conflictIn(text);
  if (merging !== undefined) {
    const place = { file, path: [], span: { start: merging.index, length: merging[0].length } };
    const message =
      '从这里起是没有合并完的两份：<<<<<<< 和 ======= 之间是一份，======= 和 >>>>>>> 之间是另一份';
    folder.report(finding('read/conflict', place, message, '两份里留下对的一份，删去这三行标记，再提交。'));
    return undefined;
  }
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
