import { expect, test } from 'vitest';
import { filledRows } from '../../../src/importers/listed/filled-rows.ts';
import type { PlacedRow } from '../../../src/importers/listed/listed-sheet.ts';

/** A row of amounts with the column of each. */
const row = (
  texts: readonly string[],
  columns: readonly (number | undefined)[],
  isWrong = false,
): PlacedRow => ({
  side: 0,
  at: '第1行',
  texts: [],
  figures: texts.map((text) => ({ text, at: '第1行第1个数' })),
  ...{ columns, isWrong },
});

const sound = row(['1.00', '1.00', '0.00'], [0, 2, 5]);
const many = (count: number): readonly PlacedRow[] => Array.from({ length: count }, () => sound);
const wrong = row(['1.00', '1.00', '0.02'], [0, 2, undefined], true);
const lastOf = (rows: readonly PlacedRow[]) => filledRows(rows).at(-1)?.columns;

test('a row that adds up nowhere prints where all others of many print', () => {
  expect(lastOf([...many(12), wrong])).toEqual([0, 2, 5]);
  expect(lastOf([...many(11), wrong])).toEqual([0, 2, undefined]);
});

test('it may stand anywhere where another row leaves a column blank, or it prints more figures or fewer', () => {
  const blank = row(['1.00', '1.00'], [0, 2]);
  expect(lastOf([...many(12), blank, wrong])).toEqual([0, 2, undefined]);
  const more = row(['1.00', '1.00', '0.02', '0.03'], [0, 2, undefined, undefined], true);
  expect(lastOf([...many(12), more])).toEqual([0, 2, undefined, undefined]);
});

test('a row that adds up, and is only open, is no such row', () => {
  const open = row(['1.00', '1.00', '0.02'], [0, 2, undefined]);
  expect(lastOf([...many(12), open])).toEqual([0, 2, undefined]);
});
