import { describe, expect, test } from 'vitest';
import type { RowRecord } from '../../src/model/content.ts';
import { newlySaid, withRows } from './changed-record.ts';
import { sparse } from './sparse.ts';

/** What is said of a disclosure of which most is worked out, with one figure of it a zero. */
function saidOfZero(table: string, code: string, column: string, zero: string): readonly string[] {
  const { books, record } = sparse();
  const changed = (row: RowRecord): RowRecord =>
    (row.keys.function ?? row.keys.economic) === code
      ? { ...row, amounts: { ...row.amounts, [column]: zero } }
      : row;
  return newlySaid(books, record, withRows(record, [table], changed));
}

/** An amount of the disclosure, and what it is. */
const AMOUNTS = [
  ['general-expenditure', '2080106', 'personnel', '212.00'],
  ['general-expenditure', '2080106', 'operating', '58.00'],
  ['general-expenditure', '2080106', 'project', '96.00'],
  ['general-expenditure', '2080505', 'personnel', '30.00'],
  ['general-expenditure', '2210201', 'personnel', '24.00'],
  ['general-basic', '30101', 'personnel', '212.00'],
  ['general-basic', '30108', 'personnel', '30.00'],
  ['general-basic', '30201', 'operating', '25.00'],
  ['general-basic', '30206', 'operating', '33.00'],
] as const;

describe('an amount that became a zero is one message, which says what it should be', () => {
  test.each(AMOUNTS)('%s %s %s: a zero with a sign for %s', (table, code, column, amount) => {
    const said = saidOfZero(table, code, column, '-0.00');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`-0\\.00 万元应为 ${amount} 万元（写成了零）|应为 ${amount} 万元`));
  });

  test.each(AMOUNTS)('%s %s %s: a plain zero for %s', (table, code, column, amount) => {
    const said = saidOfZero(table, code, column, '0.00');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`应为 ${amount} 万元`);
  });
});
