import type { FigureColumn } from '../../formats/columns.ts';
import type { Side } from '../../formats/table-schema.ts';
import type { RowRecord } from '../../model/content.ts';
import type { ProcurementSum } from '../../model/records.ts';
import type { Row, RowName, RowTexts } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { type Bind, boundRow, nameOf, rowMember } from './bind-row.ts';

/** Rows beneath those of their units, where the format has these; the units of `sums` come first. */
export function underUnits(
  bind: Bind,
  side: Side,
  columns: readonly FigureColumn[],
  rows: readonly Row[],
  sums: ReadonlyMap<string, RowRecord>,
  texts?: (unit: string) => RowTexts | undefined,
): readonly Row[] {
  if (!('by' in side.rows) || side.rows.under !== 'unit') return rows;
  const { unitTitle = '{name}' } = side.rows;
  const named = (code: string): RowName => {
    const { name } = nameOf(bind, DIMENSION.unit, code, sums.get(code)?.name);
    return { code, name: unitTitle.replaceAll('{name}', name) };
  };
  const unitOf = (row: Row): string => row.names.unit?.code ?? '';
  return [...new Set([...sums.keys(), ...rows.map(unitOf)])].flatMap((code) => [
    boundRow(bind, columns, {
      key: code,
      kind: 'subtotal',
      depth: 0,
      names: { unit: named(code) },
      texts: texts?.(code),
      fixes: { unit: rowMember(bind, DIMENSION.unit, code) },
      record: sums.get(code),
    }),
    ...rows.filter((row) => unitOf(row) === code),
  ]);
}

/** A sum of lines as the record of a row. */
export const sumRecord = ({ source, money }: ProcurementSum): RowRecord => ({
  source,
  keys: {},
  amounts: money,
});
