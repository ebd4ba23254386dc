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

/** A part that was made, or one that was kept: what it tells is at hand, its files are got when they are asked for. */
export interface LaidPart {
  readonly judged: JudgedPart;
  readonly told?: ToldPart | undefined;
  /** SHA-256 of its files by path. */
  readonly hashes: Hashes;
  readonly files: () => MadeFiles;
  /** Its figures as the files of all will have them. */
  readonly facts: () => MadeFiles;
}

/** What is kept of a part under its own key. */
type KeptPart = Pick<LaidPart, 'judged' | 'told' | 'hashes'>;

const filesKey = (key: string): string => keyOf('files', [key]);
const factsKey = (key: string): string => keyOf('facts', [key]);

/** Whether a part is kept, all of it. */
export const isKept = (key: string, store: Store): boolean =>
  [key, filesKey(key), factsKey(key)].every(store.has);

/** Keeps a part: what it tells apart from its files, which need not be read where they stand in their place already. */
export function keepPart(key: string, part: LaidPart, store: Store): void {
  const { judged, told, hashes } = part;
  store.put(filesKey(key), packed(part.files()));
  store.put(factsKey(key), packed(part.facts()));
  store.put(key, serialize({ judged, told, hashes } satisfies KeptPart));
}

/** A part as it was kept; undefined where some of it is not there any more. */
export function keptPart(key: string, store: Store): LaidPart | undefined {
  const kept = isKept(key, store) ? store.get(key) : undefined;
  if (kept === undefined) return undefined;
  const got = (asked: string) => (): MadeFiles => {
    const bytes = store.get(asked);
    if (bytes === undefined) throw new LostEntry(asked);
    return unpacked(bytes);
  };
  return { ...(deserialize(kept) as KeptPart), files: got(filesKey(key)), facts: got(factsKey(key)) };
}

/** An entry of the store was there and is not, or was cut short: what it held is made anew. */
export class LostEntry extends Error {}
