import { describe, expect, test } from 'vitest';
import { sideNames } from '../../src/compare/pair/side-names.ts';
import { type RankedLine, ranked, renderRanked } from '../../src/compare/ranking.ts';
import { printed } from '../../src/model/markup/html.ts';
import { rankingFiles, rankingPages } from '../../src/site/compare/rankings.ts';
import { publishedBooks } from '../published-books.ts';

const line = (unit: string, yuan: string, also: Partial<RankedLine> = {}): RankedLine => ({
  ...{
    unit,
    yuan,
    text: yuan,
    href: `/${unit}/2026/`,
    region: '山西省大同市',
    level: '市级',
    term: '2026',
    share: '',
  },
  ...also,
});
const ALL = { region: '', level: '', term: '', by: 'yuan' };

describe('lines are ranked', () => {
  const lines = [
    line('甲', '900', { share: '约12%', staff: '1,000' }),
    line('乙', '1000', { share: '3.5%', region: '山西省朔州市' }),
    line('丙', '1000000', { term: '2025', staff: '999' }),
  ];
  const names = (question: Partial<typeof ALL>) =>
    ranked({ lines }, { ...ALL, ...question }).map(({ unit }) => unit);

  test.each<[Partial<typeof ALL>, readonly string[]]>([
    [{}, ['丙', '乙', '甲']],
    [{ term: '2026' }, ['乙', '甲']],
    [{ region: '山西省大同市' }, ['丙', '甲']],
    [{ region: '山西省' }, ['丙', '乙', '甲']],
    [{ level: '省级' }, []],
    // Who does not tell it is not ranked last, but not at all.
    [{ by: 'share' }, ['甲', '乙']],
    [{ by: 'staff' }, ['甲', '丙']],
  ])('%o', (question, units) => {
    expect(names(question)).toEqual(units);
  });

  test('bars have the scale of what is ranked by, places go on from page to page', () => {
    const html = printed(
      renderRanked(
        ranked({ lines }, { ...ALL, term: '2026' }),
        { by: 'yuan', withHeads: true },
        (to) => to,
        101,
      ),
    );
    expect(html).toContain('width="100.0"');
    expect(html).toContain('width="90.0"');
    expect(html).toContain('每名职工 1,000 元');
    expect(html).toContain('<span class="rank">102</span> 甲');
  });
});

describe('rankings of content/', () => {
  const books = publishedBooks();

  test('have what the documents print, in the order of 元 whatever they print it in', () => {
    const page = rankingPages(books).find(({ path }) => path === '/compare/rankings/three-public/2025/');
    const printed = [
      ['上海市财政局', '346.30 万元'],
      ['上海市普陀区财政局', '0.95 万元'],
      ['包头市参保登记服务中心', '0 万元'],
    ];
    const known = new Set(printed.map(([unit]) => unit));
    const lines = page?.lines ?? [];
    expect(lines.filter(({ unit }) => known.has(unit)).map(({ unit, text }) => [unit, text])).toEqual(
      printed,
    );
    const yuan = lines.map((each) => Number(each.yuan));
    expect(yuan).toEqual(yuan.toSorted((a, b) => b - a));
  });

  test('tell shares of all spending, and the cell', () => {
    const lines = rankingFiles(books).get('projects')?.lines ?? [];
    const baotou = lines.find(({ href }) => href.startsWith('/baotou-hrss/2026/'));
    // 2,681.87 of 11,835.50
    expect(baotou).toMatchObject({ text: '2,681.87 万元', share: '22.7%' });
    expect(baotou?.href).toMatch(/#c-/);
  });
});

test.each([
  [{ unit: '甲局' }, { unit: '甲局', term: '2025年' }, ['2026年', '2025年']],
  [{ unit: '甲局', short: '甲' }, { unit: '乙局', short: '乙' }, ['甲', '乙']],
  [{ unit: '甲局', short: '甲' }, { unit: '乙局', short: '乙', term: '2025年' }, ['甲 2026年', '乙 2025年']],
  [{ unit: '甲局', short: '局' }, { unit: '甲局本级', short: '局' }, ['甲局', '甲局本级']],
])('%o and %o are called by what tells them apart', (first, second, names) => {
  const side = { title: '', unit: '', short: '', term: '2026年' };
  expect(sideNames({ ...side, ...first }, { ...side, ...second })).toEqual(names);
});
