import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Results by the digest of everything they were made from. An entry that is cut short or was tampered with is no entry; several programs may
 * use a store at once, since an entry appears whole, by renaming, and never changes.
 */
export interface Store {
  /** @param key as keyOf gives it */
  readonly get: (key: string) => Uint8Array | undefined;
  /** Whether there is an entry; whether it is whole is found when it is got. */
  readonly has: (key: string) => boolean;
  /** Keeps a result. A store that cannot be written to keeps nothing: it is never needed. */
  readonly put: (key: string, bytes: Uint8Array) => void;
  /** Throws away what has not been asked for since a time, and what killed runs left half written. */
  readonly prune: (before: Date) => void;
}

/** Keeps nothing. */
export const NO_STORE: Store = {
  has: () => false,
  get: () => undefined,
  put: () => undefined,
  prune: () => undefined,
};

/** The digest of what a result is made from: its kind, and every input in order. */
export function keyOf(kind: string, inputs: readonly string[]): string {
  const hash = createHash('sha256').update(kind);
  // With its length before it no input can be taken for the end of one and the beginning of another.
  for (const input of inputs) hash.update(`\n${input.length}:`).update(input);
  return hash.digest('hex');
}

/** SHA-256 in 32 bytes. */
const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Several stores as one: what the first that has it gives; only the first is written to. */
export function joinedStore(stores: readonly Store[]): Store {
  const [first = NO_STORE] = stores;
  return {
    has: (key) => stores.some((store) => store.has(key)),
    get: (key) => {
      for (const store of stores) {
        const found = store.get(key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    put: first.put,
    prune: first.prune,
  };
}

/** A store in a folder; it is made when something is kept. */
export function folderStore(folder: string): Store {
  const place = (key: string): string => join(folder, key.slice(0, 2), key);
  return {
    has: (key) => existsSync(place(key)),
    get: (key) => {
      const file = place(key);
      try {
        const held = readFileSync(file);
        const bytes = held.subarray(32);
        if (held.length < 32 || !digest(bytes).equals(held.subarray(0, 32))) return undefined;
        const now = new Date();
        utimesSync(file, now, now);
        return bytes;
      } catch (error) {
        return onlyOfSystem(error);
      }
    },
    put: (key, bytes) => {
      const file = place(key);
      try {
        mkdirSync(join(folder, key.slice(0, 2)), { recursive: true });
        const half = `${file}.${process.pid}`;
        writeFileSync(half, Buffer.concat([digest(bytes), bytes]));
        renameSync(half, file);
      } catch (error) {
        onlyOfSystem(error);
      }
    },
    prune: (before) => {
      for (const file of filesIn(folder)) {
        try {
          if (statSync(file).mtime < before) rmSync(file, { force: true });
        } catch (error) {
          onlyOfSystem(error);
        }
      }
    },
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
      .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)));
  } catch (error) {
    return onlyOfSystem(error) ?? [];
  }
}

/** What the system refuses (missing, full, read-only) leaves us without a cache; anything else is a bug. */
function onlyOfSystem(error: unknown): undefined {
  if (error instanceof Error && 'code' in error) return undefined;
  throw error;
}
