import { existsSync, readdirSync } from 'node:fs';
import { cp, lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST, readManifest } from '../folder/site-folder.ts';

/**
 * What a folder holds that no build put there: `.git`, `CNAME`, `.well-known/security.txt`. A build made what its list of files names.
 * @returns paths of files, links and empty folders, sorted; of a folder of which nothing was made its own path with "/" behind
 */
export async function foreignFiles(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  return filesBesides(folder, new Set([...((await readManifest(folder)) ?? new Map()).keys(), MANIFEST]));
}

/** What a folder holds besides certain files, in the same words. @param made their paths */
export function filesBesides(folder: string, made: ReadonlySet<string>): readonly string[] {
  const folders = new Set([...made].flatMap((path) => foldersOf(path)));
  const foreign: string[] = [];
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && folders.has(below)) waiting.push(below);
      else if (entry.isDirectory()) foreign.push(`${below}/`);
      else if (!made.has(below)) foreign.push(below);
    }
  }
  return foreign.sort();
}

/** "a/b/c.html" lies in "a" and "a/b". */
const foldersOf = (path: string): readonly string[] =>
  path.split('/').flatMap((_, index, steps) => (index === 0 ? [] : [steps.slice(0, index).join('/')]));

/**
 * Copies what no build made into the folder that takes its place. Links are copied as links.
 * @throws SiteRefusal where the new website has something of its own at that place
 */
export async function keepForeign(from: string, to: string): Promise<void> {
  for (const path of await foreignFiles(from)) {
    const name = path.replace(/\/$/, '');
    const taken = await lstat(join(to, name)).catch(() => undefined);
    if (taken !== undefined)
      throw new SiteRefusal(`${path} 不是以前生成的，新网站里却有同名的文件；请先移走或改名。`);
    await mkdir(dirname(join(to, name)), { recursive: true });
    await cp(join(from, name), join(to, name), {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
    });
  }
}

/** Why a website was not put in its place, in a sentence for whoever runs the build. */
export class SiteRefusal extends Error {}
