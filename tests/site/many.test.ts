import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparePairs } from '../../src/site/compare/compare-pages.ts';
import { homePage } from '../../src/site/pages/home.ts';
import { timelinessPages } from '../../src/site/pages/timeliness-pages.ts';
import { regionPages } from '../../src/site/search/region-pages.ts';
import { browserIsThere, openedBrowser } from './browser.ts';
import { attributes } from './built-pages.ts';
import { runScript } from './built-site.ts';
import { manyBooks } from './many-books.ts';
import { servedFolder } from './served-site.ts';

/** What no page of a website of 2,000 may weigh, uncompressed. */
const MOST_BYTES = 200 * 1024;

describe('the pages of all of 2,000 disclosures', () => {
  let site = '';
  const pages = new Map<string, string>();

  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'mingzhang-many-'));
    const { code, output } = await runScript('tests/site/many-pages.ts', [site, '2000', '1', '120']);
    if (code !== 0) throw new Error(output);
    for (const file of await readdir(site, { recursive: true }))
      if (file.endsWith('index.html'))
        pages.set(`/${file.slice(0, -'index.html'.length)}`, await readFile(join(site, file), 'utf8'));
  });

  afterAll(() => rm(site, { recursive: true, force: true }));

  const linked = (path: string): readonly string[] =>
    attributes(pages.get(path) ?? '', 'href').map(
      (href) => new URL(href, `https://example.org${path}`).pathname,
    );

  test('are at most 200 KB each', () => {
    expect(pages.size).toBeGreaterThan(200);
    const heavy = [...pages].flatMap(([path, html]) => {
      const bytes = Buffer.byteLength(html);
      return bytes > MOST_BYTES ? [`${path} ${bytes}`] : [];
    });
    expect(heavy).toEqual([]);
  });

  test('lead to every unit by regions, without a script', () => {
    const regions = linked('/').filter((path) => path.startsWith('/search/regions/'));
    const units = new Set(
      regions.flatMap((path) => linked(path)).filter((path) => /^\/made-up-unit-\d+\/$/.test(path)),
    );
    expect(units.size).toBe(2000);
  });

  describe.skipIf(!browserIsThere())('in a browser', () => {
    const home = servedFolder(async () => site);
    const browser = openedBrowser();

    test('home finds units as one types, by region, level, year and size, and what is asked stays in the address', async () => {
      const page = await browser().newPage();
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      await page.goto(home());
      const state = () => page.locator('#unit-state').textContent();
      const found = () => page.locator('#unit-found > li > a').allTextContents();
      const name = page.getByLabel('名称、简称或拼音');
      await name.pressSequentially('安安市财');
      await expect.poll(state).toBe('1 个单位。');
      expect(await found()).toEqual(['安安市财政局']);
      await name.fill('aas');
      await expect.poll(found).toContain('安安市财政局');
      expect((await found()).every((each) => each.startsWith('安安市'))).toBe(true);
      await name.fill('');
      await expect.poll(state).toBe('');
      expect(await found()).toEqual([]);

      await page.locator('#unit-finder [name=region]').selectOption('河北省');
      await expect.poll(state).toMatch(/^\d+ 个单位，先列 50 个。$/);
      const whole = Number.parseInt((await state()) ?? '', 10);
      expect(await found()).toHaveLength(50);
      await page.getByRole('button', { name: '更多单位' }).click();
      await expect.poll(async () => (await found()).length).toBe(Math.min(100, whole));
      const narrower = async (field: string, value: string) => {
        const before = Number.parseInt((await state()) ?? '', 10);
        await page.locator(`#unit-finder [name=${field}]`).selectOption(value);
        await expect.poll(async () => Number.parseInt((await state()) ?? '', 10)).toBeLessThan(before);
      };
      await narrower('level', '市级');
      await page.locator('#unit-finder [name=region]').selectOption('');
      await expect.poll(async () => Number.parseInt((await state()) ?? '', 10)).toBeGreaterThan(whole);
      await narrower('size', '1 亿至 10 亿元');
      await page.locator('#unit-finder [name=year]').selectOption('2026');
      const [last, address] = [await found(), page.url()];
      expect(last.length).toBeGreaterThan(0);
      expect([...new URL(address).searchParams.keys()].sort()).toEqual(['level', 'size', 'year']);

      await page.goto('about:blank');
      await page.goto(address);
      await expect.poll(found).toEqual(last);
      expect(await page.locator('#unit-finder [name=size]').inputValue()).toBe('3');
      await page.goto(`${home()}?unit=${encodeURIComponent('没有的单位')}`);
      await expect.poll(state).toBe('没有这样的单位。');
      expect(trouble).toEqual([]);
      await page.close();
    });

    test('without scripts nothing is said of what only scripts can do', async () => {
      const context = await browser().newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const words = async (path: string) => {
        await page.goto(new URL(path, home()).href);
        return page.locator('main').innerText();
      };
      expect(await words('/')).toContain('按地区');
      expect(await words('/')).not.toContain('查找单位');
      expect(await words('/compare/')).toContain('现成的对比');
      expect(await words('/compare/')).not.toContain('上面挑选');
      await context.close();
    });
  });

  test('comparing says how many there are, and nothing of a single one', () => {
    expect(pages.get('/compare/')).not.toContain('只有一份');
    expect(linked('/compare/')).toContain('/compare/rankings/three-public/');
  });

  test('who disclosed in time is counted by region, and listed on pages of these', () => {
    const regions = linked('/timeliness/').filter((path) => /^\/timeliness\/2026\//.test(path));
    expect(regions.length).toBe(120);
    const units = new Set(
      regions.flatMap((path) => linked(path)).filter((path) => path.startsWith('/made-up-unit-')),
    );
    expect(units.size).toBe(2000);
  });
});

