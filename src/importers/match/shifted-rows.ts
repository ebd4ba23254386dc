import type { IndicatorWords } from '../../formats/record-words.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import { ownCells, type Sheet, type SheetCell, type SheetRow } from '../sheet/sheet.ts';
import type { MatchedColumn } from './match-columns.ts';

/** Rows of indicators, with every cell beneath the column it belongs to. */
export interface RowsInPlace {
  readonly sheet: Sheet;
  /** The first cell of each row of which cells were moved: their source had lost some. */
  readonly moved: readonly SheetCell[];
  /** Whether what stands in each row tells its columns, wherever its cells stood. */
  readonly isSure: boolean;
}

/** Columns of texts that hold words of the format, a level or a sign, and nothing else. */
const WORDED = ['level1', 'level2', 'nature', 'direction'] as const;
type WordedColumn = (typeof WORDED)[number];

/** A row tells where its cells belong by so many words of the format, beneath the columns' own header and elsewhere. */
const LEAST = { headed: 1, unheaded: 2 };

/**
 * Puts the cells of rows of indicators back where they belong, where blank cells beside them were lost: words of the format for levels,
 * natures and signs stand in one column each, and a number is no unit of measure. A row is moved only where one placing moves the fewest of
 * its cells, and never where cells are merged.
 * @param isHeaded whether the columns' own header stands above: then a row in which nothing contradicts it is left alone
 */
export function rowsInPlace(
  columns: readonly MatchedColumn[],
  words: IndicatorWords,
  { sheet, top, end, isHeaded }: { sheet: Sheet; top: number; end: number; isHeaded: boolean },
): RowsInPlace {
  const known = knownWords(columns, words);
  const prints = new Map(columns.map(({ at, wanted }) => [at.column, wanted.prints ?? 'amount']));
  const admits = (cell: SheetCell, column: number, isStrict: boolean): boolean =>
    isAdmitted(cell, prints.get(column), known, isStrict) &&
    (prints.has(column) || (isHeaded && column === cell.column));
  const least = isHeaded ? LEAST.headed : LEAST.unheaded;
  const moved: SheetCell[] = [];
  let isSure = true;
  const rows = sheet.rows.map((row, index): SheetRow => {
    const cells = ownCells(sheet, index);
    if (index < top || index >= end || cells.length === 0) return row;
    const isTold = cells.filter(({ text }) => wordedColumns(known, text).length > 0).length >= least;
    if (isTold && cells.every((cell) => admits(cell, cell.column, !isHeaded))) return row;
    const isPlain = row.every((cell) => cell === undefined || (cell.width === 1 && cell.height === 1));
    const places = isTold && isPlain ? onlyPlaces(cells, [...prints.keys()], admits) : undefined;
    if (places === undefined) {
      isSure = false;
      return row;
    }
    moved.push(...cells.slice(0, 1));
    return placed(cells, places);
  });
  return { sheet: moved.length > 0 ? { ...sheet, rows } : sheet, moved, isSure };
}

/** The words of the format for the columns that a table has, as compared. */
function knownWords(
  columns: readonly MatchedColumn[],
  { levels, natures = [], directions = {} }: IndicatorWords,
): ReadonlyMap<WordedColumn, ReadonlySet<string>> {
  const words: Record<WordedColumn, readonly string[]> = {
    level1: levels.flatMap(({ title, also = [] }) => [title, ...also]),
    level2: levels.flatMap(({ kinds }) => kinds),
    nature: natures,
    direction: Object.keys(directions),
  };
  const printed = new Set(columns.map(({ wanted }) => wanted.prints));
  return new Map(
    WORDED.filter((column) => printed.has(column) && words[column].length > 0).map((column) => [
      column,
      new Set(words[column].map(plain)),
    ]),
  );
}

/** The columns of words that a text is a word of. */
const wordedColumns = (
  known: ReadonlyMap<WordedColumn, ReadonlySet<string>>,
  text: string,
): readonly WordedColumn[] => WORDED.filter((column) => known.get(column)?.has(plain(text)) === true);

const NUMBER = /^[-\d０-９][\d０-９.．,，]*$/;

/** Whether a cell may stand beneath a column. @param isStrict a column of words holds no others */
function isAdmitted(
  { text }: SheetCell,
  prints: string | undefined,
  known: ReadonlyMap<WordedColumn, ReadonlySet<string>>,
  isStrict: boolean,
): boolean {
  const own = wordedColumns(known, text);
  const worded = WORDED.find((column) => column === prints && known.has(column));
  if (worded !== undefined)
    return own.includes(worded) || (!isStrict && own.length === 0 && !NUMBER.test(text));
  // An indicator may be called as a level is: 社会效益.
  if (own.some((column) => column === 'nature' || column === 'direction' || prints !== 'indicator'))
    return false;
  if (prints === 'points' || prints === 'amount') return !isStrict || NUMBER.test(text);
  return prints !== 'targetUnit' || !NUMBER.test(text);
}

type Admits = (cell: SheetCell, column: number, isStrict: boolean) => boolean;

/** The columns of a row's cells, in their order, with the fewest moved; undefined where there are none, or several ways. */
function onlyPlaces(
  cells: readonly SheetCell[],
  columns: readonly number[],
  admits: Admits,
): readonly number[] | undefined {
  const all = [...new Set([...columns, ...cells.map(({ column }) => column)])].sort((a, b) => a - b);
  // By the column of the last cell placed: the ways that move the fewest.
  let ways: readonly Ways[] = [{ last: -1, moved: 0, count: 1, places: [] }];
  for (const cell of cells)
    ways = all
      .filter((column) => admits(cell, column, true))
      .flatMap((column) => {
        const before = fewest(ways.filter(({ last }) => last < column));
        if (before === undefined) return [];
        const moved = before.moved + (column === cell.column ? 0 : 1);
        return [{ last: column, moved, count: before.count, places: [...before.places, column] }];
      });
  const best = fewest(ways);
  return best?.count === 1 ? best.places : undefined;
}

/** Ways to place the first cells of a row, all of which move as many: how many there are, and one of them. */
interface Ways {
  readonly last: number;
  readonly moved: number;
  readonly count: number;
  readonly places: readonly number[];
}

function fewest(ways: readonly Ways[]): Ways | undefined {
  const moved = Math.min(...ways.map((each) => each.moved));
  const best = ways.filter((each) => each.moved === moved);
  const [first] = best;
  return first && { ...first, count: best.reduce((sum, { count }) => sum + count, 0) };
}

/** Cells keep the names of the places where they stood. */
function placed(cells: readonly SheetCell[], places: readonly number[]): SheetRow {
  const row: (SheetCell | undefined)[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = places[index] ?? cell.column;
    row[column] = { ...cell, column };
  }
  return Array.from(row, (cell) => cell);
}
