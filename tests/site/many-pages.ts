import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { programDigest } from '../../src/cache/program.ts';
import { folderStore } from '../../src/cache/store.ts';
import { configOf } from '../../src/site/build/astro-config.ts';
import { PROGRAM } from '../../src/site/build/program-folder.ts';
import { fileOf } from '../../src/site/bulk/part-paths.ts';
import { handBooks } from '../../src/site/content/judged-books.ts';
import { fileWriter } from '../../src/site/folder/write-files.ts';
import { loadedTemplates } from '../../src/site/templates/load-templates.ts';
import { openTemplates } from '../../src/site/templates/templates.ts';
import { manyBooks } from './many-books.ts';

/**
 * Prints the pages that tell of all disclosures of a made-up website: node tests/site/many-pages.ts <folder> <disclosures> <each> <regions> [beginning of their addresses].
 * Of comparisons and single 科目 only some are printed, of the search index only the list of units.
 */
const PAIR = /^\/compare\/[^/]+\/\d[^/]*\/[^/]+\/[^/]+\/?$/;
const [out = '', disclosures = '2000', each = '2', regions = '120', beginning = '/'] = process.argv.slice(2);
const made = resolve(out);
process.env.NODE_ENV = 'production';
process.chdir(PROGRAM);
const work = await mkdtemp(join(PROGRAM, 'many.building-'));
const cache = join(PROGRAM, 'node_modules/.cache/many');
try {
  const templates = join(work, 'templates');
  const config = configOf({ content: join(PROGRAM, 'content'), base: '/', site: undefined } as Parameters<
    typeof configOf
  >[0]);
  await loadedTemplates(
    {
      config,
      program: programDigest(PROGRAM),
      base: '/',
      site: undefined,
      work: join(work, 'astro'),
      made,
      templates,
    },
    folderStore(cache),
  );
  const { paths, print } = await openTemplates(templates, '/');
  const books = manyBooks({ disclosures: Number(disclosures), each: Number(each), regions: Number(regions) });
  handBooks(books);
  const write = fileWriter(made);
  const asked = await paths(isOfAll);
  const pairs = asked.filter(({ pathname }) => PAIR.test(`/${pathname.replace(/^\//, '')}`));
  const some = asked.filter(
    (path) => !pairs.includes(path) && isPrinted(`/${path.pathname.replace(/^\//, '')}`),
  );
  for (const path of [...some, ...(beginning === '/' ? pairs.slice(0, 2) : [])])
    write(new Map([[fileOf(path), await print(path)]]));
} finally {
  await rm(work, { recursive: true, force: true });
}

function isOfAll(component: string): boolean {
  return !/^src\/pages\/(?:\[unit\]|api|data)\//.test(component);
}

function isPrinted(path: string): boolean {
  if (!path.startsWith(beginning)) return false;
  if (/^\/search\/(?:words|documents|facets)\//.test(path)) return false;
  const code = /^\/subjects\/(\d+)/.exec(path)?.[1];
  return code === undefined || ['208', '2080101', '301', '30101', '2210201'].includes(code);
}
