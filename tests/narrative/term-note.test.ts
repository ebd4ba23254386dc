import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../site/axe.ts';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { servedSite } from '../site/served-site.ts';

const SCREENS = [
  { width: 375, height: 740 },
  { width: 1280, height: 800 },
] as const;

/** The note that is open and the word it explains, as they lie on the screen. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const rect = (element: Element | null) => {
      const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    };
    return {
      note: rect(document.querySelector(':popover-open')),
      word: rect(document.activeElement),
      close: document.querySelector(':popover-open button')?.getBoundingClientRect().height ?? 0,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const isOpen = (page: Page) => page.evaluate(() => document.querySelector(':popover-open') !== null);

describe.skipIf(!browserIsThere())('the note on a term', () => {
  const home = servedSite();
  const browser = openedBrowser();

  describe.each(SCREENS)('at $width px', (viewport) => {
    const cases = ['start', 'center', 'end'].flatMap((block) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ block, colorScheme })),
    );

    test.each(cases)(
      'is read and closed with the keyboard and leaves the word in view: $block, $colorScheme',
      async ({ block, colorScheme }) => {
        const page = await browser().newPage({ viewport, colorScheme, bypassCSP: true });
        await page.goto(`${home()}baotou-hrss/2026/totals/`);
        const word = page.locator('button.term').nth(1);
        await word.evaluate((element, at) => {
          element.scrollIntoView({ block: at as ScrollLogicalPosition });
          (element as HTMLElement).focus({ preventScroll: true });
        }, block);
        const title = await focused(page);
        await page.keyboard.press('Enter');

        const { note, word: at, close, sideways } = await measured(page);
        expect(note.right - note.left).toBeGreaterThan(200);
        expect(note.left).toBeGreaterThanOrEqual(0);
        expect(note.top).toBeGreaterThanOrEqual(0);
        expect(note.right).toBeLessThanOrEqual(viewport.width);
        expect(note.bottom).toBeLessThanOrEqual(viewport.height);
        const covers =
          note.left < at.right && note.right > at.left && note.top < at.bottom && note.bottom > at.top;
        expect(covers).toBe(false);
        expect(close).toBeGreaterThanOrEqual(24);
        expect(sideways).toBe(0);

        expect(await axeViolations(page, ':popover-open')).toEqual([]);

        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe('见名词解释');
        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe('关闭');
        const outline = await page.evaluate(
          () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
        );
        expect(outline).toBe('solid');
        await page.keyboard.press('Enter');
        expect(await isOpen(page)).toBe(false);
        expect(await focused(page)).toBe(title);

        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        expect(await isOpen(page)).toBe(false);
        expect(await focused(page)).toBe(title);
        await page.close();
      },
    );
  });
});
