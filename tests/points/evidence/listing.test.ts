import { describe, expect, test } from 'vitest';
import type { Fixes } from '../../../src/formats/scalars.ts';
import { accountOf, derivedOf, foundAt, relationsOf } from '../ledger.ts';

/** A statement that names codes and units in another year, so that they occur; it says nothing of this year. */
const MENTIONED = `
- id: mentioned
  number: 表0
  title: 上年
  fixes: { flow: expenditure, year: last, fund: fiscal, nature: basic }
  rows: { by: [function, unit] }
  columns: [{ id: last, title: 上年 }]
`;
const MENTIONS = `
rows:
  - { code: "2080102", unit: "401001", last: 1.00 }
  - { code: "2080505", unit: "401002", last: 1.00 }
  - { code: "2050803", last: 1.00 }
  - { code: "2210201", last: 1.00 }
`;

const EXPENDITURE = `${MENTIONED}
- id: expenditure
  number: 表1
  title: 支出总表
  fixes: { flow: expenditure, nature: basic }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
`;

describe('a table lists all that is not zero', () => {
  const account = accountOf({
    tables: EXPENDITURE,
    files: {
      mentioned: MENTIONS,
      expenditure: `
rows:
  - { code: "205", total: 2.00 }
  - { code: "208", total: 5.00 }
  - { code: "20801", total: 5.00 }
  - { code: "2080101", total: 5.00 }
total: { total: 7.00 }
`,
    },
  });
  const says = (fixes: Fixes): string => foundAt(account, { flow: 'expenditure', nature: 'basic', ...fixes });

  test.each<[string, Fixes]>([
    ['a 类 it does not list', { function: '221' }],
    ['a 项 of a 类 it does not list', { function: '2210201' }],
    ['a 款 it does not list under a 类 whose 款 it lists', { function: '20805' }],
    ['a 项 of such a 款', { function: '2080505' }],
    ['a 项 it does not list under a 款 whose 项 it lists', { function: '2080102' }],
    ['a part of such a 项', { function: '2080102', fund: 'own' }],
  ])('%s is nothing', (_, fixes) => {
    expect(says(fixes)).toBe('nothing');
  });

  test.each<[string, Fixes]>([
    ['a 款 of a 类 whose 款 it does not list', { function: '20508' }],
    ['a 项 of such a 类', { function: '2050803' }],
    ['an unlisted 类 with more than the table covers', { function: '221', nature: 'project' }],
    ['an unlisted 类 of another version', { function: '221', version: 'executed' }],
    ['a listed 项 of one fund', { function: '2080101', fund: 'own' }],
  ])('but of %s it says nothing', (_, fixes) => {
    expect(says(fixes)).toBe('not known');
  });

  test('what it lists, it says', () => {
    expect(says({ function: '205' })).toBe('expenditure/205/total');
    expect(says({})).toBe('expenditure/total/total');
  });

  test('a 类 with one 款 and one 项 is that 项', () => {
    expect(says({ function: '2080101' })).toBe('expenditure/208/total');
  });
});

test('a table that is missing lists nothing', () => {
  const account = accountOf({ tables: EXPENDITURE, files: { mentioned: MENTIONS } });
  expect(foundAt(account, { flow: 'expenditure', nature: 'basic', function: '221' })).toBe('not known');
});

test('a table that gives only its total lists nothing', () => {
  const account = accountOf({
    tables: EXPENDITURE,
    files: { mentioned: MENTIONS, expenditure: 'total: { total: 7.00 }' },
  });
  expect(foundAt(account, { flow: 'expenditure', nature: 'basic', function: '221' })).toBe('not known');
});

test('an empty table leaves out everything it covers, and nothing else', () => {
  const account = accountOf({
    tables: EXPENDITURE,
    files: { mentioned: MENTIONS, expenditure: 'empty: true' },
  });
  expect(foundAt(account, { flow: 'expenditure', nature: 'basic' })).toBe('nothing');
  expect(foundAt(account, { flow: 'expenditure', nature: 'basic', function: '2080102' })).toBe('nothing');
  expect(foundAt(account, { flow: 'expenditure', nature: 'project' })).toBe('not known');
});

test('units are listed like codes', () => {
  const tables = `${MENTIONED}
- id: income
  number: 表1
  title: 收入总表
  rows: { by: unit }
  columns: [{ id: total, title: 合计 }]
`;
  const account = accountOf({
    tables,
    files: { mentioned: MENTIONS, income: 'rows:\n  - { unit: "401001", total: 5.00 }\n' },
  });
  expect(foundAt(account, { unit: 'bureau/401002' })).toBe('nothing');
  expect(foundAt(account, {})).toBe('income/401001/total');
});

