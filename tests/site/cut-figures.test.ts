import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { builtSite } from './built-site.ts';
import { cutFigures } from './cut-figures.ts';
import { PAIR_PAGES } from './pair-page.ts';
import { servedSite } from './served-site.ts';

const WIDTHS = [320, 375, 414, 768];

/** Where tables that are not wide need no box of their own. */
const DESKS = [1152, 1366];

/** Other templates with figures in a box; a table to embed is the same as on its page. */
const OTHERS = [
  'subjects/208/',
  'subjects/210/',
  'compare/rankings/three-public/',
  'chengde-hrss/2024/assets/',
  ...PAIR_PAGES,
  'baotou-hrss/2026/print/',
  'baotou-hrss/2026/general-basic/embed/',
  'baotou-hrss/2026/projects/150200222000000040700/',
  'baotou-hrss/2026/checks/',
];

describe.skipIf(!browserIsThere())('wherever a table comes to rest, its figures are whole', () => {
  const home = servedSite();
  const browser = openedBrowser();

  test(`every table, in windows of ${WIDTHS.join(', ')} pixels`, async () => {
    const site = await builtSite();
    const pages = await builtPages(site);
    const tables = pages
      .filter(({ path, html }) => html.includes('<div class="tools">') && !path.endsWith('/embed/'))
      .map(({ path }) => path.slice(1));
    expect(tables.length).toBeGreaterThan(50);
    const units = pages.filter(
      ({ path }) => /^\/[a-z-]+\/$/.test(path) && existsSync(join(site, path, 'charts')),
    );
    expect(units.length).toBeGreaterThan(7);
    const page = await browser().newPage();
    for (const [index, path] of [...tables, ...units.map(({ path }) => path.slice(1)), ...OTHERS].entries()) {
      // Each is opened in a window of another width, and then turned to the others.
      const first = index % WIDTHS.length;
      for (const width of [...WIDTHS.slice(first), ...WIDTHS.slice(0, first)]) {
        await page.setViewportSize({ width, height: 800 });
        if (width === WIDTHS[first]) await page.goto(home() + path);
        const found = async () => ({
          cut: (await cutFigures(page)).map(({ text, scrolled }) => `${text} when scrolled by ${scrolled}`),
          isWider: (await page.evaluate(() => document.documentElement.scrollWidth)) > width,
        });
        const whole = { cut: [], isWider: false };
        // A page is whole as it opens; turned, a moment later.
        if (width === WIDTHS[first]) expect(await found(), `${path} at ${width}`).toEqual(whole);
        else await expect.poll(found, { message: `${path} at ${width}`, timeout: 10_000 }).toEqual(whole);
      }
      for (const width of DESKS) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });

  test('no table makes its page wider than a phone once somebody comes to one of its figures', async () => {
    const page = await browser().newPage();
    const tables = (await builtPages(await builtSite())).filter(
      ({ path, html }) => html.includes('<div class="tools">') && !path.endsWith('/embed/'),
    );
    for (const { path } of tables) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(home() + path.slice(1));
      const figure = page.locator('.ledger td[id^="c-"]:not(:empty)').last();
      if ((await figure.count()) === 0) continue;
      await page.evaluate((id) => location.assign(`#${id}`), await figure.getAttribute('id'));
      await expect
        .poll(() => page.locator('.cite-figure option').count(), { message: path })
        .toBeGreaterThan(1);
      for (const width of [320, 375]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });

  test('in large letters too, on the smallest phones', async () => {
    const context = await browser().newContext({ viewport: { width: 320, height: 800 } });
    await context.addInitScript(() => localStorage.setItem('mingzhang-large-print', 'on'));
    const page = await context.newPage();
    for (const path of [
      'baotou-hrss/',
      'baotou-hrss/2026/three-public/',
      'shanghai-finance/2025/expenditure/',
      ...OTHERS,
    ]) {
      if (path.endsWith('/print/')) continue;
      await page.goto(home() + path);
      for (const width of [320, 375]) {
        await page.setViewportSize({ width, height: 800 });
        const found = async () =>
          (await cutFigures(page)).map(({ text, scrolled }) => `${text} when scrolled by ${scrolled}`);
        await expect.poll(found, { message: `${path} at ${width}`, timeout: 10_000 }).toEqual([]);
      }
    }
    await context.close();
  });

  test('turned on its side, a phone shows whole figures again', async () => {
    const page = await browser().newPage({ viewport: { width: 320, height: 800 } });
    await page.goto(`${home()}baotou-hrss/2026/general-basic/`);
    await page.setViewportSize({ width: 375, height: 800 });
    await expect.poll(() => cutFigures(page)).toEqual([]);
    await page.close();
  });

  test('a figure that is cut would be found', async () => {
    const page = await browser().newPage({ bypassCSP: true, viewport: { width: 375, height: 800 } });
    await page.goto(`${home()}baotou-hrss/2026/income/`);
    await page.addStyleTag({ content: '.ledger.measured thead th { min-inline-size: 6.1rem !important; }' });
    expect((await cutFigures(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  test.each([
    [375, 'general-basic'],
    // Projects with their indicators: on a phone they are cards.
    [1280, 'goals'],
  ])(
    'at %i pixels the header of %s stays at the top of the window while its table passes, and leaves with it',
    async (width, table) => {
      const page = await browser().newPage({ viewport: { width, height: 800 } });
      await page.goto(`${home()}baotou-hrss/2026/${table}/`);
      const tops = async () =>
        page.evaluate(async () => {
          const [box, head] = [document.querySelector('.scroll'), document.querySelector('.scroll thead')];
          if (!box || !head) throw new Error('no table');
          const at = async (y: number) => {
            window.scrollTo(0, y);
            // A scroll is told before the next frame, and answered within the one after it.
            for (let frame = 0; frame < 3; frame += 1)
              await new Promise((resolve) => requestAnimationFrame(resolve));
            return Math.round(head.getBoundingClientRect().top);
          };
          const { top, bottom } = box.getBoundingClientRect();
          return {
            before: (await at(0)) - Math.round(top),
            middle: await at((top + bottom) / 2),
            after: await at(bottom),
          };
        });
      const { before, middle, after } = await tops();
      expect(Math.abs(before)).toBeLessThan(3);
      expect(Math.abs(middle)).toBeLessThan(3);
      expect(after).toBeLessThan(0);
      await page.close();
    },
  );
});
