import type { DisclosureRecord, RowRecord, TableRecord } from '../../model/content.ts';

/** A disclosure with another table in the place of its own. */
export const withTable = (disclosure: DisclosureRecord, table: TableRecord): DisclosureRecord => ({
  ...disclosure,
  tables: new Map([...disclosure.tables, [table.id, table]]),
});

/** A disclosure as it would be without the file of a table. */
export const withoutTable = (disclosure: DisclosureRecord, id: string): DisclosureRecord => ({
  ...disclosure,
  tables: new Map([...disclosure.tables].filter(([each]) => each !== id)),
});

/** A table with each of its rows, the total among them, as a change leaves it. */
export const withEachRow = (table: TableRecord, change: (row: RowRecord) => RowRecord): TableRecord => ({
  ...table,
  ...(table.total !== undefined && { total: change(table.total) }),
  sides: Object.fromEntries(Object.entries(table.sides).map(([side, rows]) => [side, rows.map(change)])),
});
