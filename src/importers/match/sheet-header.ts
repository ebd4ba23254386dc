import { plain } from '../../formats/wording/compared-title.ts';
import type { MoneyUnit } from '../../model/money.ts';
import { ownCells, type Sheet, type SheetCell } from '../sheet/sheet.ts';
import { headedUnit, unitAlone } from './sheet-money.ts';

/** Titles above a column of a sheet, from the top down, each only once. */
export interface HeadedColumn {
  readonly column: number;
  /** As compared. */
  readonly titles: readonly string[];
  /** The lowest title's cell, for messages. */
  readonly cell: SheetCell;
  /** The unit of money that it says of its column, or that stands beneath it; undefined where none does. */
  readonly moneyUnit: MoneyUnit | undefined;
}

/** The header of a table in a sheet. */
export interface Header {
  readonly top: number;
  /** The first row beneath it. */
  readonly bottom: number;
  readonly columns: readonly HeadedColumn[];
}

/** Rows of titles a header may have. */
const DEPTH = 6;

const AMOUNT = /^[-–—(（]?[\d０-９][\d０-９,，.．]*[)）]?$/;

/** What stands beside the numbers of columns; 甲 and 乙 are those of words. */
const COUNTED = /^(?:栏次|栏号|行次|\*+|—+|[甲乙丙丁戊])$/;

/** Whether a row's cells are units of money and nothing else, as they stand beneath titles: （万元）. */
export const isUnitRow = (sheet: Sheet, row: number): boolean => {
  const cells = ownCells(sheet, row);
  return cells.length > 0 && cells.every(({ text }) => unitAlone(text) !== undefined);
};

/** Whether a row's cells are the numbers of columns (栏次): 1, 2, 3 … or 栏次, or how they come about: 1=2+3. */
export function isColumnNumbers(sheet: Sheet, row: number): boolean {
  const cells = ownCells(sheet, row);
  const numbers = cells.filter(({ text }) => !COUNTED.test(plain(text)));
  const isCounting = numbers.every(
    ({ text }, index) => /^\d{1,2}(?:=.*)?$/.test(plain(text)) && Number.parseInt(plain(text), 10) >= index,
  );
  const steps = numbers.map(({ text }) => Number.parseInt(plain(text), 10));
  const first = steps[0] ?? -1;
  const isSaid = cells.some(({ text }) => /^(?:栏次|栏号|行次)$/.test(plain(text)));
  return (
    numbers.length > (isSaid ? 0 : 1) &&
    isCounting &&
    first <= 3 &&
    steps.every((step, index) => step === first + index)
  );
}

/** Whether a row holds amounts or codes, as rows beneath a header do. */
export const hasFigures = (sheet: Sheet, row: number): boolean =>
  !isColumnNumbers(sheet, row) && ownCells(sheet, row).some(({ text }) => AMOUNT.test(text));

/**
 * Where the headers of a table may stand: rows most of whose cells are titles of its columns.
 * @param known all titles of the table's columns and groups, as compared
 * @param from the first row looked at
 */
export function headersOf(sheet: Sheet, known: (title: string) => boolean, from = 0): readonly Header[] {
  const found: { readonly top: number; readonly bottom: number }[] = [];
  let floor = from;
  for (let row = from; row < sheet.rows.length; row += 1) {
    if (!isTitles(sheet, row, known, 2)) continue;
    let top = row;
    while (
      top > floor &&
      row - top < DEPTH &&
      isTitles(sheet, top - 1, known, 1) &&
      ownCells(sheet, top - 1).length > 0
    )
      top -= 1;
    let bottom = row + 1;
    while (bottom < sheet.rows.length && bottom - top < DEPTH && goesOn(sheet, bottom, known, top))
      bottom += 1;
    while (bottom < sheet.rows.length && (isColumnNumbers(sheet, bottom) || isUnitRow(sheet, bottom)))
      bottom += 1;
    found.push({ top, bottom });
    row = bottom - 1;
    floor = bottom;
  }
  return found.map(({ top, bottom }, index) => {
    const end = found[index + 1]?.top ?? sheet.rows.length;
    return { top, bottom, columns: headedColumns(sheet, top, bottom, end) };
  });
}

/** A note beneath a table, and one that goes on: 注：1. …, 2. … */
const NOTE = /^\s*(?:备?注|说明)\s*\d*\s*[:：]/;
const FURTHER = /^\s*(?:\d+|[（(]\d+[)）])\s*[.．、)）]/;

/** Whether a row is a line of notes: one cell that begins as notes do, or that goes on with those of the row before. */
export function isNoteRow(sheet: Sheet, row: number): boolean {
  const [only, ...others] = ownCells(sheet, row);
  if (only === undefined || others.length > 0) return false;
  return NOTE.test(only.text) || (FURTHER.test(only.text) && row > 0 && isNoteRow(sheet, row - 1));
}

/**
 * The row at which what stands above a header begins: back over rows without figures to the last row of the table before, or to its notes.
 * @param from the first row beneath the header before
 */
export function preamble(sheet: Sheet, from: number, top: number): number {
  let row = top;
  while (row > from && !hasFigures(sheet, row - 1) && ownCells(sheet, row - 1).length <= 3) row -= 1;
  // Notes with a title after them are those of the table before.
  let last = top - 1;
  while (last >= row && !isNoteRow(sheet, last)) last -= 1;
  const isTitled = Array.from({ length: top - last - 1 }, (_, index) => last + 1 + index).some(
    (each) => ownCells(sheet, each).length > 0,
  );
  return last >= row && isTitled ? last + 1 : row;
}

