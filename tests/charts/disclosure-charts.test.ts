import { describe, expect, test } from 'vitest';
import { pictureSvg } from '../../src/charts/picture.ts';
import { printed } from '../../src/model/markup/html.ts';
import { chartFile } from '../../src/site/charts/chart-files.ts';
import type { Chart } from '../../src/site/charts/chart-view.ts';
import { coverCharts, tableCharts } from '../../src/site/charts/disclosure-charts.ts';
import { yearsChart } from '../../src/site/charts/years-chart.ts';
import { accountIn, booksOf, booksWith, disclosureOf, type Files, folderOf } from '../points/ledger.ts';
import { drawnShares } from './drawn.ts';

const SUMMARY = `
- id: summary
  number: 表1
  title: 收支总表
  sides:
    - id: revenue
      rows:
        lines:
          - { id: general, title: 一、一般公共预算, fixes: { flow: revenue, fund: general } }
          - { id: governmentFund, title: 二、政府性基金, fixes: { flow: revenue, fund: governmentFund } }
          - { id: own, title: 三、单位资金, fixes: { flow: revenue, fund: own } }
          - { id: broughtForward, title: 上年结转, fixes: { flow: broughtForward } }
          - { id: sources, title: 收入总计, fixes: { flow: sources }, role: total }
      columns: [{ id: amount, title: 金额 }]
    - id: expenditure
      rows:
        lines:
          - { id: basic, title: 一、基本支出, fixes: { flow: expenditure, nature: basic } }
          - { id: project, title: 二、项目支出, fixes: { flow: expenditure, nature: project } }
          - { id: spent, title: 本年支出合计, fixes: { flow: expenditure } }
      columns: [{ id: amount, title: 金额 }]
- id: three
  number: 表2
  title: 三公经费
  fixes: { flow: expenditure, fund: fiscal }
  rows:
    lines:
      - { id: overseasTravel, title: 因公出国, fixes: { purpose: overseasTravel } }
      - { id: vehicles, title: 公务用车, fixes: { purpose: vehicles } }
      - { id: officialHospitality, title: 公务接待, fixes: { purpose: officialHospitality } }
      - { id: total, title: 合计, fixes: { purpose: threePublic }, role: total }
  columns:
    - { id: last, title: 上年, fixes: { year: last } }
    - { id: total, title: 本年 }
`;

/** Lines of a statement by their amounts. */
const lines = (amounts: Readonly<Record<string, string>>) =>
  Object.entries(amounts)
    .map(([line, amount]) => `\n  - { line: ${line}, amount: "${amount}" }`)
    .join('');

/** The chart of an id on the pages of a disclosure of these amounts. */
function chartOf(
  id: string,
  revenue: Readonly<Record<string, string>>,
  three?: string,
  spent = {},
): Chart | undefined {
  const summary = `revenue:${lines(revenue)}\n${Object.keys(spent).length > 0 ? `expenditure:${lines(spent)}\n` : ''}`;
  const files: Files = three === undefined ? { summary } : { summary, three };
  const books = booksWith({ tables: SUMMARY, files, disclosure: 'asPublished: true\n' });
  const account = accountIn(books, 'bureau/2026');
  return [
    ...coverCharts(books, account),
    ...account.tables.flatMap((table) => tableCharts(books, account, table.id)),
  ].find((chart) => chart.id === id);
}

/** The pictures of a chart as SVG. */
const drawn = (chart: Chart | undefined): string =>
  printed(chart?.pictures.map((picture) => pictureSvg(chart, picture)) ?? []);

/** A row in a line: "一般公共预算 10.00 50%". */
const rows = (chart: Chart | undefined) =>
  chart?.rows.map(({ name, cells }) =>
    [name, ...cells.map(({ text, derived }) => (derived ? `·${text}` : text))].join(' '),
  );

