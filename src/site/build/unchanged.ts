import { keyOf, type Store } from '../../cache/store.ts';
import { rememberStamps } from '../folder/stamps.ts';
import { standingSiteIn } from '../folder/standing-site.ts';
import type { SiteArguments } from './arguments.ts';

/** A website that was built, as it is remembered. */
export interface BuiltSite {
  readonly disclosures: number;
  readonly pages: number;
  /** What was told of open findings, as it was printed. */
  readonly report: string;
  /** How many hints there were besides. */
  readonly hints: number;
}

interface RememberedSite extends BuiltSite {
  /** SHA-256 of the list of its files. */
  readonly manifest: string;
}

/**
 * The digest of everything a website is made from.
 * @param content see folderDigest; @param program see programDigest
 */
export const siteKey = (
  { base, site, disk, compress, pdf }: SiteArguments,
  content: string,
  program: string,
): string => keyOf('site', [program, content, JSON.stringify([base, site ?? null, disk, compress, pdf])]);

/** Remembers a website that stands in its place. */
export function rememberSite(folder: string, key: string, built: BuiltSite, store: Store): void {
  const standing = standingSiteIn(folder);
  if (standing === undefined) return;
  const { manifest, paths } = standing;
  rememberStamps(folder, manifest, paths, store);
  store.put(key, new TextEncoder().encode(JSON.stringify({ ...built, manifest } satisfies RememberedSite)));
}

/** What was built of the same content by the same program, where every file of it still stands in its place with the bytes it was built with. */
export function standingBuild(folder: string, key: string, store: Store): BuiltSite | undefined {
  const kept = store.get(key);
  const standing = kept === undefined ? undefined : standingSiteIn(folder, store);
  if (kept === undefined || standing === undefined) return undefined;
  const { manifest, ...built } = JSON.parse(new TextDecoder().decode(kept)) as RememberedSite;
  if (standing.manifest !== manifest) return undefined;
  for (const path of standing.paths) if (!standing.isWhole(path)) return undefined;
  return built;
}
