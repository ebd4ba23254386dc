import type { RowRecord, TableRecord } from '../../model/content.ts';
import type { IndicatorTexts } from '../../model/kinds/record-fields.ts';
import { at, type Source } from '../../model/source.ts';
import type { WrittenRow, WrittenTable } from './table-file.ts';
import type { SideShape } from './table-shape.ts';

/** The record of a table's file that fits its schema. */
export function tableRecord(
  id: string,
  file: string,
  written: WrittenTable,
  sides: readonly SideShape[],
): TableRecord {
  const source = { file, path: [] };
  const { asPublished, empty, notes, total, title, columns, statement } = written;
  return {
    id,
    source,
    asPublished,
    empty,
    notes,
    title,
    columnTitles: columns,
    statement,
    sides: Object.fromEntries(
      sides.flatMap((side) => {
        const rows = writtenRows(written, side.id);
        return rows === undefined
          ? []
          : [[side.id, rows.map((row, index) => rowRecord(at(source, side.id, index), row, side))]];
      }),
    ),
    total: total && totalRecord(at(source, 'total'), total, sides),
  };
}

/** The row of the total: amounts, or of indicators their points and score. */
function totalRecord(source: Source, total: WrittenRow, sides: readonly SideShape[]): RowRecord {
  const said = present(total, Object.keys(total));
  return sides.some(({ indicators }) => indicators !== undefined)
    ? { source, keys: {}, texts: said, amounts: {} }
    : { source, keys: {}, amounts: said };
}

/** Whether a file says nothing yet: every list is there, and none holds a row. It is as good as none; a table without figures says so (`empty`). */
export const isUnfilled = ({ id: _, source: __, sides, ...said }: TableRecord): boolean =>
  Object.values(said).every((one) => one === undefined) &&
  Object.values(sides).every((rows) => rows.length === 0);

/** The rows of a side; its schema has made sure that they are rows. */
const writtenRows = (written: WrittenTable, side: string): readonly WrittenRow[] | undefined =>
  (written as Readonly<Record<string, readonly WrittenRow[] | undefined>>)[side];

function rowRecord(source: Source, row: WrittenRow, side: SideShape): RowRecord {
  if (side.indicators !== undefined)
    // Its schema has made an indicator of it.
    return { source, keys: {}, indicator: { ...(row as unknown as IndicatorTexts), source }, amounts: {} };
  const keys = side.keys.flatMap(({ written, dimension }) => {
    const text = row[written];
    return text === undefined ? [] : [[dimension, text] as const];
  });
  return {
    source,
    keys: Object.fromEntries(keys),
    name: row.name,
    ...(row.printedCode === undefined ? {} : { printedCode: row.printedCode }),
    ...(side.texts.length === 0 ? {} : { texts: present(row, side.texts) }),
    amounts: present(row, side.columns),
  };
}

function present(row: WrittenRow, columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const text = row[column];
      return text === undefined ? [] : [[column, text] as const];
    }),
  );
}
