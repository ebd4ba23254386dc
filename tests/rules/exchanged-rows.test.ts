import { expect, test } from 'vitest';
import type { DisclosureRecord, RowRecord } from '../../src/model/content.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

const lineOf = ({ keys }: RowRecord): string => Object.values(keys)[0] ?? '';

/** A disclosure with all amounts of two rows of a table in each other's place. */
function exchanged(id: string, table: string, one: string, other: string): DisclosureRecord {
  const record = publishedRecord(id);
  const rows = Object.values(record.tables.get(table)?.sides ?? {}).flat();
  const [a, b] = [one, other].map((line) => rows.find((row) => lineOf(row) === line));
  if (a === undefined || b === undefined) throw new Error(`no row ${one} or ${other}`);
  return withRows(record, [table], (row) =>
    row === a ? { ...a, amounts: b.amounts } : row === b ? { ...b, amounts: a.amounts } : row,
  );
}

test.each([
  // What a column leaves blank in one of the rows moves, too.
  ['shanghai-finance/2025', 'summary', '208', '210', '“八、社会保障和就业支出”和“九、卫生健康支出”两行'],
  ['shanghai-finance/2025', 'summary', '201', '208', '“一、一般公共服务支出”和“八、社会保障和就业支出”两行'],
  ['pinglu-hrss/2026', 'summary', '208', '210', '“八、社会保障和就业支出”和“十、卫生健康支出”两行'],
  // Of two tables that could have it the one with which all others fit.
  ['shanghai-finance/2025', 'summary', '201', '221', '“一、一般公共服务支出”和“十九、住房保障支出”两行'],
  [
    'baotou-insurance-registration/2025',
    'fiscal-summary',
    '210',
    '221',
    '“（十）卫生健康支出”和“（二十）住房保障支出”',
  ],
  ['jiangsu-cppcc/2018', 'income', 'own', 'general', '“小计（own）”和“小计（general）”'],
])('two rows exchanged are one message, in their own table: %s %s %s %s', (id, table, one, other, says) => {
  const said = saidAfter(exchanged(id, table, one, other));
  expect(placesOf(said).map((each) => each.split('/').slice(0, 2).join('/'))).toEqual([
    `points/exchanged ${table}`,
  ]);
  expect(said[0]).toContain(says);
});

test('where other money is spent besides, the row is named that has the other one’s part', () => {
  const said = saidAfter(exchanged('jiangsu-cppcc/2018', 'summary', '201', '221'));
  expect(placesOf(said)).toEqual(['points/within summary/201/amount']);
  expect(said[0]).toContain(
    '“十八、住房保障支出”印的 7827.46 万元不少于它，而别的表里它有的正是 1499.26 万元，多半两行互换了',
  );
});

const INSURANCE = 'baotou-insurance-registration/2025';

test.each([
  ['summary', '229', '收支总表“二十五、其他支出”一行的 21.49 万元多半应在“二十、住房保障支出”一行'],
  ['fiscal-summary', '229', '“（二十五）其他支出”一行的 21.49 万元多半应在“（二十）住房保障支出”一行'],
])('amounts on a line beside their own, which is blank, are one message: %s %s', (table, line, says) => {
  const wrong = withRows(publishedRecord(INSURANCE), [table], (row) =>
    row.keys.line === '221' ? { ...row, keys: { line } } : row,
  );
  const said = saidAfter(wrong);
  expect(placesOf(said)).toEqual([`points/exchanged ${table}/${line}/amount`]);
  expect(said[0]).toContain(says);
});

test('another mistake beside rows that were exchanged is told', () => {
  const both = withRows(exchanged('pinglu-hrss/2026', 'summary', '208', '210'), ['income'], (row) =>
    row.keys.function === '2210201' ? { ...row, amounts: { ...row.amounts, revenue: '73.83' } } : row,
  );
  expect(placesOf(saidAfter(both))).toEqual([
    'points/balance income/2210201/revenue',
    'points/exchanged summary/208/total',
  ]);
});

test('a figure whose difference is acknowledged and another one now is told beside a mistake that has nothing to do with it', () => {
  const id = 'putuo-planning/2024-final';
  const one = withRows(publishedRecord(id), ['summary'], (row) =>
    row.keys.line === '212' ? { ...row, amounts: { ...row.amounts, amount: '3849.25' } } : row,
  );
  const both = withRows(one, ['income'], (row) =>
    row.keys.function === '20805' ? { ...row, amounts: { ...row.amounts, fiscal: '7547.50' } } : row,
  );
  expect(saidAfter(one)).toHaveLength(1);
  expect(placesOf(saidAfter(both))).toEqual([
    'points/agree expenditure/212/total',
    'points/agree income/20805/fiscal',
  ]);
});

test('rows whose columns differ, in a disclosure that is acknowledged to print another number elsewhere', () => {
  const said = saidAfter(exchanged('putuo-finance/2024-final', 'general-expenditure', '2010608', '2080505'));
  expect(placesOf(said)).toEqual(['points/exchanged general-expenditure/2010608/total']);
});

test('a total that was left blank is told as that, and no figure beside it as moved', () => {
  const blank = withRows(publishedRecord(INSURANCE), ['expenditure'], (row) =>
    row.keys.function === '2080109' ? { ...row, amounts: { ...row.amounts, total: '' } } : row,
  );
  expect(saidAfter(blank)).toEqual([
    expect.stringMatching(/^points\/\S+ expenditure\/2080109\/total .*是空白/),
  ]);
});

test('a cost of 三公 that was left blank is told by its sum alone', () => {
  const blank = withRows(publishedRecord('putuo-finance/2025'), ['three-public'], (row) => ({
    ...row,
    amounts: { ...row.amounts, officialHospitality: '' },
  }));
  expect(placesOf(saidAfter(blank))).toEqual(['points/roll-up three-public/year/threePublic']);
});

test('nothing is asked for of a code that is told to be written wrong', () => {
  const wrong = withRows(publishedRecord('putuo-finance/2024-final'), ['general-expenditure'], (row) =>
    row.keys.function === '2080506' ? { ...row, keys: { function: '2080507' } } : row,
  );
  expect(placesOf(saidAfter(wrong))).toEqual(['taxonomy/near-code general-expenditure/2080507']);
});

test.each([
  ['pinglu-hrss/2026', 'expenditure', '2080505', 'basic'],
  ['chengde-hrss/2024', 'summary', '210', 'amount'],
])(
  'an amount that was left blank is told where another table prints it, and not by the sum that lacks it: %s',
  (id, table, line, column) => {
    const blank = withRows(publishedRecord(id), [table], (row) =>
      lineOf(row) === line ? { ...row, amounts: { ...row.amounts, [column]: '' } } : row,
    );
    expect(placesOf(saidAfter(blank))).toEqual([`points/balance ${table}/${line}/${column}`]);
  },
);
