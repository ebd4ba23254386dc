import { expect, test } from 'vitest';
import type { RowRecord } from '../../src/model/content.ts';
import { lostUnitsIn } from '../../src/rules/lost/lost-units.ts';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter } from './changed-record.ts';

const BAOTOU = 'baotou-hrss/2026';

/** A department's disclosure with the rows of a table by unit changed; none where nothing is left of a row. */
function withUnits(id: string, change: (row: RowRecord) => RowRecord | undefined) {
  const record = publishedRecord(BAOTOU);
  const table = record.tables.get(id);
  if (table === undefined) throw new Error(`no table ${id}`);
  const rows = (table.sides.rows ?? []).flatMap((row) => change(row) ?? []);
  return { ...record, tables: new Map([...record.tables, [id, { ...table, sides: { rows } }]]) };
}

const without = (id: string, code: string) =>
  withUnits(id, (row) => (row.keys.unit === code ? undefined : row));

test.each([
  ['income', '401008', '401008 包头市人力资源服务中心的一行（合计 · 合计约 2485.13 万元）'],
  ['income', '401001', '401001 包头市人力资源和社会保障局的一行'],
  // 401005 has no 三公 and is rightly not listed: it may be either.
  ['three-public', '401008', '401005 包头市参保登记服务中心或401008 包头市人力资源服务中心的一行'],
  ['three-public', '401001', '401001 包头市人力资源和社会保障局或401005 包头市参保登记服务中心的一行'],
  ['three-public', '401003', '401003 包头市社会保险事业服务中心或401005 包头市参保登记服务中心的一行'],
])('a row of a unit that is gone is one message: %s %s', (table, code, says) => {
  const said = saidAfter(without(table, code));
  expect(placesOf(said).map((each) => each.replace(/\d+$/, ''))).toEqual([`presence/lost-row ${table}/`]);
  expect(said[0]).toContain(says);
});

/** A row as it is but for what is changed of one unit. */
const of =
  (code: string, change: (row: RowRecord) => RowRecord) =>
  (row: RowRecord): RowRecord =>
    row.keys.unit === code ? change(row) : row;

const amount =
  (column: string, text: string) =>
  (row: RowRecord): RowRecord => ({ ...row, amounts: { ...row.amounts, [column]: text } });

test('an amount that is wrong is no row that was lost', () => {
  const said = saidAfter(withUnits('three-public', of('401004', amount('total', '1.75'))));
  expect(said.some((each) => each.startsWith('presence/lost-row'))).toBe(false);
  expect(said).toHaveLength(1);
});

test('what was published lost no unit', () => {
  expect(publishedBooks().accounts.flatMap((account) => lostUnitsIn(account))).toEqual([]);
});
