import { describe, expect, test } from 'vitest';
import type { DisclosureRecord } from '../../src/model/content.ts';
import { rollUp } from '../../src/rules/points/roll-up.ts';
import { applied } from '../../src/rules/rule/rule.ts';
import { accountIn, booksOfFolder, type Files, filesIn } from '../points/ledger.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';
import { findingsInContent } from './tester.ts';

const FOLDER = 'disclosures/sample-archive/2026';

const under = (folder: string): Files =>
  Object.fromEntries(
    Object.entries(filesIn(`content/${folder}`)).map(([path, text]) => [`${folder}/${path}`, text]),
  );

/** What the sums within tables say of a disclosure of which one table is given. */
function messages(rows: readonly string[], total: string): readonly string[] {
  const books = booksOfFolder({
    'site.yaml': filesIn('content')['site.yaml'] ?? '',
    ...under('taxonomy'),
    ...under('formats/neimenggu'),
    'units/sample-archive.yaml':
      'id: sample-archive\ncode: "208003"\nname: 示例市档案服务中心\nkind: unit\nregion: 示例省示例市\nlevel: 市级\n',
    [`${FOLDER}/disclosure.yaml`]: 'format: neimenggu\ndraft: true\n',
    [`${FOLDER}/tables/general-basic.yaml`]: `rows:\n${rows.join('\n')}\ntotal: ${total}\n`,
  });
  return applied(rollUp, accountIn(books, 'sample-archive/2026'), books).map(({ message }) => message);
}

const TOTALS = [
  '  - { code: "301", total: 266.00 }',
  '  - { code: "30101", total: 236.00 }',
  '  - { code: "30108", total: 30.00 }',
];

test('columns that no row fills in are told once, with the columns they would make up', () => {
  const found = messages(TOTALS, '{ total: 266.00 }');
  expect(found).toHaveLength(1);
  expect(found[0]).toBe(
    '一般公共预算基本支出表的“本年一般公共预算基本支出／人员经费”、“本年一般公共预算基本支出／公用经费”没有一行填了金额，' +
      '要由它们合成的“本年一般公共预算基本支出／合计”却合计有 266.00 万元',
  );
});

test('one of them filled in tells the other, and a wrong figure in it is told as a sum', () => {
  const filled = TOTALS.map((row) => row.replace(/total: ([\d.]+)/, 'total: $1, personnel: $1'));
  expect(messages(filled, '{ total: 266.00, personnel: 266.00 }')).toEqual([]);
  const wrong = [
    ...filled.slice(0, 2),
    '  - { code: "30108", total: 30.00, personnel: 30.00, operating: 7.00 }',
  ];
  expect(messages(wrong, '{ total: 266.00, personnel: 266.00 }').join()).not.toContain('没有一行填了金额');
  expect(messages(wrong, '{ total: 266.00, personnel: 266.00 }')).not.toEqual([]);
});

test('rows without money beneath a row that has some are told by the rows', () => {
  const found = messages(
    [TOTALS[0] ?? '', '  - { code: "30101", total: "" }', '  - { code: "30108", total: "" }'],
    '{ total: 266.00 }',
  );
  expect(found.join()).not.toContain('没有一行填了金额');
  expect(found).not.toEqual([]);
});

test('no disclosure in content/ is told of by it', () => {
  expect(findingsInContent(rollUp)).toEqual([]);
});

const EXAMPLE = 'disclosures/sample-employment/2026';
const KINDS = ['points/', 'prior/', 'presence/sections', 'narrative/level', 'tables/'];

/** What is wrong with the small example, with each amount of a column left out of a table's file. */
function withoutColumn(table: string, column: string): readonly string[] {
  const path = `${EXAMPLE}/tables/${table}.yaml`;
  const files: Files = {
    'site.yaml': filesIn('content')['site.yaml'] ?? '',
    ...under('taxonomy'),
    ...under('formats/neimenggu'),
    ...filesIn('docs/example'),
  };
  const books = booksOfFolder({
    ...files,
    [path]: (files[path] ?? '').replaceAll(new RegExp(`,? ${column}: [\\d.]+`, 'g'), ''),
  });
  return books.findings
    .filter(({ rule, severity }) => severity !== 'info' && KINDS.some((kind) => rule.startsWith(kind)))
    .map(({ message, remedy }) => `${message}；${remedy}`);
}

test.each([
  ['general-basic', 'personnel', '人员经费', '185.00'],
  ['general-basic', 'operating', '公用经费', '45.00'],
  ['general-expenditure', 'personnel', '人员经费', '185.00'],
  ['general-expenditure', 'project', '项目支出', '80.00'],
])(
  'a column that was never given in %s (%s) is told once, by its title, with what other tables have there',
  (table, column, title, amount) => {
    const found = withoutColumn(table, column);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      new RegExp(`${title}”一个数也没有填.*${amount} 万元.*tables/${table}.yaml.*（${column}）`),
    );
  },
);

test('a table whose rows are named and nothing else is told once, and nothing that others lack by it', () => {
  const found = withoutColumn('summary', 'amount');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(
    /^收支总表一个数也没有填，别的表却要有它的数才对得上；在 tables\/summary\.yaml 里逐行补填/,
  );
});

const without = <Amounts extends Readonly<Record<string, string>>>(amounts: Amounts, column: string) =>
  Object.fromEntries(Object.entries(amounts).filter(([each]) => each !== column));

/** A published disclosure with a column of a table, or of what projects say of their money, left out. */
function withoutPublished(id: string, table: string, column: string): DisclosureRecord {
  const record = publishedRecord(id);
  if (table !== 'money')
    return withRows(record, [table], (row) => ({ ...row, amounts: without(row.amounts, column) }));
  return {
    ...record,
    projects: record.projects.map((project) => ({ ...project, money: without(project.money, column) })),
  };
}

describe('a column that was left out of a published disclosure is one message, with what belongs there', () => {
  test.each([
    ['baotou-hrss/2026', 'three-public', 'total', 'three-public/total/total', '应有 28.07 万元'],
    ['baotou-hrss/2026', 'expenditure', 'basic', 'expenditure/total/basic', '9153.63'],
    ['baotou-hrss/2026', 'general-expenditure', 'total', 'general-expenditure/total/total', '“合计”一个数'],
    ['chengde-hrss/2024', 'general-basic', 'personnel', 'general-basic/total/personnel', '1652.75'],
    ['datong-hrss/2026', 'general-basic', 'operating', 'general-basic/total/operating', '101.37'],
    [
      'baotou-hrss/2026',
      'money',
      'general',
      'projects/total/general',
      '“本年拨款／一般公共预算”除合计外一个数也没有填',
    ],
    ['datong-hrss/2026', 'money', 'yearTotal', 'forms/xm-04/yearTotal', '103.50 万元'],
  ])('%s %s %s', (id, table, column, place, words) => {
    const said = saidAfter(withoutPublished(id, table, column));
    expect(placesOf(said)).toHaveLength(1);
    expect(said[0]).toContain(`tables/unfilled ${place}`);
    expect(said[0]).toContain(words);
  });

  test('where two columns would do, either is named', () => {
    const said = saidAfter(
      withoutPublished('baotou-hrss/2026', 'three-public', 'lastBudgetVehicleOperation'),
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/公务用车购置费.*”或“.*公务用车运行维护费”一个数也没有填/);
  });
});
