import { isLandscape } from './sheet-side.ts';
import type { BodyCell, LayoutColumn, TableLayout } from './table-layout.ts';

/** How the columns of a table are set on paper. */
export interface SheetColumns {
  /** The width of each, in twentieths of a point; together as wide as the sheet. */
  readonly widths: readonly number[];
  /** Size of its letters, in half points. */
  readonly size: number;
  /** Whether its rows take more than a sheet, where the height of one is known. */
  readonly runsOn: boolean;
}

/** The smallest letters, in half points. */
const SMALLEST = 11;

/** Letters as small as this are chosen for the sake of lines that need not break. */
const LEGIBLE = 16;

/** Sizes to choose from, in half points: 五号, 小五, and smaller. */
const SIZES = [21, 18, 16, 15, 13, SMALLEST] as const;

/** Letters of tables whose lines do not break; the smaller ones only where they leave the whole table on one sheet. */
const ONE_LINE = [...SIZES.filter((size) => size >= LEGIBLE), 15, 14];

/** The largest for tables on their side, and for those of long texts. */
const LARGEST = { wide: 18, records: 15 };

/** Blank at both sides of a cell, in twentieths of a point. */
export const CELL_MARGIN = 55;

/** A column that holds texts is at least so many characters wide, and needs no more than so many. */
const TEXT_WIDTHS = { least: 5, most: 36 };

/**
 * Widths of the columns of a table: figures and codes never break, names and texts share what is left. Letters are as large as the sheet
 * allows: where somewhat smaller ones leave all names and texts on one line each, these, so that a statement of thirty lines is one sheet.
 * @param width of the sheet, in twentieths of a point
 * @param height of what the sheet has room for below a title, where smaller letters are worth it that leave the whole table on one
 */
export function sheetColumns(layout: TableLayout, width: number, height?: number): SheetColumns {
  const needs = layout.columns.map((column) => needOf(layout, column));
  const margins = layout.columns.length * CELL_MARGIN * 2;
  const room = width - margins;
  const sizeOf = (characters: number, size: number): number => characters * size * 10;
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const largest = layout.records === true ? LARGEST.records : isLandscape(layout) ? LARGEST.wide : SIZES[0];
  const whole = needs.reduce((sum, need) => sum + need.whole, 0);
  const onOneLine = ONE_LINE.filter((each) => each <= largest && sizeOf(whole, each) <= room);
  const size =
    onOneLine.find((each) => height !== undefined && heightOf(layout, each) <= height) ??
    onOneLine.find((each) => each >= LEGIBLE) ??
    SIZES.find((each) => each <= largest && sizeOf(least, each) <= room) ??
    SMALLEST;
  const isWhole = sizeOf(whole, size) <= room;
  const first = needs.map(({ least, whole, wanted }) => {
    const has = isWhole ? whole : least;
    return { has, more: Math.max(0, wanted - has) };
  });
  const wanted = first.reduce((sum, { more }) => sum + more, 0);
  const spare = Math.max(0, room / (size * 10) - (isWhole ? whole : least));
  const shared = wanted === 0 ? 0 : Math.min(1, spare / wanted);
  const given = first.map(({ has, more }) => has + more * shared);
  const total = given.reduce((sum, each) => sum + each, 0);
  const widths = given.map((each) => Math.floor((each / total) * room) + CELL_MARGIN * 2);
  return { widths, size, runsOn: height !== undefined && heightOf(layout, size) > height };
}

/** How high a line of letters of a size is in a table, in twentieths of a point. @param size in half points */
export const lineOf = (size: number): number => size * 13;

/** Blank above and beneath the line of a cell, with the rule between two, in twentieths of a point. */
const CELL_HEIGHT = 36;

/** How high a table is whose rows take a line each, those of its titles one more. */
const heightOf = ({ header, body, notes }: TableLayout, size: number): number =>
  (header.length + 1 + body.length + notes.length) * (lineOf(size) + CELL_HEIGHT);

/** Characters a column cannot do without, those that leave its texts on one line and its title on three, and those it has use for. */
function needOf(
  { body }: TableLayout,
  { index, kind, titles }: LayoutColumn,
): { readonly least: number; readonly whole: number; readonly wanted: number } {
  const longest = body.reduce((most, { cells }) => {
    const cell = cells[index];
    const isWide = cell === undefined || cell.kind === 'padding' || (cell.colspan ?? 1) > 1;
    return isWide
      ? most
      : Math.max(most, widthOfText(printedText(cell)) + ('depth' in cell ? cell.depth : 0));
  }, 0);
  const title = widthOfText(titles.at(-1) ?? '');
  const isWhole = kind === 'figure' || kind === 'code' || longest <= TEXT_WIDTHS.least;
  const least = Math.max(isWhole ? longest : TEXT_WIDTHS.least, Math.min(title, 2));
  const wanted = Math.max(Math.min(longest, TEXT_WIDTHS.most), Math.min(title, Math.ceil(title / 2) + 1));
  const whole = Math.max(least, longest, Math.min(title, Math.ceil(title / 3) + 1));
  return { least, whole, wanted: Math.max(least, wanted) };
}

/** What a cell says on paper: a figure that was worked out (推算) has a dot before it, as the note beneath the table says. */
export function printedText(cell: Exclude<BodyCell, { kind: 'padding' }>): string {
  return cell.kind === 'figure' && cell.state === 'derived' ? `·${cell.text}` : cell.text;
}

/** In widths of a Chinese character; digits are half as wide. A little is added, since letters of a substitute font are wider. */
export const widthOfText = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\u1100-\uffe6·]/u.test(character) ? 1 : 0.6), 0);
