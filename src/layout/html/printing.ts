import { LOOKS } from '../../model/kinds/column-kinds.ts';
import type { Look } from '../../model/kinds/record-field.ts';
import type { HeaderCell, LayoutColumn, TableLayout } from '../table/table-layout.ts';

/** A table while it is printed. */
export interface Printing {
  readonly layout: TableLayout;
  /** Before every id. */
  readonly prefix: string;
  /** Rows and cells have addresses, and what we add to the filed document is shown. */
  readonly anchors: boolean;
  /** Outermost rows of its tree can fold away what stands below them. */
  readonly folds: boolean;
  /** Columns that share the room of one, two by two. */
  readonly brief: ReadonlySet<number>;
  /** The link to a project's page, by its key. */
  readonly projectHref: ((key: string) => string) | undefined;
}

/** How texts of a column are set: names stay in view, texts wrap, codes do not. */
const LOOK_CLASSES: Readonly<Record<Look, string>> = {
  text: 'text',
  long: 'text long',
  target: 'text target',
  code: 'code',
  number: 'number',
  sequence: 'sequence',
};

/** The classes of a column's cells; figures need no word. */
export function columnClass({ kind, rowHeader }: Pick<HeaderCell, 'kind' | 'rowHeader'>): string {
  if (rowHeader === 'first') return 'name';
  if (kind === 'figure' || kind === 'blank' || kind === 'over') return '';
  return LOOK_CLASSES[LOOKS[kind]];
}

/** The class of a column that begins a statement: a rule divides it from the one before it. */
export const sideStart = (column: LayoutColumn | undefined, layout: TableLayout): string =>
  column !== undefined && column.side > 0 && layout.columns[column.index - 1]?.side !== column.side
    ? 'side'
    : '';

/** A span of cells as its attribute says it; one cell is not said. */
export const spanned = (cells: number | undefined): number | undefined =>
  cells === undefined || cells < 2 ? undefined : cells;
