import { expect, test } from 'vitest';
import { accountOf, relationsOf } from '../ledger.ts';

/** Two lists, each of which speaks of one member of the other's dimension only: each is complete only if the other is. */
const TABLES = [
  `
- id: wages
  number: 表1
  title: 工资表
  fixes: { flow: expenditure, economic: "301" }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
`,
  `
- id: education
  number: 表2
  title: 教育表
  fixes: { flow: expenditure, function: "205" }
  rows: { by: economic, total: { at: last, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
`,
  `
- id: other
  number: 表3
  title: 支出总表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns: [{ id: total, title: 合计 }]
`,
];

const FILES = {
  wages: `
rows:
  - { code: "205", total: 3.00 }
  - { code: "208", total: 2.00 }
total: { total: 5.00 }
`,
  education: `
rows:
  - { code: "301", total: 3.00 }
  - { code: "302", total: 1.00 }
total: { total: 4.00 }
`,
  other: `
rows:
  - { code: "205", total: 4.00 }
  - { code: "208", total: 2.00 }
total: { total: 6.00 }
`,
};

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

test('lists that lean on each other end, whichever comes first, and say the same', () => {
  const said = ORDERS.map((order) =>
    relationsOf(accountOf({ tables: order.map((at) => TABLES[at]).join(''), files: FILES })).toSorted(),
  );
  for (const relations of said) expect(relations).toEqual(said[0]);
  expect(said[0]).toContain('roll-up equal: wages/total/total = wages/205/total + wages/208/total');
});
