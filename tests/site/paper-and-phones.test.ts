import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from './browser.ts';
import { cutFigures } from './cut-figures.ts';
import { servedSite } from './served-site.ts';

const PAIR = 'compare/baotou-hrss/2026/datong-hrss/2026/';

describe.skipIf(!browserIsThere())('on paper, on a phone and in large letters', () => {
  const home = servedSite('/some/where/');
  const browser = openedBrowser();

  async function open(path: string, width: number): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(home() + path);
    return page;
  }

  test('the sides of a comparison are told apart without colour: one is solid, the other an outline', async () => {
    const page = await open(PAIR, 768);
    await page.emulateMedia({ media: 'print' });
    const looks = await page.evaluate(() => {
      const look = (selector: string) => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(selector);
        const { fill, stroke, backgroundColor, borderTopColor } = getComputedStyle(element);
        return element instanceof SVGElement ? [fill, stroke] : [backgroundColor, borderTopColor];
      };
      return ['.bar-first', '.bar-second', '.side-first', '.side-second'].map(look);
    });
    expect(looks).toEqual([
      ['rgb(0, 0, 0)', 'none'],
      ['none', 'rgb(0, 0, 0)'],
      ['rgb(0, 0, 0)', 'rgb(0, 0, 0)'],
      ['rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)'],
    ]);
    await page.context().close();
  });

  test.each(['screen', 'print'] as const)(
    'their bars stand clear of the names above them: %s',
    async (media) => {
      const page = await open(PAIR, 768);
      await page.emulateMedia({ media });
      const gaps = await page.locator('th:has(> .pair-bars)').evaluateAll((names) =>
        names.map((name) => {
          const range = document.createRange();
          range.selectNodeContents(name);
          range.setEndBefore(name.querySelector('.pair-bars') ?? name);
          const bars = name.querySelector('.pair-bars')?.getBoundingClientRect().top ?? 0;
          return bars - range.getBoundingClientRect().bottom;
        }),
      );
      expect(gaps.length).toBeGreaterThan(20);
      expect(Math.min(...gaps)).toBeGreaterThan(2);
      await page.context().close();
    },
  );

  test.each([320, 375])('no date of the disclosures due is cut in a window of %i pixels', async (width) => {
    const page = await open('timeliness/', width);
    const over = await page
      .locator('section.scroll')
      .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
    expect(over.length).toBeGreaterThan(2);
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
    const row = page.getByRole('row', { name: /包头市人力资源和社会保障局/ });
    await expect.poll(() => row.getByRole('cell').count()).toBe(4);
    await page.context().close();
  });

  test('nothing is left on paper of what only a screen can do', async () => {
    const page = await open('subjects/2080505/', 768);
    expect(await page.locator('form').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form:visible').count()).toBe(0);
    await page.context().close();
  });

  test.each([1280, 1440])(
    'in large letters a table stays in its box, in a window of %i pixels',
    async (width) => {
      const page = await open('baotou-hrss/2026/general-expenditure/', width);
      await page.locator('.large-print-switch').click();
      const [over, inBox] = await page.evaluate(() => {
        const root = document.documentElement;
        const box = document.querySelector('.sheet .scroll');
        return [root.scrollWidth - root.clientWidth, (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0)];
      });
      expect(over).toBe(0);
      expect(inBox).toBeGreaterThan(0);
      expect(await cutFigures(page)).toEqual([]);
      await page.context().close();
    },
  );
});
