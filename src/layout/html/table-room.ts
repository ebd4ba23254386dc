import { onceFor } from '../../model/once-for.ts';
import { sheetColumns } from '../table/sheet-columns.ts';
import { isWide, sheetWidth } from '../table/sheet-side.ts';
import type { LayoutColumn, TableLayout } from '../table/table-layout.ts';
import { briefPairs } from './brief-columns.ts';
import { columnClass } from './printing.ts';

/** How much room a figure needs, in steps, and the equal units that the text column of a wide screen is then divided into (columns.css). */
const STEPS = [
  { name: 'short', most: 9, units: 10 },
  { name: 'middle', most: 13, units: 7 },
  { name: 'long', most: Number.POSITIVE_INFINITY, units: 5 },
] as const;

/** Columns of codes in parts (类, 款, 项). */
const PARTS: readonly string[] = ['class', 'section', 'item'];

/** The class of a table by its longest figure: a style sheet gives every column as much room, so that none is cut at the edge of its box. */
export const figureRoom = (layout: TableLayout): string => `figures-${stepOf(layout).name}`;

/** The same of figures as they are printed, where no format lays their table out. */
export const roomFor = (figures: readonly string[]): string =>
  `figures-${stepFor(Math.max(0, ...figures.map(({ length }) => length))).name}`;

/** The class of a table whose sides print their codes in parts: these have a unit together. "" where they print none. */
export function codeParts({ columns }: TableLayout): string {
  const parts = new Set(columns.flatMap(({ kind }) => (PARTS.includes(kind) ? [kind] : [])));
  return parts.size < 2 ? '' : `code-parts-${parts.size}`;
}

/** Whether the columns need more room than the text column of a wide screen has: the table scrolls in its box. */
export function isCrowded(layout: TableLayout): boolean {
  const brief = briefPairs(layout);
  const needed = layout.columns.reduce(
    (sum, column) => sum + (brief.has(column.index) ? 0.5 : unitsOf(layout, column)),
    0,
  );
  return Math.round(needed) > stepOf(layout).units;
}

/**
 * The class of a sheet whose figures find room only in letters smaller than others are printed in (print-tables.css), by their size in half
 * points. "" where they need not be, as of tables that are not wide. Asked for a page, for the print and for a table to embed.
 */
export const smallLetters = onceFor((layout: TableLayout): string => {
  if (!isWide(layout)) return '';
  const { size } = sheetColumns(layout, sheetWidth(layout));
  return size < PRINTED_IN ? `letters-${size}` : '';
});

/** The letters of tables on their side, in half points. */
const PRINTED_IN = 15;

/** The units of a column, as columns.css sets it. */
function unitsOf(layout: TableLayout, column: LayoutColumn): number {
  const [look, isLong] = columnClass(column).split(' ');
  const isOfRecords = layout.records === true;
  if (look === 'name') return isOfRecords ? 1 : 2;
  if (look === 'text') return (isLong === 'long' ? 3 : 2) - Number(isOfRecords);
  if (PARTS.includes(column.kind)) return 1 / Math.max(1, Number(codeParts(layout).at(-1) ?? 1));
  return 1;
}

function stepOf({ body }: TableLayout): (typeof STEPS)[number] {
  let longest = 0;
  for (const { cells } of body) {
    for (const cell of cells) {
      if (cell.kind === 'figure' && cell.state !== 'words') longest = Math.max(longest, cell.text.length);
    }
  }
  return stepFor(longest);
}

const stepFor = (longest: number): (typeof STEPS)[number] =>
  STEPS.find(({ most }) => longest <= most) ?? STEPS[2];
