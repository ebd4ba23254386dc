import { deserialize, serialize } from 'node:v8';
import type { JudgedPart } from '../../books/part.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { keyOf, type Store } from '../../cache/store.ts';
import type { DataExtract } from '../extracts/data-extract.ts';
import type { Extract } from '../extracts/extract.ts';
import type { Hashes, MadeFiles } from '../folder/write-files.ts';

/** What the website as a whole tells of a part. */
export interface ToldPart {
  readonly extracts: readonly Extract[];
  readonly listed: readonly DataExtract['api'][];
}

/** Files of a website, at hand or kept: they are got when they are asked for. */
export interface LaidFiles {
  /** SHA-256 by path. */
  readonly hashes: Hashes;
  /** @throws LostEntry */
  readonly files: () => MadeFiles;
}

/** A part that was made, or one that was kept: what it tells is at hand, its files are got when they are asked for. */
export interface LaidPart extends LaidFiles {
  readonly judged: JudgedPart;
  readonly told?: ToldPart | undefined;
  /** The digest of what it tells. */
  readonly tells?: string | undefined;
  /** What is put together with that of all others: figures as the files of all will have them, and what can be found. */
  readonly joined: () => MadeFiles;
}

/** What is kept of a part under its own key. */
type KeptPart = Pick<LaidPart, 'judged' | 'told' | 'tells' | 'hashes'>;

const filesKey = (key: string): string => keyOf('files', [key]);
const joinedKey = (key: string): string => keyOf('joined', [key]);

/** Whether a part is kept, all of it. */
export const isKept = (key: string, store: Store): boolean =>
  [key, filesKey(key), joinedKey(key)].every(store.has);

/** Keeps a part: what it tells apart from its files, which need not be read where they stand in their place already. */
export function keepPart(key: string, part: LaidPart, store: Store): void {
  const { judged, told, tells, hashes } = part;
  store.put(filesKey(key), packed(part.files()));
  store.put(joinedKey(key), packed(part.joined()));
  store.put(key, serialize({ judged, told, tells, hashes } satisfies KeptPart));
}

/** A part as it was kept; undefined where some of it is not there any more. */
export function keptPart(key: string, store: Store): LaidPart | undefined {
  const kept = isKept(key, store) ? store.get(key) : undefined;
  if (kept === undefined) return undefined;
  return {
    ...(deserialize(kept) as KeptPart),
    files: () => got(filesKey(key), store),
    joined: () => got(joinedKey(key), store),
  };
}

function got(key: string, store: Store): MadeFiles {
  const bytes = store.get(key);
  if (bytes === undefined) throw new LostEntry(key);
  return unpacked(bytes);
}

/** Keeps files that were made together. */
export function keepFiles(key: string, { hashes, files }: LaidFiles, store: Store): void {
  store.put(filesKey(key), packed(files()));
  store.put(key, serialize(hashes));
}

/** Files as they were kept; undefined where they are not there any more. */
export function keptFiles(key: string, store: Store): LaidFiles | undefined {
  const kept = store.has(filesKey(key)) ? store.get(key) : undefined;
  if (kept === undefined) return undefined;
  return { hashes: deserialize(kept) as Hashes, files: () => got(filesKey(key), store) };
}

/** An entry of the store was there and is not, or was cut short: what it held is made anew. */
export class LostEntry extends Error {}
