import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { keepFormer, takeFormer } from '../folder/former-site.ts';

/** Where a new folder is made. */
export interface WorkFolder {
  /** Becomes the target. */
  readonly made: string;
  /** Whether the website that stood in the place before the present one is there, to be made the new one. */
  readonly isFormer: boolean;
  /** Thrown away. */
  readonly scratch: string;
}

/**
 * Makes a folder aside and puts it in its place by renaming, so that the place holds a whole website at any time.
 * Whatever goes wrong before, the place is left as it was. Folders that killed runs left behind are cleared away.
 * @param target the place, absolute
 * @param workshop the folder in which the work is done, absolute
 * @param make fills `made`, or throws; says false where there is nothing to put in the place
 * @param former where the folder that leaves the place is kept for the next time; absent where it is removed
 * @returns whether the place holds what was made
 */
export async function swapFolder(
  target: string,
  workshop: string,
  make: (work: WorkFolder) => Promise<unknown>,
  former?: string,
): Promise<boolean> {
  const [place, own] = [dirname(target), basename(target)];
  await Promise.all([mkdir(place, { recursive: true }), mkdir(workshop, { recursive: true })]);
  for (const parent of new Set([place, workshop])) await clearLeftovers(parent, own);
  const work = join(workshop, `${own}.building-${process.pid}`);
  const next = join(place, `${own}.next-${process.pid}`);
  const old = join(place, `${own}.old-${process.pid}`);
  try {
    const made = join(work, 'site');
    await mkdir(work);
    // Without a website in the place all files would be written anew, over those that are there.
    const isFormer = former !== undefined && existsSync(target) && takeFormer(former, made);
    if ((await make({ made, isFormer, scratch: join(work, 'scratch') })) === false) {
      if (former !== undefined && isFormer) keepFormer(made, former);
      return false;
    }
    await moved(made, next);
    if (existsSync(target)) await rename(target, old);
    await rename(next, target);
    if (former !== undefined && existsSync(old)) keepFormer(old, former);
    return true;
  } finally {
    await restore(target, old);
    for (const path of [work, next, old]) rmSync(path, { recursive: true, force: true });
  }
}

/** Renames a folder, or copies it where it goes to another disk. */
async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Puts the old folder back where its place is empty. */
async function restore(target: string, old: string): Promise<void> {
  if (!existsSync(target) && existsSync(old)) await rename(old, target);
}

async function clearLeftovers(parent: string, own: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const left = name.startsWith(`${own}.`)
      ? /^(building|next|old)-(\d+)$/.exec(name.slice(own.length + 1))
      : null;
    if (left === null || isRunning(Number(left[2]))) continue;
    const path = join(parent, name);
    if (left[1] === 'old') await restore(join(parent, own), path);
    rmSync(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
