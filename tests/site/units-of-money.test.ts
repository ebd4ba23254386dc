import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Books } from '../../src/books/books.ts';
import { figureOf } from '../../src/compare/figure-data.ts';
import { factsOf } from '../../src/exporters/data/facts.ts';
import { tableCsv } from '../../src/exporters/tables/table-csv.ts';
import { tableData } from '../../src/exporters/tables/table-json.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { type MoneyUnit, parseAmount } from '../../src/model/money.ts';
import type { Named } from '../../src/model/narrative.ts';
import { amount, change } from '../../src/narrative/figures/figures.ts';
import type { View } from '../../src/narrative/figures/view.ts';
import { chartFigure, priorFigure } from '../../src/site/charts/chart-figures.ts';
import { keyTotals } from '../../src/site/tables/key-figures.ts';
import { booksOf, disclosureOf, folderOf } from '../points/ledger.ts';

/** A summary in the format's unit whose figure is left out, and a table in another unit that says it. */
const tables = (unit: MoneyUnit): string => `
- id: summary
  number: 表1
  title: 收支总表
  rows:
    lines:
      - { id: sources, title: 收入总计, fixes: { flow: sources }, role: total }
  columns:
    - { title: 项目, prints: name }
    - { id: amount, title: 预算数 }
- id: three
  number: 表2
  title: 三公经费表
  moneyUnit: ${unit}
  fixes: { flow: expenditure, fund: general, purpose: threePublic }
  rows: { by: unit }
  columns:
    - { title: 单位, prints: codeName }
    - { id: last, title: 上年数, fixes: { year: last } }
    - { id: now, title: 本年数 }
- id: income
  number: 表3
  title: 收入总表
  moneyUnit: ${unit}
  rows: { by: unit }
  columns:
    - { title: 单位, prints: codeName }
    - { id: total, title: 合计, fixes: { flow: sources } }
    - { id: own, title: 单位资金, moneyUnit: 元, fixes: { flow: sources, fund: own } }
`;

/** Books of one disclosure: the format is in one unit of money, its tables 2 and 3 in another. */
function booksIn(format: MoneyUnit, table: MoneyUnit, said: string, last = '1.00'): Books {
  const files = {
    income: `rows:\n  - { unit: "401", total: "${said}" }\n`,
    three: `rows:\n  - { unit: "401", last: "${last}", now: "${said}" }\n`,
  };
  const folder = folderOf({ tables: tables(table), files });
  return booksOf({
    ...folder,
    'formats/test/format.yaml': (folder['formats/test/format.yaml'] ?? '').replace(
      'moneyUnit: 万元',
      `moneyUnit: ${format}`,
    ),
  });
}

function viewIn(books: Books): View {
  const view = books.narratives.get('bureau/2026')?.view;
  if (view === undefined) throw new Error('no view');
  return view;
}

const SOURCES: Named = { flow: 'sources' };
const THREE: Named = { flow: 'expenditure', fund: 'general', purpose: 'threePublic' };

/** The same amount wherever it is told again: each as printed, with its unit. */
function everywhere(books: Books): Readonly<Record<string, string>> {
  const view = viewIn(books);
  const { account } = view;
  const unit = account.format.moneyUnit;
  const [sentence] = amount({ view, report: () => undefined, source: account.disclosure.source }, SOURCES);
  const compared = figureOf(view, SOURCES);
  const [total] = keyTotals(account);
  const derived = account.derived.get('summary/sources/amount');
  const fact = factsOf(account).find(({ row, table }) => table === 'summary' && row === 'sources');
  return {
    derived: `${derived?.text}${derived?.moneyUnit}`,
    sentence: sentence?.text ?? '',
    chart: `${chartFigure(view, SOURCES)?.plain}${unit}`,
    compared: `${compared?.text}${compared?.moneyUnit}`,
    cover: `${total?.text.replaceAll(',', '')}${total?.moneyUnit}`,
    fact: `${fact?.text}${fact?.moneyUnit}`,
    yuan: `${fact?.yuan}元`,
    exact: `${derived?.value.toFixed()}元`,
  };
}

const yuanOf = (text: string): string => {
  const [, digits = '', unit = ''] = /^(-?[\d.]+)(.*)$/.exec(text) ?? [];
  return parseAmount(digits, unit as MoneyUnit, 0)?.value.toFixed() ?? text; // a unit of money was printed
};

