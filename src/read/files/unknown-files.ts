import { posix } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { type Entry, exists, type Folder, listFolder } from './files.ts';

/** What a folder may hold besides files of any name with an ending. */
export interface Expected {
  readonly files?: readonly string[];
  readonly folders?: readonly string[];
  /** Ending of the files that may have any name: ".yaml". */
  readonly ending?: string;
  /** Where a file of this name belongs, as it is written from this folder, where that is another one: "tables/summary.yaml". */
  readonly elsewhere?: (name: string) => string | undefined;
}

/** Lists a folder; says which of its entries nothing will read. */
export function listExpected(folder: Folder, path: string, expected: Expected): readonly Entry[] {
  const entries = listFolder(folder, path) ?? [];
  for (const entry of entries)
    if (!isExpected(entry, expected)) folder.report(unreadEntry(folder, path, entry, expected, entries));
  return entries.filter((entry) => isExpected(entry, expected));
}

/** A folder in the place of a file is left to whoever reads the file. */
const isExpected = ({ name, isFolder }: Entry, { files, folders, ending }: Expected): boolean => {
  if (files?.includes(name) || (isFolder && folders?.includes(name))) return true;
  return ending !== undefined && name.endsWith(ending);
};

/** A name that ends as a file of content does, in the writing of another system or program: .yml, .YAML, .yaml.txt, .md. */
const ENDING = /\.(?:ya?ml|mdx?)(?:\.txt)?$/iu;

/** Says of an entry that nothing will read it. One that is meant for a file that is not there is lost: what seems to be missing comes of it. */
function unreadEntry(
  folder: Folder,
  path: string,
  { name, isFolder }: Entry,
  expected: Expected,
  siblings: readonly Entry[],
): Finding {
  const { files = [], folders = [], ending } = expected;
  const source = { file: under(path, name), path: [] };
  const kind = isFolder ? '文件夹' : '文件';
  if (folders.includes(name)) {
    const message = `${name} 应是文件夹，现为文件`;
    return finding('content/unknown-file', source, message, '移走这个文件，建同名的文件夹。');
  }
  const place = isFolder ? undefined : expected.elsewhere?.(name);
  if (place !== undefined && ENDING.test(place) && !exists(folder, under(path, place))) {
    folder.lost.add(under(path, place));
    const message = `${kind}“${name}”放错了文件夹，不会被读到`;
    return finding('content/lost-file', source, message, `移到 ${place}。`);
  }
  const meant =
    ending !== undefined && ENDING.test(name)
      ? name.replace(ENDING, ending)
      : nearest(name, [...files, ...folders]);
  if (meant !== undefined && !siblings.some((each) => each.name === meant)) {
    folder.lost.add(under(path, meant));
    const message = `${kind}“${name}”不会被读到，应为“${meant}”`;
    return finding('content/lost-file', source, message, `改名为 ${meant}。`);
  }
  const hint = meant === undefined ? '' : `，是不是“${meant}”？`;
  const allowed = [
    ...files,
    ...folders.map((each) => `${each}/`),
    ...(ending === undefined ? [] : [`*${ending}`]),
  ];
  const move = place === undefined ? '' : `要公布的，移到 ${place}；`;
  const remedy = `${move}改正名字，或移出内容文件夹。这里可以有：${allowed.join('、')}。`;
  return finding('content/unknown-file', source, `${kind}“${name}”不会被读到${hint}`, remedy);
}

const under = (path: string, name: string): string => posix.join(path, name);
