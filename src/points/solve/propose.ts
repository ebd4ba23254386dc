import { listedBy } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import type { RowRecord, TableRecord } from '../../model/content.ts';
import type { Derived } from '../../model/figure/figure.ts';
import { isTotalRow } from '../../model/kinds/row-kinds.ts';
import { parentMember } from '../../model/point.ts';
import type { Row } from '../../model/table.ts';
import { unitKey } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { accountCells, type Binding, type BoundTable, bindTable, pointContext } from '../bind/bind.ts';
import { rowsWithMoney } from '../bind/statement-rows.ts';

/**
 * Gives a table without a file the rows it could have: one for each member of its dimension that other tables name.
 * The solver fills them; {@link settled} then drops those without money.
 */
export function withProposedRows(binding: Binding, tables: readonly BoundTable[]): readonly BoundTable[] {
  if (tables.every(({ state }) => state !== 'missing')) return tables;
  const members = membersNamed(binding, tables);
  return tables.map((table) => {
    if (table.state !== 'missing') return table;
    const sides = Object.fromEntries(
      table.sides.map(({ definition }) => {
        const dimensions = listedBy(definition.rows) ?? [];
        const [dimension] = dimensions;
        const keys =
          dimension === undefined || dimension === DIMENSION.project || dimensions.length > 1
            ? []
            : (members.get(dimension) ?? []).map((code) => ({ [dimension]: code }));
        return [
          definition.id,
          keys.map((each): RowRecord => ({ source: table.source, keys: each, amounts: {} })),
        ];
      }),
    );
    const record: TableRecord = { id: table.id, source: table.source, asPublished: false, sides };
    return { ...bindTable(binding, table.definition, record), state: 'missing' as const };
  });
}

function membersNamed(
  binding: Binding,
  tables: readonly BoundTable[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const own = pointContext(binding).unit;
  for (const { point } of accountCells(tables)) {
    for (const [dimension, member] of Object.entries(point)) {
      const paths = found.get(dimension) ?? new Set<string>();
      found.set(dimension, paths);
      for (let path = member; path !== ''; path = parentMember(path)) paths.add(path);
    }
  }
  const code = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const named = new Map(
    [...found].map(([dimension, paths]) => [dimension, [...new Set([...paths].map(code))].sort()]),
  );
  const units = [...(found.get(DIMENSION.unit) ?? [])].filter((path) => path.startsWith(`${own}/`)).map(code);
  return named.set(DIMENSION.unit, units.length > 0 ? units.sort() : [unitKey(binding.disclosure.discloser)]);
}

/** The tables with what solving found: rows without money dropped, and tables that are known now marked as derived. */
export const settled = (
  format: Format,
  tables: readonly BoundTable[],
  derived: Derived,
): readonly BoundTable[] =>
  tables.map((table) => {
    if (table.state !== 'missing') return table;
    const holdsMoney = (row: Row): boolean =>
      row.cells.some((cell) => (derived.get(cell.place)?.prints ?? 0) > 0);
    const isKnown = (row: Row): boolean => row.cells.every((cell) => derived.has(cell.place));
    const sides = table.sides.map((side) => ({
      ...side,
      rows:
        'by' in side.definition.rows
          ? side.rows.filter((row) => isTotalRow(row) || holdsMoney(row))
          : rowsWithMoney(format, side.definition, side.rows, holdsMoney),
    }));
    const rows = sides.flatMap((side) => side.rows);
    return rows.some(holdsMoney) && rows.every(isKnown)
      ? { ...table, sides, state: 'derived' as const }
      : { ...table, sides: emptied(table) };
  });

const emptied = (table: BoundTable): BoundTable['sides'] =>
  table.sides.map((side) => ({ ...side, rows: [] }));
