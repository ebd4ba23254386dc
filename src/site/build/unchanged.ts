import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf, type Store } from '../../cache/store.ts';
import { sha256 } from '../../read/files/sha256.ts';
import type { SiteArguments } from './arguments.ts';
import { MANIFEST, readManifest } from './site-folder.ts';

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
export async function rememberSite(
  folder: string,
  key: string,
  built: BuiltSite,
  store: Store,
): Promise<void> {
  const manifest = await manifestHash(folder);
  if (manifest === undefined) return;
  store.put(key, new TextEncoder().encode(JSON.stringify({ ...built, manifest } satisfies RememberedSite)));
}

/** What was built of the same content by the same program, where every file of it still stands in its place with the bytes it was built with. */
export async function standingSite(
  folder: string,
  key: string,
  store: Store,
): Promise<BuiltSite | undefined> {
  const kept = store.get(key);
  if (kept === undefined) return undefined;
  const { manifest, ...built } = JSON.parse(new TextDecoder().decode(kept)) as RememberedSite;
  if ((await manifestHash(folder)) !== manifest) return undefined;
  for (const [path, hash] of (await readManifest(folder)) ?? []) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== hash) return undefined;
  }
  return built;
}

async function manifestHash(folder: string): Promise<string | undefined> {
  const bytes = await readFile(join(folder, MANIFEST)).catch(() => undefined);
  return bytes === undefined ? undefined : sha256(bytes);
}
