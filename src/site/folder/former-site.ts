import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../../read/files/sha256.ts';

const NAME = 'former-';

/** Where the website that stood in a place before is kept, so that the next one is made of it. @param cache the folder of what is kept */
export const formerPlace = (cache: string, target: string): string =>
  join(cache, NAME + sha256(Buffer.from(target)).slice(0, 16));

/**
 * Takes the former website to where the next one is made; only one of several runs gets it.
 * @returns whether it is there: nothing but folders and files, which may hold anything
 */
export function takeFormer(place: string, to: string): boolean {
  if (!isMoved(place, to)) return false;
  const entries = readdirSync(to, { recursive: true, withFileTypes: true });
  const isPlain = entries.every((entry) => entry.isFile() || entry.isDirectory());
  if (!isPlain) rmSync(to, { recursive: true });
  return isPlain;
}

/** Keeps a folder as the former website of a place, and no other; where that cannot be, it is removed. */
export function keepFormer(folder: string, place: string): void {
  const cache = dirname(place);
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache))
    if (name.startsWith(NAME) && name !== basename(place))
      rmSync(join(cache, name), { recursive: true, force: true });
  if (!isMoved(folder, place)) rmSync(folder, { recursive: true, force: true });
}

/** Not where it goes to another disk, nor where something is in its place. */
function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
