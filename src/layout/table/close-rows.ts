import { CELL_MARGIN, sheetColumns, widthOfText } from './sheet-columns.ts';
import { isLandscape, isWide, sheetWidth } from './sheet-side.ts';
import type { TableLayout } from './table-layout.ts';

/** What a sheet of A4 has room for between its margins, below the title of a table and the line above it, in points. */
const ROOM = { standing: 645, onItsSide: 400 } as const;

/** How rows are set on paper (print-tables.css): a line in sizes of its letters, and what stands between two rows, in points. */
const USUAL = { line: 1.3, between: 3.6 };
const CLOSE = { line: 1.2, between: 1.4 };

/** A note beneath the table, in points. */
const NOTE = 20;

/**
 * Whether the rows of a table are set closer on paper: where only so all of it stands on one sheet, its total with the rest. What runs on to
 * another sheet anyhow is set as usual.
 */
export function hasCloseRows(layout: TableLayout): boolean {
  if (layout.absent !== undefined || layout.records === true) return false;
  const size = isWide(layout) ? 7.5 : 9;
  const lines = layout.header.length + 1 + linesOf(layout, size);
  const height = ({ line, between }: typeof USUAL): number =>
    lines * size * line + (layout.body.length + layout.header.length) * between + layout.notes.length * NOTE;
  const room = isLandscape(layout) ? ROOM.onItsSide : ROOM.standing;
  return height(USUAL) > room && height(CLOSE) <= room;
}

/** The lines of all rows, as far as the widths of the columns tell. @param size of the letters, in points */
function linesOf(layout: TableLayout, size: number): number {
  const { widths } = sheetColumns(layout, sheetWidth(layout));
  return layout.body.reduce((sum, { cells }) => {
    const lines = cells.map((cell, column) => {
      if (cell.kind !== 'text' || (cell.colspan ?? 1) > 1) return 1;
      const room = ((widths[column] ?? 0) - 2 * CELL_MARGIN) / 20 / size;
      return room <= 0 ? 1 : Math.ceil((widthOfText(cell.text) + cell.depth) / room);
    });
    return sum + Math.max(1, ...lines);
  }, 0);
}
