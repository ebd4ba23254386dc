import { figureColumns, tableSides } from '../formats/columns.ts';
import type { Format, Side, TableFormat } from '../formats/format.ts';
import { statementLines } from '../formats/lines.ts';
import type { Taxonomy } from '../model/taxonomy.ts';

/** A key that names a row in a table's file. */
export interface RowKey {
  /** As it is written: "code", "unit", "line" or a dimension's id. */
  readonly written: string;
  /** The dimension it names a member of, or "line". */
  readonly dimension: string;
  /** The dimension's title. */
  readonly title: string;
  /** The first key of a row must be there; a 类 row of a table by two 科目 has no second. */
  readonly required: boolean;
  /** Digits of a code at each level, where the dimension has codes. */
  readonly levels?: readonly number[] | undefined;
}

/** What the rows of one side of a table's file look like. */
export interface SideShape {
  /** The key its rows stand under: "rows", or the side's id. */
  readonly id: string;
  /** Empty where rows come from elsewhere (projects.yaml). */
  readonly keys: readonly RowKey[];
  /** Ids of its columns of figures. */
  readonly columns: readonly string[];
  /** The lines of a statement with their titles, headings included; absent where the disclosure lists the rows. */
  readonly lines?: ReadonlyMap<string, { readonly title: string; readonly isHeading: boolean }> | undefined;
  /** Whether it has a row of the total. */
  readonly hasTotal: boolean;
}

/** What the sides of a table's file look like, from the format's table. */
export const sideShapes = (format: Format, table: TableFormat, taxonomy: Taxonomy): readonly SideShape[] =>
  tableSides(table).map((side) => ({
    id: side.id,
    keys: rowKeys(side, taxonomy),
    columns: figureColumns(format, table, side).map((column) => column.id),
    lines: linesOf(format, side),
    hasTotal: 'by' in side.rows && side.rows.total !== undefined,
  }));

function rowKeys(side: Side, taxonomy: Taxonomy): readonly RowKey[] {
  if (!('by' in side.rows)) return [{ written: 'line', dimension: 'line', title: '行', required: true }];
  const { by, under } = side.rows;
  if (by[0] !== 'project') return by.map((dimension, index) => rowKey(taxonomy, dimension, index === 0));
  return under === undefined ? [] : [rowKey(taxonomy, under, true)];
}

function rowKey(taxonomy: Taxonomy, dimension: string, isFirst: boolean): RowKey {
  const found = taxonomy.dimensions.get(dimension);
  const levels = found?.kind === 'codes' ? found.levels : undefined;
  const written = isFirst && levels !== undefined ? 'code' : dimension;
  return { written, dimension, title: found?.title ?? dimension, required: isFirst, levels };
}

function linesOf(format: Format, side: Side): SideShape['lines'] {
  if ('by' in side.rows) return undefined;
  const lines = statementLines(format, side.rows);
  return new Map(lines.map(({ id, title, role }) => [id, { title, isHeading: role === 'heading' }]));
}
