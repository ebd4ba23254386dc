import { describe, expect, test } from 'vitest';
import { accountOf, foundAt } from '../ledger.ts';

/** The lines of a statement: the members of each, and its figure. */
type Lines = Readonly<Record<string, readonly [fixes: string, amount: string]>>;

/** A disclosure of these lines, and the table of 政府性基金 expenditure, published empty. */
function saying(lines: Lines, total = '') {
  const entries = Object.entries(lines);
  const tables = `
- id: summary
  number: 表1
  title: 收支总表
  rows:
    lines:
${entries.map(([id, [fixes]]) => `      - { id: ${id}, title: ${id}, fixes: ${fixes} }`).join('\n')}
  columns: [{ id: amount, title: 金额 }]
- id: government-fund
  number: 表2
  title: 政府性基金支出表
  fixes: { flow: expenditure, fund: governmentFund }
  rows: { by: function${total} }
  columns:
    - { id: total, title: 合计 }
    - { id: project, title: 项目支出, fixes: { nature: project } }
`;
  const rows = entries.map(([id, [, amount]]) => `  - { line: ${id}, amount: ${amount} }`).join('\n');
  return accountOf({ tables, files: { summary: `rows:\n${rows}\n`, 'government-fund': 'empty: true\n' } });
}

/** The places that contradict the empty table. */
const against = (account: ReturnType<typeof saying>): readonly string[] =>
  account.relations
    .filter(({ emptyTable }) => emptyTable === 'government-fund')
    .flatMap(({ subject, parts }) => [subject, ...parts].map(({ row }) => row));

const FUND = '{ flow: expenditure, fund: governmentFund }';

describe('an empty table is contradicted', () => {
  test('by its very money', () => {
    expect(against(saying({ fund: [FUND, '5.00'] }))).toEqual(['fund']);
  });

  test('by a part of its money', () => {
    const part = '{ flow: expenditure, fund: governmentFund, nature: project }';
    expect(against(saying({ part: [part, '5.00'] }))).toEqual(['part']);
  });

  test('by all of them, the largest first', () => {
    const part = '{ flow: expenditure, fund: governmentFund, nature: project }';
    expect(against(saying({ part: [part, '3.00'], fund: [FUND, '5.00'] }))).toEqual(['fund', 'part']);
  });

  test('by money that must be of this fund, because there is no other', () => {
    const lines = {
      spent: ['{ flow: expenditure }', '5.00'],
      general: ['{ fund: general }', '0.00'],
      own: ['{ fund: own }', '0.00'],
    } as const;
    expect(against(saying(lines))).toEqual(['spent']);
  });

  test('by money in that fund that goes out whole', () => {
    const lines = {
      income: ['{ flow: sources, fund: governmentFund }', '5.00'],
      left: ['{ flow: carriedForward, fund: governmentFund }', '0.00'],
    } as const;
    expect(against(saying(lines))).toEqual(['income']);
  });

  test('by a whole whose very number a part of it prints: nothing is left for the other parts', () => {
    const fiscal = ['{ flow: expenditure, fund: fiscal }', '5.00'] as const;
    const general = ['{ flow: expenditure, fund: general }', '0.00'] as const;
    expect(against(saying({ spent: ['{ flow: expenditure }', '5.00'], fiscal, general }))).toEqual([
      'spent',
      'fiscal',
    ]);
    expect(against(saying({ spent: ['{ flow: expenditure }', '6.00'], fiscal, general }))).toEqual([
      'fiscal',
    ]);
  });

  test('and is not believed then', () => {
    const account = saying({ fund: [FUND, '5.00'] });
    expect(foundAt(account, { flow: 'expenditure', fund: 'governmentFund' })).toBe('summary/fund/amount');
    expect(foundAt(account, { flow: 'expenditure', fund: 'governmentFund', nature: 'project' })).toBe(
      'not known',
    );
  });

  test('the difference is the largest figure, in 元', () => {
    const [relation] = saying({ fund: [FUND, '5.00'] }).relations;
    expect(relation).toMatchObject({ kind: 'across', outcome: 'different', emptyTable: 'government-fund' });
    expect(relation?.difference?.toString()).toBe('50000');
  });
});

describe('the total row of an empty table says no more than the table', () => {
  const withTotal = (lines: Lines) => saying(lines, ', total: { at: last, title: 合计 }');

  test('money that goes out whole still contradicts it', () => {
    const lines = {
      income: ['{ flow: sources, fund: governmentFund }', '5.00'],
      left: ['{ flow: carriedForward, fund: governmentFund }', '0.00'],
    } as const;
    expect(against(withTotal(lines))).toEqual(['income']);
  });

  test('it is not believed where the table is not', () => {
    const account = withTotal({ fund: [FUND, '5.00'] });
    expect(foundAt(account, { flow: 'expenditure', fund: 'governmentFund', nature: 'project' })).toBe(
      'not known',
    );
  });

  test('one contradiction is one relation', () => {
    expect(withTotal({ fund: [FUND, '5.00'] }).relations).toHaveLength(1);
  });
});

describe('an empty table is not contradicted', () => {
  test.each<[string, Lines]>([
    ['by money of another fund', { general: ['{ flow: expenditure, fund: general }', '5.00'] }],
    ['by money that may be of another fund', { spent: ['{ flow: expenditure }', '5.00'] }],
    [
      'by money of the fund that may be left over',
      { income: ['{ flow: sources, fund: governmentFund }', '5.00'] },
    ],
    ['by last year', { last: ['{ flow: expenditure, fund: governmentFund, year: last }', '5.00'] }],
    ['by zero', { fund: [FUND, '0.00'] }],
  ])('%s', (_, lines) => {
    expect(against(saying(lines))).toEqual([]);
  });

  test('and is believed then', () => {
    const account = saying({ general: ['{ flow: expenditure, fund: general }', '5.00'] });
    expect(foundAt(account, { flow: 'expenditure', fund: 'governmentFund' })).toBe('nothing');
    expect(foundAt(account, { flow: 'expenditure', fund: 'fiscal' })).toBe('summary/general/amount');
  });
});
