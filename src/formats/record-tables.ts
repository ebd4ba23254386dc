import { figureColumns, listedBy, tableSides } from './columns.ts';
import type { Format } from './format.ts';
import type { RowsDefinition } from './row-schema.ts';
import type { TableFormat } from './table-schema.ts';

/** Records that rows are: those of projects.yaml and procurement.yaml, and the indicators of a department, which stand in the table's own file. */
export type RecordKind = 'project' | 'purchase' | 'indicator';

/** The records that rows are; undefined where they are none. */
export function recordsOf(rows: RowsDefinition): RecordKind | undefined {
  const [first] = listedBy(rows) ?? [];
  return first === 'project' || first === 'purchase' || first === 'indicator' ? first : undefined;
}

/** Whether a row is printed for each indicator of a project. */
export const printsEach = (rows: RowsDefinition): boolean => 'by' in rows && rows.each !== undefined;

/** Whether the rows of a side are written in its table's own file. */
export const isOwnFile = (rows: RowsDefinition): boolean => {
  const kind = recordsOf(rows);
  return kind === undefined || kind === 'indicator';
};

/** Whether a table lists records of a kind. */
export const listsRecords = (table: TableFormat, kind: RecordKind): boolean =>
  tableSides(table).some(({ rows }) => recordsOf(rows) === kind);

/** Whether a table prints what projects are to achieve: their indicators, or a form of each. */
export const printsGoals = (table: TableFormat): boolean =>
  table.form !== undefined || tableSides(table).some(({ rows }) => printsEach(rows));

/** The table that lists projects with their money; undefined where the format has none. */
export const projectsTable = ({ tables }: Format): TableFormat | undefined =>
  tables.find((table) => listsRecords(table, 'project') && !printsGoals(table));

/** The table that prints goals and indicators of projects, or their forms. */
export const goalsTable = ({ tables }: Format): TableFormat | undefined => tables.find(printsGoals);

/** The table that prints purchases. */
export const purchasesTable = ({ tables }: Format): TableFormat | undefined =>
  tables.find((table) => listsRecords(table, 'purchase'));

/** The column of the table of projects that prints all the money of each: the one that fixes least, whatever stands before it. */
export function projectWhole(format: Format): string | undefined {
  const table = projectsTable(format);
  const [side] = table === undefined ? [] : tableSides(table);
  if (table === undefined || side === undefined) return undefined;
  const [widest] = [...figureColumns(format, table, side)].sort(
    (a, b) => Object.keys(a.fixes).length - Object.keys(b.fixes).length,
  );
  return widest?.id;
}

/** The column of purchases that prints what a line costs in all. */
export const PURCHASE_AMOUNT = 'amount';

/** Columns of purchases that a line of procurement.yaml has keys of its own for, in order; the others stand under `money`. */
export const PURCHASE_COLUMNS: readonly string[] = [PURCHASE_AMOUNT, 'smallFirms'];
