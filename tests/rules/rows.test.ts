import { describe, expect, test } from 'vitest';
import { levelRows } from '../../src/rules/presence/rows.ts';
import { applied } from '../../src/rules/rule/rule.ts';
import { unwrittenTable } from '../../src/rules/tables/unwritten.ts';
import { booksWith } from '../points/ledger.ts';
import { findingsInContent, messagesOf } from './tester.ts';

const ROWS = [
  '  - { code: "208", total: 300.00, basic: 300.00 }',
  '  - { code: "20801", total: 200.00, basic: 200.00 }',
  '  - { code: "2080101", total: 200.00, basic: 200.00 }',
  '  - { code: "20805", total: 100.00, basic: 100.00 }',
  '  - { code: "2080505", total: 100.00, basic: 100.00 }',
  '  - { code: "221", total: 30.00, basic: 30.00 }',
  '  - { code: "22102", total: 30.00, basic: 30.00 }',
  '  - { code: "2210201", total: 30.00, basic: 30.00 }',
];
const table = (rows: readonly string[]) => ({
  tables: { expenditure: `rows:\n${rows.join('\n')}\ntotal: { total: 330.00, basic: 330.00 }\n` },
});

describe('rows of a table that shows levels', () => {
  test('are complete', () => {
    expect(messagesOf(levelRows, table(ROWS))).toEqual([]);
    expect(findingsInContent(levelRows)).toEqual([]);
  });

  test.each([0, 1, 3, 5, 6])('a lost row above others is told: row %i', (index) => {
    const code = /"(\d+)"/.exec(ROWS[index] ?? '')?.[1];
    const found = messagesOf(levelRows, table(ROWS.toSpliced(index, 1)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`没有它上级 ${code} 的行`);
  });

  test('levels that a table does not show are not asked for', () => {
    expect(messagesOf(levelRows, table(ROWS.filter((row) => /"\d{7}"/.test(row))))).toEqual([]);
    expect(messagesOf(levelRows, table(ROWS.filter((row) => !/"\d{5}"/.test(row))))).toEqual([]);
  });

  test('every table of the disclosures in content/ is written, or said not to be in the source', () => {
    expect(findingsInContent(unwrittenTable)).toEqual([]);
  });
});

describe('a table that covers the money of another lists its codes', () => {
  const column = 'columns: [{ id: total, title: 合计 }]\n';
  const saying = (all: string, general: string) => {
    const books = booksWith({
      tables: `
- id: expenditure
  number: 表1
  title: 支出总表
  fixes: { flow: expenditure }
  rows: { by: function }
  ${column}
- id: general
  number: 表2
  title: 一般公共预算支出表
  fixes: { flow: expenditure, fund: general }
  rows: { by: function }
  ${column}
`,
      files: {
        expenditure: `rows:\n  - { code: "2080101", total: 9.00 }\n  - { code: "${all}", total: 2.00 }\n`,
        general: `rows:\n  - { code: "2080101", total: 5.00 }\n  - { code: "${general}", total: 2.00 }\n`,
      },
    });
    return books.accounts
      .flatMap((account) => applied(levelRows, account, books))
      .map(({ message }) => message);
  };

  test('nothing is said where it does', () => {
    expect(saying('2210201', '2210201')).toEqual([]);
  });

  test('another code in one of them is told once, with the one that is near', () => {
    expect(saying('2210203', '2210201')).toEqual([
      '支出总表没有列 2210201，而一般公共预算支出表“2210201 · 合计”印有 2.00 万元；它列有只差一处的 2210203',
    ]);
  });
});

test('a 类 that a table does not list, while its totals and other tables have it, is told once and named', () => {
  const column = 'columns: [{ id: total, title: 合计 }]\n';
  const { findings } = booksWith({
    tables: `
- id: expenditure
  number: 表1
  title: 支出总表
  fixes: { flow: expenditure, fund: general }
  rows: { by: function, total: { at: last, title: 合计 } }
  ${column}
- id: general
  number: 表2
  title: 一般公共预算支出表
  fixes: { flow: expenditure, fund: general }
  rows: { by: function, total: { at: last, title: 合计 } }
  ${column}
`,
    files: {
      expenditure: `rows:\n  - { code: "208", total: 9.00 }\n  - { code: "210", total: 1.00 }\ntotal: { total: 12.00 }\n`,
      general: `rows:\n  - { code: "208", total: 9.00 }\n  - { code: "210", total: 1.00 }\n  - { code: "221", total: 2.00 }\ntotal: { total: 12.00 }\n`,
    },
  });
  const told = findings.filter(({ rule, severity }) => severity === 'error' && rule !== 'presence/levels');
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^支出总表漏了 221 ?一行（2\.00 万元）：“合计 · 合计”比其下各项之和多的正是它，.*“221 · 合计”印有 2\.00 万元$/,
    ),
  ]);
});
