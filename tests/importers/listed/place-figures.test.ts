import { describe, expect, test } from 'vitest';
import { placeFigures as placed } from '../../../src/importers/listed/place-figures.ts';
import type { FigureList, Tie } from '../../../src/importers/listed/ties.ts';

const placeFigures = (lists: readonly FigureList[], ties: readonly Tie[]) =>
  placed(lists, ties).map(({ columns }) => columns);

/** Figures as texts of two digits after the point, in a row of so many columns. */
const list = (columns: number, ...texts: readonly string[]): FigureList => ({
  columns,
  figures: texts.map((text) => ({ value: Math.round(Number(text) * 1000), half: 5 })),
});

/** A whole and its parts: row and column of each. */
const sum = (whole: readonly [number, number], ...parts: readonly (readonly [number, number])[]): Tie => ({
  cells: [whole, ...parts].map(([row, column], index) => ({ row, column, sign: index === 0 ? 1 : -1 })),
  known: [],
  holds: 'equal',
  grounds: [],
});

/** What another table prints of the same money as a cell, or of more. */
const known = (row: number, column: number, text: string, holds: Tie['holds'] = 'equal'): Tie => ({
  cells: [{ row, column, sign: 1 }],
  known: [{ value: -Math.round(Number(text) * 1000), half: 5 }],
  holds,
  grounds: [`other table ${text}`],
});

/** 合计 = 基本支出 + 项目支出 in each row; the last row is the sum of all others. */
const tiesOf = (rows: number): readonly Tie[] => [
  ...Array.from({ length: rows }, (_, row) => sum([row, 0], [row, 1], [row, 2])),
  ...[0, 1, 2].map((column) =>
    sum([rows - 1, column], ...Array.from({ length: rows - 1 }, (_, row) => [row, column] as const)),
  ),
];

describe('figures whose columns were lost', () => {
  test('stand where the sums of rows and columns leave them one place', () => {
    const rows = [list(3, '4.00', '4.00'), list(3, '6.00', '6.00'), list(3, '10.00', '4.00', '6.00')];
    expect(placeFigures(rows, tiesOf(3))).toEqual([
      [0, 1],
      [0, 2],
      [0, 1, 2],
    ]);
  });

  test('have no place where the sums allow two', () => {
    const rows = [list(3, '5.00', '5.00'), list(3, '5.00', '5.00'), list(3, '10.00', '5.00', '5.00')];
    expect(placeFigures(rows, tiesOf(3))).toEqual([
      [0, undefined],
      [0, undefined],
      [0, 1, 2],
    ]);
  });

  test('have no place where rounding explains another: 0.01 more or less of two figures', () => {
    const rows = [list(3, '4.00', '4.00'), list(3, '0.01', '0.01'), list(3, '4.01', '4.00', '0.01')];
    expect(placeFigures(rows, tiesOf(3))[1]).toContain(undefined);
  });

  test('are placed by what another table prints of the same money, or of more', () => {
    const rows = [list(3, '5.00', '5.00'), list(3, '5.00', '5.00'), list(3, '10.00', '5.00', '5.00')];
    const ties = [...tiesOf(3), known(0, 1, '5.00'), known(0, 2, '0.00', 'atMost')];
    expect(placeFigures(rows, ties)).toEqual([
      [0, 1],
      [0, 2],
      [0, 1, 2],
    ]);
  });

  test('keep the mistake that is among them: none is moved to where it would fit', () => {
    // 11.00 should be 10.00: it stands where it was printed, and the sums that do not come out are told.
    const rows = [list(3, '4.00', '4.00'), list(3, '6.00', '6.00'), list(3, '11.00', '4.00', '6.00')];
    expect(placeFigures(rows, tiesOf(3))).toEqual([
      [0, 1],
      [0, 2],
      [0, 1, 2],
    ]);
    // 4.00 was printed as 6.00: now the two rows could have changed places, and nothing is said.
    const alike = [list(3, '4.00', '6.00'), list(3, '6.00', '6.00'), list(3, '10.00', '4.00', '6.00')];
    const [first, second] = placeFigures(alike, tiesOf(3));
    expect([0, undefined]).toContain(first?.[0]);
    expect([1, undefined]).toContain(first?.[1]);
    expect([2, undefined]).toContain(second?.[1]);
  });

  test('in a row that adds up nowhere leave the other rows theirs', () => {
    const rows = [
      list(3, '4.00', '4.00'),
      list(3, '6.00', '5.98', '0.10'),
      list(3, '3.00', '3.00'),
      list(3, '13.00', '9.98', '3.10'),
    ];
    expect(placeFigures(rows, tiesOf(4))).toEqual([
      [0, 1],
      [0, 1, 2],
      [0, 2],
      [0, 1, 2],
    ]);
    expect(placed(rows, tiesOf(4)).map(({ isWrong }) => isWrong)).toEqual([false, true, false, true]);
  });

  test('of a row with more columns than can be looked at have no place', () => {
    const wide = list(40, ...Array.from({ length: 20 }, () => '1.00'));
    expect(placeFigures([wide], [])).toEqual([Array.from({ length: 20 }, () => undefined)]);
  });
});
