import type { Books } from '../../src/books/books.ts';
import type { View } from '../../src/narrative/figures/view.ts';
import { booksOf, disclosureOf, type Files, folderOf } from '../points/ledger.ts';

const TABLES = `
- id: summary
  number: 表1
  title: 收支总表
  sides:
    - id: revenue
      rows:
        lines:
          - { id: general, title: 一般公共预算, fixes: { flow: revenue, fund: general } }
          - { id: own, title: 单位资金, fixes: { flow: revenue, fund: own } }
          - { id: sources, title: 收入总计, fixes: { flow: sources }, role: total }
      columns:
        - { title: 项目, prints: name }
        - { id: amount, title: 预算数 }
- id: income
  number: 表2
  title: 收入总表
  rows: { by: unit, total: { at: last, title: 合计 } }
  columns:
    - { title: 单位, prints: codeName }
    - { id: total, title: 合计, fixes: { flow: sources } }
- id: expenditure
  number: 表3
  title: 支出总表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目编码, prints: code }
    - { title: 科目名称, prints: name }
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
- id: three-public
  number: 表4
  title: 三公经费表
  fixes: { flow: expenditure, fund: general, purpose: threePublic }
  rows:
    lines:
      - { id: hospitality, title: 公务接待费, fixes: { purpose: officialHospitality } }
      - { id: all, title: 合计, fixes: { purpose: threePublic }, role: total }
  columns:
    - { title: 项目, prints: name }
    - { id: last, title: 上年预算数, fixes: { year: last } }
    - { id: now, title: 本年预算数 }
`;

/** Two years of a department: what each function, its units and 三公 come to. */
const YEAR_2025: Files = {
  summary: 'revenue:\n  - { line: general, amount: 120.00 }\n  - { line: own, amount: 10.00 }\n',
  income: 'rows:\n  - { unit: "401001", total: 90.00 }\n  - { unit: "401002", total: 40.00 }\n',
  expenditure: `rows:
  - { code: "2080101", total: 100.00, basic: 100.00 }
  - { code: "2080102", total: 20.00, project: 20.00 }
  - { code: "2080505", total: 10.00, basic: 10.00 }
`,
  'three-public':
    'rows:\n  - { line: hospitality, last: 3.00, now: 2.40 }\n  - { line: all, last: 3.00, now: 2.40 }\n',
};

const YEAR_2026: Files = {
  summary: 'revenue:\n  - { line: general, amount: 120.50 }\n  - { line: own, amount: 10.00 }\n',
  income: 'rows:\n  - { unit: "401001", total: 90.25 }\n  - { unit: "401002", total: 40.25 }\n',
  expenditure: `rows:
  - { code: "2080101", total: 110.00, basic: 110.00 }
  - { code: "2080102", total: 15.00, project: 15.00 }
  - { code: "2050803", total: 5.50, project: 5.50 }
`,
  'three-public':
    'rows:\n  - { line: hospitality, last: 2.40, now: 2.00 }\n  - { line: all, last: 2.40, now: 2.00 }\n',
};

/** A table in 元, in a format of its own. */
const IN_YUAN = `
- id: spending
  number: 一
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: first, title: 合计 } }
  columns:
    - { title: 科目, prints: codeName }
    - { id: amount, title: 金额 }
`;

const yuanFormat = (): string =>
  (folderOf({ tables: IN_YUAN })['formats/test/format.yaml'] ?? '')
    .replace('id: test', 'id: yuan')
    .replace('moneyUnit: 万元', 'moneyUnit: 元');

/** A unit of the department that discloses by itself, in 元. */
const center = (total: string, rows: string): Files =>
  Object.fromEntries(
    Object.entries(
      disclosureOf('center/2026', { spending: `rows:\n${rows}total: { amount: ${total} }\n` }),
    ).map(([path, text]) => [path, text.replace('format: test', 'format: yuan')]),
  );

/** The usual rows of the unit: 30 万元 and 10.25 万元, in 元. */
const CENTER_ROWS =
  '  - { code: "2080101", amount: 300000.00 }\n  - { code: "2080505", amount: 102500.00 }\n';

/** Books of two years of a department, and of a unit of it in another format and another unit of money. */
export const exampleBooks = (more: Files = center('402500.00', CENTER_ROWS)): Books =>
  booksOf({
    ...folderOf({ tables: TABLES, files: YEAR_2026 }),
    ...disclosureOf('bureau/2025', YEAR_2025),
    'formats/yuan/format.yaml': yuanFormat(),
    ...more,
  });

/** The same, the unit's own total being another. */
export const booksWithTotal = (total: string, rest: string): Books =>
  exampleBooks(
    center(total, `  - { code: "2080101", amount: 300000.00 }\n  - { code: "2080505", amount: ${rest} }\n`),
  );

/** What a disclosure says, by "<unit>/<year>". */
export function viewIn({ narratives }: Books, id: string): View {
  const view = narratives.get(id)?.view;
  if (view === undefined) throw new Error(`no disclosure ${id}`);
  return view;
}
