import type { TableLayout } from './table-layout.ts';

/** Columns beyond which a table is wide: too wide for a column of text, and for a sheet that stands. */
const WIDE = 9;

/** Whether a table is too wide for a column of text. */
export const isWide = ({ columns }: Pick<TableLayout, 'columns'>): boolean => columns.length > WIDE;

/** Whether a table is printed on a sheet on its side (横排): as its format says, or because it is wide. */
export const isLandscape = (layout: Pick<TableLayout, 'columns' | 'landscape'>): boolean =>
  layout.landscape || isWide(layout);

/** A4 between margins of 20 mm, in twentieths of a point. */
const A4 = { standing: 11906 - 2 * 1134, onItsSide: 16838 - 2 * 1134 } as const;

/** How wide a table can be on its sheet, in twentieths of a point. */
export const sheetWidth = (layout: Pick<TableLayout, 'columns' | 'landscape'>): number =>
  isLandscape(layout) ? A4.onItsSide : A4.standing;
