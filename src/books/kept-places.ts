import { keyOf, type Store } from '../cache/store.ts';
import type { Location, Source } from '../model/source.ts';
import { folderDigest } from '../read/files/folder-digest.ts';
import { locator } from '../read/yaml/locate.ts';

/** Finds where sources stand, and keeps what it had to find. */
export interface KeptPlaces {
  readonly locate: (source: Source) => Location;
  /** Keeps what was found, for who asks again of the same bytes. */
  readonly keep: () => void;
}

/**
 * A locator of a content folder that knows the places which were found when the same bytes were reported on before: to find one
 * its file has to be parsed, which costs more than all else of a check in which nothing changed.
 * @param root the content folder as given
 * @param digest of the folder that was judged, as `folderDigest` gives it; nothing is kept where there is none
 * @param program see programDigest
 */
export function keptPlaces(
  root: string,
  digest: string | undefined,
  program: string,
  store: Store,
): KeptPlaces {
  const find = locator(root);
  if (digest === undefined) return { locate: find, keep: () => undefined };
  const key = keyOf('places', [program, digest, root]);
  const kept = store.get(key);
  const known = new Map<string, Location>(kept && JSON.parse(new TextDecoder().decode(kept)));
  const before = known.size;
  return {
    locate: (source) => {
      const asked = JSON.stringify([source.file, source.path, source.key, source.span]);
      const location = known.get(asked) ?? find(source);
      known.set(asked, location);
      return location;
    },
    keep: () => {
      // Of a folder that is being written to nobody knows which bytes were read.
      if (known.size > before && folderDigest(root) === digest)
        store.put(key, new TextEncoder().encode(JSON.stringify([...known])));
    },
  };
}