test('a 科目 of 670 units with three years each has pages of at most 200 KB', async () => {
  const site = await mkdtemp(join(tmpdir(), 'mingzhang-many-'));
  try {
    const { code, output } = await runScript('tests/site/many-pages.ts', [
      site,
      '2010',
      '3',
      '120',
      '/subjects/',
    ]);
    if (code !== 0) throw new Error(output);
    const sizes = new Map<string, number>();
    for (const file of await readdir(site, { recursive: true }))
      if (/^subjects\/\d.*index\.html$/.test(file))
        sizes.set(file, Buffer.byteLength(await readFile(join(site, file))));
    expect([...sizes.keys()].filter((file) => file.startsWith('subjects/208/')).length).toBeGreaterThan(5);
    expect([...sizes].filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
  } finally {
    await rm(site, { recursive: true });
  }
});

describe('many of one region', () => {
  const books = manyBooks({ disclosures: 2000, each: 2, regions: 1 });

  test('are parted by the letters of their names, a department on one page with its units', () => {
    const pages = regionPages(books);
    expect(pages.filter(({ disclosers }) => disclosers.length > 0)).toHaveLength(9);
    expect(Math.max(...pages.map(({ disclosers }) => disclosers.length))).toBe(120);
    expect(pages.flatMap(({ disclosers }) => disclosers)).toHaveLength(1000);
    expect(pages[0]?.parts[0]?.title).toMatch(/^[A-Z]+–[A-Z]+$/);
  });

  test('have parts of their timeliness, too', () => {
    const pages = timelinessPages(books);
    expect(pages.flatMap(({ years }) => years.flatMap(({ lines }) => lines))).toHaveLength(2000);
    expect(Math.max(...pages.map(({ years }) => years.flatMap(({ lines }) => lines).length))).toBe(250);
  });

  test('years next to each other have pages of their pairs', () => {
    expect(comparePairs(books)).toHaveLength(1000);
  });
});

test('of very many regions home names what they lie in only, and these have pages that name them', () => {
  const books = manyBooks({ disclosures: 1200, each: 1, regions: 1200 });
  const { places } = homePage(books);
  expect(places.length).toBeLessThanOrEqual(20);
  expect(places.flatMap(({ regions }) => regions)).toEqual([]);
  const pages = new Map(regionPages(books).map((page) => [page.path, page]));
  const named = places.flatMap(({ path }) => pages.get(path)?.within ?? []);
  expect(named.reduce((sum, { units }) => sum + units, 0)).toBe(1200);
});