function isTitles(sheet: Sheet, row: number, known: (title: string) => boolean, least: number): boolean {
  const cells = ownCells(sheet, row);
  if (cells.length === 0 || hasFigures(sheet, row)) return false;
  const hits = cells.filter(({ text }) => known(plain(text)));
  return hits.length >= least && hits.length * 2 >= cells.length && hits.some(isTelling);
}

/** 合计 is the title of a column and of a row. */
const isTelling = ({ text }: SheetCell): boolean => !/^(?:合计|总计)$/.test(plain(text));

/** Whether a header goes on: cells above reach into the row, or it has further titles beneath those of groups. */
function goesOn(sheet: Sheet, row: number, known: (title: string) => boolean, top: number): boolean {
  if (hasFigures(sheet, row)) return false;
  const cells = sheet.rows[row] ?? [];
  const reaching = cells.some((cell) => cell !== undefined && cell.row >= top && cell.row < row);
  const own = ownCells(sheet, row);
  const hits = own.filter(({ text }) => known(plain(text)));
  if (reaching && own.length > 0) return hits.length * 2 >= own.length;
  if (reaching) return true;
  return hits.filter(isTelling).length >= 2 && hits.length * 2 >= own.length;
}

/** The rows of titles of a header, in which the titles of groups reach over all their columns. */
export function headerRows(
  sheet: Sheet,
  top: number,
  bottom: number,
): readonly (readonly (SheetCell | undefined)[])[] {
  const titled = Array.from({ length: bottom - top }, (_, index) => top + index).filter(
    (row) => !isColumnNumbers(sheet, row) && !isUnitRow(sheet, row),
  );
  return uncrossed(titled.map((row, index) => filled(sheet, row, titled[index + 1])));
}

/** @param end the row at which the next header begins */
function headedColumns(sheet: Sheet, top: number, bottom: number, end: number): readonly HeadedColumn[] {
  const rows = headerRows(sheet, top, bottom);
  const width = Math.max(0, ...rows.map((row) => row.length), textWidth(sheet, bottom, end));
  const cellsOf = (column: number): readonly SheetCell[] => rows.flatMap((row) => row[column] ?? []);
  const units = Array.from({ length: bottom - top }, (_, index) => top + index).filter((row) =>
    isUnitRow(sheet, row),
  );
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const own = cellsOf(column);
    // Words under no title, beside others: the title to the left is meant for both.
    const cells = own.length === 0 && hasWords(sheet, bottom, end, column) ? cellsOf(column - 1) : own;
    const titles = cells.map(({ text }) => plain(text)).filter((title) => title !== '');
    const cell = cells.at(-1);
    if (cell === undefined || titles.length === 0) return [];
    const [beneath] = units.flatMap((row) => unitAlone(sheet.rows[row]?.[column]?.text ?? '') ?? []);
    const [said] = cells.toReversed().flatMap(({ text }) => headedUnit(text) ?? []);
    return [
      {
        ...{ column, cell, moneyUnit: beneath ?? said },
        titles: titles.filter((title, index) => title !== titles[index - 1]),
      },
    ];
  });
}

/** Columns that stand in any of the rows beneath a header. */
const textWidth = (sheet: Sheet, bottom: number, end: number): number =>
  Math.max(0, ...sheet.rows.slice(bottom, end).map((row) => row.length));

/** Whether words stand in a column beneath a header, and words in the one to its left, in one row. */
const hasWords = (sheet: Sheet, bottom: number, end: number, column: number): boolean =>
  sheet.rows.some((row, index) => {
    const [before, cell] = [row[column - 1], row[column]];
    return (
      index >= bottom &&
      index < end &&
      [before, cell].every((each) => each !== undefined && !/\d/.test(each.text)) &&
      before !== cell &&
      cell?.row === index &&
      cell.column === column
    );
  });

/**
 * Where cells are not merged, empty ones may have been lost: a title of the lower row that stands beneath nothing, right after one of the
 * upper row with nothing beneath, belongs to the group before that; the two have changed places.
 */
function uncrossed(
  rows: readonly (readonly (SheetCell | undefined)[])[],
): readonly (readonly (SheetCell | undefined)[])[] {
  const [upper, lower] = rows;
  if (upper === undefined || lower === undefined) return rows;
  const [top, bottom] = [[...upper], [...lower]];
  for (const [column, cell] of upper.entries()) {
    const [before, after] = [upper[column - 1], bottom[column + 1]];
    const isLone = cell?.width === 1 && cell.height === 1 && cell.column === column;
    const isCrossed =
      isLone &&
      bottom[column] === undefined &&
      upper[column + 1] === undefined &&
      after?.width === 1 &&
      before !== undefined &&
      before !== cell &&
      bottom[column - 1] !== undefined;
    if (!isCrossed) continue;
    [top[column], top[column + 1]] = [before, cell];
    [bottom[column], bottom[column + 1]] = [after, undefined];
  }
  return [top, bottom, ...rows.slice(2)];
}

/** A row of the header; where cells are not merged, the title of a group reaches over the columns that have titles of their own below. */
function filled(sheet: Sheet, row: number, next: number | undefined): readonly (SheetCell | undefined)[] {
  const cells = sheet.rows[row] ?? [];
  if (next === undefined) return cells;
  const below = sheet.rows[next] ?? [];
  const width = Math.max(cells.length, below.length);
  let last: SheetCell | undefined;
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column];
    if (cell !== undefined) {
      // A merged cell says itself how far it reaches.
      last = cell.width > 1 || cell.height > 1 ? undefined : cell;
      return cell;
    }
    const under = below[column];
    return under !== undefined && under.row === next && isGroup(last, below) ? last : undefined;
  });
}

/** A title with a title beneath it is a group's. */
const isGroup = (cell: SheetCell | undefined, below: readonly (SheetCell | undefined)[]): boolean =>
  cell !== undefined && below[cell.column] !== undefined;
