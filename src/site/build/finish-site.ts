import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { diskPage } from '../../exporters/website/disk-links.ts';
import { sitemaps } from '../../exporters/website/sitemap.ts';
import type { AbsoluteAddress } from '../addresses/links.ts';
import type { ExtractRecord } from '../extracts/extract.ts';
import { filesOf, writeManifest } from '../folder/site-folder.ts';

/** What finishing a website needs to know. */
export interface FinishInput {
  readonly records: readonly ExtractRecord[];
  /** Ids of disclosures that are still being written: no sitemap names their pages. */
  readonly drafts: readonly string[];
  readonly absolute: AbsoluteAddress;
  /** Links name files, so that the folder can be opened from a disk. */
  readonly disk: boolean;
  /** A .gz beside every text, for servers that hand it out as it is. */
  readonly compress: boolean;
  /** SHA-256 of files that were written with their bytes at hand, by path. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Adds what is made from finished pages: the sitemap, robots.txt, compressed copies, and the list of all files. */
export async function finishSite(folder: string, input: FinishInput): Promise<void> {
  const pages = await filesOf(folder);
  await writeSitemap(folder, pages, input);
  if (input.disk) await linkFiles(folder, pages);
  if (input.compress) await compressTexts(folder);
  const known = input.disk
    ? new Map([...input.hashes].filter(([path]) => !path.endsWith('.html')))
    : input.hashes;
  await writeManifest(folder, known);
}

/** robots.txt always; a sitemap only where the domain is known: it holds absolute addresses. */
async function writeSitemap(
  folder: string,
  paths: readonly string[],
  { records, drafts, absolute }: FinishInput,
) {
  const modified = new Map(records.map((record) => [record.id, record.modified]));
  const isDraft = new Set(drafts);
  const pages = paths
    .filter((path) => path.endsWith('index.html') && !path.endsWith('/embed/index.html'))
    .filter((path) => !isDraft.has(path.split('/').slice(0, 2).join('/')))
    .flatMap((path) => {
      const address = absolute(`/${path.slice(0, -'index.html'.length)}`);
      return address === undefined
        ? []
        : [{ address, modified: modified.get(path.split('/').slice(0, 2).join('/')) }];
    });
  const addressOf = (file: string): string => absolute(`/${file}`) ?? '';
  const maps = pages.length === 0 ? [] : sitemaps(pages, addressOf);
  for (const { file, text } of maps) await writeFile(join(folder, file), text);
  const line = maps.length === 0 ? '' : `\nSitemap: ${addressOf('sitemap.xml')}\n`;
  await writeFile(join(folder, 'robots.txt'), `User-agent: *\nAllow: /\n${line}`);
}

async function linkFiles(folder: string, paths: readonly string[]): Promise<void> {
  const held = new Set(await filesOf(folder));
  for (const path of paths.filter((each) => each.endsWith('.html'))) {
    const html = await readFile(join(folder, path), 'utf8');
    // The website that still stands in the place may have this very file under a second name.
    await rm(join(folder, path));
    await writeFile(
      join(folder, path),
      diskPage(html, path, { has: (each) => held.has(each), elsewhere: () => undefined }),
    );
  }
}

async function compressTexts(folder: string): Promise<void> {
  for (const path of await filesOf(folder)) {
    if (!/\.(?:html|css|js|svg|xml|json|jsonld|csv|txt)$/.test(path)) continue;
    await writeFile(join(folder, `${path}.gz`), gzipSync(await readFile(join(folder, path)), { level: 9 }));
  }
}
