import type { ColumnNode } from '../../formats/column-schema.ts';
import { tableSides } from '../../formats/columns.ts';
import type { Side, TableFormat } from '../../formats/table-schema.ts';
import { at, type Source } from '../../model/source.ts';

/** A side of a table, and where it is defined. */
export interface PlacedSide {
  readonly side: Side;
  /** What holds its rows and columns: the side, or the table itself. */
  readonly source: Source;
}

/** The sides of a table that stands at `source`. */
export const placedSides = (table: TableFormat, source: Source): readonly PlacedSide[] =>
  tableSides(table).map((side, index) => ({
    side,
    source: table.sides === undefined ? source : at(source, 'sides', index),
  }));

/** A column or group of columns, and where it is defined. */
export interface PlacedColumn {
  readonly column: ColumnNode;
  readonly source: Source;
  /** 1 for the columns at the top. */
  readonly level: number;
}

/** All columns and groups of a side, each group before what it holds. */
export function placedColumns({ side, source }: PlacedSide): readonly PlacedColumn[] {
  const walk = (columns: readonly ColumnNode[], list: Source, level: number): readonly PlacedColumn[] =>
    columns.flatMap((column, index) => {
      const here = at(list, index);
      return [{ column, source: here, level }, ...walk(column.columns ?? [], at(here, 'columns'), level + 1)];
    });
  return walk(side.columns, at(source, 'columns'), 1);
}
