import { expect, test } from 'vitest';
import type { DisclosureRecord } from '../../src/model/content.ts';
import { lostRowsIn } from '../../src/rules/lost/lost-rows.ts';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter } from './changed-record.ts';

/** A disclosure without the rows of some codes. */
function without(disclosure: DisclosureRecord, tables: readonly string[], codes: RegExp): DisclosureRecord {
  const left = tables.map((id) => {
    const table = disclosure.tables.get(id);
    if (table === undefined) throw new Error(`no table ${id}`);
    const sides = Object.entries(table.sides).map(([side, rows]) => [
      side,
      rows.filter(({ keys }) => !Object.values(keys).some((code) => codes.test(code))),
    ]);
    return [id, { ...table, sides: Object.fromEntries(sides) }] as const;
  });
  return { ...disclosure, tables: new Map([...disclosure.tables, ...left]) };
}

const SMALL = 'baotou-insurance-registration/2025';
const LARGE = 'baotou-hrss/2026';

test.each([
  // A 项 of one table, of the only one that has all its columns, and of all tables: then last year's amount names it.
  [SMALL, ['expenditure'], /^2080501$/, '2080501 行政单位离退休一行（7.15 万元）'],
  [SMALL, ['general-expenditure'], /^2080501$/, '2080501 行政单位离退休一行（7.15 万元）'],
  [SMALL, ['expenditure', 'general-expenditure'], /^2080501$/, 'narrative.yaml 里写到它'],
  [LARGE, ['general-expenditure'], /^2080106$/, '2080106 就业管理事务一行（1073.31 万元）'],
  // A 类 or a 款 with all beneath it.
  [SMALL, ['general-expenditure'], /^221/, '221 住房保障支出一行（21.49 万元）'],
  [
    SMALL,
    ['expenditure', 'general-expenditure'],
    /^221/,
    '支出总表、一般公共预算支出表漏了 221 住房保障支出一行',
  ],
  [LARGE, ['general-expenditure'], /^20805/, '20805 行政事业单位养老支出一行（1368.45 万元）'],
  // Nothing else names an economic 类: that several columns lack as much shows it.
  [LARGE, ['general-basic'], /^303/, '漏了一行（666.31 万元）'],
])('a row lost with its money is one message: %s %j %s', (id, tables, codes, said) => {
  const found = saidAfter(without(publishedRecord(id), tables, codes));
  expect(placesOf(found).map((each) => each.replace(/\/[^/]*$/, ''))).toEqual([
    `presence/lost-row ${tables[0]}`,
  ]);
  expect(found[0]).toContain(said);
});

test('a 款 whose only 项 is gone is told by what another table prints of it', () => {
  const said = saidAfter(without(publishedRecord(SMALL), ['expenditure'], /^2210201$/));
  expect(placesOf(said)).toEqual(['presence/rows expenditure/2210201']);
});

test('a total that is wrong is no row that was lost', () => {
  const record = publishedRecord(SMALL);
  const table = record.tables.get('expenditure');
  if (table === undefined) throw new Error('no table');
  const rows = table.sides.rows?.map((row) =>
    row.keys.function === '20805' ? { ...row, amounts: { ...row.amounts, total: '44.56' } } : row,
  );
  const changed = { ...table, sides: { rows: rows ?? [] } };
  const said = saidAfter({ ...record, tables: new Map([...record.tables, ['expenditure', changed]]) });
  expect(said.some((each) => each.startsWith('presence/lost-row'))).toBe(false);
  expect(said.length).toBeGreaterThan(0);
});

test('what was published lost no row', () => {
  expect(publishedBooks().accounts.flatMap((account) => lostRowsIn(account))).toEqual([]);
});
