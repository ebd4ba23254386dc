import { expect, test } from 'vitest';
import { exchanged } from '../../src/rules/points/exchanged.ts';
import { applied } from '../../src/rules/rule/rule.ts';
import { booksWith } from '../points/ledger.ts';

const TABLES = `
- id: expenditure
  number: 表1
  title: 支出总表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目, prints: codeName }
    - { id: total, title: 总计 }
    - { id: fiscal, title: 财政拨款, fixes: { fund: fiscal } }
    - { id: general, title: 一般公共预算, fixes: { fund: general } }
    - { id: governmentFund, title: 政府性基金, fixes: { fund: governmentFund } }
    - { id: own, title: 单位资金, fixes: { fund: own } }
    - { id: conference, title: 其中：会议费, ofWhich: true, fixes: { purpose: conference } }
`;

/** What is told of two 项 and their sums, in whichever columns they stand. */
function told(...rows: readonly string[]): readonly string[] {
  const books = booksWith({
    tables: TABLES,
    files: {
      expenditure: `rows:\n${rows
        .slice(0, -1)
        .map((row) => `  - { ${row} }\n`)
        .join('')}total: { ${rows.at(-1)} }\n`,
    },
  });
  const [account] = books.accounts;
  if (account === undefined) throw new Error('no account');
  return applied(exchanged, account, books).map(({ message }) => message);
}

const OFFICE = 'code: "2080101", total: 60.00, fiscal: 60.00, general: 60.00, governmentFund: ""';

test('a figure in the column beside its own is told with the one that it belongs to', () => {
  expect(
    told(
      `${OFFICE}, own: ""`,
      'code: "2080102", total: 40.00, fiscal: 40.00, general: "", governmentFund: "", own: 40.00',
      'total: 100.00, fiscal: 100.00, general: 100.00, governmentFund: "", own: ""',
    ),
  ).toEqual([
    '支出总表“2080102 一般行政管理事务”的 40.00 万元填在了“单位资金”栏，多半应在“一般公共预算”栏：移过去，与其他各处全部相等',
  ]);
});

test('where it may belong to two columns, both are told', () => {
  expect(
    told(
      `${OFFICE}, own: ""`,
      'code: "2080102", total: 40.00, fiscal: 40.00, general: "", governmentFund: "", own: 40.00',
      'total: 100.00, fiscal: 100.00, own: ""',
    ),
  ).toEqual([
    '支出总表“2080102 一般行政管理事务”的 40.00 万元填在了“单位资金”栏，多半应在“一般公共预算”或“政府性基金”栏：移哪一个都与其他各处全部相等，只看数分不出是哪一个',
  ]);
});

test('where it is enough to take the figure away, nobody knows where it belongs', () => {
  expect(
    told(
      `${OFFICE}, own: ""`,
      'code: "2080102", total: 40.00, fiscal: 40.00, general: 40.00, governmentFund: "", own: 3.00, conference: ""',
      'total: 100.00, fiscal: 100.00, general: 100.00, governmentFund: "", own: ""',
    ),
  ).toEqual([]);
});
