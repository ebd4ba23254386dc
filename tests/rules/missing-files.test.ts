import { expect, test } from 'vitest';
import { openAfterChange } from '../../src/books/changed.ts';
import { newlySaid, placesOf, withRows } from './changed-record.ts';
import { sparse } from './sparse.ts';

test('a table that is lost is told, and not each sentence that it keeps from speaking', () => {
  const { books, record } = sparse();
  const tables = new Map([...record.tables].filter(([id]) => id !== 'summary'));
  const said = newlySaid(books, record, { ...record, tables });
  const places = placesOf(said);
  expect(places).toContain('tables/missing summary');
  expect(places.every((place) => place.startsWith('tables/missing '))).toBe(true);
});

test.each([
  ['a total below nothing', 'general', '-420.00'],
  ['digits turned round', '208', '369.00'],
])('%s is told where it stands, and not at each table that cannot be worked out by it', (_, line, amount) => {
  const { books, record } = sparse();
  const wrong = withRows(record, ['summary'], (row) =>
    row.keys.line === line ? { ...row, amounts: { ...row.amounts, amount } } : row,
  );
  const places = placesOf(newlySaid(books, record, wrong));
  expect(places.filter((place) => place.startsWith('points/')).length).toBeGreaterThan(0);
  expect(places.filter((place) => place.startsWith('tables/missing'))).toEqual([]);
});

test('facts that are to be written into one file are told in one finding', () => {
  const { books, record } = sparse();
  const told = openAfterChange(books, record).filter((each) => each.startsWith('narrative/fact '));
  const of = (name: string) => told.filter((each) => each.includes(name));
  expect(of('“vehicles”')).toEqual(of('“equipment100”'));
  expect(of('“procurement-goods”')).toEqual(of('“procurement-works”'));
  expect(told.length).toBeLessThanOrEqual(4);
});
