import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../read/files/sha256.ts';
import type { MadeFiles } from './make-part.ts';

/** SHA-256 by path, as the list of a website's files has them. */
export type Hashes = Readonly<Record<string, string>>;

/** Writes files into a folder. @returns what they are, while their bytes are still at hand */
export async function writeFiles(folder: string, files: MadeFiles): Promise<Hashes> {
  const hashes: Record<string, string> = {};
  const folders = new Set<string>();
  for (const [path, bytes] of files) {
    const place = dirname(join(folder, path));
    if (!folders.has(place)) await mkdir(place, { recursive: true });
    folders.add(place);
    await writeFile(join(folder, path), bytes);
    hashes[path] = sha256(bytes);
  }
  return hashes;
}
