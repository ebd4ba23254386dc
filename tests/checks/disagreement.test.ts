import { describe, expect, test } from 'vitest';
import { disagreements } from '../../src/rules/disagreements/disagreement.ts';
import { booksWith, type Files } from '../points/ledger.ts';

const BY_FUNCTION = `
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
`;
const TABLES = `
- id: summary
  number: 表1
  title: 收支总表
  sides:
    - id: revenue
      rows:
        lines:
          - { id: general, title: 一般公共预算, fixes: { flow: revenue, fund: general } }
          - { id: governmentFund, title: 政府性基金, fixes: { flow: revenue, fund: governmentFund } }
          - { id: own, title: 单位资金, fixes: { flow: revenue, fund: own } }
          - { id: broughtForward, title: 上年结转, fixes: { flow: broughtForward } }
          - { id: sources, title: 收入总计, fixes: { flow: sources }, role: total }
      columns: [{ id: amount, title: 金额 }]
    - id: expenditure
      rows:
        lines:
          - { id: "205", title: 教育支出, fixes: { flow: expenditure, function: "205" } }
          - { id: "208", title: 社会保障和就业支出, fixes: { flow: expenditure, function: "208" } }
          - { id: carriedForward, title: 年终结转, fixes: { flow: carriedForward } }
          - { id: uses, title: 支出总计, fixes: { flow: uses }, role: total }
      columns: [{ id: amount, title: 金额 }]
- id: expenditure
  number: 表2
  title: 支出总表
  fixes: { flow: expenditure }${BY_FUNCTION}
- id: general
  number: 表3
  title: 一般公共预算支出表
  fixes: { flow: expenditure, fund: general }${BY_FUNCTION}
`;
const ROWS = `
rows:
  - { code: "205", total: 11.00, basic: 4.00, project: 7.00 }
  - { code: "208", total: 77.00, basic: 25.00, project: 52.00 }
  - { code: "20801", total: 64.00, basic: 25.00, project: 39.00 }
  - { code: "2080101", total: 25.00, basic: 25.00 }
  - { code: "2080102", total: 39.00, project: 39.00 }
  - { code: "20805", total: 13.00, project: 13.00 }
  - { code: "2080505", total: 13.00, project: 13.00 }
total: { total: 88.00, basic: 29.00, project: 59.00 }
`;
const RIGHT: Files = {
  summary: `
revenue:
  - { line: general, amount: 88.00 }
  - { line: sources, amount: 88.00 }
expenditure:
  - { line: "205", amount: 11.00 }
  - { line: "208", amount: 77.00 }
  - { line: uses, amount: 88.00 }
`,
  expenditure: ROWS,
  general: ROWS,
};

/** The example tells its 教育支出 by 类 only. */
const NOT_DOWN_TO_ITEMS: readonly string[] = ['presence/levels', 'presence/rows'];

/** The findings of the disclosure with one text of a file replaced, each as its rule, place and difference. */
function findings(file = 'summary', from = '', to = ''): readonly string[] {
  const text = RIGHT[file] ?? '';
  if (from !== '' && text.split(from).length !== 2) throw new Error(`${from} does not stand once in ${file}`);
  return booksWith({
    tables: TABLES,
    files: { ...RIGHT, [file]: text.replace(from, to) },
    disclosure: 'asPublished: true',
  })
    .findings.filter(({ rule }) => !NOT_DOWN_TO_ITEMS.includes(rule))
    .map(({ rule, place, difference }) => `${rule} ${place} ${difference}`);
}

test('a disclosure without fault has no findings', () => {
  expect(findings()).toEqual([]);
});

