import type { MoneyUnit } from '../model/money.ts';
import type { ColumnNode } from './column-schema.ts';
import type { Format } from './format.ts';
import type { RowsDefinition } from './row-schema.ts';
import type { Fixes } from './scalars.ts';
import type { Side, TableFormat } from './table-schema.ts';

/** A column of figures: a leaf of the header tree that prints no text. */
export interface FigureColumn {
  readonly id: string;
  /** Titles from the group down, joined: "本年收入／小计". */
  readonly title: string;
  /** Members of its groups and its own. */
  readonly fixes: Fixes;
  readonly moneyUnit: MoneyUnit;
  /** Printed as 其中: does not make up the whole with the others. */
  readonly ofWhich: boolean;
}

/** The sides of a table; a table without sides has one, named "rows". */
export const tableSides = (table: TableFormat): readonly Side[] =>
  table.sides ??
  (table.rows !== undefined && table.columns !== undefined
    ? [{ id: 'rows', rows: table.rows, columns: table.columns }]
    : []);

/** The leaves of a header tree, left to right, those that print texts included. */
export const leafColumns = (columns: readonly ColumnNode[]): readonly ColumnNode[] =>
  columns.flatMap((column) => (column.columns === undefined ? [column] : leafColumns(column.columns)));

/** The columns of figures of one side, left to right. */
export function figureColumns(format: Format, table: TableFormat, side: Side): readonly FigureColumn[] {
  const walk = (columns: readonly ColumnNode[], above: Omit<FigureColumn, 'id'>): FigureColumn[] =>
    columns.flatMap((column) => {
      const here = {
        title: above.title === '' ? column.title : `${above.title}／${column.title}`,
        fixes: { ...above.fixes, ...column.fixes },
        moneyUnit: column.moneyUnit ?? above.moneyUnit,
        ofWhich: column.ofWhich ?? above.ofWhich,
      };
      if (column.columns !== undefined) return walk(column.columns, here);
      return column.id === undefined || column.prints !== undefined ? [] : [{ id: column.id, ...here }];
    });
  return walk(side.columns, {
    title: '',
    fixes: {},
    moneyUnit: table.moneyUnit ?? format.moneyUnit,
    ofWhich: false,
  });
}

/** The dimensions that name a row the disclosure lists; undefined for a statement's fixed lines. */
export const listedBy = (rows: RowsDefinition): readonly string[] | undefined =>
  'by' in rows ? rows.by : undefined;
