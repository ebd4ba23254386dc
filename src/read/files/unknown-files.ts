import { nearest } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { type Entry, type Folder, listFolder } from './files.ts';

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

/** A folder in the place of a file is left to whoever reads the file. */
const isExpected = ({ name, isFolder }: Entry, { files, folders, ending }: Expected): boolean => {
  if (files?.includes(name) || (isFolder && folders?.includes(name))) return true;
  return ending !== undefined && name.endsWith(ending);
};

function unknownFile(
  path: string,
  { name, isFolder }: Entry,
  { files = [], folders = [], ending }: Expected,
) {
  const source = { file: path === '' ? name : `${path}/${name}`, path: [] };
  if (folders.includes(name)) {
    return finding(
      'content/unknown-file',
      source,
      `${name} 应是文件夹，现为文件`,
      '移走这个文件，建同名的文件夹。',
    );
  }
  const meant =
    ending !== undefined && /\.ya?ml$/i.test(name)
      ? name.replace(/\.ya?ml$/i, ending)
      : nearest(name, [...files, ...folders]);
  const hint = meant === undefined ? '' : `，是不是“${meant}”？`;
  const allowed = [
    ...files,
    ...folders.map((each) => `${each}/`),
    ...(ending === undefined ? [] : [`*${ending}`]),
  ];
  const remedy = `改正名字，或移出内容文件夹。这里可以有：${allowed.join('、')}。`;
  const message = `${isFolder ? '文件夹' : '文件'}“${name}”不会被读到${hint}`;
  return finding('content/unknown-file', source, message, remedy);
}
