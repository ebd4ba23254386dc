import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { diskPage } from '../../src/exporters/website/disk-links.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { documentPdf } from '../../src/site/pdf/document-pdf.ts';
import { placesOf } from '../../src/site/pdf/pdf-places.ts';
import { publishedBooks } from '../published-books.ts';
import { axeViolations } from './axe.ts';
import { browserIsThere, openedBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { CHROMIUM } from './chromium.ts';
import { PAIR_PAGES } from './pair-page.ts';
import { partedNumbers } from './parted-numbers.ts';
import { servedSite } from './served-site.ts';
import { shortLastLines } from './short-last-lines.ts';

/** A page of each kind. */
const TEMPLATES: readonly (readonly [string, string])[] = [
  ['home', ''],
  ['a department', 'baotou-hrss/'],
  ['a cover', 'baotou-hrss/2026/'],
  ['a table with three levels of titles', 'baotou-hrss/2026/three-public/'],
  ['a table of two statements', 'chengde-hrss/2024/summary/'],
  ['a table with 尾差 and findings', 'pinglu-hrss/2026/projects/'],
  ['a table worked out', 'baotou-insurance-registration/2025/income/'],
  ['an empty table', 'chengde-hrss/2024/government-fund/'],
  ['a table that is not in the source', 'baotou-insurance-registration/2025/three-public/'],
  ['goals with 473 indicators', 'baotou-hrss/2026/goals/'],
  ['purchases', 'chengde-hrss/2024/procurement/'],
  ['forms', 'datong-hrss/2026/forms/'],
  ['all projects', 'chengde-hrss/2024/projects/'],
  ['a project', 'baotou-hrss/2026/projects/150200234013110000082/'],
  ['a project with 实施期 and 年度', 'datong-hrss/2026/projects/xm-01/'],
  ['assets', 'chengde-hrss/2024/assets/'],
  ['a section', 'datong-hrss/2026/duties/'],
  ['sentences with figures', 'baotou-hrss/2026/totals/'],
  ['all 科目', 'subjects/'],
  ['a 科目', 'subjects/208/'],
  ['any two to compare', 'compare/'],
  ...PAIR_PAGES.map((path) => ['two disclosures side by side', path] as const),
  ['a ranking', 'compare/rankings/three-public/'],
  ['the glossary', 'glossary/'],
  ['search', 'search/'],
  ['hits', 'search/?q=三公'],
  ['the checks', 'pinglu-hrss/2026/checks/'],
  ['the print view', 'datong-hrss/2026/print/'],
  ['the accessibility statement', 'accessibility/'],
  ['how timely', 'timeliness/'],
  ['corrections', 'corrections/'],
  ['a page of the website’s own', 'pages/about/'],
  ['questions and answers', 'pages/faq/'],
  ['units of a region', 'search/regions/1khrudw/'],
  ['open data', 'data/'],
  ['a table alone', 'baotou-hrss/2026/expenditure/embed/'],
  ['a page that is not there', '404.html'],
];

/** A shorter page of the same kind breaks the same rules as the longest. */
const SHORTER: Readonly<Record<string, string>> = {
  'baotou-hrss/2026/goals/': 'baotou-insurance-registration/2025/goals/',
  'datong-hrss/2026/print/': 'baotou-insurance-registration/2025/print/',
};

const PHONE = { viewport: { width: 375, height: 812 } };
const DESK = { viewport: { width: 1280, height: 900 } };
const ALL = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;
/** What other colours and larger letters can change of a page that keeps all rules without them. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] } as const;
const OF_SIZES = {
  type: 'rule',
  values: [...OF_COLOURS.values, 'target-size', 'scrollable-region-focusable'],
} as const;

describe.skipIf(!browserIsThere())('in a browser', () => {
  /** At the root of its domain, and in a folder of it: the same files. */
  const [atRoot, inFolder] = [servedSite(), servedSite('/some/where/')];
  const browser = openedBrowser();

  /** The page that is not there answers at any address: it names the root it was built for. All others are in the folder. */
  const addressOf = (path: string): string =>
    path === '404.html' ? `${atRoot()}nowhere/at/all/` : inFolder() + path;

  /** Opens a page, hands it over, and closes it. */
  async function on<T>(
    options: BrowserContextOptions,
    path: string,
    use: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser().newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(addressOf(path));
      return await use(page);
    } finally {
      await context.close();
    }
  }

  test.each(TEMPLATES)(
    '%s can be read by everybody, on a phone and on a desk, in all colours',
    async (_, path) => {
      await on(
        { ...PHONE, bypassCSP: true, reducedMotion: 'reduce' },
        SHORTER[path] ?? path,
        async (page) => {
          expect(await axeViolations(page, undefined, ALL), 'on a phone').toEqual([]);
          await page.setViewportSize(DESK.viewport);
          expect(await axeViolations(page, undefined, ALL), 'on a desk').toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await axeViolations(page, undefined, OF_COLOURS), 'in the dark').toEqual([]);
          await page.setViewportSize(PHONE.viewport);
          await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
          await page.evaluate(() => document.documentElement.classList.add('large-print'));
          expect(await axeViolations(page, undefined, OF_SIZES), 'in forced colours, large').toEqual([]);
        },
      );
    },
  );

  test('every page works without scripts, and without a word to anyone else', async () => {
    const context = await browser().newContext({ ...PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('http://127.0.0.1:')) heard.push(`request: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (!response.ok()) heard.push(`${response.status()}: ${response.url()}`);
    });
    for (const [, path] of TEMPLATES.filter(([, path]) => path !== '404.html')) {
      await page.goto(addressOf(path));
      expect(heard, path).toEqual([]);
    }
    expect((await page.goto(addressOf('404.html')))?.status()).toBe(404);
    await context.close();
  });

  test('at 375 and 320 pixels no page scrolls sideways, its tables do in a region with a name, and no paragraph ends in a line of one or two characters, nor does it on a desk', async () => {
    const page = await browser().newPage({ viewport: { width: 375, height: 812 } });
    for (const [, path] of TEMPLATES) {
      await page.goto(addressOf(path));
      for (const [width, height] of [
        [375, 812],
        [320, 256],
      ] as const) {
        await page.setViewportSize({ width, height });
        const found = () =>
          page.evaluate(() => ({
            page: document.documentElement.scrollWidth,
            nameless: [...document.querySelectorAll('.scroll')].filter((box) => {
              const label = document.getElementById(box.getAttribute('aria-labelledby') ?? '');
              return box.getAttribute('tabindex') !== '0' || (label?.textContent ?? '') === '';
            }).length,
          }));
        await expect.poll(found, { message: `${path} at ${width}` }).toEqual({ page: width, nameless: 0 });
      }
      for (const { viewport } of [DESK, PHONE]) {
        await page.setViewportSize(viewport);
        expect(await shortLastLines(page), `${path} at ${viewport.width}`).toEqual([]);
      }
    }
    await page.close();
  });

  test('in 大字版 on the smallest phone no page scrolls sideways, and no line ends between a number and its unit', async () => {
    const context = await browser().newContext({ viewport: { width: 320, height: 800 } });
    await context.addInitScript(() => localStorage.setItem('mingzhang-large-print', 'on'));
    const page = await context.newPage();
    for (const [, path] of TEMPLATES) {
      await page.goto(addressOf(path), { waitUntil: 'networkidle' });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, wide, parted: await partedNumbers(page) }).toEqual({ path, wide: 320, parted: [] });
    }
    await context.close();
  });

  test('on a phone no title parts a year from its 年', async () => {
    const parted = await on(PHONE, 'putuo-finance/2025/', partedNumbers);
    expect(parted).toEqual([]);
  });

  test('on a phone the header stays at the window, and the names at their box, while a wide table is scrolled', async () => {
    const place = await on(PHONE, 'baotou-hrss/2026/three-public/', (page) =>
      page.evaluate(async () => {
        const box = document.querySelector('.scroll');
        box?.scrollTo(600, 0);
        const edge = box?.getBoundingClientRect();
        window.scrollTo(0, (edge?.top ?? 0) + 200);
        // A scroll is told before the next frame, and answered within the one after it.
        for (let frame = 0; frame < 3; frame += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return {
          isScrolled: (box?.scrollLeft ?? 0) > 400,
          header: Math.round(at('.ledger thead')?.top ?? -1),
          name: (at('.ledger tbody tr:nth-child(5) .name')?.left ?? 0) - (edge?.left ?? 0),
        };
      }),
    );
    expect(place).toEqual({ isScrolled: true, header: 0, name: 0 });
  });

  test.each([
    ['goals', 768, '.name[rowspan]'],
    ['goals', 1280, '.name[rowspan]'],
    ['procurement', 768, 'th.text[rowspan]'],
    ['procurement', 1280, 'th.text[rowspan]'],
  ] as const)(
    'in %s, what merged rows share stays beneath the header while they pass, in a window of %i pixels',
    async (table, width, merged) => {
      const shown = await on({ viewport: { width, height: 700 } }, `baotou-hrss/2026/${table}/`, (page) =>
        page.evaluate(async (selector) => {
          const frames = async () => {
            for (let frame = 0; frame < 3; frame += 1)
              await new Promise((resolve) => requestAnimationFrame(resolve));
          };
          document.querySelector('.scroll')?.scrollTo(250, 0);
          await frames();
          // Those that are moved out of view sideways, and merged cells no higher than what they say, have nothing to show.
          const names = [...document.querySelectorAll(`.records ${selector}`)].filter((cell) => {
            const { left, height } = cell.getBoundingClientRect();
            const { left: edge = 0 } = document.querySelector('.scroll')?.getBoundingClientRect() ?? {};
            return left >= edge && height > (cell.querySelector('.stays')?.clientHeight ?? 0) + 60;
          });
          const seen: boolean[] = [];
          for (const cell of names.slice(2, 6)) {
            const head = document.querySelector('.ledger thead')?.getBoundingClientRect().height ?? 0;
            window.scrollTo(0, window.scrollY + cell.getBoundingClientRect().bottom - head - 40);
            await frames();
            const name = cell.querySelector('.stays');
            const { left, right, bottom } = (name ?? cell).getBoundingClientRect();
            const there = document.elementFromPoint((left + right) / 2, head + 12);
            seen.push(bottom < head && there === name);
          }
          return seen;
        }, merged),
      );
      expect(shown).toEqual([true, true, true, true]);
    },
  );

  test.each([
    ['begins beneath', -30],
    ['leaves beneath', 22],
  ])(
    'where a project %s the header its name lies over nothing else, and nothing beside it',
    async (_, by) => {
      const shown = await on({ viewport: { width: 1280, height: 700 } }, 'baotou-hrss/2026/goals/', (page) =>
        page.evaluate(async (passed) => {
          const names = [...document.querySelectorAll('.records .name[rowspan]')].slice(2, 6);
          const seen: boolean[] = [];
          for (const cell of names) {
            const head = document.querySelector('.ledger thead')?.getBoundingClientRect().height ?? 0;
            window.scrollTo(0, window.scrollY + cell.getBoundingClientRect().top - head + passed);
            for (let frame = 0; frame < 3; frame += 1)
              await new Promise((resolve) => requestAnimationFrame(resolve));
            const name = cell.querySelector('.stays > *');
            const { left, bottom } = (name ?? cell).getBoundingClientRect();
            const at = (y: number) => document.elementFromPoint(left + 10, y);
            // Its last line is its own, and beneath that its other print does not begin.
            seen.push(at(bottom - 12) === name, at(bottom + 8) !== cell.querySelector('.stays'));
          }
          return seen;
        }, by),
      );
      expect(shown).toHaveLength(8);
      expect(shown).not.toContain(false);
    },
  );

  test('a phone lays out the projects it shows and no others, and finds the place that an address names', async () => {
    const row = 'r-150200249993310000600-2';
    const [drawn, cards, top] = await on(PHONE, `baotou-hrss/2026/goals/#${row}`, (page) =>
      page.evaluate((id) => {
        const names = [...document.querySelectorAll('.records tbody .name')];
        const shown = names.filter((name) => name.checkVisibility({ contentVisibilityAuto: true }));
        return [shown.length, names.length, document.getElementById(id)?.getBoundingClientRect().top];
      }, row),
    );
    expect(cards).toBeGreaterThan(30);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan((cards ?? 0) / 2);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
  });

  test('on paper a name of merged rows is printed once', async () => {
    const page = await browser().newPage(DESK);
    await page.goto(addressOf('baotou-hrss/2026/goals/'));
    await page.evaluate(() => scrollTo(0, 3000));
    await expect.poll(() => page.locator('.stays[data-past]').count()).toBeGreaterThan(3);
    await page.emulateMedia({ media: 'print' });
    const again = await page
      .locator('.stays[data-name]')
      .evaluateAll((names) => names.map((name) => getComputedStyle(name, '::before').content));
    expect(again.length).toBeGreaterThan(30);
    expect(new Set(again)).toEqual(new Set(['none']));
    await page.close();
  });

  test.each([
    ['on a phone', PHONE],
    ['on a desk', DESK],
  ])(
    '%s an address of a cell shows it, clear of header and names, with its row marked',
    async (_, options) => {
      for (const address of ['three-public/#c-401010-officialHospitality', 'expenditure/#c-2101101-total']) {
        const shown = await on(options, `baotou-hrss/2026/${address}`, (page) =>
          page.evaluate(() => {
            const cell = document.querySelector(':target');
            const area = cell?.getBoundingClientRect();
            const top = area && document.elementFromPoint(area.x + area.width / 2, area.y + area.height / 2);
            const name = cell?.parentElement?.querySelector('th');
            const plain = document.querySelector('.ledger tbody tr:first-child th');
            const colour = (element: Element | null | undefined) =>
              element && getComputedStyle(element).backgroundColor;
            return { visible: top === cell, marked: colour(name) !== colour(plain) };
          }),
        );
        expect(shown, address).toEqual({ visible: true, marked: true });
      }
    },
  );

  test('on a phone a purchase says whose it is, what it is and how much, in this order, and no mark covers another', async () => {
    const page = await browser().newPage(PHONE);
    await page.goto(addressOf('baotou-hrss/2026/procurement/'));
    const tops = await page.evaluate(() =>
      ['[rowspan]', '.name', 'td[id$="-amount"]', '.number'].map(
        (part) => document.querySelector(`.records tbody tr ${part}`)?.getBoundingClientRect().top ?? 0,
      ),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(tops.length);
    const outside = await page.evaluate(
      () =>
        [...document.querySelectorAll('.records .mark')].filter((mark) => {
          const [own, cell] = [mark, mark.closest('td') ?? mark].map((each) => each.getBoundingClientRect());
          return (
            own === undefined || cell === undefined || own.bottom < cell.top - 2 || own.top > cell.bottom + 2
          );
        }).length,
    );
    expect(outside).toBe(0);
    await page.close();
  });

  test('on a phone a table whose names stand behind codes opens on its money, beside the names', async () => {
    const page = await browser().newPage(PHONE);
    await page.goto(addressOf('baotou-hrss/2026/projects/'));
    const places = () =>
      page.evaluate(() => {
        const box = document.querySelector('.scroll')?.getBoundingClientRect();
        const row = document.querySelector('.scroll tbody tr');
        const [name, money] = ['.name', 'td[id^="c-"]'].map((each) =>
          row?.querySelector(each)?.getBoundingClientRect(),
        );
        return {
          nameAtStart: Math.abs((name?.left ?? 99) - (box?.left ?? 0)) <= 1,
          moneyBeside: Math.abs((money?.left ?? 999) - (name?.right ?? 0)) <= 2,
          moneyInView: (money?.right ?? 999) <= (box?.right ?? 0) + 1,
        };
      });
    await expect.poll(places).toEqual({ nameAtStart: true, moneyBeside: true, moneyInView: true });
    await page.close();
  });

  test('a table whose scripts are at hand does not move while its page finds its size', async () => {
    for (const path of ['baotou-hrss/2026/three-public/', 'chengde-hrss/2024/income/']) {
      const page = await browser().newPage(PHONE);
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          const { dataset } = document.documentElement;
          for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
            dataset.moved = String(Number(dataset.moved ?? 0) + entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(addressOf(path));
      await page.waitForTimeout(500);
      await page.reload();
      await page.waitForTimeout(500);
      const moved = Number((await page.locator('html').getAttribute('data-moved')) ?? 0);
      // Of the window a hundredth may move; a header that grew moved two of them or twelve.
      expect(moved, path).toBeLessThan(0.01);
      await page.close();
    }
  });

  test('on a phone an address of a row shows its name together with its figure', async () => {
    const edges = await on(PHONE, 'chengde-hrss/2024/summary/#r-208', (page) =>
      page.evaluate(() => {
        const box = document.querySelector('.scroll')?.getBoundingClientRect();
        const head = document.querySelector('.ledger thead')?.getBoundingClientRect();
        const name = document.querySelector(':target');
        const figure = name?.nextElementSibling?.getBoundingClientRect();
        const top = name?.getBoundingClientRect().top ?? 0;
        return {
          right: (figure?.right ?? 0) <= (box?.right ?? 0) + 1,
          below: top >= (head?.bottom ?? 0) && (head?.top ?? -1) >= 0,
        };
      }),
    );
    expect(edges).toEqual({ right: true, below: true });
  });

  test('the document is printed by a button, from the page that its cover names', async () => {
    const page = await browser().newPage(PHONE);
    await page.addInitScript(
      'window.print = () => document.documentElement.setAttribute("data-printed", "yes")',
    );
    await page.goto(`${atRoot()}datong-hrss/2026/`);
    await page.getByRole('link', { name: '打印版（全文）' }).click();
    await page.getByRole('button', { name: '打印或存成 PDF' }).click();
    expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
    await page.close();
  });

  test('the keyboard reaches the text first, and scrolls a table', async () => {
    await on(DESK, 'baotou-hrss/2026/three-public/', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      // What the reader can choose stands above the table: one stop for each group of choices.
      const stops: string[] = [];
      while (stops.at(-1) !== 'scroll' && stops.length < 5) {
        await page.keyboard.press('Tab');
        stops.push(
          await page.evaluate(() => {
            const { activeElement } = document;
            return activeElement instanceof HTMLInputElement
              ? activeElement.name
              : activeElement?.className || (activeElement?.textContent ?? '');
          }),
        );
      }
      expect(stops).toEqual(['怎样读这张表', 'money', 'blank', 'scroll']);
      await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => page.evaluate(() => document.querySelector('.scroll')?.scrollLeft ?? 0))
        .toBeGreaterThan(0);
    });
  });

  test('printed, the document is a PDF to be filed: A4, tagged, with bookmarks, pages in its 目录, and every figure', async () => {
    const id = 'baotou-insurance-registration/2025';
    const path = `${id}/print/index.html`;
    const folder = await builtSite();
    const sheets = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.css'));
    const beside = new Map<string, Uint8Array>(
      await Promise.all(
        sheets.map(
          async (name) =>
            [`assets/${name}`, new Uint8Array(await readFile(join(folder, 'assets', name)))] as const,
        ),
      ),
    );
    const has = (name: string): boolean => name === path || beside.has(name);
    const page = diskPage(await readFile(join(folder, path), 'utf8'), path, {
      has,
      elsewhere: () => undefined,
    });
    const title = '2025年度包头市参保登记服务中心单位预算公开';
    const day = new Date('2025-01-22T00:00:00Z');
    const bytes = await documentPdf(
      { path: CHROMIUM, version: '' },
      { title, creator: '包头市参保登记服务中心', page, path, beside, day },
    );
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
    );
    const size = ({
      view: [left = 0, bottom = 0, right = 0, top = 0],
    }: {
      readonly view: readonly number[];
    }) => [right - left, top - bottom].map((length) => Math.round((length / 72) * 25.4)).join('×');
    expect(size(pages[0] ?? { view: [] })).toBe('210×297');
    expect(new Set(pages.map(size))).toEqual(new Set(['210×297', '297×210']));
    const { info, metadata } = await document.getMetadata();
    expect(
      ['dc:title', 'dc:language', 'dc:creator', 'xmp:createdate'].map((name) => metadata?.get(name)),
    ).toEqual([title, 'zh-CN', ['包头市参保登记服务中心'], '2025-01-22']);
    expect(metadata?.get('pdfuaid:part')).toBeNull();
    expect(info).toMatchObject({
      Title: title,
      Language: 'zh-CN',
      CreationDate: expect.stringContaining('20250122'),
    });
    const raw = Buffer.from(bytes).toString('latin1');
    for (const part of ['/Marked true', '/StructTreeRoot', '/DisplayDocTitle true', '/S /TH', '/S /Table'])
      expect(raw).toContain(part);

    const texts = await Promise.all(
      pages.map(async (each) => {
        const { items } = await each.getTextContent();
        return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
      }),
    );
    const spaced = texts.join(' ');
    const whole = spaced.replace(/\s/g, '');
    // A glyph that the font draws for several characters (一, ⼀) is read as the one that was written: words are found.
    const strange = [...new Set(whole)].filter(
      (character) => !`${page}${title}0123456789—：·`.includes(character),
    );
    expect(strange).toEqual([]);
    const books = publishedBooks();
    const account = books.accounts.find(({ disclosure }) => disclosure.id === id);
    const layouts = account?.tables.map((table) => layoutTable(account, table)) ?? [];
    const cells = layouts.flatMap(({ body }) => body.flatMap((row) => row.cells));
    const figures = cells.flatMap((cell) => (cell.kind === 'figure' && cell.text !== '' ? [cell.text] : []));
    expect(figures.length).toBeGreaterThan(150);
    // As often as its tables print it, or oftener: the text names some as well.
    const written = spaced.match(/-?\d[\d,]*(?:\.\d+)?/g) ?? [];
    const often = (texts: readonly string[], text: string) => texts.filter((each) => each === text).length;
    expect(figures.filter((text) => often(written, text) < often(figures, text))).toEqual([]);
    // A column of 大于等于 has room for it: otherwise every second row were twice as high.
    expect(spaced).toContain('大于等于 ');
    expect(spaced).not.toMatch(/[大小]于等 /);

    // Every line of the 目录 ends in the page its heading is on.
    const ids = [...page.matchAll(/data-of="([^"]+)"/g)].map(([, place = '']) => place);
    const places = await placesOf(bytes, ids);
    const listed = await Promise.all(
      pages.slice(1, 3).map(async (each) => (await each.getTextContent()).items),
    );
    const numbers = listed
      .flat()
      .flatMap((item) =>
        'str' in item && /^\d+$/.test(item.str) && item.transform[4] > 450 ? [item.str] : [],
      );
    expect(ids.length).toBeGreaterThan(20);
    expect(numbers).toEqual(ids.map((place) => String(places.get(place))));
    const [top] = await document.getOutline();
    expect(top?.items.length).toBeGreaterThan(5);
    await document.loadingTask.destroy();
  });
});
