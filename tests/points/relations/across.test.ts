import { describe, expect, test } from 'vitest';
import { accountOf, relationsOf } from '../ledger.ts';

/** A table with one line and one figure, in the members given. */
const one = (id: string, title: string, fixes: string): string => `
- id: ${id}
  number: 表
  title: ${title}
  fixes: { flow: expenditure, ${fixes} }
  rows: { lines: [{ id: ${id}, title: ${title} }] }
  columns: [{ id: amount, title: 金额 }]
`;
const file = (id: string, amount: string): string => `rows:\n  - { line: ${id}, amount: ${amount} }\n`;

const TABLES = [
  one('all', '全部项目支出', 'nature: project'),
  one('fiscal', '财政拨款项目支出', 'nature: project, fund: fiscal'),
  one('own', '单位资金项目支出', 'nature: project, fund: own'),
].join('');

/** The sums across tables that a disclosure of these figures has, and why they were not checked. */
function across(figures: Readonly<Record<string, string>>, tables = TABLES): readonly string[] {
  const files = Object.fromEntries(Object.entries(figures).map(([id, amount]) => [id, file(id, amount)]));
  const account = accountOf({ tables, files, disclosure: 'asPublished: true' });
  const reasons = account.relations.flatMap(({ kind, reason }) =>
    kind === 'across' && reason ? [reason] : [],
  );
  return [...relationsOf(account, 'across').map((line) => line.replaceAll(/\/\w+\/amount/g, '')), ...reasons];
}

describe('a figure is the sum of its parts in other tables', () => {
  test.each([
    ['equal', '7.00'],
    ['rounding', '7.01'],
    ['different', '7.02'],
  ])('%s: 5.00 and 2.00 make %s', (outcome, all) => {
    expect(across({ all, fiscal: '5.00', own: '2.00' })).toEqual([`across ${outcome}: all = fiscal + own`]);
  });

  test('names the dimension', () => {
    const account = accountOf({
      tables: TABLES,
      files: { all: file('all', '7.00'), fiscal: file('fiscal', '5.00'), own: file('own', '2.00') },
    });
    expect(account.relations.find(({ kind }) => kind === 'across')?.along).toBe('fund');
  });

  test('a part that nobody printed is not checked, and is named', () => {
    expect(across({ all: '7.00', fiscal: '5.00' })).toEqual([
      'across not-checked: all = fiscal',
      '没有印出单位资金',
    ]);
  });

  test('parts that are zero are known, and no terms of the sum', () => {
    const natures = ['basic', 'project', 'business', 'superiorPayment', 'subordinateSubsidy'];
    const tables = [
      one('all', '全部', 'fund: own'),
      ...natures.map((nature) => one(nature, nature, `fund: own, nature: ${nature}`)),
    ].join('');
    const figures = { all: '5.00', basic: '3.00', project: '1.00', business: '0.00' };
    expect(across({ ...figures, superiorPayment: '0.00', subordinateSubsidy: '""' }, tables)).toEqual([
      'across different: all = basic + project',
    ]);
    expect(across({ ...figures, superiorPayment: '0.00' }, tables)).toEqual([
      'across not-checked: all = basic + project',
      '没有印出对附属单位补助支出',
    ]);
  });

  test('a part that says it is nothing makes the other the whole, and they must agree', () => {
    const account = accountOf({
      tables: TABLES,
      files: { all: file('all', '7.00'), fiscal: file('fiscal', '7.00'), own: file('own', '0.00') },
    });
    expect(relationsOf(account)).toEqual(['agree equal: all/all/amount = fiscal/fiscal/amount']);
  });

  test('without any print of the whole there is no sum', () => {
    expect(across({ fiscal: '5.00', own: '2.00' })).toEqual([]);
  });

  test('the members at the top of a partial dimension are never added up', () => {
    const tables = [
      one('all', '全部', 'nature: project'),
      one('three', '三公', 'nature: project, purpose: threePublic'),
      one('conference', '会议费', 'nature: project, purpose: conference'),
    ].join('');
    expect(across({ all: '7.00', three: '1.00', conference: '2.00' }, tables)).toEqual([]);
  });

  test('a sum that a table says of itself is not said again', () => {
    const tables = `
- id: t
  number: 表
  title: 支出表
  fixes: { flow: expenditure, nature: project }
  rows: { by: unit }
  columns:
    - { id: total, title: 合计 }
    - { id: fiscal, title: 财政拨款, fixes: { fund: fiscal } }
    - { id: own, title: 单位资金, fixes: { fund: own } }
`;
    const account = accountOf({
      tables,
      files: { t: 'rows:\n  - { unit: "401001", total: 7.00, fiscal: 5.00, own: 2.00 }\n' },
    });
    expect(relationsOf(account)).toEqual(['roll-up equal: t/401001/total = t/401001/fiscal + t/401001/own']);
  });
});

describe('codes are added up where a table lists all of them', () => {
  const CLASSES = `
- id: classes
  number: 表1
  title: 收支总表
  fixes: { flow: expenditure }
  rows: { lines: [{ id: "205", title: 教育, fixes: { function: "205" } }, { id: "208", title: 社保, fixes: { function: "208" } }] }
  columns: [{ id: amount, title: 金额 }]
`;
  const SECTIONS = `
- id: sections
  number: 表2
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: function }
  columns: [{ id: total, title: 合计 }]
`;
  const sums = (tables: string, classes: string, sections: string): readonly string[] =>
    relationsOf(
      accountOf({
        tables,
        files: { classes: `rows:\n${classes}`, sections: `rows:\n${sections}` },
        disclosure: 'asPublished: true',
      }),
      'across',
    );
  const EDUCATION = '  - { line: "205", amount: 1.00 }\n';
  const SOCIAL = '  - { line: "208", amount: 7.00 }\n';
  const ROWS = '  - { code: "20801", total: 5.00 }\n  - { code: "20805", total: 2.02 }\n';

  test('款 of one table make the 类 of another', () => {
    expect(
      sums(CLASSES + SECTIONS, EDUCATION + SOCIAL, `${ROWS}  - { code: "20508", total: 1.00 }\n`),
    ).toEqual(['across different: classes/208/amount = sections/20801/total + sections/20805/total']);
  });

  test('but not of a table that lists only a part', () => {
    const basic = SECTIONS.replace('flow: expenditure', 'flow: expenditure, nature: basic');
    expect(sums(CLASSES + basic, EDUCATION + SOCIAL, ROWS)).toEqual([]);
  });

  test('also where there is but one 类', () => {
    expect(sums(CLASSES + SECTIONS, SOCIAL, ROWS)).toEqual([
      'across different: classes/208/amount = sections/20801/total + sections/20805/total',
    ]);
  });
});
