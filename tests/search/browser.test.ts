import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { servedSite } from '../site/served-site.ts';

describe.skipIf(!browserIsThere())('the search page', () => {
  const home = servedSite('/some/where/');
  const browser = openedBrowser();
  let page: Page;
  /** What the console said, and addresses outside the website. */
  const trouble: string[] = [];

  beforeEach(async () => {
    trouble.length = 0;
    page = await browser().newPage({ viewport: { width: 375, height: 812 } });
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(home())) trouble.push(request.url());
    });
  });

  afterEach(() => page.close());

  const status = () => page.locator('#search-status').textContent();
  const firstHit = () => page.locator('.hit-title').first();

  test('answers as one types, leads to the place, and back again', async () => {
    await page.goto(home());
    await page.getByRole('searchbox').fill('包头人社局 三公');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.waitForURL(/search\/\?q=/);
    await firstHit().waitFor();
    expect(await firstHit().textContent()).toBe('一般公共预算“三公”经费支出表');
    expect(await page.locator('.hit-title mark').first().textContent()).toBe('三公');
    expect(await status()).toMatch(/\d+ 条/);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').pressSequentially('6.59', { delay: 30 });
    await page.locator('.hit-kind', { hasText: '金额' }).first().waitFor();
    expect(await page.locator('.hit-amount').first().textContent()).toBe('6.59 万元');
    expect(new URL(page.url()).searchParams.get('q')).toBe('6.59');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await firstHit().click();
    await page.waitForURL(/three-public\/#c-total-total$/);
    await page.goBack();
    await firstHit().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('6.59');
    expect(trouble).toEqual([]);
  });

  test('takes question and filters from the address, and each question asked is a step back', async () => {
    await page.goto(`${home()}search/?q=三公&region=山西省大同市&year=2030`);
    await firstHit().waitFor();
    expect(await page.getByLabel('地区').inputValue()).toBe('山西省大同市');
    expect(await page.getByLabel('年度').inputValue()).toBe('');
    for (const where of await page.locator('.hit-where').allTextContents()) expect(where).toContain('大同市');
    await page.getByRole('searchbox').fill('2080101');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('.hit-kind', { hasText: '科目' }).first().waitFor();
    await page.getByRole('searchbox').fill('危房');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#search-nothing').waitFor();
    expect(await status()).toContain('没有找到');
    expect(await page.locator('#search-index').isVisible()).toBe(true);
    expect(trouble).toEqual([]);
  });

  test('opened with a question it never shows its links first, on a slow line neither', async () => {
    const late = async (route: Route): Promise<void> => {
      await pause(300);
      await route.continue();
    };
    await page.route('**/assets/search-*.js', late);
    await page.route('**/search/words/**', late);
    await page.addInitScript(() => {
      const frames: (string | null | undefined)[] = [];
      const look = (): void => {
        const index = document.getElementById('search-index');
        const status = document.getElementById('search-status');
        if (index !== null) frames.push(index.checkVisibility() ? 'links' : status?.textContent);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(window, { seenInFrames: frames });
    });
    await page.goto(`${home()}search/?q=三公`);
    await firstHit().waitFor();
    const frames: string[] = await page.evaluate(() => Reflect.get(window, 'seenInFrames'));
    expect(frames[0]).toBe('正在搜索…');
    expect(frames).not.toContain('links');
    expect(trouble).toEqual([]);
  });

  test('says when the index cannot be had, and keeps its links', async () => {
    await page.route('**/search/words/**', (route) => route.abort());
    await page.goto(`${home()}search/?q=三公`);
    await page.getByText('没有取到').waitFor();
    expect(await page.locator('#search-index').isVisible()).toBe(true);
  });

  test('without a script there is no form, but links', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${home()}search/`);
    expect(await bare.getByRole('searchbox').count()).toBe(0);
    expect(await bare.locator('.without-script').isVisible()).toBe(true);
    await bare.getByRole('link', { name: '大同市人力资源和社会保障局', exact: true }).click();
    expect(bare.url()).toBe(`${home()}datong-hrss/`);
    await plain.close();
  });
});
