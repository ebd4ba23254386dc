import { describe, expect, test } from 'vitest';
import { coverAnswers } from '../../src/site/cover/answers.ts';
import { accountIn, booksOf, folderOf } from '../points/ledger.ts';
import { browserIsThere, openedBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { builtSite } from './built-site.ts';
import { servedSite } from './served-site.ts';

const TABLE = `
- id: expenditure
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  rows:
    lines:
      - { id: basic, title: 基本支出, fixes: { nature: basic } }
      - { id: project, title: 项目支出, fixes: { nature: project } }
      - { id: total, title: 合计, role: total }
  columns: [{ id: amount, title: 金额 }]
`;

/** What the cover of a disclosure answers, by question; figures with a way to where they stand are in brackets. */
function answered(more: Readonly<Record<string, string>> = {}, unit = ''): Readonly<Record<string, string>> {
  const files = {
    expenditure:
      'rows:\n  - { line: basic, amount: "60.00" }\n  - { line: project, amount: "40.00" }\n  - { line: total, amount: "100.00" }\n',
  };
  const folder = folderOf({ tables: TABLE, files, disclosure: 'asPublished: true\n' });
  const bureau = `id: bureau\ncode: "401"\nname: 某局\nkind: department\n${unit}`;
  const books = booksOf({ ...folder, 'units/bureau.yaml': bureau, ...more });
  return Object.fromEntries(
    coverAnswers(books, accountIn(books, 'bureau/2026')).map(({ asked, lines }) => [
      asked,
      lines
        .map((runs) => runs.map(({ text, href }) => (href === undefined ? text : `[${text}]`)).join(''))
        .join(' / '),
    ]),
  );
}

describe('the answers of a cover', () => {
  test('what the disclosure does not say is said to be missing, and nothing is made up', () => {
    expect(answered()).toEqual({
      花在哪里: '基本支出 [60.00万元]，占[60%]；项目支出 [40.00万元]，占[40%]',
      '“三公”经费': '',
      政府采购: '',
    });
  });

  test('what only the text tells of purchases is an answer, too', () => {
    const narrative = 'facts: { procurement-total: "30.00" }\n';
    const more = {
      'formats/test/narrative.yaml':
        'facts: { procurement-total: { title: 政府采购预算总额, measure: 万元 } }\n',
      'disclosures/bureau/2026/narrative.yaml': narrative,
    };
    expect(answered(more).政府采购).toContain('30.00万元');
  });

  test('for each resident, where it is known how many there are', () => {
    const population = 'population: { count: "3000", year: "2024", source: 县统计局 }\n';
    expect(answered({}, population).平均下来).toBe(
      '每名居民 333\u00a0元（2024年常住人口 3,000\u00a0人，县统计局）',
    );
  });

  test('no residents, no division', () => {
    const population = 'population: { count: "0", year: "2024", source: 县统计局 }\n';
    expect(answered({}, population)).not.toHaveProperty('平均下来');
  });
});

test('every amount of an answer leads to where it stands', async () => {
  const covers = (await builtPages(await builtSite())).filter(({ html }) => html.includes('class="answers"'));
  expect(covers.length).toBeGreaterThanOrEqual(10);
  for (const { path, html } of covers) {
    const answers = /<dl class="answers">(.*?)<\/dl>/s.exec(html)?.[1] ?? '';
    const unlinked = answers.replace(/<a .*?<\/a>/gs, '').replace(/<[^>]*>/g, '');
    expect(unlinked, path).not.toMatch(/\d[\d,.]*\s*(?:万元|元|辆|平方米)/);
  }
});

describe.skipIf(!browserIsThere())('on a phone', () => {
  const home = servedSite();
  const browser = openedBrowser();

  test('how much, why, and every answer stand above y = 1,300 on every cover', async () => {
    const covers = (await builtPages(await builtSite())).filter(({ html }) =>
      html.includes('class="answers"'),
    );
    const page = await browser().newPage({ viewport: { width: 375, height: 812 } });
    for (const { path } of covers) {
      await page.goto(home() + path.slice(1));
      const ends = await page.evaluate(() =>
        [...document.querySelectorAll('.cover-lead, .cover-reason, .answers > div')].map((each) =>
          Math.round(each.getBoundingClientRect().bottom + scrollY),
        ),
      );
      expect(ends.length, path).toBeGreaterThanOrEqual(5);
      expect(Math.max(...ends), path).toBeLessThanOrEqual(1300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(375);
    }
    await page.close();
  });
});
