import { describe, expect, test } from 'vitest';
import { figureIn } from '../../../src/model/figure/figure.ts';
import type { Equivalence } from '../../../src/model/taxonomy.ts';
import type { Account } from '../../../src/points/account/account.ts';
import { accountCells } from '../../../src/points/bind/bind.ts';
import { publishedBooks } from '../../published-books.ts';
import { booksWith, relationsOf } from '../ledger.ts';

const TABLES = `
- id: functions
  number: 表1
  title: 一般公共预算支出表
  fixes: { flow: expenditure, fund: general }
  rows: { by: function }
  columns: [{ id: basic, title: 基本支出, fixes: { nature: basic } }]
- id: economics
  number: 表2
  title: 基本支出表
  fixes: { flow: expenditure, fund: general, nature: basic }
  rows: { by: economic }
  columns: [{ id: total, title: 合计 }]
`;
const EQUIVALENCES = `
equivalences:
  - left: { function: "2080505" }
    right: { economic: "30108" }
    within: { flow: expenditure, fund: general, nature: basic }
    reason: 养老保险缴费
`;

const books = (pension: string, contribution: string) =>
  booksWith({
    tables: TABLES,
    files: {
      functions: `rows:\n  - { code: "2080101", basic: 5.00 }\n${pension}`,
      economics: `rows:\n  - { code: "30101", total: 6.00 }\n${contribution}`,
    },
    disclosure: 'asPublished: true',
    more: { 'taxonomy/equivalences.yaml': EQUIVALENCES },
  });
const PENSION = '  - { code: "2080505", basic: 2.00 }\n';

const relations = (pension: string, contribution: string): readonly string[] =>
  books(pension, contribution).accounts.flatMap((account) => relationsOf(account, 'equivalence'));

describe('the same money under a function and an economic 科目', () => {
  test('agrees', () => {
    expect(relations(PENSION, '  - { code: "30108", total: 2.00 }\n')).toEqual([
      'equivalence equal: functions/2080505/basic = economics/30108/total',
    ]);
  });

  test('or differs: a warning that says what it stands on', () => {
    const found = books(PENSION, '  - { code: "30108", total: 2.50 }\n').findings.filter(
      ({ rule }) => rule === 'points/equivalence',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'warning', difference: '0.50' });
    expect(found[0]?.message).toContain('2.00');
    expect(found[0]?.message).toContain('2.50');
    expect(found[0]?.remedy).toContain('养老保险缴费');
  });

  test.each([
    ['one side is not printed', PENSION, ''],
    ['neither is', '', ''],
    ['one side is nothing', PENSION, '  - { code: "30108", total: 0.00 }\n'],
  ])('is not compared where %s', (_, pension, contribution) => {
    expect(relations(pension, contribution)).toEqual([]);
  });
});

test('every published disclosure that prints both sides of one has it, also where money in and money out are not the same', () => {
  for (const account of publishedBooks().accounts) {
    const drawn = new Set(
      account.relations.flatMap(({ kind, reason }) => (kind === 'equivalence' ? [reason] : [])),
    );
    for (const { left, right, reason } of account.taxonomy.equivalences) {
      const sides = [left, right].map((side) => printedAt(account, side));
      if (sides.every((is) => is)) expect(drawn, `${account.disclosure.id} ${reason}`).toContain(reason);
    }
  }
});

/** Whether a disclosure prints money of 一般公共预算 基本支出 under a code. */
function printedAt({ tables, derived }: Account, side: Equivalence['left']): boolean {
  const [[dimension = '', code = ''] = []] = Object.entries(side);
  return accountCells(tables).some(({ point, ...cell }) => {
    const figure = figureIn(derived, { point, ...cell });
    return (
      point.fund === 'fiscal/general' &&
      point.governmentEconomic === undefined &&
      point.nature?.startsWith('basic') === true &&
      point[dimension]?.endsWith(`/${code}`) === true &&
      figure?.state === 'given' &&
      figure.prints > 0
    );
  });
}
