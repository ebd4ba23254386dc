import { createHash } from 'node:crypto';
import { passThrough, realFolder } from './door.ts';
import type { Folder } from './files.ts';
import { limitOf } from './limits.ts';
import { sha256 } from './sha256.ts';
import { survey } from './survey.ts';

/**
 * A digest of all that reading a content folder can depend on: names and bytes of its files, folders, and what is refused.
 * @param root the folder, from the working directory; @returns undefined where there is none
 */
export function folderDigest(root: string): string | undefined {
  const real = realFolder(root);
  if (real === undefined) return undefined;
  const hash = createHash('sha256');
  const { folders, refused } = survey(real, ({ rule, message }) => hash.update(`! ${rule} ${message}\n`));
  for (const path of [...refused].sort()) hash.update(`- ${JSON.stringify(path)}\n`);
  for (const [folder, entries] of folders) {
    hash.update(`/ ${JSON.stringify(folder)}\n`);
    for (const { name, kind } of entries) {
      hash.update(`${kind} ${JSON.stringify(name)}\n`);
      if (kind !== 'file') continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      const passage = passThrough(real, path, limitOf(path));
      if (passage.kind === 'bytes') hash.update(createHash('sha256').update(passage.bytes).digest());
      else hash.update(`${JSON.stringify(passage)}\n`);
    }
  }
  return hash.digest('hex');
}

/** Digests of all files that lie in a folder of the content, by path; "" of what cannot be read. */
export function fileDigests(
  { root, survey: { folders } }: Folder,
  path: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [path];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    for (const { name, kind } of folders.get(folder) ?? []) {
      const below = `${folder}/${name}`;
      if (kind === 'folder') waiting.push(below);
      if (kind !== 'file') continue;
      const passage = passThrough(root, below, limitOf(below));
      found.set(below, passage.kind === 'bytes' ? sha256(passage.bytes) : '');
    }
  }
  return found;
}
