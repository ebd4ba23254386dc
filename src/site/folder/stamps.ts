import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, type Store } from '../../cache/store.ts';

/** What tells a file that nobody touched: which one it is, its size, and when it and what is known of it were changed, to the nanosecond. */
type Stamp = string;

/**
 * Milliseconds within which two changes of a file may have one time, as systems tell it. A file that was changed so shortly before it was looked
 * at has no stamp.
 */
const ONE_MOMENT = 50;

/** The stamps of a website's files, so that the next build need not read them to know what they hold. */
export type Stamps = ReadonlyMap<string, Stamp>;

/** @param manifest SHA-256 of the list of its files */
const stampsKey = (folder: string, manifest: string): string => keyOf('stamps', [folder, manifest]);

/** Remembers how the files of a website stand. */
export function rememberStamps(
  folder: string,
  manifest: string,
  paths: Iterable<string>,
  store: Store,
): void {
  const lines = [...paths].flatMap((path) => {
    const stamp = stampAt(join(folder, path), ONE_MOMENT);
    return stamp === undefined ? [] : [[path, stamp] as const];
  });
  store.put(stampsKey(folder, manifest), new TextEncoder().encode(JSON.stringify(lines)));
}

/** The stamps that were remembered of a website; none where that is not known. */
export function knownStamps(folder: string, manifest: string, store: Store): Stamps {
  const kept = store.get(stampsKey(folder, manifest));
  return new Map(kept === undefined ? [] : (JSON.parse(new TextDecoder().decode(kept)) as [string, Stamp][]));
}

/** Whether a file stands as it was remembered. */
export const isUntouched = (folder: string, path: string, stamps: Stamps): boolean => {
  const known = stamps.get(path);
  return known !== undefined && known === stampAt(join(folder, path));
};

function stampAt(path: string, age = 0): Stamp | undefined {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  const isRecent = age > 0 && Number(ctimeNs / 1_000_000n) > Date.now() - age;
  return isRecent ? undefined : `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
