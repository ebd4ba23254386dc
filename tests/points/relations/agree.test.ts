import { describe, expect, test } from 'vitest';
import { accountOf, relationsOf } from '../ledger.ts';

/** One number in as many one-line tables as there are prints; "" is a blank, undefined is left out. */
const printed = (...amounts: readonly (string | undefined)[]) => {
  const tables = amounts.map(
    (_, index) => `
- id: t${index + 1}
  number: 表${index + 1}
  title: 表${index + 1}
  fixes: { flow: expenditure, fund: own }
  rows: { lines: [{ id: own, title: 单位资金 }] }
  columns: [{ id: amount, title: 金额 }]
`,
  );
  const files = amounts.flatMap((amount, index) =>
    amount === undefined ? [] : [[`t${index + 1}`, `rows:\n  - { line: own, amount: "${amount}" }\n`]],
  );
  return accountOf({ tables: tables.join(''), files: Object.fromEntries(files) });
};

const agreed = (...amounts: readonly (string | undefined)[]): readonly string[] =>
  relationsOf(printed(...amounts))
    .map((line) => line.replaceAll('/own/amount', ''))
    .sort();

describe('prints of one number', () => {
  test('that are the same agree, in one relation', () => {
    expect(agreed('5.00', '5.00', '5.00')).toEqual(['agree equal: t1 = t2 + t3']);
  });

  test('one of many that differs is compared with what most print', () => {
    expect(agreed('5.10', '5.00', '5.00', '5.00')).toEqual([
      'agree different: t2 = t1',
      'agree equal: t2 = t3 + t4',
    ]);
  });

  test('each other number is a relation of its own', () => {
    expect(agreed('5.00', '5.10', '5.20', '5.00', '5.10')).toEqual([
      'agree different: t1 = t2 + t5',
      'agree different: t1 = t3',
      'agree equal: t1 = t4',
    ]);
  });

  test('of two that differ the first stands', () => {
    expect(agreed('5.00', '5.10')).toEqual(['agree different: t1 = t2']);
  });

  test('a blank over money differs, and money stands before nothing', () => {
    expect(agreed('', '5.00')).toEqual(['agree different: t2 = t1']);
    expect(agreed('5.00', '')).toEqual(['agree different: t1 = t2']);
    expect(agreed('0.00', '5.00')).toEqual(['agree different: t2 = t1']);
  });

  test('that are all nothing say nothing', () => {
    expect(agreed('', '0.00', '')).toEqual([]);
  });

  test('one print agrees with nothing', () => {
    expect(agreed('5.00')).toEqual([]);
  });

  test('a figure that was left out does not vouch for itself', () => {
    expect(agreed('5.00', undefined, '5.00')).toEqual(['agree equal: t1 = t3']);
  });

  test('the difference is named in 元, and the cells that print something else', () => {
    const [relation] = printed('5.00', '5.10').relations;
    expect(relation?.difference?.toString()).toBe('-1000');
    expect(relation?.outliers?.map(({ table }) => table)).toEqual(['t2']);
  });
});

describe('prints of one number in 元 and in 万元', () => {
  const inUnits = (...amounts: readonly string[]): readonly string[] => {
    const tables = amounts.map((written, index) => {
      const [, unit] = written.split(' ');
      return `
- id: t${index + 1}
  number: 表
  title: 表
  moneyUnit: ${unit}
  fixes: { flow: expenditure, fund: own }
  rows: { lines: [{ id: own, title: 单位资金 }] }
  columns: [{ id: amount, title: 金额 }]
`;
    });
    const files = amounts.map((written, index) => {
      const [text] = written.split(' ');
      return [`t${index + 1}`, `rows:\n  - { line: own, amount: ${text} }\n`];
    });
    return relationsOf(accountOf({ tables: tables.join(''), files: Object.fromEntries(files) }))
      .map((line) => line.replaceAll('/own/amount', ''))
      .sort();
  };

  test('agree within half of the coarser digit', () => {
    expect(inUnits('7.00 万元', '70049.00 元')).toEqual(['agree rounding: t1 = t2']);
    expect(inUnits('7.00 万元', '70051.00 元')).toEqual(['agree different: t1 = t2']);
  });

  test('and those in 元 must be the same to the last digit', () => {
    expect(inUnits('7.00 万元', '7.00 万元', '70049.00 元', '70048.00 元')).toContain(
      'agree different: t3 = t4',
    );
  });
});

describe('money in and money out', () => {
  const SUMMARY = `
- id: summary
  number: 表1
  title: 收支总表
  sides:
    - id: revenue
      rows: { lines: [{ id: sources, title: 收入总计, fixes: { flow: sources } }] }
      columns: [{ id: amount, title: 金额 }, { id: own, title: 单位资金, fixes: { fund: own } }]
    - id: expenditure
      rows: { lines: [{ id: uses, title: 支出总计, fixes: { flow: uses } }] }
      columns: [{ id: amount, title: 金额 }, { id: own, title: 单位资金, fixes: { fund: own } }]
`;
  const balance = (sources: string, uses: string) =>
    relationsOf(
      accountOf({
        tables: SUMMARY,
        files: {
          summary: `revenue: [{ line: sources, ${sources} }]\nexpenditure: [{ line: uses, ${uses} }]\n`,
        },
      }),
      'balance',
    );

  test.each([
    ['equal', '7.00'],
    ['different', '7.01'],
  ])('are one number: 7.00 and %s', (outcome, uses) => {
    expect(balance('amount: 7.00', `amount: ${uses}`)).toEqual([
      `balance ${outcome}: summary/sources/amount = summary/uses/amount`,
    ]);
  });

  test('of each fund too', () => {
    expect(balance('amount: 7.00, own: 2.00', 'amount: 7.00, own: 3.00')).toContain(
      'balance different: summary/sources/own = summary/uses/own',
    );
  });
});
