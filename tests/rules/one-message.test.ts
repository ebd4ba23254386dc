import { describe, expect, test } from 'vitest';
import { openAfterChange } from '../../src/books/changed.ts';
import type { RowRecord } from '../../src/model/content.ts';
import { Decimal } from '../../src/model/decimal/decimal.ts';
import { beyondWhole } from '../../src/rules/disagreements/beyond-whole.ts';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';
import { sparse } from './sparse.ts';

/** A disclosure of which most is worked out, with a figure of one table changed. */
function saidOfSparse(table: string, change: (row: RowRecord) => RowRecord): readonly string[] {
  const { books, record } = sparse();
  const before = new Set(openAfterChange(books, record));
  return openAfterChange(books, withRows(record, [table], change)).filter((said) => !before.has(said));
}

const figures =
  (change: (amount: string, code: string) => string) =>
  (row: RowRecord): RowRecord => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([column, amount]) => [
        column,
        amount === '' ? amount : change(amount, row.keys.economic ?? row.keys.function ?? ''),
      ]),
    ),
  });

const only =
  (code: string, change: (amount: string) => string) =>
  (amount: string, own: string): string =>
    own === code ? change(amount) : amount;

describe('one mistake is one message, also where most figures are worked out', () => {
  test.each([
    [
      'ten thousand times',
      '30201',
      (amount: string) => new Decimal(amount).times(10_000).toFixed(2),
      '10000 倍',
    ],
    ['a pair of digits turned round', '30201', () => '52.00', '相邻两位数颠倒'],
    ['a point moved', '30201', () => '2.50', '小数点移了 1 位'],
    ['a sign', '30201', (amount: string) => `-${amount}`, '正负号相反'],
  ])('%s: at the figure, with its right value', (_, code, change, name) => {
    const said = saidOfSparse('general-basic', figures(only(code, change)));
    expect(placesOf(said)).toEqual([`points/roll-up general-basic/${code}/operating`]);
    expect(said[0]).toContain('应为 25.00 万元');
    expect(said[0]).toContain(name);
  });

  test('a table in 元 of which other tables print only sums', () => {
    const said = saidOfSparse(
      'general-basic',
      figures((amount) => new Decimal(amount).times(10_000).toFixed(2)),
    );
    expect(placesOf(said)).toEqual(['points/yuan general-basic']);
  });

  test('what changes by a mistake needs no reason, and last year is not told to be wrong', () => {
    const record = publishedRecord('baotou-insurance-registration/2025');
    const said = saidAfter(
      withRows(record, ['general-expenditure'], (row) =>
        row.keys.function === '2080109' ? { ...row, amounts: { ...row.amounts, total: '3344.70' } } : row,
      ),
    );
    expect(placesOf(said)).toEqual(['points/agree general-expenditure/2080109/total']);
  });
});

describe('a purpose is not more than all the money it is part of', () => {
  test('元 for 万元 in a table that no sum holds: one finding, and no reason is asked for', () => {
    const said = saidAfter(
      withRows(publishedRecord('putuo-finance/2025'), ['three-public'], (row) => ({
        ...row,
        amounts: Object.fromEntries(
          Object.entries(row.amounts).map(([column, amount]) => [
            column,
            amount === '' ? amount : new Decimal(amount).times(10_000).toFixed(2),
          ]),
        ),
      })),
    );
    expect(said.map((each) => each.split(' ')[0])).toEqual(['points/within']);
  });

  test('nothing of the kind is said of what was published', () => {
    expect(publishedBooks().accounts.flatMap((account) => beyondWhole(account))).toEqual([]);
  });
});
