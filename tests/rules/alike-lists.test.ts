import { expect, test } from 'vitest';
import { alikeLists } from '../../src/rules/points/alike-lists.ts';
import { booksWith } from '../points/ledger.ts';
import { findingsInContent } from './tester.ts';

const LIST = `
  rows: { by: economic }
  columns: [{ id: total, title: 合计 }]`;
const TABLES = `
- id: basic
  number: 表1
  title: 基本支出表
  fixes: { flow: expenditure, fund: general, nature: basic }${LIST}
- id: agency
  number: 表2
  title: “三公”经费明细表
  fixes: { flow: expenditure, fund: general, purpose: threePublic }${LIST}
`;
const rows = (amounts: Readonly<Record<string, string>>): string =>
  `rows:\n${Object.entries(amounts)
    .map(([code, amount]) => `  - { code: "${code}", total: ${amount} }\n`)
    .join('')}`;
const ITEMS = { '302': '10.00', '30201': '5.00', '30206': '2.00', '30211': '3.00' };

const told = (agency: Readonly<Record<string, string>>): readonly string[] =>
  booksWith({
    tables: TABLES,
    files: { basic: rows(ITEMS), agency: rows(agency) },
    disclosure: 'asPublished: true',
  }).findings.flatMap(({ rule, message }) => (rule === alikeLists.id ? [message] : []));

test('two lists that are the same in all but a last digit are told, with both places', () => {
  expect(told({ ...ITEMS, '30206': '2.01' })).toEqual([
    '基本支出表“30206 · 合计”是 2.00 万元，“三公”经费明细表“30206 · 合计”是 2.01 万元，相差 0.01 万元；两张明细的合计相同，其余 2 项也逐项相同，多半有一处写错了',
  ]);
});

test.each([
  ['all items are the same', ITEMS],
  ['two items differ: they are two lists', { ...ITEMS, '30206': '2.01', '30211': '2.99' }],
  ['the sums differ', { ...ITEMS, '302': '10.01', '30206': '2.01' }],
  ['one lists another code', { '302': '10.00', '30201': '5.00', '30207': '2.00', '30211': '3.00' }],
  ['two items are too few to go by', { '302': '10.00', '30201': '5.00', '30211': '5.00' }],
])('nothing is told where %s', (_, agency) => {
  expect(told(agency)).toEqual([]);
});

test('nothing is told of the published disclosures', () => {
  expect(findingsInContent(alikeLists)).toEqual([]);
});
