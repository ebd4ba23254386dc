import { describe, expect, test } from 'vitest';
import type { RowRecord, TableRecord } from '../../src/model/content.ts';
import { newlySaid, placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';
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

/** What is said of a published disclosure with zeros for all amounts of a column of a side of a table, or of all of the table. */
function saidOfZeros(
  id: string,
  table: string,
  only: { side: string; column: string } | undefined,
): readonly string[] {
  const record = publishedRecord(id);
  const given = record.tables.get(table);
  if (given === undefined) throw new Error(`no table ${table}`);
  const zeros = (side: string, row: RowRecord): RowRecord => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([column, amount]) => [
        column,
        amount !== '' && (only === undefined || (only.side === side && only.column === column))
          ? '0.00'
          : amount,
      ]),
    ),
  });
  const [first = ''] = Object.keys(given.sides);
  const changed: TableRecord = {
    ...given,
    sides: Object.fromEntries(
      Object.entries(given.sides).map(([side, rows]) => [side, rows.map((row) => zeros(side, row))]),
    ),
    total: given.total && zeros(first, given.total),
  };
  expect(changed).not.toEqual(given);
  return saidAfter({ ...record, tables: new Map([...record.tables, [table, changed]]) });
}

describe('a column of zeros is one message, whatever else the original prints wrong', () => {
  test.each([
    ['chengde-hrss/2024', 'expenditure', 'rows', 'total'],
    ['chengde-hrss/2024', 'summary', 'expenditure', 'amount'],
    ['pinglu-hrss/2026', 'fiscal-summary', 'revenue', 'amount'],
    ['pinglu-hrss/2026', 'summary', 'expenditure', 'carried'],
    ['putuo-planning/2024-final', 'summary', 'expenditure', 'amount'],
    ['baotou-insurance-registration/2025', 'summary', 'expenditure', 'amount'],
    ['jiangsu-cppcc/2018', 'fiscal-summary', 'expenditure', 'amount'],
  ])('%s %s %s %s', (id, table, side, column) => {
    const said = saidOfZeros(id, table, { side, column });
    expect(said).toEqual([expect.stringMatching(/^points\/roll-up .*全是零，按别的栏和行却有钱/)]);
    expect(placesOf(said)[0]).toContain(`points/roll-up ${table}/`);
  });
});

test('a column of zeros in two tables is one message a table, and last year is not told to be wrong', () => {
  const zeros = withRows(
    publishedRecord('chengde-hrss/2024'),
    ['expenditure', 'general-expenditure'],
    (row) =>
      (row.amounts.project ?? '') === '' ? row : { ...row, amounts: { ...row.amounts, project: '0.00' } },
  );
  expect(placesOf(saidAfter(zeros))).toEqual([
    'points/roll-up expenditure/total/project',
    'points/roll-up general-expenditure/total/project',
  ]);
});

describe('a table of zeros is one message', () => {
  test.each([
    ['datong-hrss/2026', 'income'],
    ['chengde-hrss/2024', 'general-expenditure'],
    ['baotou-insurance-registration/2025', 'expenditure'],
    ['jiangsu-cppcc/2018', 'summary'],
    ['jiangsu-cppcc/2018', 'expenditure'],
    ['putuo-planning/2024-final', 'summary'],
    ['pinglu-hrss/2026', 'income'],
    // What the original prints wrong shows elsewhere by as much, but for rounding.
    ['pinglu-hrss/2026', 'general-expenditure'],
  ])('%s %s', (id, table) => {
    expect(saidOfZeros(id, table, undefined)).toEqual([
      expect.stringMatching(/^points\/roll-up .*全是零，按别的栏和行却有钱/),
    ]);
  });
});
