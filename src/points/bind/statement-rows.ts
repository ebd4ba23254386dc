import type { FigureColumn } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { type StatementLine, statementLines } from '../../formats/lines.ts';
import type { Side } from '../../formats/table-schema.ts';
import { filledTitle, numbered } from '../../formats/titles.ts';
import type { RowRecord } from '../../model/content.ts';
import type { Row } from '../../model/table.ts';
import { type Bind, boundRow, titleWordsOf } from './bind-row.ts';

/**
 * The rows of a statement: its lines as the format names them. A line that is printed only where it has money is left out of a table
 * that was filled in without it.
 */
export function statementRows(
  bind: Bind,
  side: Side,
  columns: readonly FigureColumn[],
  records: readonly RowRecord[],
): readonly Row[] {
  const recordOf = (id: string): RowRecord | undefined => records.find((record) => record.keys.line === id);
  const rows = statementLines(bind.format, side.rows)
    .filter(
      ({ id, withMoney }) => withMoney !== true || bind.record === undefined || recordOf(id) !== undefined,
    )
    .map((line) => statementRow(bind, columns, line, recordOf(line.id)));
  return renumbered(bind.format, side, rows);
}

function statementRow(
  bind: Bind,
  columns: readonly FigureColumn[],
  line: StatementLine,
  record: RowRecord | undefined,
): Row {
  const name = record?.name ?? filledTitle(line.title, titleWordsOf(bind));
  return boundRow(bind, line.role === 'heading' ? [] : columns, {
    key: line.id,
    kind: line.role,
    depth: line.depth,
    names: { line: { code: '', number: line.number, name } },
    ...(record?.texts === undefined ? {} : { own: record.texts }),
    ...(line.group === undefined ? {} : { group: line.group }),
    fixes: line.fixes,
    ofWhich: line.ofWhich,
    record,
    beside: line.beside,
  });
}

/** The rows of a statement that remain where lines without money are left out, numbered as they stand. */
export function rowsWithMoney(
  format: Format,
  side: Side,
  rows: readonly Row[],
  holdsMoney: (row: Row) => boolean,
): readonly Row[] {
  const dropped = new Set(
    statementLines(format, side.rows).flatMap(({ id, withMoney }) => (withMoney === true ? [id] : [])),
  );
  return renumbered(
    format,
    side,
    rows.filter((row) => !dropped.has(row.key) || holdsMoney(row)),
  );
}

/** Numbers the lines of lists that are counted by what is printed of them: 一、二、三、 by position. */
function renumbered(format: Format, side: Side, rows: readonly Row[]): readonly Row[] {
  const lines = new Map(
    statementLines(format, side.rows).flatMap((line) => (line.numbering ? [[line.id, line.numbering]] : [])),
  );
  if (lines.size === 0) return rows;
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const numbering = lines.get(row.key);
    const name = row.names.line;
    if (numbering === undefined || name === undefined) return row;
    const place = counts.get(numbering.list) ?? numbering.from;
    counts.set(numbering.list, place + 1);
    return { ...row, names: { line: { ...name, number: numbered(numbering.pattern, place) } } };
  });
}
