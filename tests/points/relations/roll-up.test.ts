import { describe, expect, test } from 'vitest';
import type { RelationKind } from '../../../src/points/relations/relation.ts';
import { accountOf, relationsOf } from '../ledger.ts';

/** A table of one unit's row and no total, with these columns; its relations are those of one row. */
const rowOf = (
  columns: string,
  amounts: string,
  disclosure = 'asPublished: true',
  kind: RelationKind = 'roll-up',
): readonly string[] =>
  relationsOf(
    accountOf({
      tables: `
- id: t
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: unit }
  columns: [${columns}]
`,
      files: { t: `rows:\n  - { unit: "401001", ${amounts} }\n` },
      disclosure,
    }),
    kind,
  );

const TOTAL = '{ id: total, title: 合计 }';
const FUNDS =
  '{ id: fiscal, title: 财政拨款, fixes: { fund: fiscal } }, { id: own, title: 单位资金, fixes: { fund: own } }';
const NATURES =
  '{ id: basic, title: 基本支出, fixes: { nature: basic } }, { id: project, title: 项目支出, fixes: { nature: project } }';

describe('a side without a total of its own', () => {
  const sides = (functions: string, natures: string) =>
    relationsOf(
      accountOf({
        tables: `
- id: t
  number: 表1
  title: 收支总表
  sides:
    - id: functions
      rows:
        lines:
          - { id: f1, title: 一, fixes: { flow: expenditure, function: "208" } }
          - { id: f2, title: 二, fixes: { flow: expenditure, function: "210" } }
      columns: [{ title: 功能, prints: name }, { id: amount, title: 金额 }]
    - id: natures
      rows:
        lines:
          - { id: basic, title: 基本, fixes: { flow: expenditure, nature: basic } }
          - { id: project, title: 项目, fixes: { flow: expenditure, nature: project } }
          - { id: expenditure, title: 小计, fixes: { flow: expenditure } }
          - { id: uses, title: 合计, fixes: { flow: uses } }
      columns: [{ title: 用途, prints: name }, { id: amount, title: 金额 }]
`,
        files: { t: `functions: [${functions}]\nnatures: [${natures}]\n` },
        disclosure: 'asPublished: true',
      }),
      'roll-up',
    );
  const NATURE_ROWS =
    '{ line: basic, amount: 6.00 }, { line: project, amount: 4.00 }, { line: expenditure, amount: 10.00 }, { line: uses, amount: 10.00 }';

  test.each([
    ['equal', '7.00'],
    ['different', '9.00'],
  ])('adds up to the least total beside it: %s', (outcome, amount) => {
    const functions = `{ line: f1, amount: ${amount} }, { line: f2, amount: 3.00 }`;
    expect(sides(functions, NATURE_ROWS).join('\n')).toMatch(
      new RegExp(`roll-up ${outcome}: t/(?:expenditure|uses)/amount = t/f1/amount \\+ t/f2/amount`),
    );
  });
});

