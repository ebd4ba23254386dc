import { linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StandingSite } from './standing-site.ts';
import type { Hashes } from './write-files.ts';

/**
 * Gives files of a website that stands a second name in the one that is made, where they have the bytes that are expected: nothing is written.
 * @param to the website that is made
 * @param isFormer the one that is made holds files already, some of them the very ones that stand
 * @returns the paths that could not be taken over
 */
export function takeOver(
  standing: StandingSite,
  to: string,
  hashes: Hashes,
  isFormer = false,
): readonly string[] {
  if (!areOnOneDisk(standing.folder, to)) return Object.keys(hashes);
  const folders = new Set<string>();
  return Object.entries(hashes).flatMap(([path, hash]) => {
    if (isFormer && standing.isShared(to, path, hash)) return [];
    if (!standing.has(path, hash)) return path;
    const target = join(to, path);
    if (isFormer) rmSync(target, { recursive: true, force: true });
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return isLinked(join(standing.folder, path), target) ? [] : path;
  });
}

function areOnOneDisk(from: string, to: string): boolean {
  const [one, other] = [from, to].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && one.dev === other?.dev;
}

/** Some file systems have no second names, and none has any number of them. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
