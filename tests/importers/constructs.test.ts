import { expect, test } from 'vitest';
import { asWritten } from '../../src/exporters/tables/template.ts';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { accountOfConstruct, booksOfConstruct, CONSTRUCTS, type Construct } from '../formats/constructs.ts';
import { sheetsOf } from './workbooks.ts';

const about = { title: '公开', publisher: '', date: new Date('2026-01-01T00:00:00Z') };
const within = (path: string): string => path.replace(/^disclosures\/[^/]+\/[^/]+\//, '');

/** A table of expenditure by several dimensions, the columns that name its rows, and its rows. */
const several = (id: string, by: string, named: string, rows: string): Construct => ({
  id,
  title: id,
  printed: '',
  says: '',
  format: '',
  tables: `
- id: expenditure
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: ${by}, total: { at: last, title: 合计 } }
  columns:
${named}
    - { id: total, title: 合计 }
`,
  files: { 'tables/expenditure.yaml': `rows:\n${rows}total: { total: 9.00 }\n` },
  more: {},
  disclosure: '',
  checks: [],
  findings: [],
});

const ROWS_OF_SEVERAL: readonly Construct[] = [
  several(
    'units with their 科目 beneath',
    '[unit, function]',
    '    - { title: 单位, prints: codeName }\n    - { title: 科目编码, prints: code, of: function }\n    - { title: 科目名称, prints: name, of: function }',
    `  - { unit: "401001", total: 5.00 }
  - { unit: "401001", function: "208", total: 5.00 }
  - { unit: "401001", function: "20801", total: 5.00 }
  - { unit: "401002", total: 4.00 }
  - { unit: "401002", function: "208", total: 4.00 }
`,
  ),
  several(
    '科目 with the units that spend of them',
    '[function, unit]',
    '    - { title: 科目编码, prints: code }\n    - { title: 科目名称, prints: name }\n    - { title: 单位编码, prints: code, of: unit }\n    - { title: 单位名称, prints: name, of: unit }',
    `  - { code: "208", total: 9.00 }
  - { code: "208", unit: "401001", total: 5.00 }
  - { code: "208", unit: "401002", total: 4.00 }
`,
  ),
  several(
    'units, 科目 and 经济科目',
    '[unit, function, economic]',
    '    - { title: 单位, prints: name }\n    - { title: 功能分类科目, prints: codeName, of: function }\n    - { title: 类, prints: class, of: economic }\n    - { title: 款, prints: section, of: economic }\n    - { title: 经济分类科目名称, prints: name, of: economic }',
    `  - { unit: "401001", function: "208", economic: "301", total: 5.00 }
  - { unit: "401001", function: "208", economic: "30101", total: 5.00 }
  - { unit: "401002", function: "208", economic: "302", total: 4.00 }
`,
  ),
];

test.each([...CONSTRUCTS, ...ROWS_OF_SEVERAL].map((construct) => [construct.id, construct] as const))(
  'a workbook of the tables of %s, imported, changes nothing where they come from',
  (_, construct) => {
    const books = booksOfConstruct(construct);
    const account = accountOfConstruct(books);
    const tables = account.tables.filter(({ state }) => state === 'given' || state === 'empty');
    const workbook = disclosureWorkbook(
      tables.map((table) => ({ layout: asWritten(layoutTable(account, table)) })),
      about,
    );
    const plan = planImport({
      content: books.content,
      sheets: sheetsOf(workbook),
      discloser: account.disclosure.discloser,
      folder: account.disclosure.id.split('/')[1] ?? '',
      format: account.format.id,
      textOf: (path) => construct.files[within(path)] ?? `format: ${account.format.id}\n`,
    });
    if (plan.kind === 'refused') throw new Error(plan.reason);
    expect(plan.questions.map(({ at, about }) => `${at} ${about}`)).toEqual([]);
    expect(plan.changes.map(({ path, after }) => `${within(path)}\n${after}`)).toEqual([]);
  },
);
