import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DiskFolder, diskPage } from '../../src/exporters/website/disk-links.ts';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { runScript } from '../site/built-site.ts';
import { contentWith } from './books.ts';

describe('links of a page that lies on a disk', () => {
  const folder: DiskFolder = {
    has: (path) =>
      ['a/index.html', 'a/b/index.html', 'a/b.csv', 'index.html', '表/index.html'].includes(path),
    elsewhere: (path) => `https://example.cn${path}`,
  };
  const link = (href: string, where = folder) => diskPage(`<a href="${href}">x</a>`, 'a/b/index.html', where);

  test.each([
    ['../', '../index.html'],
    ['../#c-1', '../index.html#c-1'],
    ['../../', '../../index.html'],
    ['./', './index.html'],
    ['../b.csv', '../b.csv'],
    ['#c-1', '#c-1'],
    ['https://example.org/', 'https://example.org/'],
    ['mailto:a@example.cn', 'mailto:a@example.cn'],
    ['../../%E8%A1%A8/', '../../%E8%A1%A8/index.html'],
    ['../../z/', 'https://example.cn/z/'],
    ['../../z/#x', 'https://example.cn/z/#x'],
  ])('%s becomes %s', (href, expected) => {
    expect(link(href)).toBe(`<a href="${expected}">x</a>`);
  });

  test('what is nowhere is no link', () => {
    expect(link('../../z/', { ...folder, elsewhere: () => undefined })).toBe('<a>x</a>');
  });
});

describe.skipIf(!browserIsThere())('opened from a folder on a disk', () => {
  let place = '';
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'mingzhang-disk-'));
    const { code, output } = await runScript('scripts/build.ts', [
      '--content',
      contentWith(),
      '--out',
      join(place, 'site'),
      '--disk',
    ]);
    expect(code, output).toBe(0);
  });
  afterAll(() => rm(place, { recursive: true }));
  const browser = openedBrowser();

  /** Follows links by their texts; says what the browser complained of. */
  async function walk(
    start: string,
    texts: readonly string[],
  ): Promise<{ page: Page; said: readonly string[] }> {
    const page = await browser().newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('requestfailed', (request) => said.push(request.url()));
    await page.goto(pathToFileURL(start).href);
    for (const text of texts) await page.getByRole('link', { name: text }).first().click();
    return { page, said };
  }
  const isStyled = (page: Page) =>
    page.evaluate(
      () =>
        document.styleSheets.length > 0 && getComputedStyle(document.body).fontFamily.includes('PingFang'),
    );

  test('a website built with --disk leads from page to page, styled, without a complaint', async () => {
    const { page, said } = await walk(join(place, 'site/index.html'), ['2026', '支出总表']);
    await page.waitForURL(/demo-bureau\/2026\/expenditure\/index\.html$/);
    expect(await page.locator('td').count()).toBeGreaterThan(5);
    expect(await isStyled(page)).toBe(true);
    expect(said).toEqual([]);
  });

  test('so does the archive of a disclosure', async () => {
    const zip = unzipSync(await readFile(join(place, 'site/demo-bureau/2026/demo-bureau-2026.zip')));
    // Whoever unpacks it finds one page at its top, which opens the cover.
    expect(Object.keys(zip).filter((path) => /^[^/]+\.html$/.test(path))).toEqual(['index.html']);
    expect(new TextDecoder().decode(zip['index.html'])).toContain(
      'content="0; url=demo-bureau/2026/index.html"',
    );
    expect(Object.keys(zip)).toContain('demo-bureau/2026/index.html');
    for (const [path, bytes] of Object.entries(zip)) {
      const file = join(place, 'archive', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    const { page, said } = await walk(join(place, 'archive/demo-bureau/2026/index.html'), ['支出总表']);
    await page.waitForURL(/archive\/demo-bureau\/2026\/expenditure\/index\.html$/);
    expect(await isStyled(page)).toBe(true);
    expect(said).toEqual([]);
  });
});

test('a % in a link that is none of an escape is left as it is', () => {
  const folder = { has: () => false, elsewhere: (path: string) => `https://example.org${path}` };
  const page = diskPage('<a href="../增长5%说明/">见</a>', 'a/b/index.html', folder);
  expect(page).toBe('<a href="https://example.org/a/增长5%说明/">见</a>');
});
