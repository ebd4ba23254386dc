import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { PAIR } from '../site/pair-page.ts';
import { servedSite } from '../site/served-site.ts';

const [BAOTOU, PINGLU] = ['baotou-hrss/2026', 'pinglu-hrss/2026'];

describe.skipIf(!browserIsThere())('the page that compares any two', () => {
  const home = servedSite('/some/where/');
  const browser = openedBrowser();
  let page: Page;

  beforeAll(async () => {
    page = await browser().newPage();
  });

  const open = (path: string) => page.goto(home() + path);
  /** The printed tables and where their figures lead to. */
  const tables = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main table')].map((table) => ({
        text: table.innerText,
        links: [...table.querySelectorAll('a')].map(({ href }) => href),
      })),
    );
  const state = () => page.locator('#compare-state').textContent();

  test('prints what the page of the pair prints, with the same links', async () => {
    const { first, second } = PAIR ?? {};
    if (first === undefined || second === undefined) return;
    await open(`compare/${first}/${second}/`);
    const made = await tables();
    expect(made[0]?.text).toMatch(/\d\.\d\d/);
    await open(`compare/?a=${first}&b=${second}`);
    await expect.poll(tables).toEqual(made);
  });

  test('prints what both disclosures print', async () => {
    await open(`compare/?a=${BAOTOU}&b=${PINGLU}`);
    await expect.poll(state).toContain('第二份：朔州市平鲁区人力资源和社会保障局 2026年');
    expect((await tables())[0]?.text).toContain('11,835.50');
  });

  test('turns the two round, and keeps what is chosen in its address', async () => {
    await open(`compare/?a=${BAOTOU}&b=${PINGLU}`);
    await page.getByRole('button', { name: '两份对调' }).click();
    await expect.poll(state).toContain('第一份：朔州市平鲁区');
    expect(new URL(page.url()).search).toBe(`?a=${PINGLU}&b=${BAOTOU}`);
    expect((await tables())[0]?.text).toContain('+4,701.28');
  });

  test('works with the keyboard: another unit brings its own years', async () => {
    await open('compare/');
    await page.locator('#b-unit').selectOption('chengde-hrss');
    await expect.poll(state).toContain('第二份：承德市人力资源和社会保障局本级 2024年');
    expect(new URL(page.url()).searchParams.get('b')).toBe('chengde-hrss/2024');
  });

  test.each([
    ['two times the same', `?a=${BAOTOU}&b=${BAOTOU}`, '是同一份公开'],
    ['one that is not there', '?a=nobody/2026&b=nobody/2025', '本站没有'],
    ['a name that is no name', '?a=../../x&b=%3Cb%3E', '本站没有'],
  ])('says so for %s', async (_, query, said) => {
    await open(`compare/${query}`);
    await expect.poll(state).toContain(said);
    expect(await tables()).toEqual([]);
  });

  test('says so where the figures cannot be read', async () => {
    await page.route('**/api/v1/points/**', (route) => route.abort());
    await open(`compare/?a=${BAOTOU}&b=${PINGLU}`);
    await expect.poll(state).toContain('没有读到');
    await page.unroute('**/api/v1/points/**');
  });
});
