import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../site/axe.ts';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { attributes, builtPages } from '../site/built-pages.ts';
import { builtSite } from '../site/built-site.ts';
import { servedSite } from '../site/served-site.ts';

const COVER = 'baotou-hrss/2026/';

test('what a pie is drawn from is what its cell prints', async () => {
  const pages = (await builtPages(await builtSite())).filter(({ html }) => html.includes('data-v='));
  expect(pages.length).toBeGreaterThan(10);
  for (const { path, html } of pages) {
    const cells = [...html.matchAll(/<td[^>]* data-v="([^"]*)"[^>]*>(.*?)<\/td>/gs)];
    expect(cells.length, path).toBe(attributes(html, 'data-v').length);
    for (const [, drawn, inner = ''] of cells) {
      const printed = inner.replace(/<span\b.*?<\/span>|<[^>]*>|[\s,]/g, '');
      expect(printed, path).toBe(drawn);
    }
  }
});

describe.skipIf(!browserIsThere())('charts in a browser', () => {
  const home = servedSite('/some/where/');
  const browser = openedBrowser();

  /** Opens a page; `heard` holds what its console says and the scripts it asks for. */
  async function on<T>(
    options: BrowserContextOptions,
    use: (page: Page, heard: { console: string[]; scripts: string[] }) => Promise<T>,
  ): Promise<T> {
    const context = await browser().newContext(options);
    try {
      const page = await context.newPage();
      const heard = { console: [] as string[], scripts: [] as string[] };
      page.on('console', (message) => heard.console.push(message.text()));
      page.on('pageerror', (error) => heard.console.push(error.message));
      page.on('request', (request) => {
        if (request.url().includes('chart-drawing')) heard.scripts.push(request.url());
      });
      await page.goto(home() + COVER);
      return await use(page, heard);
    } finally {
      await context.close();
    }
  }

  const drawn = (page: Page) => page.locator('.chart-drawn canvas');
  /** Whether the shapes of the first drawing, and the canvas over it, can be seen. */
  const seen = (page: Page) =>
    page.evaluate(() => {
      const isSeen = (element: Element | null) =>
        element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
      return {
        svg: isSeen(document.querySelector('.chart-drawing path')),
        canvas: isSeen(document.querySelector('.chart-drawing canvas')),
      };
    });
  /** Milliseconds within which a chart in view would be drawn. */
  const ENOUGH = 800;
  /** Too low for a chart to be in view at first. */
  const LOW = { viewport: { width: 375, height: 160 } };

  test('are drawn for pointers once they come into view, and not loaded before', async () => {
    await on(LOW, async (page, heard) => {
      await page.waitForLoadState('networkidle');
      expect(heard.scripts).toEqual([]);
      await page.locator('.chart-pie').first().scrollIntoViewIfNeeded();
      await drawn(page).first().waitFor();
      await page.locator('.chart-pie').nth(1).scrollIntoViewIfNeeded();
      await drawn(page).nth(1).waitFor();
      expect(heard.scripts).toHaveLength(1);
      expect(heard.console).toEqual([]);
      expect(await seen(page)).toEqual({ svg: false, canvas: true });
    });
  });

  test('lie exactly over the shapes that were there', async () => {
    await on({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.locator('.chart-pie').first().scrollIntoViewIfNeeded();
      await drawn(page).first().waitFor();
      const boxes = await page.evaluate(() =>
        ['.chart-drawing svg', '.chart-drawing canvas'].map((selector) => {
          const { x, y, width, height } =
            document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
      expect(boxes[1]).toEqual(boxes[0]);
    });
  });

  test('on paper the drawing stands alone', async () => {
    await on({}, async (page) => {
      await page.locator('.chart-pie').first().scrollIntoViewIfNeeded();
      await drawn(page).first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await seen(page)).toEqual({ svg: true, canvas: false });
    });
  });

  test.each([
    ['without scripts', { javaScriptEnabled: false }],
    ['where the system sets the colours', { forcedColors: 'active' }],
  ] as const)('%s the drawing stays', async (_, options) => {
    await on(options, async (page, heard) => {
      await page.locator('.chart-pie').first().scrollIntoViewIfNeeded();
      await page.waitForTimeout(ENOUGH);
      expect(heard).toEqual({ console: [], scripts: [] });
      expect(await page.locator('.chart-drawing path').first().isVisible()).toBe(true);
      expect(await page.locator('canvas').count()).toBe(0);
    });
  });

  test('large print and the dark draw them anew in their own size and colours', async () => {
    await on({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.locator('.chart-pie').first().scrollIntoViewIfNeeded();
      await drawn(page).first().waitFor();
      const state = () =>
        page.evaluate(() => {
          const canvas = document.querySelector('canvas');
          const pixel = canvas
            ?.getContext('2d')
            ?.getImageData(canvas.width / 2 + 20, canvas.height / 2 + 20, 1, 1);
          return { width: canvas?.clientWidth ?? 0, colour: [...(pixel?.data ?? [])].join() };
        });
      const before = await state();
      await page.locator('.large-print-switch').click();
      await expect.poll(async () => (await state()).width).toBeGreaterThan(before.width * 1.3);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(async () => (await state()).colour).not.toBe(before.colour);
    });
  });

  test('are saved as PNG, painted from their own file', async () => {
    await on({ viewport: { width: 1280, height: 900 } }, async (page, heard) => {
      const saved = page.waitForEvent('download');
      await page.locator('button[data-png]').first().click();
      const download = await saved;
      expect(download.suggestedFilename()).toBe('收入构成.png');
      const { width, height } = PNG.sync.read(readFileSync(await download.path()));
      expect(width).toBe(1200);
      expect(height).toBeGreaterThan(900);
      expect(heard.console).toEqual([]);
    });
  });

  test('everybody can read them once they are drawn', async () => {
    await on({ viewport: { width: 375, height: 812 }, bypassCSP: true }, async (page) => {
      await page.locator('.chart-pie').last().scrollIntoViewIfNeeded();
      await drawn(page).last().waitFor();
      expect(await axeViolations(page, '.charts')).toEqual([]);
    });
  });
});