describe('an amount printed in one unit of money is told in another, no digit lost and none made up', () => {
  test.each([
    ['万元', '元', '900100.00', '90.01万元'],
    ['万元', '元', '57159.00', '5.7159万元'],
    ['万元', '元', '50000.00', '5.00万元'],
    ['元', '万元', '37.91', '379100元'],
    ['元', '万元', '90.01', '900100元'],
    ['亿元', '万元', '100.00', '0.01亿元'],
    ['万元', '万元', '5.00', '5.00万元'],
  ] as const)('format in %s, table in %s: %s is %s', (format, table, said, expected) => {
    const told = everywhere(booksIn(format, table, said));
    expect(told.derived).toBe(expected);
    expect(told.cover).toBe(expected);
    expect(told.fact).toBe(expected);
    expect(told.chart).toBe(expected);
    expect(told.sentence?.replaceAll(',', '')).toBe(expected);
  });

  const unit = fc.constantFrom<MoneyUnit>('元', '千元', '万元', '亿元');
  const digits = fc.bigInt({ min: 1n, max: 10n ** 14n }).map(String);

  test('everywhere the same, whatever the units', () => {
    fc.assert(
      fc.property(unit, unit, digits, fc.constantFrom(0, 1, 2), (format, table, whole, decimals) => {
        const padded = whole.padStart(decimals + 1, '0');
        const said = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
        const yuan = parseAmount(said, table, 0)?.value.toFixed();
        for (const text of Object.values(everywhere(booksIn(format, table, said))))
          expect(yuanOf(text)).toBe(yuan);
      }),
      { numRuns: 25, seed: 2026 },
    );
  });
});

describe('files say the unit of what they hold', () => {
  const books = booksIn('万元', '万元', '12.00');
  const [account] = books.accounts;
  const table = account?.tables.find(({ id }) => id === 'income');

  test('a CSV names it in the titles of columns that differ', () => {
    const text = account && table ? tableCsv(layoutTable(account, table)) : '';
    expect(text.replace('\ufeff', '').split('\r\n')[0]).toBe('单位,合计（万元）,单位资金（元）');
  });

  test('a JSON file has the exact 元 of a figure that was worked out', () => {
    const view = viewIn(booksIn('万元', '元', '57159.00'));
    const summary = view.account.tables.find(({ id }) => id === 'summary');
    const data = summary && tableData(view, summary, layoutTable(view.account, summary), (path) => path);
    expect(JSON.stringify(data?.rows[0]?.cells[0])).toContain('"text":"5.7159","yuan":57159,');
  });
});

describe("last year's figure of a chart", () => {
  test('that a column prints is printed, and is a link to it', () => {
    const figure = priorFigure(viewIn(booksIn('万元', '元', '20000.00', '15000.00')), THREE);
    expect(figure).toMatchObject({
      plain: '1.50',
      derived: false,
      href: '/bureau/2026/three/#c-401-last',
    });
  });

  test('that a column prints as zero is known: it is no 未列示, and the sentence says 持平', () => {
    const view = viewIn(booksIn('万元', '万元', '0.00', '0.00'));
    expect(priorFigure(view, THREE)).toMatchObject({ plain: '0.00', derived: false });
    const asked = { view, report: () => undefined, source: view.account.disclosure.source };
    const said = change(asked, THREE, { amountOnly: false, lead: '' });
    expect(said.map(({ text }) => text).join('')).toContain('持平');
  });

  test('is asked of a view that nothing changes by it', () => {
    const view = Object.freeze(viewIn(booksIn('万元', '元', '20000.00', '15000.00')));
    const before = [...view.cells].map(([point, cells]) => [point, cells.map(({ place }) => place)]);
    priorFigure(view, THREE);
    figureOf(view, SOURCES);
    expect([...view.cells].map(([point, cells]) => [point, cells.map(({ place }) => place)])).toEqual(before);
  });

  test("that last year's disclosure prints is a link there", () => {
    const files = { three: 'rows:\n  - { unit: "401", last: "1.00", now: "3.00" }\n' };
    const books = booksOf({
      ...folderOf({ tables: tables('万元'), files }),
      ...disclosureOf('bureau/2025', { three: 'rows:\n  - { unit: "401", last: "1.00", now: "2.50" }\n' }),
    });
    expect(priorFigure(viewIn(books), THREE)).toMatchObject({
      plain: '2.50',
      derived: false,
      href: '/bureau/2025/three/#c-401-now',
    });
  });
});