describe('along a row', () => {
  test('a total is the sum of its parts', () => {
    expect(rowOf(`${TOTAL}, ${FUNDS}`, 'total: 7.00, fiscal: 5.00, own: 2.00')).toEqual([
      'roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own',
    ]);
  });

  test.each([
    ['equal', '7.00'],
    ['rounding', '7.01'],
    ['different', '7.02'],
    ['different', '70.00'],
  ])('which may be %s: 5.00 and 2.00 are %s', (outcome, total) => {
    expect(rowOf(`${TOTAL}, ${FUNDS}`, `total: ${total}, fiscal: 5.00, own: 2.00`)).toEqual([
      `roll-up ${outcome}: t/401001/total = t/401001/fiscal + t/401001/own`,
    ]);
  });

  test('a total that is split in two ways is a sum in each of them', () => {
    const row = rowOf(
      `${TOTAL}, ${FUNDS}, ${NATURES}`,
      'total: 7.00, fiscal: 5.00, own: 2.00, basic: 3.00, project: 4.00',
    );
    expect(row).toEqual([
      'roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own',
      'roll-up equal: t/401001/total = t/401001/basic + t/401001/project',
    ]);
  });

  test('one wrong way is wrong though the other is right', () => {
    const row = rowOf(
      `${TOTAL}, ${FUNDS}, ${NATURES}`,
      'total: 7.00, fiscal: 5.00, own: 2.00, basic: 3.00, project: 3.00',
    );
    expect(row).toEqual([
      'roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own',
      'roll-up different: t/401001/total = t/401001/basic + t/401001/project',
    ]);
  });

  test('parts that refine two things at once are added together', () => {
    const columns = `${TOTAL},
      { id: current, title: 本年财政拨款, fixes: { fund: fiscal, origin: current } },
      { id: carried, title: 结转财政拨款, fixes: { fund: fiscal, origin: carried } },
      { id: own, title: 单位资金, fixes: { fund: own } }`;
    expect(rowOf(columns, 'total: 7.00, current: 4.00, carried: 1.00, own: 2.00')).toEqual([
      'roll-up equal: t/401001/total = t/401001/current + t/401001/carried + t/401001/own',
    ]);
  });

  test('parts that overlap are no way of dividing a total', () => {
    const columns = `${TOTAL},
      { id: personnel, title: 财政拨款人员经费, fixes: { fund: fiscal, nature: personnel } },
      { id: basic, title: 一般公共预算基本支出, fixes: { fund: general, nature: basic } }`;
    expect(rowOf(columns, 'total: 9.00, personnel: 4.00, basic: 3.00')).toEqual([]);
  });

  test('parts of parts are added up to their own whole', () => {
    const columns = `${TOTAL}, ${FUNDS}, { id: general, title: 一般公共预算, fixes: { fund: general } },
      { id: governmentFund, title: 政府性基金, fixes: { fund: governmentFund } }`;
    const row = rowOf(columns, 'total: 7.00, fiscal: 5.00, own: 2.00, general: 4.00, governmentFund: 1.00');
    expect(row).toEqual([
      'roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own',
      'roll-up equal: t/401001/fiscal = t/401001/general + t/401001/governmentFund',
    ]);
  });

  test('a number printed twice in a row is added once, and is no part of itself', () => {
    const columns = `${TOTAL}, { id: again, title: 小计 }, ${FUNDS}, { id: fiscalAgain, title: 财政拨款小计, fixes: { fund: fiscal } }`;
    const row = rowOf(columns, 'total: 7.00, again: 7.00, fiscal: 5.00, own: 2.00, fiscalAgain: 5.00');
    expect(row).toEqual([
      'roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own',
      'roll-up equal: t/401001/again = t/401001/fiscal + t/401001/own',
    ]);
  });

  test('what is printed as 其中 is no part of the sum', () => {
    const columns = `${TOTAL}, ${FUNDS}, { id: basic, title: 其中：基本支出, fixes: { nature: basic }, ofWhich: true }`;
    expect(rowOf(columns, 'total: 7.00, fiscal: 5.00, own: 2.00, basic: 1.00')).toEqual([
      'roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own',
    ]);
  });

  test('a column beside 其中 would be taken for all there is', () => {
    const columns = `${TOTAL}, { id: basic, title: 基本支出, fixes: { nature: basic } }`;
    expect(rowOf(columns, 'total: 7.00, basic: 1.00')).toEqual([
      'roll-up different: t/401001/total = t/401001/basic',
    ]);
  });

  test('blank and zero parts are left out of the sum', () => {
    const columns = `${TOTAL}, ${FUNDS}, { id: carried, title: 结转, fixes: { origin: carried } }`;
    expect(rowOf(columns, 'total: 7.00, fiscal: 5.00, own: 2.00, carried: 0.00')[0]).toBe(
      'roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own',
    );
  });

  test('a row without money says nothing', () => {
    expect(rowOf(`${TOTAL}, ${FUNDS}`, 'total: 0.00, fiscal: 0.00, own: ""')).toEqual([]);
  });

  test('a total of nothing over money is wrong', () => {
    expect(rowOf(`${TOTAL}, ${FUNDS}`, 'total: "", fiscal: 5.00, own: 2.00')).toEqual([
      'roll-up different: t/401001/total = t/401001/fiscal + t/401001/own',
    ]);
  });

  // With nothing beside it the part is the whole, in the row of 合计 as well: prints of one number, not a sum.
  test.each([
    ['equal', '5.00'],
    ['different', '5.01'],
  ])('不涉及 counts as nothing: what is left beside it is all, and %s', (outcome, total) => {
    const [said = ''] = rowOf(
      `${TOTAL}, ${FUNDS}`,
      `total: ${total}, fiscal: 5.00, own: 不涉及`,
      'asPublished: true',
      'agree',
    );
    expect(said).toMatch(new RegExp(`^agree ${outcome}: `));
    expect(said).toContain('t/401001/total');
    expect(said).toContain('t/401001/fiscal');
  });
});