describe('columns that divide a whole leave nothing else', () => {
  const saying = (columns: string, row: string) =>
    accountOf({
      tables: `${MENTIONED}
- id: expenditure
  number: 表1
  title: 支出总表
  rows: { by: unit }
  columns: [${columns}]
`,
      files: { mentioned: MENTIONS, expenditure: `rows:\n  - { unit: "401001", ${row} }\n` },
    });
  const BASIC = '{ id: basic, title: 基本支出, fixes: { nature: basic } }';
  const PROJECT = '{ id: project, title: 项目支出, fixes: { nature: project } }';
  const FISCAL = '{ id: fiscal, title: 财政拨款, fixes: { fund: fiscal } }';
  const TOTAL = '{ id: total, title: 合计 }';

  test('with 基本支出 and 项目支出 there is no 经营支出', () => {
    const account = saying(`${TOTAL}, ${BASIC}, ${PROJECT}`, 'total: 5.00, basic: 3.00, project: 2.00');
    expect(foundAt(account, { nature: 'business' })).toBe('nothing');
    expect(foundAt(account, { nature: 'personnel' })).toBe('not known');
  });

  test('one column divides nothing', () => {
    const account = saying(`${TOTAL}, ${BASIC}`, 'total: 5.00, basic: 3.00');
    expect(foundAt(account, { nature: 'business' })).toBe('not known');
  });

  test('columns of different kinds divide nothing', () => {
    const account = saying(`${TOTAL}, ${BASIC}, ${FISCAL}`, 'total: 5.00, basic: 3.00, fiscal: 4.00');
    expect(foundAt(account, { nature: 'business' })).toBe('not known');
    expect(foundAt(account, { fund: 'own' })).toBe('not known');
  });

  test('columns without their whole divide nothing', () => {
    const account = saying(`${BASIC}, ${PROJECT}`, 'basic: 3.00, project: 2.00');
    expect(foundAt(account, { nature: 'business' })).toBe('not known');
  });
});

describe('a blank', () => {
  const saying = (own: string) =>
    accountOf({
      tables: `
- id: expenditure
  number: 表1
  title: 支出总表
  fixes: { flow: expenditure }
  rows: { by: unit }
  columns: [{ id: total, title: 合计 }, { id: own, title: 单位资金, fixes: { fund: own }${own} }]
`,
      files: { expenditure: 'rows:\n  - { unit: "401001", total: 5.00, own: "" }\n' },
    });
  const OWN = { flow: 'expenditure', fund: 'own', unit: 'bureau/401001' };

  test('says that there is no such money', () => {
    expect(foundAt(saying(''), OWN)).toBe('nothing');
  });

  test('of a 其中 says nothing: it is but an example', () => {
    expect(foundAt(saying(', ofWhich: true'), OWN)).toBe('not known');
  });
});

describe('a table of goals shows the projects that have goals', () => {
  const saying = (total: string) =>
    accountOf({
      tables: `
- id: projects
  number: 表1
  title: 项目支出表
  fixes: { flow: expenditure, nature: project }
  rows: { by: project, total: { at: last, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
- id: goals
  number: 表2
  title: 项目绩效目标表
  fixes: { flow: expenditure, nature: project }
  rows: { by: project, each: indicators, total: { at: last, title: 合计 } }
  columns: [{ title: 项目名称, prints: name, of: project }, { id: budget, title: 预算数 }]
`,
      files: {
        'projects.yaml': `
projects:
  - { id: xm-01, name: 甲, unit: "401001", money: { total: 5.00, budget: 5.00 }, goals: { year: 办好 } }
  - { id: xm-02, name: 乙, unit: "401001", money: { total: 2.00 } }
`,
        ...(total !== '' && { goals: `total: { budget: ${total} }` }),
      },
    });

  test('so its total is what it lists, and all project spending is more', () => {
    const account = saying('');
    expect(derivedOf(account)).toMatchObject({
      'goals/total/budget': '5.00 sum',
      'projects/total/total': '7.00 sum',
    });
    expect(account.relations.filter(({ outcome }) => outcome === 'different')).toEqual([]);
    expect(foundAt(account, { flow: 'expenditure', nature: 'project' })).toBe('projects/total/total');
  });

  test('so a printed total is held against what it lists', () => {
    expect(relationsOf(saying('5.00'), 'roll-up')).toContain(
      'roll-up equal: goals/total/budget = goals/xm-01/budget',
    );
    expect(relationsOf(saying('7.00'), 'roll-up')).toContain(
      'roll-up different: goals/total/budget = goals/xm-01/budget',
    );
  });
});
