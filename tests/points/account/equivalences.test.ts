import { describe, expect, test } from 'vitest';
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
