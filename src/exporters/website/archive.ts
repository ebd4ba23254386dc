import { type Zippable, zipSync } from 'fflate';

/** A file of an archive. */
export interface ArchivedFile {
  /** With "/" between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A zip archive. The same files give the same bytes, whenever and wherever it is made: all carry the first day zip knows. */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array {
  // The format has no time zone; this is midnight wherever it is made.
  const mtime = new Date(1980, 0, 1);
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(({ path, bytes }) => [path, [bytes, { mtime, level: isPacked(path) ? 0 : 9 }]]),
  );
  return zipSync(entries);
}

const isPacked = (path: string): boolean => /\.(?:xlsx|docx|zip|png|jpg)$/.test(path);