describe('what came in, by fund', () => {
  test('is a pie, the largest first, each amount a link to its cell', () => {
    const chart = chartOf('income-shares', {
      general: '3.00',
      own: '6.00',
      broughtForward: '1.00',
      sources: '10.00',
    });
    expect(rows(chart)).toEqual([
      '单位资金 6.00 60%',
      '一般公共预算 3.00 30%',
      '上年结转结余 1.00 10%',
      '收入总计 10.00 100%',
    ]);
    expect(chart?.rows.map(({ cells }) => cells[0]?.href)).toEqual([
      '/bureau/2026/summary/#c-own-amount',
      '/bureau/2026/summary/#c-general-amount',
      '/bureau/2026/summary/#c-broughtForward-amount',
      '/bureau/2026/summary/#c-sources-amount',
    ]);
    expect(drawnShares(drawn(chart)).map(Math.round)).toEqual([60, 30, 10]);
  });

  test('from one source is said in words, and nothing is drawn', () => {
    const chart = chartOf('income-shares', { general: '3.00', sources: '3.00' });
    expect(chart?.said).toBe('全部为一般公共预算。');
    expect(chart?.pictures).toEqual([]);
  });

  test.each([
    ['9.00', '1.00', ['pie']],
    ['9.01', '0.99', ['pie', 'shares']],
    ['9.99', '0.01', ['pie', 'shares']],
  ])('where one source has %s of 10.00, the other is shown larger', (general, own, kinds) => {
    const chart = chartOf('income-shares', { general, own, sources: '10.00' });
    expect(chart?.pictures.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('says where its figures are from, and has files of its own', () => {
    const chart = chartOf('income-shares', { general: '6.00', own: '4.00', sources: '10.00' });
    expect(chart?.source.href).toBe('/bureau/2026/summary/');
    expect(chart?.source.title).toContain('表1 收支总表');
    expect(chart?.files).toBe('/bureau/2026/charts/income-shares');
    const data = chart && chartFile(chart, 'csv', () => undefined).body;
    expect(String(data).split('\r\n').slice(0, 2)).toEqual([
      '\ufeff项目,金额,比重,单位',
      '一般公共预算,6.00,60%,万元',
    ]);
  });

  test('what the parts leave open is a part that nobody listed', () => {
    const chart = chartOf('income-shares', { general: '3.00', own: '5.00', sources: '10.00' });
    expect(rows(chart)).toEqual([
      '单位资金 5.00 50%',
      '一般公共预算 3.00 30%',
      '未列示的部分 ·2.00 20%',
      '收入总计 10.00 100%',
    ]);
    expect(chart?.notes).toEqual(['未列示的部分（20%）是合计减去已知各项，各表没有印出它是什么。']);
  });

  test('尾差 is no part, and is told', () => {
    const chart = chartOf('income-shares', { general: '3.33', own: '6.66', sources: '10.00' });
    expect(rows(chart)).toHaveLength(3);
    expect(chart?.notes).toEqual(['各项之和与合计相差 0.01万元，是四舍五入的尾差。']);
  });

  test('parts greater than their whole are no pie, and all of them are in the table', () => {
    const chart = chartOf('income-shares', { general: '8.00', own: '6.00', sources: '10.00' });
    expect(chart?.pictures).toEqual([]);
    expect(chart?.said).toBe('各项之和比收入总计多 4.00万元，不是它的份额，所以不画饼图。');
    expect(rows(chart)).toEqual(['一般公共预算 8.00 ', '单位资金 6.00 ', '收入总计 10.00 100%']);
  });

  test('a part below zero is no pie, and says why', () => {
    const chart = chartOf('income-shares', { general: '12.00', own: '-2.00', sources: '10.00' });
    expect(chart?.pictures).toEqual([]);
    expect(chart?.said).toBe('单位资金是负数，负数占不了合计的份额，所以不画饼图。');
  });

  test('nothing at all is said in words', () => {
    const chart = chartOf('income-shares', { general: '0.00', sources: '0.00' });
    expect(chart?.pictures).toEqual([]);
    expect(chart?.said).toBe('无数据：各项都是零，没有份额可画。');
    expect(rows(chart)).toEqual(['收入总计 0.00 ']);
  });

  test('of which no part is known is no chart', () => {
    expect(chartOf('income-shares', { sources: '10.00' })).toBeUndefined();
  });
});

test('what it is spent on by nature stands with the table that prints it', () => {
  const spent = { basic: '6.00', project: '4.00', spent: '10.00' };
  const chart = chartOf('nature-shares', { general: '10.00', sources: '10.00' }, undefined, spent);
  expect(rows(chart)).toEqual(['基本支出 6.00 60%', '项目支出 4.00 40%', '本年支出合计 10.00 100%']);
});

describe('三公经费', () => {
  const three = (amounts: readonly (readonly [string, string | undefined, string])[]) =>
    `rows:${amounts.map(([line, last, total]) => `\n  - { line: ${line}${last === undefined ? '' : `, last: "${last}"`}, total: "${total}" }`).join('')}\n`;
  const bars = (text: string) => chartOf('three-public-bars', { general: '50.00', sources: '50.00' }, text);

  test('last year stands beside this year, zeros included', () => {
    const chart = bars(
      three([
        ['overseasTravel', '0.00', '0.00'],
        ['vehicles', '3.00', '2.00'],
        ['officialHospitality', '1.00', '0.50'],
        ['total', '4.00', '2.50'],
      ]),
    );
    expect(chart?.heads.map(({ title }) => title)).toEqual(['项目', '2025年预算', '2026年预算']);
    expect(rows(chart)).toEqual([
      '因公出国费 0.00 0.00',
      '公务用车费 3.00 2.00',
      '公务接待费 1.00 0.50',
      '合计 4.00 2.50',
    ]);
  });

  test('none in either year is no chart; none any more is one', () => {
    expect(bars(three([['total', '0.00', '0.00']]))).toBeUndefined();
    expect(
      rows(
        bars(
          three([
            ['officialHospitality', '1.00', '0.00'],
            ['total', '1.00', '0.00'],
          ]),
        ),
      ),
    ).toContain('公务接待费 1.00 0.00');
  });
});

describe('the years of a unit', () => {
  const written = { tables: SUMMARY, files: { summary: `revenue:${lines({ sources: '10.00' })}\n` } };
  const of = (more: Files) => {
    const books = booksOf({ ...folderOf(written), ...more });
    const [discloser] = books.content.disclosers;
    return discloser && yearsChart(books, discloser);
  };
  const year = (id: string, amount: string) =>
    disclosureOf(id, { summary: `revenue:${lines({ sources: amount })}\n` });

  test('one year is no change', () => {
    expect(of({})).toBeUndefined();
  });

  test('each is compared with the year before, and a missing year is a gap', () => {
    const chart = of({ ...year('bureau/2025', '8.00'), ...year('bureau/2023', '9.00') });
    expect(rows(chart)).toEqual([
      '2023年 9.00 ',
      '2024年 未收录 ',
      '2025年 8.00 ',
      '2026年 10.00 +2.00（25%）',
    ]);
    expect(drawn(chart)).toContain('缺');
  });

  test('last year may be known from what this year says of it', () => {
    const chart = of({
      'disclosures/bureau/2026/narrative.yaml': 'prior:\n  - { of: { flow: sources }, change: -2.00 }\n',
    });
    expect(rows(chart)).toEqual(['2025年 ·12.00 ', '2026年 10.00 −2.00（16.67%）']);
  });
});
