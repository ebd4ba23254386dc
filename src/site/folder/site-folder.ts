import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../read/files/sha256.ts';
import { filesOf } from './files-of.ts';

export { filesOf } from './files-of.ts';

/** The list of a website's files with their SHA-256, as `sha256sum -c` reads it. */
export const MANIFEST = 'SHA256SUMS';

/**
 * Writes the list of a folder's files beside them.
 * @param known SHA-256 of files by path, where their bytes were at hand when they were written
 */
export async function writeManifest(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const paths = (await filesOf(folder)).filter((path) => path !== MANIFEST);
  const lines: string[] = [];
  for (const path of paths)
    lines.push(`${known.get(path) ?? sha256(await readFile(join(folder, path)))}  ${path}\n`);
  await writeFile(join(folder, MANIFEST), lines.join(''));
}

/** The hashes of a website's files by path; undefined where the folder has no list of them. */
export async function readManifest(folder: string): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseManifest(text);
}

/** The hashes by path that a list of files says. */
export const parseManifest = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** The paths whose files are not what the list says, or are missing, or are not in it. */
export async function spoiltFiles(folder: string): Promise<readonly string[]> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) return [MANIFEST];
  const paths = (await filesOf(folder)).filter((path) => path !== MANIFEST);
  const wrong: string[] = [];
  for (const path of paths) {
    if (manifest.get(path) !== sha256(await readFile(join(folder, path)))) wrong.push(path);
  }
  return [...wrong, ...[...manifest.keys()].filter((path) => !paths.includes(path))];
}
