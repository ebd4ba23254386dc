import { describe, expect, test } from 'vitest';
import { miscodedIn } from '../../src/rules/taxonomy/miscoded.ts';
import { codeSlip } from '../../src/rules/taxonomy/near.ts';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

describe('the slip between two codes', () => {
  test.each([
    ['2080190', '2080109', '相邻两位颠倒'],
    ['2080108', '2080109', '一位不同'],
    ['20801099', '2080109', '多了一位'],
    ['208109', '2080109', '少了一位'],
    ['2080190', '2210201', undefined],
    ['2080109', '2080109', undefined],
  ])('%s for %s: %s', (wrong, right, slip) => {
    expect(codeSlip(wrong, right)).toBe(slip);
  });
});

const RECORD = 'baotou-insurance-registration/2025';

/** What is said after a code was exchanged in some tables. */
function saidOf(id: string, from: string, to: string, tables: readonly string[]): readonly string[] {
  return saidAfter(
    withRows(publishedRecord(id), tables, (row) => ({
      ...row,
      keys: Object.fromEntries(
        Object.entries(row.keys).map(([key, code]) => [key, code === from ? to : code]),
      ),
    })),
  );
}

describe('a code that is in no list, one slip from the right one, is one message at its place', () => {
  test.each([
    ['2080109', '2080190', ['expenditure'], 'expenditure'],
    ['2080109', '2080190', ['general-expenditure'], 'general-expenditure'],
    ['2080109', '2080190', ['expenditure', 'general-expenditure'], 'expenditure'],
    ['2210201', '2210210', ['general-expenditure'], 'general-expenditure'],
    ['2080505', '2080550', ['expenditure'], 'expenditure'],
    // Its rows are not told to be missing besides.
    ['20805', '20850', ['general-expenditure'], 'general-expenditure'],
    ['2080505', '2085005', ['general-expenditure'], 'general-expenditure'],
  ])('%s written %s in %j', (from, to, tables, told) => {
    expect(placesOf(saidOf(RECORD, from, to, tables))).toEqual([`taxonomy/near-code ${told}/${to}`]);
  });
});

describe('a code of the list in a row that is of another one is one message at its place', () => {
  test.each([
    // The rows below it are of the right one.
    ['20801', '20810', 'expenditure'],
    ['22102', '22103', 'expenditure'],
    ['210', '212', 'general-expenditure'],
    ['302', '307', 'general-basic'],
    // The other table prints the right one, and with it the sums hold.
    ['2210201', '2210202', 'expenditure'],
    ['2080505', '2080506', 'general-expenditure'],
  ])('%s written %s in %s', (from, to, table) => {
    const said = saidOf(RECORD, from, to, [table]);
    expect(placesOf(said)).toEqual([`taxonomy/near-code ${table}/${to}`]);
    expect(said[0]).toContain(`${from} `);
  });

  test('also in a department with many rows', () => {
    const said = saidOf('baotou-hrss/2026', '20801', '20810', ['expenditure']);
    expect(placesOf(said)).toEqual(['taxonomy/near-code expenditure/20810']);
    expect(said[0]).toContain('20810 社会福利多半应为 20801 人力资源和社会保障管理事务');
  });

  test('nothing of the kind is said of what was published', () => {
    expect(publishedBooks().accounts.flatMap((account) => miscodedIn(account))).toEqual([]);
  });
});
