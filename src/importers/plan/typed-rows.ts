import { parseForMerging } from '../write/yaml-merge.ts';

/** What rows of tables that are typed already say of a dimension: the answers to what a workbook leaves open. */
export type TypedRows = (table: string, code: string, dimension: string) => readonly string[];

/**
 * What is typed of a dimension in the rows of a 科目 of a table.
 * @param textOf the text of a table's file, by the table's id; undefined where there is none
 */
export function typedRows(textOf: (table: string) => string | undefined): TypedRows {
  const known = new Map<string, readonly TypedRow[]>();
  return (table, code, dimension) => {
    const rows = known.get(table) ?? rowsIn(textOf(table));
    known.set(table, rows);
    return rows.flatMap((row) => {
      const typed = row[dimension];
      return row.code === code && typeof typed === 'string' ? typed : [];
    });
  };
}

type TypedRow = Readonly<Record<string, unknown>>;

function rowsIn(text: string | undefined): readonly TypedRow[] {
  const root: unknown = text === undefined ? undefined : parseForMerging(text).toJS();
  return isTypedRow(root) ? Object.values(root).flat().filter(isTypedRow) : [];
}

const isTypedRow = (value: unknown): value is TypedRow => typeof value === 'object' && value !== null;
