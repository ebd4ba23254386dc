import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';

/** What an entry of a folder is. Only files and folders are let in. */
export type EntryKind = 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';

/** An entry of a folder, seen without following it. */
export interface Sighting {
  readonly name: string;
  readonly kind: EntryKind;
}

/** The bytes of a file, or why there are none. */
export type Passage =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-file'; readonly is: EntryKind }
  | { readonly kind: 'too-large'; readonly size: number }
  /** It was replaced or written to between the moment it was looked at and the moment it was read. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused' };

/** Neither follows a link nor waits for the other end of a pipe. Windows knows neither flag. */
const LOOK_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The folder a path names, with every link on the way to it resolved; undefined where it is no folder that can be reached. */
export function realFolder(path: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    return lstatSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a folder holds, by name, hidden entries included.
 * @returns undefined where the folder cannot be listed
 */
export function look(root: string, path: string): readonly Sighting[] | undefined {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/**
 * Reads a file once, and only if what was opened is a plain file that stands at this very path below the root: no link at its end or on
 * the way. Never reads more than the limit, whatever size the file says it has.
 * @param root as realFolder gives it
 */
export function passThrough(root: string, path: string, limit: number): Passage {
  const full = join(root, path);
  try {
    const seen = lstatSync(full, { throwIfNoEntry: false });
    if (seen === undefined) return { kind: 'missing' };
    if (!seen.isFile()) return { kind: 'not-a-file', is: kindOf(seen) };
    if (seen.size > limit) return { kind: 'too-large', size: seen.size };
    const file = openSync(full, LOOK_ONLY);
    try {
      return readOpened(file, full, limit);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return outcomeOf(error);
  }
}

function readOpened(file: number, full: string, limit: number): Passage {
  const before = fstatSync(file);
  if (!before.isFile()) return { kind: 'not-a-file', is: kindOf(before) };
  if (standsAt(file, full) !== full) return { kind: 'not-a-file', is: 'link' };
  const bytes = readUpTo(file, limit + 1, before.size);
  const after = fstatSync(file);
  if (bytes.length > limit) return { kind: 'too-large', size: Math.max(after.size, bytes.length) };
  const isSame =
    bytes.length === after.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
  return isSame ? { kind: 'bytes', bytes } : { kind: 'changed' };
}

/** Where an open file stands: Linux tells it of the file itself; elsewhere it is asked of the path that led there. */
function standsAt(file: number, full: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${file}`);
  } catch {
    return realpathSync.native(full);
  }
}

const CHUNK = 64 * 1024;

/** @param size that the file says it has: no more room is made than it asks for */
function readUpTo(file: number, most: number, size: number): Buffer {
  const chunks: Buffer[] = [];
  const step = Math.min(CHUNK, size + 1);
  for (let length = 0; length < most; ) {
    const chunk = Buffer.allocUnsafe(Math.min(step, most - length));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return Buffer.concat(chunks);
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isFIFO()) return 'pipe';
  return entry.isSocket() ? 'socket' : 'device';
}

/** What an operation that failed says of the file; reading never ends in an exception because of what lies there. */
function outcomeOf(error: unknown): Passage {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing' };
    case 'ELOOP':
      return { kind: 'not-a-file', is: 'link' };
    case 'ENXIO':
      return { kind: 'not-a-file', is: 'socket' };
    default:
      return { kind: 'refused' };
  }
}
