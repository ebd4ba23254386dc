import { describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { servedSite } from '../site/served-site.ts';

describe.skipIf(!browserIsThere())('a ranking', () => {
  const home = servedSite('/some/where/');
  const browser = openedBrowser();

  test.each(['compare/rankings/projects/', 'subjects/208/'])(
    'on %s is ranked anew by region and year, as the address says, with the lines the page has',
    async (path) => {
      const page = await browser().newPage();
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      await page.goto(home() + path);
      const lines = () =>
        page.locator('#ranking-body tr').evaluateAll((rows) => rows.map((row) => row.outerHTML));
      const printed = await lines();
      expect(printed.length).toBeGreaterThan(1);
      await page.getByLabel('地区').focus();
      await page.locator('#ranking [name=by]').selectOption('share');
      await page.locator('#ranking [name=by]').selectOption('yuan');
      await expect.poll(() => page.locator('#ranking-state').textContent()).toMatch(/^\d+ 个/);
      // The same as was printed, without what pages of places leave out.
      expect((await lines()).slice(0, printed.length)).toEqual(printed);
      await page.goto(`${home()}${path}?year=2026&region=${encodeURIComponent('山西省')}&by=yuan`);
      await expect
        .poll(() => page.locator('#ranking-title').textContent())
        .toBe('2026年排行，山西省，按金额');
      const names = await page.locator('#ranking-body th').allTextContents();
      expect(await page.locator('#ranking-state').textContent()).toBe(`${names.length} 个。`);
      expect(names.filter((name) => /朔州市平鲁区|大同市/.test(name))).toEqual([
        expect.stringContaining('朔州市平鲁区'),
        expect.stringContaining('大同市'),
      ]);
      expect(names.filter((name) => /包头市|承德市/.test(name))).toEqual([]);
      await page.getByLabel('级次').selectOption('市级');
      const left = () => page.locator('#ranking-body th').allTextContents();
      await expect.poll(left).not.toContainEqual(expect.stringContaining('平鲁区'));
      expect(await left()).toContainEqual(expect.stringContaining('大同市'));
      expect(new URL(page.url()).searchParams.get('level')).toBe('市级');
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  test('asked for what is not offered, is left at the first of each choice', async () => {
    const page = await browser().newPage();
    await page.goto(`${home()}compare/rankings/projects/?region=${encodeURIComponent('别处')}&by=pages`);
    await expect.poll(() => page.locator('#ranking-state').textContent()).toMatch(/^\d+ 个/);
    expect(await page.locator('#ranking [name=region]').inputValue()).toBe('');
    expect(await page.locator('#ranking [name=by]').inputValue()).toBe('yuan');
    await page.close();
  });

  test('without a script has its lines and links, and no form', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${home()}compare/rankings/projects/`);
    expect(await page.locator('#ranking').isVisible()).toBe(false);
    expect(await page.locator('#ranking-body a').count()).toBeGreaterThan(1);
    await context.close();
  });
});
