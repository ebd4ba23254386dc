import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { accountIn, booksWith } from '../points/ledger.ts';
import { withChanged } from './changed-content.ts';

const TABLES = `
- id: projects
  number: 表1
  title: 项目支出表
  fixes: { flow: expenditure, fund: general }
  rows: { by: [unit, function, project] }
  columns: [{ id: amount, title: 金额 }]
- id: goals
  number: 表2
  title: 项目绩效目标表
  fixes: { flow: expenditure }
  rows: { by: project }
  columns: [{ id: budget, title: 预算数 }]
`;
const PROJECTS = `projects:
  - { id: xm-01, name: 招聘会, unit: "401001", money: { budget: 3.00 } }
  - { id: xm-02, name: 系统维护, unit: "401001", money: { budget: 7.00 } }
`;

const booksOf = (first: string, second: string) =>
  booksWith({
    tables: TABLES,
    files: {
      'projects.yaml': PROJECTS,
      projects: `rows:
  - { unit: "401001", function: "2080101", project: ${first}, amount: 3.00 }
  - { unit: "401001", function: "2080101", project: ${second}, amount: 6.00 }
`,
    },
  });

const found = (first: string, second: string): readonly string[] =>
  booksOf(first, second)
    .findings.filter(({ rule }) => rule === 'points/within')
    .map(({ place, difference, message }) => `${place} ${difference} ${message}`);

describe('projects that rows of several dimensions name', () => {
  test('have no more money of one fund and 科目 than they have', () => {
    expect(found('xm-01', 'xm-02')).toEqual([]);
    const [only, ...others] = found('xm-02', 'xm-01');
    expect(only).toContain('projects/401001-2080101-xm-01/amount 3');
    expect(only).toContain('多于它所在的项目绩效目标表“招聘会 · 预算数”的 3.00 万元');
    expect(others).toEqual([]);
  });

  test('are printed by their names', () => {
    const [table] = accountIn(booksOf('xm-01', 'xm-02'), 'bureau/2026').tables;
    expect(table?.sides.flatMap(({ rows }) => rows.map(({ names }) => names.project?.name))).toEqual([
      '招聘会',
      '系统维护',
    ]);
  });

  test('stand in projects.yaml', () => {
    expect(() => found('xm-01', 'xm-20')).toThrow(
      '这一行的项目“xm-20”不在 projects.yaml 里，是不是“xm-02”？',
    );
  });
});

test('a project under a code that no unit has is one message: where there is one unit only, its money is in its sums', () => {
  const file = 'disclosures/pinglu-hrss/2026/projects.yaml';
  const name = 'name: 2026年超期公益性岗位人员工资\n    unit: ';
  const said = withChanged([{ file, from: `${name}"301"`, to: `${name}"310"` }], (root) =>
    openBooks(root).findings.filter(
      ({ severity, acknowledged }) => severity === 'error' && acknowledged === undefined,
    ),
  );
  expect(said.map(({ rule }) => rule)).toEqual(['content/unknown-unit']);
});