describe('one wrong digit is one finding that names the wrong figure', () => {
  test.each([
    [
      'a 项 that is printed many times',
      'expenditure',
      '2080101", total: 25.00',
      '2080101", total: 26.00',
      'points/agree expenditure/2080101/total 1.00',
    ],
    [
      'a part of a 项',
      'expenditure',
      '2080102", total: 39.00, project: 39.00',
      '2080102", total: 39.00, project: 89.00',
      'points/agree expenditure/2080102/project 50.00',
    ],
    [
      'a 类 with parts',
      'general',
      '"208", total: 77.00',
      '"208", total: 77.50',
      'points/agree general/208/total 0.50',
    ],
    [
      'a 款 in one table',
      'general',
      '20801", total: 64.00',
      '20801", total: 46.00',
      'points/agree general/20801/total 18.00',
    ],
    [
      'the total of what is spent',
      'expenditure',
      'total: { total: 88.00',
      'total: { total: 83.00',
      'points/balance expenditure/total/total 5.00',
    ],
    [
      'the only fund',
      'summary',
      'general, amount: 88.00',
      'general, amount: 98.00',
      'points/agree summary/general/amount 10.00',
    ],
    [
      'the total of the income',
      'summary',
      'sources, amount: 88.00',
      'sources, amount: 88.01',
      'points/balance summary/sources/amount 0.01',
    ],
    [
      'a 类 of the statement',
      'summary',
      '"205", amount: 11.00',
      '"205", amount: 17.00',
      'points/agree summary/205/amount 6.00',
    ],
    [
      'one part of the total',
      'general',
      '88.00, basic: 29.00',
      '88.00, basic: 29.10',
      'points/agree general/total/basic 0.10',
    ],
  ])('%s', (_, file, from, to, finding) => {
    expect(findings(file, from, to)).toEqual([finding]);
  });

  test('where no other print exists, it is the sum that is wrong', () => {
    const found = booksWith({
      tables: TABLES.slice(
        TABLES.indexOf('- id: expenditure\n  number'),
        TABLES.indexOf('- id: general\n  number'),
      ),
      files: {
        expenditure: ROWS.replace('"205", total: 11.00, basic: 4.00', '"205", total: 11.00, basic: 4.50'),
      },
      disclosure: 'asPublished: true',
    }).findings.filter(({ rule }) => !NOT_DOWN_TO_ITEMS.includes(rule));
    expect(found).toMatchObject([
      { rule: 'points/roll-up', place: 'expenditure/205/basic', difference: '0.50' },
    ]);
  });
});

test('two wrong figures are two findings', () => {
  const found = booksWith({
    tables: TABLES,
    files: {
      ...RIGHT,
      summary: (RIGHT.summary ?? '').replace('"205", amount: 11.00', '"205", amount: 17.00'),
      general: ROWS.replace('2080101", total: 25.00', '2080101", total: 26.00'),
    },
    disclosure: 'asPublished: true',
  })
    .findings.filter(({ rule }) => !NOT_DOWN_TO_ITEMS.includes(rule))
    .map(({ place }) => place);
  expect([...found].sort()).toEqual(['general/2080101/total', 'summary/205/amount']);
});

test('every failing relation is in exactly one finding', () => {
  const [account] = booksWith({
    tables: TABLES,
    files: { ...RIGHT, general: ROWS.replace('"208", total: 77.00', '"208", total: 71.00') },
    disclosure: 'asPublished: true',
  }).accounts;
  const failing = account?.relations.filter(({ outcome }) => outcome === 'different') ?? [];
  const grouped = (account === undefined ? [] : disagreements(account)).flatMap(({ relations }) => relations);
  expect(failing.length).toBeGreaterThan(1);
  expect(grouped).toHaveLength(failing.length);
  expect(new Set(grouped)).toEqual(new Set(failing));
});

test('a figure that is wrong in two tables alike is one finding', () => {
  const wrong = ROWS.replace('"205", total: 11.00, basic: 4.00', '"205", total: 11.00, basic: 5.00');
  const found = booksWith({
    tables: TABLES,
    files: { ...RIGHT, expenditure: wrong, general: wrong },
    disclosure: 'asPublished: true',
  })
    .findings.filter(({ rule }) => !NOT_DOWN_TO_ITEMS.includes(rule))
    .map(({ rule, difference }) => `${rule} ${difference}`);
  expect(found).toEqual(['points/roll-up 1.00']);
});

test('an empty table that is contradicted is a finding of its own, beside others of the same amount', () => {
  const line = (id: string) => `
- id: ${id}
  number: 表
  title: ${id}表
  fixes: { flow: expenditure, fund: governmentFund }
  rows: { lines: [{ id: fund, title: 政府性基金 }] }
  columns: [{ id: amount, title: 金额 }]
`;
  const found = booksWith({
    tables: `${line('one')}${line('two')}
- id: government-fund
  number: 表
  title: 政府性基金支出表
  fixes: { flow: expenditure, fund: governmentFund }
  rows: { by: function }
  columns: [{ id: total, title: 合计 }]
`,
    files: {
      one: 'rows:\n  - { line: fund, amount: 5.00 }\n',
      two: 'rows:\n  - { line: fund, amount: 0.00 }\n',
      'government-fund': 'empty: true\n',
    },
  }).findings.map(({ rule }) => rule);
  expect([...found].filter((rule) => rule.startsWith('points/')).sort()).toEqual([
    'points/agree',
    'points/empty-table',
  ]);
});
