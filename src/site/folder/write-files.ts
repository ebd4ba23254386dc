import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { valueAt } from '../../model/base/entry-at.ts';
import { sha256 } from '../../read/files/sha256.ts';

/** Files of a website by path. */
export type MadeFiles = ReadonlyMap<string, Uint8Array>;

/** SHA-256 by path, as the list of a website's files has them. */
export type Hashes = Readonly<Record<string, string>>;

/** SHA-256 of files, while their bytes are at hand. */
export const hashesOf = (files: MadeFiles): Hashes =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]));

/** Writes files, all of some or those of some paths. */
export type FileWriter = (files: MadeFiles, paths?: Iterable<string>) => void;

/**
 * Writes files into a folder. There are very many, and all are small: one after the other takes a third of the time it takes to have the system
 * call back, and no folder is asked for twice.
 */
export function fileWriter(folder: string): FileWriter {
  const made = new Set<string>();
  return (files, paths = files.keys()) => {
    for (const path of paths) {
      const place = dirname(join(folder, path));
      if (!made.has(place)) mkdirSync(place, { recursive: true });
      made.add(place);
      writeAnew(join(folder, path), valueAt(files, path));
    }
  };
}

/** Writes a file. One that is there may have a second name, under which it must stay as it is. */
function writeAnew(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    rmSync(path, { recursive: true });
    writeFileSync(path, bytes, { flag: 'wx' });
  }
}

/** Removes files and folders of a folder, whether they are there or not. */
export function removeFiles(folder: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
}
