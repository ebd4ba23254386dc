import { type Entry, type Folder, listFolder } from './files.ts';
import { finding } from './finding.ts';
import { nearest } from './nearest.ts';

/** What a folder may hold besides files of any name with an ending. */
export interface Expected {
  readonly files?: readonly string[];
  readonly folders?: readonly string[];
  /** Ending of the files that may have any name: ".yaml". */
  readonly ending?: string;
}

/** Lists a folder; says which of its entries nothing will read. */
export function listExpected(folder: Folder, path: string, expected: Expected): readonly Entry[] {
  const entries = listFolder(folder, path) ?? [];
  for (const entry of entries)
    if (!isExpected(entry, expected)) folder.report(unknownFile(path, entry, expected));
  return entries.filter((entry) => isExpected(entry, expected));
}

const isExpected = ({ name, isFolder }: Entry, { files, folders, ending }: Expected): boolean =>
  isFolder
    ? (folders?.includes(name) ?? false)
    : (files?.includes(name) ?? false) || (ending !== undefined && name.endsWith(ending));

function unknownFile(
  path: string,
  { name, isFolder }: Entry,
  { files = [], folders = [], ending }: Expected,
) {
  const file = path === '' ? name : `${path}/${name}`;
  const meant =
    ending !== undefined && /\.ya?ml$/i.test(name)
      ? name.replace(/\.ya?ml$/i, ending)
      : nearest(name, [...files, ...folders]);
  const kind = isFolder ? '文件夹' : '文件';
  const message = `${kind} ${name} 不会被读到${meant === undefined ? '' : `，是不是“${meant}”？`}`;
  const allowed = [
    ...files,
    ...folders.map((each) => `${each}/`),
    ...(ending === undefined ? [] : [`*${ending}`]),
  ];
  const remedy = `改正名字，或移出内容文件夹。这里可以有：${allowed.join('、')}。`;
  return finding('content/unknown-file', { file, path: [] }, message, remedy);
}
