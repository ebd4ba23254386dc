import { describe, expect, test } from 'vitest';
import { accountOf, derivedOf, relationsOf } from '../ledger.ts';

const EXPENDITURE = `
- id: expenditure
  number: 表1
  title: 支出总表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
`;

/** What is worked out of a 支出总表 of which only this is written. */
const from = (expenditure: string, disclosure = ''): Readonly<Record<string, string>> =>
  derivedOf(accountOf({ tables: EXPENDITURE, files: { expenditure }, disclosure }));

describe('within a table', () => {
  test('a total that is left out is the sum of its parts', () => {
    const derived = from(`
rows:
  - { code: "205", total: 1.00, basic: 1.00 }
  - { code: "208", total: 7.00, basic: 5.00, project: 2.00 }
`);
    expect(derived).toMatchObject({
      'expenditure/total/total': '8.00 sum',
      'expenditure/total/basic': '6.00 sum',
    });
    expect(derived['expenditure/total/project']).toMatch(/^2\.00 /);
  });

  test('a total over one print is that print, whatever rounding makes of the rest', () => {
    const derived = from(`
rows:
  - { code: "205", total: 1.00, basic: 1.00 }
  - { code: "208", total: 7.00, basic: 5.01, project: 2.00 }
`);
    expect(derived['expenditure/total/project']).toMatch(/^2\.00 /);
  });

  test('a total over parts that are left out too is worked out from theirs', () => {
    const derived = from(`
rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080101", basic: 5.00, project: 1.00 }
  - { code: "2080102", basic: 2.00, project: 1.00 }
  - { code: "20805", basic: 1.00 }
`);
    expect(derived).toMatchObject({
      'expenditure/2080101/total': '6.00 sum',
      'expenditure/20801/basic': '7.00 sum',
      'expenditure/20801/project': '2.00 sum',
      'expenditure/20801/total': '9.00 sum',
    });
    expect(derived['expenditure/total/total']).toMatch(/^10\.00 /);
    expect(derived['expenditure/20805/project']).toBe('none');
  });

  test('a part that is left out is the rest of its whole', () => {
    const derived = from(`
rows:
  - { code: "208", total: 7.00, basic: 5.00 }
total: { total: 7.00, basic: 5.00, project: 2.00 }
`);
    expect(derived).toEqual({ 'expenditure/208/project': '2.00 same' });
    const rest = from(`
rows:
  - { code: "205", total: 3.00, project: 1.00 }
  - { code: "208", total: 7.00, basic: 5.00 }
total: { total: 10.00, basic: 7.00, project: 3.00 }
`);
    expect(rest).toEqual({ 'expenditure/208/project': '2.00 rest', 'expenditure/205/basic': '2.00 rest' });
  });

  test('no rest is no money', () => {
    const derived = from('rows:\n  - { code: "208", total: 7.00, basic: 7.00 }\n');
    expect(derived['expenditure/208/project']).toBe('none');
  });

  test('a rest that rounding explains is no money', () => {
    const derived = from(`
rows:
  - { code: "205", total: 3.00, basic: 1.00, project: 2.00 }
  - { code: "208", total: 7.00, basic: 5.00, project: 2.00 }
  - { code: "210", basic: 4.00, project: 1.00 }
total: { total: 15.01, basic: 10.00, project: 5.00 }
`);
    expect(derived).toEqual({ 'expenditure/210/total': '5.00 sum' });
  });

  test('of three parts the last is no money where rounding explains what is left', () => {
    const tables = EXPENDITURE.replace(
      /\{ id: project.*/,
      `{ id: project, title: 项目支出, fixes: { nature: project } }
    - { id: business, title: 经营支出, fixes: { nature: business } }`,
    );
    const rest = (total: string) =>
      derivedOf(
        accountOf({
          tables,
          files: { expenditure: `rows:\n  - { code: "208", total: ${total}, basic: 1.00, project: 2.00 }\n` },
        }),
      )['expenditure/208/business'];
    expect(rest('3.01')).toBe('none');
    expect(rest('3.02')).toBe('0.02 rest');
  });

  test('a whole less than its other parts leaves no money, and is found wrong', () => {
    const account = accountOf({
      tables: EXPENDITURE,
      files: { expenditure: 'rows:\n  - { code: "208", total: 4.00, basic: 5.00 }\n' },
    });
    expect(derivedOf(account)['expenditure/208/project']).toBe('none');
    expect(account.relations.some(({ outcome }) => outcome === 'different')).toBe(true);
  });

  test('a part that nothing speaks of is nothing where its table was filled in', () => {
    const derived = from('rows:\n  - { code: "208", basic: 5.00 }\n');
    expect(derived).toMatchObject({
      'expenditure/208/project': 'none',
      'expenditure/208/total': '5.00 same',
    });
  });

  test('a blank on purpose stays a blank', () => {
    expect(from('rows:\n  - { code: "208", total: 7.00, basic: 5.00, project: "" }\n')).not.toHaveProperty([
      'expenditure/208/project',
    ]);
  });

  test('a table as published stays as it is', () => {
    expect(from('rows:\n  - { code: "208", total: 7.00, basic: 5.00 }\n', 'asPublished: true')).toEqual({});
    expect(from('asPublished: true\nrows:\n  - { code: "208", total: 7.00, basic: 5.00 }\n')).toEqual({});
  });

  test('of five natures one is given: the others are nothing, and the total is that one', () => {
    const tables = EXPENDITURE.replace(
      /\{ id: project.*/,
      `{ id: project, title: 项目支出, fixes: { nature: project } }
    - { id: business, title: 经营支出, fixes: { nature: business } }
    - { id: superiorPayment, title: 上缴上级支出, fixes: { nature: superiorPayment } }
    - { id: subordinateSubsidy, title: 对附属单位补助支出, fixes: { nature: subordinateSubsidy } }`,
    );
    const account = accountOf({
      tables,
      files: {
        expenditure:
          'rows:\n  - { code: "208", basic: 5.00 }\n  - { code: "205", total: 2.00, basic: 2.00 }\n',
      },
    });
    const derived = derivedOf(account);
    for (const nature of ['project', 'business', 'superiorPayment', 'subordinateSubsidy']) {
      expect(derived[`expenditure/208/${nature}`]).toBe('none');
      expect(derived[`expenditure/205/${nature}`]).toBe('none');
    }
    expect(derived).toMatchObject({
      'expenditure/208/total': '5.00 same',
      'expenditure/total/basic': '7.00 sum',
    });
    expect(derived['expenditure/total/total']).toMatch(/^7\.00 /);
  });

  test('of five natures none is given: all stay open, so they are nothing, and the total is found wrong', () => {
    const account = accountOf({
      tables: EXPENDITURE,
      files: { expenditure: 'rows:\n  - { code: "208", total: 5.00 }\n' },
    });
    expect(account.relations.some(({ outcome }) => outcome === 'different')).toBe(true);
  });
});

describe('across tables', () => {
  const GENERAL = `
- id: general
  number: 表2
  title: 一般公共预算支出表
  fixes: { flow: expenditure, fund: general }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
`;
  const FUNDS = `
- id: funds
  number: 表3
  title: 资金来源
  fixes: { flow: expenditure }
  rows:
    lines:
      - { id: general, title: 一般公共预算, fixes: { fund: general } }
      - { id: governmentFund, title: 政府性基金, fixes: { fund: governmentFund } }
      - { id: own, title: 单位资金, fixes: { fund: own } }
      - { id: all, title: 合计 }
  columns: [{ id: amount, title: 金额 }]
`;
  const ROWS = `
rows:
  - { code: "208", total: 7.00, basic: 5.00, project: 2.00 }
  - { code: "20801", total: 7.00, basic: 5.00, project: 2.00 }
  - { code: "2080101", total: 5.00, basic: 5.00 }
  - { code: "2080102", total: 2.00, project: 2.00 }
total: { total: 7.00, basic: 5.00, project: 2.00 }
`;

  test('another print of the number is taken over', () => {
    const account = accountOf({
      tables: EXPENDITURE + FUNDS,
      files: {
        expenditure: ROWS,
        funds: 'rows:\n  - { line: general, amount: 6.00 }\n  - { line: own, amount: 1.00 }\n',
      },
    });
    expect(derivedOf(account)).toMatchObject({
      'funds/all/amount': '7.00 same',
      'funds/governmentFund/amount': 'none',
    });
  });

  test('with all its digits in a table that rounds nothing, and any other sum is wrong', () => {
    const tables = EXPENDITURE.replace(
      'title: 支出总表',
      'title: 支出总表\n  moneyUnit: 元\n  decimals: 0\n  exact: true',
    );
    const rows = (rest: string) => `
rows:
  - { code: "205", basic: 30, project: 7.5${rest} }
  - { code: "208", total: 12, basic: 12 }
`;
    const left = accountOf({ tables, files: { expenditure: rows('') } });
    expect(derivedOf(left)).toMatchObject({
      'expenditure/205/total': '37.5 sum',
      'expenditure/total/total': '49.5 sum',
      'expenditure/total/basic': '42 sum',
    });
    const off = accountOf({ tables, files: { expenditure: rows(', total: 38') } });
    expect(relationsOf(off, 'roll-up')).toContain(
      'roll-up different: expenditure/205/total = expenditure/205/basic + expenditure/205/project',
    );
  });

  test('in its own unit of money, exactly', () => {
    const account = accountOf({
      tables: `${EXPENDITURE.replace('title: 支出总表', 'title: 支出总表\n  moneyUnit: 元')}${FUNDS}`,
      files: {
        expenditure: 'rows:\n  - { code: "208", total: 70049.00, basic: 70049.00 }\n',
        funds: 'rows:\n  - { line: own, amount: 7.00 }\n',
      },
    });
    expect(derivedOf(account)['funds/all/amount']).toBe('7.0049 same');
    expect(account.relations.filter(({ outcome }) => outcome === 'different')).toEqual([]);
  });

  test('as one of its prints in its own unit of money is, where there is one', () => {
    const inYuan = EXPENDITURE.replace('title: 支出总表', 'title: 支出总表\n  moneyUnit: 元');
    const again = EXPENDITURE.replace('id: expenditure', 'id: again');
    const account = accountOf({
      tables: `${inYuan}${again}${FUNDS}`,
      files: {
        expenditure: 'rows:\n  - { code: "208", total: 70049.00, basic: 70049.00 }\n',
        again: 'rows:\n  - { code: "208", total: 7.00, basic: 7.00 }\n',
        funds: 'rows:\n  - { line: own, amount: 7.00 }\n',
      },
    });
    expect(derivedOf(account)['funds/all/amount']).toBe('7.00 same');
  });

  test('from the print in the most digits', () => {
    const line = (id: string, unit: string) => `
- id: ${id}
  number: 表
  title: ${id}
  moneyUnit: ${unit}
  fixes: { flow: expenditure }
  rows: { lines: [{ id: all, title: 合计 }] }
  columns: [{ id: amount, title: 金额 }]
`;
    const account = accountOf({
      tables: line('coarse', '万元') + line('fine', '元') + line('open', '元'),
      files: {
        coarse: 'rows:\n  - { line: all, amount: 7.00 }\n',
        fine: 'rows:\n  - { line: all, amount: 70049.00 }\n',
      },
    });
    expect(derivedOf(account)['open/all/amount']).toBe('70049.00 same');
  });

  test('a table that is left out is derived where all its money is known', () => {
    const account = accountOf({
      tables: EXPENDITURE + GENERAL + FUNDS,
      files: {
        expenditure: ROWS,
        funds:
          'rows:\n  - { line: general, amount: 7.00 }\n  - { line: governmentFund, amount: 0.00 }\n  - { line: own, amount: 0.00 }\n',
      },
    });
    const general = account.tables.find(({ id }) => id === 'general');
    expect(general?.state).toBe('derived');
    expect(general?.sides[0]?.rows.map(({ key }) => key)).toEqual([
      '208',
      '20801',
      '2080101',
      '2080102',
      'total',
    ]);
    expect(derivedOf(account)).toMatchObject({
      'general/208/total': '7.00 same',
      'general/20801/basic': '5.00 same',
      'general/2080102/project': '2.00 same',
      'general/2080102/basic': 'none',
      'general/total/total': '7.00 same',
    });
  });

  test('with the rows that hold money, whatever codes other tables name', () => {
    const account = accountOf({
      tables: `${EXPENDITURE}${GENERAL}${FUNDS}
- id: last
  number: 表4
  title: 上年
  fixes: { flow: expenditure, year: last }
  rows: { by: function }
  columns: [{ id: last, title: 上年 }]
`,
      files: {
        expenditure: ROWS,
        funds:
          'rows:\n  - { line: general, amount: 7.00 }\n  - { line: governmentFund, amount: 0.00 }\n  - { line: own, amount: 0.00 }\n',
        last: 'rows:\n  - { code: "2050803", last: 1.00 }\n',
      },
    });
    const general = account.tables.find(({ id }) => id === 'general');
    expect(general?.sides[0]?.rows.map(({ key }) => key)).not.toContain('2050803');
  });

  test('and stays missing, with nothing made up, where its money is not known', () => {
    const account = accountOf({
      tables: EXPENDITURE + GENERAL + FUNDS,
      files: {
        expenditure: ROWS,
        funds: 'rows:\n  - { line: general, amount: 6.00 }\n  - { line: own, amount: 1.00 }\n',
      },
    });
    const general = account.tables.find(({ id }) => id === 'general');
    expect(general?.state).toBe('missing');
    expect(general?.sides.flatMap(({ rows }) => rows)).toEqual([]);
    expect(Object.keys(derivedOf(account)).filter((place) => place.startsWith('general/'))).toEqual([]);
  });

  test('a figure that was worked out is not held against what it was worked out from', () => {
    const account = accountOf({
      tables: EXPENDITURE,
      files: {
        expenditure: `
rows:
  - { code: "205", total: 3.00, basic: 1.00, project: 2.00 }
  - { code: "208", total: 7.00, basic: 5.00, project: 2.00 }
`,
      },
    });
    expect(derivedOf(account)['expenditure/total/total']).toBe('10.00 sum');
    expect(relationsOf(account, 'roll-up')).toEqual([
      'roll-up equal: expenditure/205/total = expenditure/205/basic + expenditure/205/project',
      'roll-up equal: expenditure/208/total = expenditure/208/basic + expenditure/208/project',
      'roll-up equal: expenditure/total/total = expenditure/total/basic + expenditure/total/project',
    ]);
  });

  test('but it is held against everything else', () => {
    const account = accountOf({
      tables: EXPENDITURE + FUNDS,
      files: {
        expenditure: `
rows:
  - { code: "205", total: 1.00, basic: 1.00 }
  - { code: "208", total: 7.00, basic: 5.00, project: 2.00 }
`,
        funds: 'rows:\n  - { line: general, amount: 6.00 }\n  - { line: own, amount: 2.50 }\n',
      },
    });
    const wrong = account.relations.filter(({ outcome }) => outcome === 'different');
    expect(wrong.length).toBeGreaterThan(0);
    for (const { difference } of wrong) expect(difference?.abs().toString()).toBe('5000');
  });
});
