import type { Finding } from '../../model/finding.ts';
import { finding } from '../findings/read-finding.ts';
import { type EntryKind, look, type Sighting } from './door.ts';
import { nameFindings } from './names.ts';

/** A folder looked through once: what it holds, by its path below the root ("" is the root itself). */
export interface Survey {
  readonly folders: ReadonlyMap<string, readonly Sighting[]>;
  /** Paths of entries that are neither files nor folders, and of folders that cannot be listed. They have been reported. */
  readonly refused: ReadonlySet<string>;
}

/** Folders within folders; content has five of them. */
const DEEPEST = 16;

/** How a folder is looked through. */
export interface Surveying {
  /** Whether hidden entries (.git, .DS_Store) are looked at like others; passed over where not told, unless they are links. */
  readonly hidden?: boolean;
}

/** What people call what is refused. */
const NAMES: Readonly<Record<Exclude<EntryKind, 'file' | 'folder'>, string>> = {
  link: '符号链接',
  pipe: '管道',
  socket: '套接字',
  device: '设备文件',
};

/** What systems and programs leave in folders by themselves. */
const isSystems = (name: string): boolean =>
  name.startsWith('.') ||
  name.startsWith('~$') ||
  /^(?:(?:eh)?thumbs\.db|desktop\.ini|__MACOSX)$/i.test(name);

/** Emacs marks a file that is being edited by a link of such a name beside it. */
const isEditorsMark = (name: string): boolean => name.startsWith('.#');

/**
 * Looks through a whole folder without following anything in it. Links, pipes, sockets and devices are refused wherever they stand.
 * @param root as realFolder gives it
 */
export function survey(
  root: string,
  report: (finding: Finding) => void,
  { hidden = false }: Surveying = {},
): Survey {
  const folders = new Map<string, readonly Sighting[]>();
  const refused = new Set<string>();
  const waiting: string[] = [''];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const seen = look(root, path);
    if (seen === undefined) {
      refused.add(path);
      report(unlistable(path));
      continue;
    }
    const admitted: Sighting[] = [];
    for (const { name, kind } of seen) {
      const below = path === '' ? name : `${path}/${name}`;
      if (kind === 'file' || kind === 'folder') {
        if (!hidden && isSystems(name)) continue;
        admitted.push({ name, kind });
        if (kind === 'folder') {
          if (below.split('/').length <= DEEPEST) waiting.push(below);
          else report(tooDeep(below));
        }
      } else if (!isEditorsMark(name)) {
        refused.add(below);
        report(notPlain(below, kind));
      }
    }
    for (const finding of nameFindings(path, admitted)) report(finding);
    folders.set(path, admitted);
  }
  return { folders, refused };
}

/** @param path of the entry below the root */
export function notPlain(path: string, kind: EntryKind): Finding {
  const source = { file: path, path: [] };
  if (kind === 'link') {
    const remedy = '把它指向的文件或文件夹本身放到这里，再删去链接；整个内容文件夹可以是链接。';
    return finding('read/link', source, `${path} 是符号链接，没有读`, remedy);
  }
  const name = kind === 'file' || kind === 'folder' ? '别的东西' : NAMES[kind];
  return finding('read/special', source, `${path} 是${name}，没有读`, '移出内容文件夹。');
}

const unlistable = (path: string): Finding =>
  finding(
    'read/unreadable',
    { file: path, path: [] },
    `不能列出文件夹 ${path}`,
    '给运行程序的用户加上读取权限；路径过长的缩短名字。',
  );

const tooDeep = (path: string): Finding =>
  finding(
    'read/unreadable',
    { file: path, path: [] },
    `文件夹套了 ${DEEPEST} 层以上，没有读下去`,
    '移出内容文件夹；各类文件的位置见 docs/files.zh-CN.md。',
  );
