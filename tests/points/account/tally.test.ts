import { expect, test } from 'vitest';
import { tallyOf } from '../../../src/points/account/relation-tally.ts';
import { accountOf } from '../ledger.ts';

const TABLES = `
- id: expenditure
  number: 表1
  title: "{year}年支出总表"
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
- id: funds
  number: 表2
  title: 资金来源表
  fixes: { flow: expenditure }
  rows: { by: unit }
  columns:
    - { id: total, title: 合计 }
    - { id: fiscal, title: 其中：财政拨款, fixes: { fund: fiscal }, ofWhich: true }
- id: last
  number: 表3
  title: 上年
  fixes: { flow: expenditure, year: last }
  rows: { by: unit }
  columns: [{ id: last, title: 上年 }]
`;

const tally = (expenditure: string, more: Readonly<Record<string, string>> = {}) =>
  tallyOf(accountOf({ tables: TABLES, files: { expenditure, ...more } }));

const TWO = `
rows:
  - { code: "205", total: 3.00, basic: 1.00, project: 2.00 }
  - { code: "208", total: 7.01, basic: 5.00, project: 2.00 }
`;

test('sums count once each, whatever their number of parts', () => {
  const { figures, derived, equal, rounding, different, notChecked } = tally(
    `${TWO}total: { total: 10.01, basic: 6.00, project: 4.00 }\n`,
  );
  expect({ figures, derived, equal, rounding, different, notChecked }).toEqual({
    figures: 9,
    derived: 0,
    equal: 4, // 205, and the three columns
    rounding: 2, // 208, and the total along its row
    different: 0,
    notChecked: [],
  });
});

test('each print of a number is a comparison with the first', () => {
  const rows = 'rows:\n  - { code: "208", total: 7.00, basic: 7.00 }\n';
  const { figures, equal } = tally(`${rows}total: { total: 7.00, basic: 7.00 }\n`, {
    funds: 'rows:\n  - { unit: "401", total: 7.00 }\n',
  });
  expect({ figures, equal }).toEqual({ figures: 5, equal: 4 });
});

test('rounding is told by table, with the largest as printed', () => {
  const { roundingByTable } = tally(`${TWO}total: { total: 10.02, basic: 6.00, project: 4.01 }\n`);
  expect(roundingByTable).toEqual([{ table: '2026年支出总表', count: 4, largest: '0.01 万元' }]);
});

test('a difference counts as different, not as rounding', () => {
  const { different, rounding } = tally(`${TWO}total: { total: 10.01, basic: 6.00, project: 5.00 }\n`);
  expect({ different, rounding }).toEqual({ different: 2, rounding: 1 });
});

test('figures that were worked out are counted, those that are nothing are not', () => {
  const { figures, derived } = tally(
    'rows:\n  - { code: "208", total: 7.00, basic: 5.00 }\n  - { code: "205", total: 1.00, basic: 1.00 }\n',
  );
  expect({ figures, derived }).toEqual({ figures: 4, derived: 4 }); // 208 project, and three totals
});

test('a figure that nothing else speaks of is told, unless it is zero or blank', () => {
  const rows = TWO;
  expect(tally(rows, { last: 'rows:\n  - { unit: "401", last: 9.00 }\n' }).unrelated).toBe(1);
  expect(tally(rows, { last: 'rows:\n  - { unit: "401", last: 0.00 }\n' }).unrelated).toBe(0);
  expect(tally(rows, { last: 'rows:\n  - { unit: "401", last: "" }\n' }).unrelated).toBe(0);
});

test('sums that were not checked are told with their reasons, the most frequent first', () => {
  const { notChecked, figures } = tally(TWO, {
    funds: 'rows:\n  - { unit: "401", total: 10.01, fiscal: 4.00 }\n',
  });
  expect(figures).toBe(8);
  expect(notChecked).toEqual([{ reason: '2026年支出总表没有印出财政拨款以外的部分', count: 1 }]);

  const line = (id: string, fixes: string) => `
- id: ${id}
  number: 表
  title: ${id}表
  fixes: { flow: expenditure, ${fixes} }
  rows:
    lines:
      - { id: a, title: 甲, fixes: { function: "205" } }
      - { id: b, title: 乙, fixes: { function: "208" } }
  columns: [{ id: amount, title: 金额 }]
`;
  const one = (id: string, amount: string) => [id, `rows:\n  - { line: a, amount: ${amount} }\n`];
  const two = (id: string, amount: string) => [
    id,
    `rows:\n  - { line: a, amount: ${amount} }\n  - { line: b, amount: ${amount} }\n`,
  ];
  const account = accountOf({
    tables: [
      line('once', 'year: last'),
      line('onceFiscal', 'year: last, fund: fiscal'),
      line('twice', 'year: this'),
      line('twiceFiscal', 'year: this, fund: fiscal'),
    ].join(''),
    files: Object.fromEntries([
      one('once', '5.00'),
      one('onceFiscal', '3.00'),
      two('twice', '5.00'),
      two('twiceFiscal', '3.00'),
    ]),
    disclosure: 'asPublished: true',
  });
  expect(tallyOf(account).notChecked).toEqual([
    { reason: 'twice表没有印出财政拨款以外的部分', count: 2 },
    { reason: 'once表没有印出财政拨款以外的部分', count: 1 },
  ]);
});
