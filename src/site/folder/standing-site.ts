import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_STORE, type Store } from '../../cache/store.ts';
import { sha256 } from '../../read/files/sha256.ts';
import { MANIFEST, parseManifest } from './site-folder.ts';
import { isUntouched, knownStamps } from './stamps.ts';

/** A website that stands in its place. */
export interface StandingSite {
  readonly folder: string;
  /** SHA-256 of the list of its files. */
  readonly manifest: string;
  /** The paths it lists. */
  readonly paths: Iterable<string>;
  /** Whether one of its files has the bytes it is listed with. */
  readonly isWhole: (path: string) => boolean;
  /** Whether one of its files has certain bytes. @param hash their SHA-256 */
  readonly has: (path: string, hash: string) => boolean;
  /** Whether another folder has the very file that was built here with certain bytes, under a second name. */
  readonly isShared: (folder: string, path: string, hash: string) => boolean;
}

/** Looks at a website; undefined where there is none. @param store knows how its files stood when it was built */
export function standingSiteIn(folder: string, store: Store = NO_STORE): StandingSite | undefined {
  const list = bytesAt(join(folder, MANIFEST));
  if (list === undefined) return undefined;
  const manifest = sha256(list);
  const hashes = parseManifest(list.toString('utf8'));
  const stamps = knownStamps(folder, manifest, store);
  const has = (path: string, hash: string): boolean => {
    if (hashes.get(path) === hash && isUntouched(folder, path, stamps)) return true;
    const bytes = bytesAt(join(folder, path));
    return bytes !== undefined && sha256(bytes) === hash;
  };
  return {
    folder,
    manifest,
    paths: hashes.keys(),
    isWhole: (path) => has(path, hashes.get(path) ?? ''),
    has,
    isShared: (other, path, hash) => hashes.get(path) === hash && isUntouched(other, path, stamps),
  };
}

/** A link is not followed: what it leads to may be anything. */
const LOOK_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** The bytes of a file; undefined where the system does not give them. */
function bytesAt(path: string): Buffer | undefined {
  try {
    const file = openSync(path, LOOK_ONLY);
    try {
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
