import { expect, test } from 'vitest';
import { openAfterChange } from '../../src/books/changed.ts';
import { futureFindings } from '../../src/rules/timeliness/year.ts';
import { smallUnit } from '../narrative/small-unit.ts';

const rulesOf = (files: Readonly<Record<string, string>>, rules: RegExp): readonly string[] =>
  smallUnit(files).findings.flatMap(({ rule }) => (rules.test(rule) ? [rule] : []));

test('a budget dated in another year has a wrong date, and is not late besides', () => {
  const dated = (published: string, approved = '2026-01-20') =>
    rulesOf(
      { 'disclosure.yaml': `format: neimenggu\napproved: ${approved}\npublished: ${published}\n` },
      /^timeliness/,
    );
  expect(dated('2027-02-02')).toEqual(['timeliness/year']);
  expect(dated('2026-02-02', '2025-01-20')).toEqual(['timeliness/year']);
  expect(dated('2026-06-02')).toEqual(['timeliness/late']);
  expect(dated('2026-02-02')).toEqual([]);
});

test('a day that has not come is told, unless it is told to be too late', () => {
  const told = (published: string, approved = '2026-01-20') =>
    futureFindings(
      {
        disclosures: [{ id: 'a/2026', source: { file: 'a' }, approved, published }] as unknown as Parameters<
          typeof futureFindings
        >[0]['disclosures'], // only what is asked of them
      },
      '2026-02-01',
    ).length;
  expect(told('2026-02-05')).toBe(1);
  expect(told('2026-12-02')).toBe(0);
  expect(told('2026-02-02', '2027-01-20')).toBe(0);
});

test('dates out of order are told as that, not as dates of another year besides', () => {
  const books = smallUnit();
  const record = books.accounts[0]?.disclosure;
  if (record === undefined) throw new Error('no disclosure');
  const told = (approved: string, published: string) =>
    openAfterChange(books, { ...record, approved, published }).filter((said) =>
      said.startsWith('timeliness/'),
    );
  expect(told('2027-01-20', '2026-02-02')).toEqual([]);
  expect(told('2026-01-20', '2025-02-02')).toEqual([]);
  expect(told('2026-01-20', '2027-02-02')).toHaveLength(1);
});

test('two projects whose names only look the same are told where they are written, not as twins besides', () => {
  const books = smallUnit({
    'projects.yaml': `projects:
  - { code: "26001", name: 就业服务经费（一期）, unit: "301001", category: 部门预算项目, money: { general: 50.00 } }
  - { code: "26002", name: 就业服务经费（二期）, unit: "301001", category: 部门预算项目, money: { general: 40.00 } }
`,
  });
  const record = books.accounts[0]?.disclosure;
  const [first, second] = record?.projects ?? [];
  if (record === undefined || first === undefined || second === undefined) throw new Error('no projects');
  const told = (name: string) =>
    openAfterChange(books, { ...record, projects: [first, { ...second, name }] }).filter((said) =>
      said.startsWith('projects/twins'),
    ).length;
  expect(told('就业服务经费（一期）')).toBe(1);
  expect(told('就业服务经费(一期)')).toBe(0);
  expect(told('就业服务经费（二期）')).toBe(0);
});

test('of a disclosure without any money no count lacks besides', () => {
  const empty = Object.fromEntries(
    ['summary', 'general-expenditure', 'three-public'].map((id) => [`tables/${id}.yaml`, 'empty: true\n']),
  );
  expect(
    rulesOf({ ...empty, 'narrative.yaml': 'prior: []\n' }, /^(?:presence\/nothing|narrative\/fact)$/),
  ).toEqual(['presence/nothing']);
});

test('a 科目 whose row is lost with its money is told at the sums, and no reason is asked for', () => {
  const rows = (housing: string) => ({
    'tables/general-expenditure.yaml': `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", personnel: 250.00, operating: 45.00, project: 90.00 }
  - { code: "221" }
  - { code: "22102" }
${housing}total: { total: 410.00 }
`,
  });
  const told = (housing: string) => rulesOf(rows(housing), /^(?:points\/|narrative\/reason)/);
  const sound = told('  - { code: "2210201", personnel: 25.00 }\n').length;
  expect(told('').slice(0, 1)).toEqual([expect.stringMatching(/^points/)]);
  expect(told('').filter((rule) => rule === 'narrative/reason').length).toBeLessThanOrEqual(sound);
});

test('assets are not counted until a day that had not come', () => {
  const told = (text: string) =>
    smallUnit({ 'narrative/assets.mdx': `${text}\n` }).findings.flatMap(({ rule, message }) =>
      rule === 'texts/another-year' ? [message] : [],
    );
  expect(told('截至2026年12月31日，共有车辆1辆。')).toEqual([
    expect.stringContaining('说截至 2026 年底，公开 2026 年的预算时还没有到那一天'),
  ]);
  expect(told('截止2027年底，共有车辆1辆。')).toHaveLength(1);
  expect(told('截至2025年12月31日，共有车辆1辆。')).toEqual([]);
});
