import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { build, dev } from 'astro';
import type { Books } from '../../books/books.ts';
import { changedSince } from '../../read/files/folder-state.ts';
import { siteAddress } from '../addresses/site-address.ts';
import { partsMaker } from '../bulk/parts-maker.ts';
import { partwise } from '../bulk/prerenderer.ts';
import { CONTENT_VARIABLE } from '../content/content-root.ts';
import { handBooks } from '../content/judged-books.ts';
import type { SiteArguments } from './arguments.ts';
import { finishSite } from './finish-site.ts';
import { keepForeign, SiteRefusal } from './foreign-files.ts';
import { PROGRAM, storeOf } from './program-folder.ts';
import { swapFolder } from './swap-folder.ts';

export { PROGRAM } from './program-folder.ts';

/**
 * Builds the website of books that were judged, and puts it in its place when it is whole.
 * @returns how many pages it has
 * @throws SiteRefusal where the content changed meanwhile, and whatever Astro throws; the place is then as it was
 */
export async function buildSite(values: SiteArguments, books: Books): Promise<number> {
  const target = resolve(values.out);
  const root = resolve(values.content);
  const config = configOf(values);
  const { disclosures, site, files } = books.content;
  const drafts = (books.drafts ?? []).flatMap((draft) => draft.content.disclosures.map(({ id }) => id));
  handBooks(books);
  const told = values.site === undefined ? undefined : new URL(values.site);
  const absolute = siteAddress(site, told, values.base);
  process.env.NODE_ENV = 'production';
  // Astro runs what it has bundled from a folder in the working directory, and needs our packages there.
  process.chdir(PROGRAM);
  await swapFolder(target, PROGRAM, async ({ made, scratch }) => {
    const maker = partsMaker({
      books,
      program: PROGRAM,
      made,
      base: values.base,
      absolute,
      store: storeOf(values),
    });
    const integrations = [partwise(books, maker)];
    await build({ ...config, integrations, outDir: made, cacheDir: scratch, logLevel: 'warn' });
    const { disk, compress } = values;
    await finishSite(made, { disclosures, drafts, absolute, disk, compress, hashes: maker.hashes });
    const changed = changedSince(root, files);
    if (changed.length > 0) throw new SiteRefusal(changedSentence(changed));
    if (values.keep && existsSync(target)) await keepForeign(target, made);
  });
  const names = await readdir(target, { recursive: true });
  return names.filter((name) => name.endsWith('.html')).length;
}

/** Pages print what was judged; that the content says something else by now must not stay unseen. */
const changedSentence = (paths: readonly string[]): string =>
  `核对之后内容有改动：${paths.slice(0, 3).join('、')}${paths.length > 3 ? ` 等 ${paths.length} 个文件` : ''}。请重新运行，核对改动后的内容。`;

/** Serves the website while its content is being written; runs until it is stopped. */
export async function serveSite(values: SiteArguments): Promise<void> {
  // Files beside a page have no slash at their end, and Astro cannot tell them from pages by their route.
  await dev({ ...configOf(values), trailingSlash: 'ignore' });
}

/** Names that Astro would take from the environment instead of its own: Vitest sets some, and BASE_URL is common. */
const MISTAKEN = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** What a command line says, as Astro takes it. The content folder goes by the environment: only our loader knows it. */
function configOf({ content, base, site }: SiteArguments): AstroInlineConfig {
  process.env[CONTENT_VARIABLE] = resolve(content);
  for (const name of MISTAKEN) delete process.env[name];
  return { root: PROGRAM, base, ...(site === undefined ? {} : { site }) };
}
