import type { PlacedRow } from './listed-sheet.ts';

/** Rows that must print in the same columns, before another that prints as many figures is taken to print in these as well. */
const FILLED = 12;

/**
 * Rows with figures that no sum places put where the other rows print: a row that prints as many figures as there are columns in which any
 * row of its side certainly prints one prints in these. So it is with printed zeros, which add nothing wherever they stand; and with what a
 * row that adds up nowhere prints, where all others of many print in every one of these columns and in no other: such a table leaves none blank.
 */
export function filledRows(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const sides = Map.groupBy(rows, ({ side }) => side);
  const used = new Map([...sides].map(([side, own]) => [side, usedColumns(own)]));
  const withZeros = rows.map((row) => inColumns(row, used.get(row.side) ?? [], isZero));
  const full = new Set(
    [...sides.keys()].filter((side) => isFull(withZeros, side, used.get(side)?.length ?? 0)),
  );
  return withZeros.map((row) =>
    row.isWrong === true && full.has(row.side) ? inColumns(row, used.get(row.side) ?? [], () => true) : row,
  );
}

const isZero = (text: string): boolean => !/[1-9]/.test(text);

/** The columns in which any of the rows certainly prints, in their order. */
const usedColumns = (rows: readonly PlacedRow[]): readonly number[] =>
  [...new Set(rows.flatMap(({ columns }) => columns.flatMap((column) => column ?? [])))].toSorted(
    (a, b) => a - b,
  );

/** A row with its figures in these columns, where it prints as many, none is known to stand elsewhere, and those not known may stand there. */
function inColumns(row: PlacedRow, columns: readonly number[], may: (text: string) => boolean): PlacedRow {
  const fits = row.figures.every(({ text }, index) =>
    row.columns[index] === undefined ? may(text) : row.columns[index] === columns[index],
  );
  return fits && row.figures.length === columns.length ? { ...row, columns } : row;
}

/** Whether all rows of a side that add up print in every one of so many columns, and they are many. */
function isFull(rows: readonly PlacedRow[], side: number, columns: number): boolean {
  const own = rows.filter((row) => row.side === side && row.figures.length > 0 && row.isWrong !== true);
  return (
    own.length >= FILLED &&
    own.every((row) => row.columns.length === columns && !row.columns.includes(undefined))
  );
}
