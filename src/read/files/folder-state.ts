import { passThrough, realFolder } from './door.ts';
import type { Folder } from './files.ts';
import { limitOf } from './limits.ts';
import { sha256 } from './sha256.ts';
import { type Survey, survey } from './survey.ts';

/** Every file of a content folder by its path: SHA-256 of the bytes that were read, "" for a file that was not. */
export type FolderState = ReadonlyMap<string, string>;

/** What a folder held while it was read. */
export const folderState = ({ survey, digests }: Pick<Folder, 'survey' | 'digests'>): FolderState =>
  new Map(pathsOf(survey).map((path) => [path, digests.get(path) ?? '']));

/**
 * Looks at a content folder again.
 * @param root the folder, from the working directory
 * @param state as it was when it was read
 * @returns paths of files that came, went, or hold other bytes than those that were read
 */
export function changedSince(root: string, state: FolderState): readonly string[] {
  const real = realFolder(root);
  if (real === undefined) return [...state.keys()];
  const now = new Set(pathsOf(survey(real, () => undefined)));
  const gone = [...state.keys()].filter((path) => !now.has(path));
  const come = [...now].filter((path) => !state.has(path));
  const other = [...state].filter(
    ([path, hash]) => hash !== '' && now.has(path) && hash !== hashOf(real, path),
  );
  return [...gone, ...come, ...other.map(([path]) => path)].sort();
}

function hashOf(root: string, path: string): string | undefined {
  const passage = passThrough(root, path, limitOf(path));
  return passage.kind === 'bytes' ? sha256(passage.bytes) : undefined;
}

const pathsOf = ({ folders }: Survey): readonly string[] =>
  [...folders].flatMap(([folder, entries]) =>
    entries.flatMap(({ name, kind }) =>
      kind === 'file' ? [folder === '' ? name : `${folder}/${name}`] : [],
    ),
  );