describe('down a column', () => {
  const down = (rows: string) =>
    relationsOf(
      accountOf({
        tables: `
- id: t
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
`,
        files: { t: rows },
        disclosure: 'asPublished: true',
      }),
      'roll-up',
    );

  test('类 is the sum of its 款, 款 of its 项, and the total of the 类', () => {
    const relations = down(`
rows:
  - { code: "205", total: 1.00 }
  - { code: "208", total: 9.00 }
  - { code: "20801", total: 7.00 }
  - { code: "2080101", total: 5.00 }
  - { code: "2080102", total: 2.00 }
  - { code: "20805", total: 2.00 }
total: { total: 10.00 }
`);
    expect(relations).toEqual([
      'roll-up equal: t/208/total = t/20801/total + t/20805/total',
      'roll-up equal: t/20801/total = t/2080101/total + t/2080102/total',
      'roll-up equal: t/total/total = t/205/total + t/208/total',
    ]);
  });

  test('项 without their 款 and 类 are added up to the total', () => {
    const relations = down(`
rows:
  - { code: "2050803", total: 1.00 }
  - { code: "2080101", total: 5.00 }
  - { code: "2080102", total: 2.00 }
total: { total: 8.00 }
`);
    expect(relations).toEqual([
      'roll-up equal: t/total/total = t/2050803/total + t/2080101/total + t/2080102/total',
    ]);
  });

  test('a statement of lines adds up like any column; its line of 其中 does not count', () => {
    const account = accountOf({
      tables: `
- id: t
  number: 表1
  title: 三公经费
  rows:
    lines:
      - { id: total, title: 合计, fixes: { purpose: threePublic }, role: total }
      - { id: travel, title: 出国, fixes: { purpose: overseasTravel } }
      - { id: vehicles, title: 车辆, fixes: { purpose: vehicles } }
      - { id: own, title: 其中：单位资金, fixes: { purpose: threePublic, fund: own }, ofWhich: true }
  columns: [{ id: amount, title: 金额 }]
`,
      files: {
        t: `
rows:
  - { line: total, amount: 3.00 }
  - { line: travel, amount: 1.00 }
  - { line: vehicles, amount: 2.00 }
  - { line: own, amount: 0.50 }
`,
      },
      disclosure: 'asPublished: true',
    });
    expect(relationsOf(account, 'roll-up')).toEqual([
      'roll-up equal: t/total/amount = t/travel/amount + t/vehicles/amount',
    ]);
  });
});

describe('其中', () => {
  const FUNCTION = 'rows: { by: function, total: { at: last, title: 合计 } }';
  const table = (rows: string, columns: string) => `
- id: t
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  ${rows}
  columns: [${columns}]
`;

  test('as a column still adds up down its rows', () => {
    const columns = `${TOTAL}, ${FUNDS}, { id: basic, title: 其中：基本支出, fixes: { nature: basic }, ofWhich: true }`;
    const account = accountOf({
      tables: table(FUNCTION, columns),
      files: {
        t: `
rows:
  - { code: "205", total: 3.00, fiscal: 2.00, own: 1.00, basic: 1.00 }
  - { code: "208", total: 7.00, fiscal: 5.00, own: 2.00, basic: 4.00 }
total: { total: 10.00, fiscal: 7.00, own: 3.00, basic: 6.00 }
`,
      },
      disclosure: 'asPublished: true',
    });
    const sums = relationsOf(account, 'roll-up');
    expect(sums).toContain('roll-up different: t/total/basic = t/205/basic + t/208/basic');
    expect(sums.filter((line) => line.includes('total/total = ') || line.includes('205/total = '))).toEqual([
      'roll-up equal: t/205/total = t/205/fiscal + t/205/own',
      'roll-up equal: t/total/total = t/total/fiscal + t/total/own',
      'roll-up equal: t/total/total = t/205/total + t/208/total',
    ]);
  });

  test('as a line still adds up along its columns', () => {
    const lines = `rows:
    lines:
      - { id: total, title: 合计 }
      - { id: basic, title: 基本支出, fixes: { nature: basic } }
      - { id: project, title: 项目支出, fixes: { nature: project } }
      - { id: travel, title: 其中：出国, fixes: { purpose: overseasTravel }, ofWhich: true }`;
    const account = accountOf({
      tables: table(lines, `${TOTAL}, ${FUNDS}`),
      files: {
        t: `
rows:
  - { line: total, total: 10.00, fiscal: 7.00, own: 3.00 }
  - { line: basic, total: 6.00, fiscal: 5.00, own: 1.00 }
  - { line: project, total: 4.00, fiscal: 2.00, own: 2.00 }
  - { line: travel, total: 4.00, fiscal: 1.00, own: 2.00 }
`,
      },
      disclosure: 'asPublished: true',
    });
    const sums = relationsOf(account, 'roll-up');
    expect(sums).toContain('roll-up different: t/travel/total = t/travel/fiscal + t/travel/own');
    expect(sums).toContain('roll-up equal: t/total/total = t/basic/total + t/project/total');
    expect(sums.join('\n')).not.toMatch(/total\/\w+ = .*travel/);
  });
});
