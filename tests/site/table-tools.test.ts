import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from './browser.ts';
import { servedSite } from './served-site.ts';

const TREE = 'baotou-hrss/2026/general-expenditure/';
const STATEMENT = 'datong-hrss/2026/summary/';

describe.skipIf(!browserIsThere())('what a reader can do with a table', () => {
  const home = servedSite('/some/where/');
  const browser = openedBrowser();

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser().newContext(options);
    const page = await context.newPage();
    await page.goto(home() + path);
    return page;
  }

  const shownRows = (page: Page): Promise<number> =>
    page
      .locator('.sheet .ledger tbody tr')
      .evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).length);
  const text = (page: Page, selector: string): Promise<string | null> =>
    page.locator(selector).first().textContent();

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('rows are folded and levels left out, %s', async (_, javaScriptEnabled) => {
    const page = await open(TREE, { javaScriptEnabled });
    const all = await shownRows(page);
    await page.locator('#r-208 summary').click();
    const folded = await shownRows(page);
    expect(folded).toBeLessThan(all);
    expect(await page.locator('#r-210').isVisible()).toBe(true);
    await page.locator('#r-208 summary').press('Enter');
    expect(await shownRows(page)).toBe(all);
    await page.getByLabel('类', { exact: true }).check();
    expect(await page.locator('.sheet .ledger tbody th').allInnerTexts()).toHaveLength(all);
    expect(await shownRows(page)).toBe(4);
    await page.getByLabel('款', { exact: true }).check();
    expect(await page.locator('#r-20801').isVisible()).toBe(true);
    expect(await page.locator('#r-2080101').isVisible()).toBe(false);
    await page.context().close();
  });

  test('one group that is opened leaves the others folded, and the choice in the address', async () => {
    const page = await open(TREE);
    await page.getByLabel('类', { exact: true }).check();
    await page.locator('#r-210 summary').click();
    expect(await page.locator('#r-21011').isVisible()).toBe(true);
    expect(await page.locator('#r-20801').isVisible()).toBe(false);
    expect(await page.getByLabel('类', { exact: true }).isChecked()).toBe(true);
    expect(new URL(page.url()).searchParams.get('level')).toBe('0');
    for (const row of ['208', '221']) await page.locator(`#r-${row} summary`).click();
    await expect.poll(() => page.getByLabel('项', { exact: true }).isChecked()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('rows without money are left out, and come back', async () => {
    const page = await open(STATEMENT, { javaScriptEnabled: false });
    const all = await shownRows(page);
    const box = page.getByRole('checkbox', { name: /^不显示没有金额的 \d+ 行$/ });
    const said = Number(/\d+/.exec((await box.locator('xpath=..').textContent()) ?? '')?.[0]);
    await box.check();
    expect(await shownRows(page)).toBe(all - said);
    expect(await page.locator('.sheet tr:visible', { hasText: '社会保障和就业支出' }).count()).toBe(1);
    await box.uncheck();
    expect(await shownRows(page)).toBe(all);
    await page.context().close();
  });

  test('as many columns without figures as the page says can be left out; nothing moves when scripts come late', async () => {
    for (const path of [
      'baotou-hrss/2026/three-public/',
      'baotou-hrss/2026/income/',
      'putuo-finance/2025/income/',
      'datong-hrss/2026/income/',
    ]) {
      const page = await open(path, { viewport: { width: 375, height: 700 } });
      const box = page.getByRole('checkbox', { name: /^不显示空白的 \d+ 栏$/ });
      const html = await (await fetch(home() + path)).text();
      const said = Number(/不显示空白的 (\d+) 栏/.exec(html)?.[1]);
      expect(said, path).toBeGreaterThan(0);
      const shown = (): Promise<number> =>
        page
          .locator('.sheet .ledger tbody tr')
          .last()
          .locator('td[id^="c-"]')
          .evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility()).length);
      const all = await shown();
      await box.check();
      expect(await shown(), path).toBe(all - said);
      await page.context().close();
    }
  });

  test('folded or left out, everything is printed', async () => {
    const page = await open(TREE);
    const all = await shownRows(page);
    await page.locator('#r-208 summary').click();
    const folded = await shownRows(page);
    expect(folded).toBeLessThan(all);
    await page.emulateMedia({ media: 'print' });
    expect(await shownRows(page)).toBe(all);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('类', { exact: true }).check();
    expect(await shownRows(page)).toBeLessThan(folded);
    await page.emulateMedia({ media: 'print' });
    expect(await shownRows(page)).toBe(all);
    await page.context().close();
  });

  test('money is told in 元, and again as published', async () => {
    const page = await open(TREE);
    const before = await page.locator('.sheet .ledger').innerText();
    expect(await page.locator('.money-note').isVisible()).toBe(false);
    await page.getByLabel('元', { exact: true }).check();
    expect(await text(page, '#c-208-total')).toBe('106,505,400');
    expect(await text(page, '#c-208-personnel')).toBe('76,323,600尾差注1');
    expect(await text(page, '.money-unit')).toBe('单位：元');
    expect(await text(page, 'caption')).toBe('表5 一般公共预算支出表（单位：元）');
    expect(await page.locator('.money-note').isVisible()).toBe(true);
    await page.getByLabel('万元', { exact: true }).check();
    expect(await page.locator('.sheet .ledger').innerText()).toBe(before);
    await page.context().close();
  });

  test('without scripts no control stands there that needs one', async () => {
    const page = await open(TREE, { javaScriptEnabled: false });
    const controls = await page.locator('.needs-script').all();
    expect(controls.length).toBeGreaterThan(1);
    for (const control of controls) expect(await control.isVisible()).toBe(false);
    expect(await text(page, '.cite-text')).toMatch(/：《.+》表5 一般公共预算支出表，2026年2月9日公开，/);
    await page.context().close();
  });

  test('a row is cited with its address and the day it was looked up', async () => {
    const page = await open(TREE, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('combobox', { name: '引用' }).selectOption('r-2080101');
    await page.getByRole('button', { name: '复制引用' }).click();
    await expect.poll(() => text(page, '.cite-told')).toBe('已复制引用');
    expect(await copied()).toMatch(
      /^包头市人力资源和社会保障局：《.+》表5 一般公共预算支出表，2026年2月9日公开，“2080101 行政运行”一行，http\S+general-expenditure\/#r-2080101，\d{4}年\d+月\d+日查阅。$/,
    );
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => text(page, '.cite-told')).toBe('已复制链接');
    expect(await copied()).toBe(`${home()}${TREE}#r-2080101`);
    await page.locator('#c-20805-total').hover();
    await page.locator('#r-20805 .row-cite').click();
    await expect.poll(() => text(page, '.row-cite')).toBe('已复制');
    expect(await copied()).toContain('“20805 行政事业单位养老支出”一行');
    await page.context().close();
  });

  test('whoever comes to a row finds its citation', async () => {
    const page = await open(`${TREE}#c-2080109-basic`);
    expect(await text(page, '.cite-text')).toContain('“2080109 社会保险经办机构”一行');
    await page.context().close();
  });
});

describe.skipIf(!browserIsThere())('the large-print mode', () => {
  const home = servedSite();
  const browser = openedBrowser();

  test('is remembered from page to page, and makes letters a third larger', async () => {
    const context = await browser().newContext({ viewport: { width: 375, height: 812 } });
    const page = await context.newPage();
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    await page.goto(home());
    const before = await size();
    await page.getByRole('button', { name: '大字版', pressed: false }).click();
    expect(await size()).toBeGreaterThan(before * 1.3);
    await page.goto(home() + TREE);
    expect(await size()).toBeGreaterThan(before * 1.3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.getByRole('button', { name: '大字版', pressed: true }).click();
    await page.reload();
    expect(await size()).toBe(before);
    await context.close();
  });
});
