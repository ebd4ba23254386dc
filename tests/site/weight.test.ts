import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, builtPages } from './built-pages.ts';
import { builtSite } from './built-site.ts';

/** What a page costs a reader on a slow line, compressed as docs/deploy/nginx.conf hands it out. */
const KB = 1024;

let site: string;
let pages: readonly BuiltPage[];
const sizes = new Map<string, number>();

beforeAll(async () => {
  site = await builtSite();
  pages = await builtPages(site);
});

/** Bytes of the scripts a page loads by itself; a chart's drawing is loaded when it comes into view. */
async function scriptsOf({ path, html }: BuiltPage): Promise<number> {
  let sum = 0;
  for (const [, src = ''] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) {
    const file = posix.join(path.replace(/[^/]*$/, ''), src);
    const size = sizes.get(file) ?? gzipSync(await readFile(join(site, file))).length;
    sizes.set(file, size);
    sum += size;
  }
  return sum;
}

/** Pages that are there to be worked with. */
const TOOLS = /^\/(?:(?:search|compare)\/(?:rankings\/.*)?|subjects\/\d.*)$/;

/** The words that people say, and what the documents call them, are a part of the script that searches. */
const SEARCH = /^\/search\//;

/** Tables can be folded, told in another unit and cited; what else they can do is loaded when a reader wants it. */
const mostOf = ({ path, html }: BuiltPage): number =>
  SEARCH.test(path) ? 14.5 : TOOLS.test(path) ? 12 : html.includes('data-more=') ? 5.5 : 3;

describe('pages are light', () => {
  test('text loads at most 3 KB of scripts, tables 5.5, comparing 12, searching 14.5', async () => {
    const heavy: string[] = [];
    for (const page of pages) {
      const scripts = await scriptsOf(page);
      if (scripts > mostOf(page) * KB) heavy.push(`${page.path} ${scripts}`);
    }
    expect(heavy).toEqual([]);
    expect(sizes.size, 'the pages do load scripts').toBeGreaterThan(3);
  });

  test('no page but a whole document for the printer is beyond 60 KB', () => {
    const heavy = pages
      .filter(({ path }) => !path.endsWith('/print/'))
      .map(({ path, html }) => [path, gzipSync(html).length] as const)
      .filter(([, size]) => size > 60 * KB);
    expect(heavy).toEqual([]);
  });

  test('all pages share one style sheet of at most 14 KB', async () => {
    const sheets = new Set(
      pages.flatMap(({ path, html }) =>
        [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
          posix.join(path.replace(/[^/]*$/, ''), href),
        ),
      ),
    );
    expect(sheets.size).toBe(1);
    for (const sheet of sheets) {
      const size = gzipSync(await readFile(join(site, sheet))).length;
      expect(size).toBeLessThan(14 * KB);
    }
  });
});
