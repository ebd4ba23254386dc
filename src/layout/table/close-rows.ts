import { widthOfText } from './sheet-columns.ts';
import { isLandscape, isWide, sheetWidth } from './sheet-side.ts';
import type { TableLayout } from './table-layout.ts';

/** What a sheet of A4 has room for between its margins, below the title of a table and the line above it, in points. */
const ROOM = { standing: 645, onItsSide: 410 } as const;

/** How rows are set on paper (print-tables.css): a line in sizes of its letters, and what stands between two rows, in points. */
const USUAL = { line: 1.3, between: 3.6 };
const CLOSE = { line: 1.2, between: 1.4 };

/** The letters of tables, and the smaller ones of those that are wide, in points. */
const [LETTERS, SMALL] = [9, 7.5];

/** What a column of figures takes at least, with its title in several lines, and what is blank beside it, in characters. */
const [FIGURE, BLANK] = [4.2, 0.6];

/** In twentieths of a point. */
const POINT = 20;

/** A note beneath the table, in points. */
const NOTE = 20;

/**
 * The class of a table whose rows are set closer on paper, at last in smaller letters: where only so all of it stands on one sheet, its total
 * with the rest. "" where it has room as usual, 'runs-on' where it takes several sheets anyhow.
 */
export function closeRows(layout: TableLayout): '' | 'close' | 'close small' | 'runs-on' {
  if (layout.absent !== undefined) return '';
  const room = isLandscape(layout) ? ROOM.onItsSide : ROOM.standing;
  const has = ({ line, between }: typeof USUAL, size: number): boolean =>
    (layout.header.length + 1 + linesOf(layout, size)) * size * line +
      (layout.body.length + layout.header.length) * between +
      layout.notes.length * NOTE <=
    room;
  const usual = isWide(layout) ? SMALL : LETTERS;
  if (has(USUAL, usual)) return '';
  if (has(CLOSE, usual)) return 'close';
  return usual > SMALL && has(CLOSE, SMALL) ? 'close small' : 'runs-on';
}

/** The lines of all rows, as far as the widths of the columns tell. @param size of the letters, in points */
function linesOf(layout: TableLayout, size: number): number {
  const rooms = roomsOf(layout, size);
  return layout.body.reduce((sum, { cells }) => {
    const lines = cells.map((cell, column) => {
      const room = rooms[column] ?? 0;
      if (cell.kind !== 'text' || (cell.colspan ?? 1) > 1 || room <= 0) return 1;
      return Math.ceil((widthOfText(cell.text) + cell.depth) / room);
    });
    return sum + Math.max(1, ...lines);
  }, 0);
}

/** How many characters each column has room for: names have what the other columns leave them. */
function roomsOf(layout: TableLayout, size: number): readonly number[] {
  const longest = layout.columns.map(({ index }) =>
    layout.body.reduce((most, { cells }) => {
      const cell = cells[index];
      const isWide = cell === undefined || cell.kind === 'padding' || (cell.colspan ?? 1) > 1;
      return isWide ? most : Math.max(most, widthOfText(cell.text) + (cell.kind === 'text' ? cell.depth : 0));
    }, 0),
  );
  const names = layout.columns.filter(({ rowHeader }) => rowHeader === 'first');
  const isName = new Set(names.map(({ index }) => index));
  const needs = longest.map((each, column) => (isName.has(column) ? 0 : Math.max(FIGURE, each)));
  const all = sheetWidth(layout) / POINT / size - needs.length * BLANK;
  const left = all - needs.reduce((sum, each) => sum + each, 0);
  const wanted = names.reduce((sum, { index }) => sum + (longest[index] ?? 0), 0);
  return longest.map((each, column) => (isName.has(column) ? (left * each) / Math.max(1, wanted) : each));
}
