import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPlainCharacters } from '../../src/site/pdf/plain-characters.ts';
import { browserIsThere, openedBrowser } from './browser.ts';
import { cutFigures } from './cut-figures.ts';
import { servedFolder, servedSite } from './served-site.ts';
import { fewSite } from './some-content.ts';

const COVERS = ['baotou-hrss/2026/', 'chengde-hrss/2024/', 'putuo-planning/2024-final/', 'pinglu-hrss/2026/'];

/** Of few disclosures every two have a page. */
const PAIR = 'compare/baotou-hrss/2026/datong-hrss/2026/';

describe.skipIf(!browserIsThere())('on paper, on a phone and in large letters', () => {
  const home = servedSite('/some/where/');
  const few = servedFolder(fewSite);
  const browser = openedBrowser();

  async function open(path: string, width: number, at = home): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(at() + path);
    return page;
  }

  test('the sides of a comparison are told apart without colour: one is solid, the other an outline', async () => {
    const page = await open(PAIR, 768, few);
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
      const page = await open(PAIR, 768, few);
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

  test.each([320, 375])(
    'on a phone of %i pixels both sides of a comparison are in view, with how they differ',
    async (width) => {
      const page = await open(PAIR, width, few);
      const rows = page.locator('.compared').first().locator('tbody tr:not(.group)');
      expect(await rows.count()).toBeGreaterThan(50);
      const outside = await rows.locator('td').evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return left < 0 || right > innerWidth ? [cell.textContent] : [];
        }),
      );
      expect(outside).toEqual([]);
      const titles = await page
        .locator('.compared')
        .first()
        .locator('thead th:visible')
        .evaluateAll((each) => each.map((title) => title.getBoundingClientRect().right));
      const figures = await rows
        .nth(2)
        .locator('td')
        .evaluateAll((each) => each.map((cell) => cell.getBoundingClientRect().right));
      expect(figures).toEqual(titles);
      await page.context().close();
    },
  );

  test.each(['', 'search/'])(
    'what may be searched for is told whole on the smallest phone: /%s',
    async (path) => {
      const page = await open(path, 320);
      const [needed = 0, room = 0] = await page.locator('input[type=search]').evaluate((input) => {
        const told = document.createElement('span');
        told.style.font = getComputedStyle(input, '::placeholder').font;
        told.style.whiteSpace = 'nowrap';
        told.textContent = input.getAttribute('placeholder');
        document.body.append(told);
        const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(input);
        const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
        return [told.getBoundingClientRect().width, input.clientWidth - padding];
      });
      expect(needed).toBeGreaterThan(100);
      expect(needed).toBeLessThanOrEqual(room);
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

  /** The words of each sheet of a document that is printed. */
  const sheetsOf = (disclosure: string) => printedSheets(`${disclosure}/print/`, 1280);

  /** The words of each sheet of a page that is printed. */
  async function printedSheets(path: string, width: number): Promise<readonly string[]> {
    const page = await open(path, width);
    const bytes = withPlainCharacters(await page.pdf({ preferCSSPageSize: true }));
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const sheets: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      sheets.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .replace(/\s/g, ''),
      );
    }
    await task.destroy();
    await page.context().close();
    return sheets;
  }

  test.each([
    ['datong-hrss/2026', 6],
    ['pinglu-hrss/2026', 24],
  ] as const)(
    'a form of a project is one sheet, and what is over the forms stands on the first of them: %s',
    async (disclosure, count) => {
      const sheets = await sheetsOf(disclosure);
      const forms = sheets.filter((sheet) => sheet.includes('绩效指标（'));
      expect(forms).toHaveLength(count);
      for (const form of forms) expect(form).toMatch(/项目资金（元）.*满意度/su);
      expect(forms[0]).toMatch(/2[、.]项目绩效目标/u);
      const statement = sheets.filter((sheet) => /财政拨款收支总表单位名称/u.test(sheet));
      expect(statement).toHaveLength(1);
      expect(statement[0]).toMatch(/收入总计.*支出总计/u);
    },
  );

  test.each([
    ['chengde-hrss/2024', /单位预算财政拨款收支总表441001/u, /收入总计.*支出总计/u],
    ['shanghai-finance/2025', /预算单位支出预算总表编制单位/u, /合计.*171915169/u],
    ['jiangsu-cppcc/2018', /政府采购预算表公开/u, /合计.*货物.*服务/su],
    ['putuo-planning/2024-final', /三、支出决算表.*科目编码/su, /购房补贴/u],
    ['putuo-planning/2024-final', /四、财政拨款收入支出决算总表.*决算数/su, /总计.*总计/u],
  ])(
    'a table of a few rows more than its sheet has room for is set closer, its end with the rest: %s',
    async (disclosure, title, end) => {
      const [sheet, another] = (await sheetsOf(disclosure)).filter((each) => title.test(each));
      expect(another).toBeUndefined();
      expect(sheet?.replaceAll(',', '')).toMatch(end);
    },
  );

  test('every sheet of a table that runs on says whose it is, which one, and its unit of money', async () => {
    const sheets = await sheetsOf('baotou-hrss/2026');
    const ofGoals = sheets.filter((sheet) => /一级指标.*二级指标/su.test(sheet));
    expect(ofGoals.length).toBeGreaterThan(10);
    for (const sheet of ofGoals) {
      expect(sheet).toMatch(/部门：包头市人力资源和社会保障局.*项目绩效目标表项目名称/su);
      expect(sheet).toContain('单位：万元');
    }
  });

  test.each([
    ['baotou-hrss/2026/income/', /收入总表.*401包头市人力资源和社会保障局/su],
    ['baotou-hrss/2026/procurement/', /政府采购预算表.*401001/su],
    ['datong-hrss/2026/forms/', /项目支出绩效目标表.*网络运维费/su],
  ])('the title of a wide table is printed on the sheet of its rows: %s', async (path, both) => {
    const [first] = await printedSheets(path, 375);
    expect(first).toMatch(both);
  });

  test('no sheet ends a section with a single paragraph, and a long table begins where it stands', async () => {
    const last = (await sheetsOf('shanghai-finance/2025')).find((sheet) =>
      sheet.includes('4.“住房保障支出”'),
    );
    expect(last).toContain('3.“卫生健康支出”');
    const units = (await sheetsOf('baotou-hrss/2026')).find((sheet) => sheet.includes('单位情况表'));
    expect(units).toMatch(/共10家.*包头市就业服务中心/su);
  });

  test.each([
    ['baotou-hrss/2026/', /2026年度.*最大的一笔.*车辆42辆/su],
    ['baotou-hrss/2026/', /收入构成.*97\.57%.*来源/su],
    ['baotou-hrss/', /预算单位2026年度，取自部门的预算表.*401001/su],
  ])('what a sheet begins is told on it: %s %s', async (path, together) => {
    const sheets = await printedSheets(path, 1280);
    expect(sheets.filter((sheet) => together.test(sheet))).toHaveLength(1);
  });

  test('no line begins with the mark between two parts of what is said of a 科目', async () => {
    const page = await open('subjects/208/', 375);
    const begin = () =>
      page.locator('.about span + span').evaluateAll((parts) =>
        parts.flatMap((part) => {
          const range = document.createRange();
          range.setStart(part.firstChild ?? part, 0);
          range.setEnd(part.firstChild ?? part, 1);
          const [own, before] = [range.getBoundingClientRect(), part.previousElementSibling];
          const isBelow = own.top > (before?.getClientRects()[0]?.bottom ?? 0) - 4;
          return isBelow ? [own.left - (part.parentElement?.getBoundingClientRect().left ?? 0)] : [];
        }),
      );
    const places: number[] = [];
    for (const width of [320, 345, 360, 375, 390, 414]) {
      await page.setViewportSize({ width, height: 900 });
      places.push(...(await begin()));
    }
    expect(places.length).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(1);
    await page.context().close();
  });

  test('no line of a cover ends within a word of a change, and no title of a comparison within a name it has room for', async () => {
    const page = await open('', 1280);
    for (const width of [320, 375, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of COVERS) {
        await page.goto(home() + path);
        const parted = await page.evaluate(() =>
          [...document.querySelectorAll('.cover-lead, .cover-reason, .answers, .changes')].flatMap(
            (block) => {
              const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
              const found: string[] = [];
              for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
                for (const { 0: word, index } of (node.textContent ?? '').matchAll(
                  /增长|增加|下降|减少|持平/g,
                )) {
                  const range = document.createRange();
                  range.setStart(node, index);
                  range.setEnd(node, index + word.length);
                  if (range.getClientRects().length > 1) found.push(`${word}: ${block.textContent}`);
                }
              return found;
            },
          ),
        );
        expect(parted, `${path} at ${width}`).toEqual([]);
      }
    }
    await page.goto(few() + PAIR);
    const names = await page
      .locator('h1 .phrase')
      .evaluateAll((phrases) => phrases.map((each) => Math.round(each.getBoundingClientRect().height)));
    expect(new Set(names).size, names.join(' ')).toBe(1);
    await page.context().close();
  });

  test('on a phone no line stands beneath a part of a row of the home page', async () => {
    const page = await open('', 375);
    const lines = await page
      .locator('.home-list tbody tr:not(.region) > *')
      .evaluateAll((parts) =>
        parts.map((part) => Number.parseFloat(getComputedStyle(part).borderBottomWidth)),
      );
    expect(lines.length).toBeGreaterThan(8);
    expect(new Set(lines)).toEqual(new Set([0]));
    await page.context().close();
  });

  test('in large letters on the smallest phone a percentage stays beside its word, and no line begins with a comma', async () => {
    const page = await open('', 320);
    for (const path of ['', 'baotou-hrss/2026/', 'pinglu-hrss/2026/']) {
      await page.goto(home() + path);
      await page.evaluate(() => document.documentElement.classList.add('large-print'));
      const changes = await page.evaluate(() =>
        [...document.querySelectorAll('.joined')]
          .filter((each) => /%$/.test(each.textContent ?? ''))
          .map((each) => {
            const bottoms = [...each.querySelectorAll('.kept')].map(
              (part) => part.getBoundingClientRect().bottom,
            );
            const isParted = Math.max(...bottoms) - Math.min(...bottoms) > 12;
            const mark = document.createRange();
            const next = each.nextSibling;
            if (!/^[，。；]/.test(next?.textContent ?? '') || next === null) return isParted;
            mark.setStart(next, 0);
            mark.setEnd(next, 1);
            return isParted || mark.getBoundingClientRect().top > Math.max(...bottoms) - 2;
          }),
      );
      expect(changes.length, path).toBeGreaterThan(1);
      expect(changes, path).not.toContain(true);
    }
    await page.context().close();
  });

  test('in a window as narrow as a phone the figures of several units fit beside each other on paper, too', async () => {
    const page = await open('subjects/208/', 375);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.context().close();
  });

  test('in forced colours no line stands where there is none: at a box whose columns are all in view, beside other pages than the one that is read', async () => {
    const context = await browser().newContext({
      viewport: { width: 1280, height: 900 },
      forcedColors: 'active',
    });
    const page = await context.newPage();
    const lines = (selector: string, side: 'Start' | 'End') =>
      page.locator(selector).evaluateAll((elements, side) => {
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        return elements.map((each) => getComputedStyle(each)[`borderInline${side}Color`] !== paper);
      }, side);
    await page.goto(`${home()}timeliness/`);
    expect(new Set(await lines('.scroll', 'End'))).toEqual(new Set([false]));
    await page.goto(`${home()}baotou-hrss/2026/totals/`);
    const beside = await lines('.contents-nav a[href]', 'Start');
    expect(beside.length).toBeGreaterThan(20);
    expect(beside.filter(Boolean)).toHaveLength(1);
    await page.goto(`${home()}baotou-hrss/2026/goals/`);
    expect(await lines('.sheet .scroll', 'End')).toEqual([true]);
    await context.close();
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
