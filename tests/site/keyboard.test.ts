import { describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from './browser.ts';
import { servedSite } from './served-site.ts';

const PAGES: readonly (readonly [string, string])[] = [
  ['the home page', ''],
  ['a cover', 'baotou-hrss/2026/'],
  ['a table', 'baotou-hrss/2026/general-expenditure/'],
  ['sentences with terms', 'datong-hrss/2026/three-public-notes/'],
  ['a project', 'datong-hrss/2026/projects/xm-01/'],
  ['searching', 'search/'],
  ['comparing', 'compare/'],
  ['a 科目', 'subjects/208/'],
];

/** What has the focus. */
interface Stop {
  /** Its place among all elements of the page. */
  readonly at: number;
  readonly what: string;
  readonly named: boolean;
  readonly seen: boolean;
  readonly outlined: boolean;
}

describe.skipIf(!browserIsThere())('the keyboard walks through', () => {
  const home = servedSite();
  const browser = openedBrowser();

  test.each(PAGES)('%s: every stop is seen, named and marked, in the order of the page', async (_, path) => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    const response = await page.goto(home() + path, { waitUntil: 'networkidle' });
    expect(response?.ok()).toBe(true);
    const stops: Stop[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate((): Stop | undefined => {
        const { activeElement: it } = document;
        if (it === null || it === document.body) return undefined;
        const box = it.getBoundingClientRect();
        const label =
          it instanceof HTMLInputElement || it instanceof HTMLSelectElement ? it.labels?.[0] : null;
        const labelled = document.getElementById(it.getAttribute('aria-labelledby') ?? '');
        const name = [
          it.getAttribute('aria-label'),
          labelled?.textContent,
          label?.textContent,
          it.textContent,
        ];
        return {
          at: [...document.querySelectorAll('*')].indexOf(it),
          what: `${it.localName}.${it.className} ${(it.textContent ?? '').trim().slice(0, 20)}`,
          named: name.some((text) => (text ?? '').trim() !== ''),
          seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && it.checkVisibility(),
          outlined: getComputedStyle(it).outlineStyle !== 'none' || it.localName === 'input',
        };
      });
      if (stop === undefined || stops.length > 600 || stop.at === stops[0]?.at) break;
      stops.push(stop);
    }
    await page.close();
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.length, 'it comes to an end').toBeLessThan(600);
    expect(stops.filter(({ named, seen, outlined }) => !named || !seen || !outlined)).toEqual([]);
    const places = stops.map(({ at }) => at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('what it folds, opens and closes', async () => {
    const page = await browser().newPage({ viewport: { width: 375, height: 812 } });
    await page.goto(`${home()}baotou-hrss/2026/general-expenditure/`);
    const guide = page.locator('.guide');
    await page.locator('.guide summary').focus();
    await page.keyboard.press('Enter');
    expect(await guide.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Space');
    expect(await guide.getAttribute('open')).toBeNull();
    expect(await page.locator('#r-2080101').isVisible()).toBe(true);
    await page.getByRole('radio', { name: '项', exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#r-2080101').isVisible()).toBe(false);
    await page.close();
  });
});
