import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { browserIsThere, openedBrowser } from './browser.ts';
import { cutFigures } from './cut-figures.ts';
import { servedSite } from './served-site.ts';

const TABLE = 'baotou-hrss/2026/general-expenditure/';

describe.skipIf(!browserIsThere())('any figure opens a slip', () => {
  const home = servedSite('/some/where/');
  const browser = openedBrowser();

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser().newContext({ viewport: { width: 375, height: 812 }, ...options });
    const page = await context.newPage();
    await page.goto(home() + path);
    return page;
  }
  const said = (page: Page, part: string) => page.locator(`.slip .slip-${part}`).innerText();

  test('that says where it stands, what it is, last year, where else it is printed and whether it was checked', async () => {
    const page = await open(TABLE, { viewport: { width: 1280, height: 900 } });
    await page.locator('#c-208-total').click();
    expect(await said(page, 'row')).toBe('208 社会保障和就业支出');
    expect(await said(page, 'column')).toBe('合计');
    expect(await said(page, 'year')).toBe('2026年');
    expect(await said(page, 'value')).toBe('10,650.54');
    expect(await said(page, 'unit')).toBe('万元');
    await expect.poll(() => said(page, 'checked')).toMatch(/^\d+ 条相等/);
    expect(await said(page, 'also')).toContain('表4 财政拨款收支总表');
    expect(await said(page, 'citation')).toMatch(
      /《.+》表5 一般公共预算支出表.*“208 社会保障和就业支出”的“合计”10,650\.54万元，http\S+#c-208-total，\d{4}年\d+月\d+日查阅。$/,
    );
    expect(page.url()).toBe(`${home()}${TABLE}#c-208-total`);
    await page.keyboard.press('Escape');
    expect(await page.locator('.slip').count()).toBe(0);
    await page.context().close();
  });

  test('and what the text says of it: from the cover the reason of a change is three taps away, and seen after one', async () => {
    const page = await open('baotou-hrss/2026/');
    await page.locator('.answers a', { hasText: '28.07' }).click();
    await page.locator('.slip').waitFor();
    expect(await said(page, 'words')).toContain('比上年预算减少1.03万元');
    await page.locator('#c-total-vehicleOperation').click();
    expect(await said(page, 'words')).toContain('主要原因是加强用车管控，厉行节约');
    await expect.poll(() => said(page, 'prior')).toContain('26.53');
    const [cell, slip] = await page.evaluate(() => [
      document.querySelector('.picked')?.getBoundingClientRect().bottom ?? Number.NaN,
      document.querySelector('.slip')?.getBoundingClientRect().top ?? Number.NaN,
    ]);
    expect(cell, 'the figure is in view, whatever is told of it').toBeLessThanOrEqual(slip ?? 0);
    await page.locator('.slip-words a').last().click();
    expect(page.url()).toBe(`${home()}baotou-hrss/2026/three-public-notes/#s-6`);
    expect(await page.locator('#s-6').innerText()).toContain('加强用车管控');
    await page.context().close();
  });

  test('with a picture that names the figure whole, and its document', async () => {
    const page = await open('baotou-hrss/2026/three-public/#c-total-vehicleOperation');
    await page.locator('#c-total-vehicleOperation').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.slip button[value="svg"]').click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text).join('');
    expect(texts).toContain('公务用车购置及运行费 · 公务用车运行维护费 › 2026年');
    expect(texts).toContain(
      '2026年度包头市人力资源和社会保障局部门预算公开》表7 一般公共预算“三公”经费支出表',
    );
    expect(texts).toContain('#c-total-vehicleOperation');
    await page.context().close();
  });

  test('and every cell names only titles that are there, also in a table without names of rows', async () => {
    const page = await open('putuo-finance/2024-final/three-public/');
    expect(await axeViolations(page, '.sheet')).toEqual([]);
    await page.context().close();
  });

  test('of a table without names of rows it says the column alone', async () => {
    const page = await open('/putuo-finance/2025/three-public/', { viewport: { width: 375, height: 812 } });
    await page.locator('#c-year-threePublic').click();
    expect(await said(page, 'row')).toBe('');
    const before = await page
      .locator('.slip .slip-column')
      .evaluate((column) => getComputedStyle(column, '::before').content);
    expect(before).toBe('none');
    expect(await said(page, 'citation')).toContain('表，““三公”经费预算数 · 合计”0.95');
    await page.context().close();
  });

  test.each([
    ['of a total over purchases', 'baotou-hrss/2026/procurement/', 'r-total', 'c-total-amount', /^合计$/],
    ['of a table without names of rows', 'putuo-finance/2025/three-public/', '', 'c-year-threePublic', /^$/],
  ])('also from the keyboard: %s', async (_, path, row, figure, name) => {
    const page = await open(path);
    await page.getByRole('combobox', { name: '引用' }).focus();
    await page.getByRole('combobox', { name: '引用' }).selectOption(row);
    await page.getByRole('combobox', { name: '其中的数' }).selectOption(figure);
    await page.locator('.slip').waitFor();
    expect((await said(page, 'row')).trim()).toMatch(name);
    expect(new URL(page.url()).hash).toBe(`#${figure}`);
    await page.context().close();
  });

  test.each([320, 375, 768, 1280])(
    'whoever comes by a link to a figure sees it and what it is, in a window of %i pixels',
    async (width) => {
      const page = await open(`${TABLE}#c-22102-total`, { viewport: { width, height: 812 } });
      await page.goto(`${home()}${TABLE}#c-2101102-total`);
      await page.locator('.slip').waitFor();
      expect(await said(page, 'place')).toContain('2101102 事业单位医疗');
      const boxes = await page.evaluate(() =>
        ['#c-2101102-total', '.slip', '.slip-row', '.slip-column', '.slip-year', '.slip-value'].map(
          (each) => {
            const { top, bottom, left, right } =
              document.querySelector(each)?.getBoundingClientRect() ?? new DOMRect();
            return { top, bottom, left, right };
          },
        ),
      );
      for (const box of boxes.slice(1)) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(812);
      }
      const [cell, slip] = boxes;
      const isClear = (cell?.bottom ?? 0) <= (slip?.top ?? 0) || (cell?.right ?? 0) <= (slip?.left ?? 0);
      expect(isClear).toBe(true);
      await page.context().close();
    },
  );

  test('with pictures to send, and everybody can use it', async () => {
    const page = await open(TABLE, { bypassCSP: true });
    // What opens a slip is loaded when it is wanted: on a slow line it comes after the choice.
    const chosen = Promise.withResolvers<void>();
    const more = (await page.locator('.sheet[data-more]').getAttribute('data-more')) ?? '';
    await page.route(new URL(more, await page.evaluate(() => document.baseURI)).href, async (route) => {
      await chosen.promise;
      await route.continue();
    });
    await page.getByRole('combobox', { name: '引用', exact: true }).selectOption('r-2080101');
    await page.locator('.cite-figure').selectOption('c-2080101-total');
    chosen.resolve();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('slip whole');
    for (const kind of ['PNG', 'SVG']) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: `图片 ${kind}` }).click();
      expect((await saved).suggestedFilename()).toBe(`2080101 行政运行.${kind.toLowerCase()}`);
    }
    expect(await axeViolations(page, '.slip')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('cite-figure');
    await page.context().close();
  });

  test('how a table is shown stands in the address, and goes along to the next table', async () => {
    const page = await open(TABLE);
    await page.getByLabel('类', { exact: true }).check();
    await page.getByLabel('元', { exact: true }).check();
    expect(new URL(page.url()).search).toBe('?level=0&money=%E5%85%83');
    expect(await page.locator('details.fold[open]').count()).toBe(0);
    expect(await page.locator('li[id^="n-"]:visible').count()).toBeLessThan(
      await page.locator('li[id^="n-"]').count(),
    );
    await page.locator('a[rel="next"]').click();
    await page.waitForURL(/general-basic/);
    expect(new URL(page.url()).searchParams.get('money')).toBe('元');
    expect(await page.locator('.money-unit b').innerText()).toBe('元');
    await page.goBack();
    await page.locator('#r-208 summary').click();
    expect(await page.locator('#r-20801').isVisible()).toBe(true);
    expect(await page.getByLabel('类', { exact: true }).isChecked()).toBe(true);
    await page.context().close();
  });

  test('whoever comes to a row that is folded away finds it', async () => {
    const page = await open(`${TABLE}?level=0#r-2080101`);
    expect(await page.locator('#r-2080101').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe.skipIf(!browserIsThere())('on a phone', () => {
  const home = servedSite();
  const browser = openedBrowser();

  test('a row is read as one record, one tap from the table, and nothing is cut', async () => {
    const page = await browser().newPage({ viewport: { width: 375, height: 812 } });
    await page.goto(`${home()}baotou-hrss/2026/general-expenditure/`);
    await page.getByLabel('按行看').check();
    const row = page.locator('tr', { has: page.locator('#r-20801') });
    // What turns rows into records is loaded when it is wanted.
    await row.locator('td[data-label="合计"]:visible').waitFor();
    expect(await row.locator('td[data-label]:visible').count()).toBe(3);
    await row.getByRole('button', { name: '全部 5 栏' }).click();
    expect(await row.locator('td[data-label]:visible').count()).toBe(5);
    expect(await cutFigures(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.getByLabel('按行看').uncheck();
    expect(await row.locator('.row-all').isVisible()).toBe(false);
    await page.close();
  });

  test('its record begins with this year, and tells the same of last year beside it', async () => {
    const page = await browser().newPage({ viewport: { width: 375, height: 812 } });
    await page.goto(`${home()}baotou-hrss/2026/three-public/?rows=1`);
    const figures = page.locator('tr', { has: page.locator('#r-total') }).locator('td[data-label]:visible');
    await figures.first().waitFor();
    const told = await figures.evaluateAll((cells) =>
      cells
        .map((cell) => {
          const { top, left } = cell.getBoundingClientRect();
          return { top, left, text: `${cell.dataset.label}：${cell.firstChild?.textContent}` };
        })
        .sort((one, other) => one.top - other.top || one.left - other.left)
        .map(({ text }) => text),
    );
    expect(told).toEqual([
      '2026年预算数 · “三公”经费合计：28.07',
      '2025年预算数 · “三公”经费合计：29.10',
      '2025年执行数 · “三公”经费合计：24.17',
    ]);
    await page.close();
  });

  test('columns without any figure are left out with one click, and group titles stay over theirs', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${home()}baotou-hrss/2026/income/`);
    const visible = () => page.locator('.sheet thead th:visible').count();
    const all = await visible();
    await page.getByLabel(/^不显示空白的 \d+ 栏$/).check();
    expect(await visible()).toBeLessThan(all);
    const { widths } = await page.evaluate(() => ({
      widths: [...document.querySelectorAll<HTMLTableRowElement>('.sheet .ledger tbody tr')].map(
        (row) => [...row.cells].filter((cell) => cell.checkVisibility()).length,
      ),
    }));
    expect(new Set(widths).size).toBe(1);
    await page.getByLabel(/^不显示空白的/).uncheck();
    expect(await visible()).toBe(all);
    await page.close();
  });

  test.each([375, 1280])(
    'of three public expenses this year is in view first, in a window of %i pixels',
    async (width) => {
      const page = await browser().newPage({ viewport: { width, height: 812 } });
      await page.goto(`${home()}baotou-hrss/2026/three-public/`);
      const inView = () =>
        page.evaluate(() => {
          const box = document.querySelector('.scroll')?.getBoundingClientRect();
          const cells = [...document.querySelectorAll('.sheet td[id^="c-"]')].filter(
            (cell) => cell.textContent !== '',
          );
          return cells
            .filter((cell) => {
              const { left, right } = cell.getBoundingClientRect();
              return left >= (box?.left ?? 0) && right <= (box?.right ?? 0) + 1;
            })
            .map(({ id }) => id);
        });
      await expect
        .poll(async () => (await inView()).filter((id) => !id.includes('last')).length)
        .toBeGreaterThan(0);
      await page.close();
    },
  );
});

describe.skipIf(!browserIsThere())('the contents of a disclosure', () => {
  const home = servedSite();
  const browser = openedBrowser();
  const PAGES = [
    TABLE,
    'baotou-hrss/2026/',
    'baotou-hrss/2026/checks/',
    'baotou-hrss/2026/duties/',
    'baotou-hrss/2026/projects/150200222000000040700/',
  ];

  test.each(PAGES)('are a drawer of plain links on a phone, without scripts: %s', async (path) => {
    const context = await browser().newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 812 },
    });
    const page = await context.newPage();
    await page.goto(home() + path);
    const nav = page.locator('#contents-nav');
    expect(await nav.isVisible()).toBe(false);
    await page.locator('.contents-open a').click();
    expect(await nav.isVisible()).toBe(true);
    if (!path.includes('checks')) expect(await nav.locator('[aria-current="page"]').count()).toBe(1);
    await nav.getByText('收起目录').click();
    expect(await nav.isVisible()).toBe(false);
    expect(await page.locator('.trail li').first().innerText()).toBe('包头市人力资源和社会保障局');
    await context.close();
  });

  test.each([1280, 1440, 1920])(
    'are a rail on a desk of %i pixels, and nothing lies over anything',
    async (width) => {
      const page = await browser().newPage({ viewport: { width, height: 900 } });
      for (const path of [...PAGES, 'baotou-hrss/2026/procurement/']) {
        await page.goto(home() + path);
        const { rail, main, wide } = await page.evaluate(() => ({
          rail: document.querySelector('#contents-nav')?.getBoundingClientRect().right ?? 0,
          main: document.querySelector('main h1')?.getBoundingClientRect().left ?? 0,
          wide: document.documentElement.scrollWidth,
        }));
        expect(rail, path).toBeGreaterThan(0);
        expect(main, path).toBeGreaterThanOrEqual(rail);
        expect(wide, path).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
  );
});
