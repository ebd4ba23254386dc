import { type CellFigure, givenFigure } from '../../model/figure/figure.ts';
import type { ProcurementLine } from '../../model/records.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';

/** A line with its amount. */
export interface Purchase {
  readonly line: ProcurementLine;
  readonly figure: CellFigure;
}

/** The lines whose amount is printed. */
export function purchases({ tables, disclosure }: Account): readonly Purchase[] {
  const rows = tables.flatMap(({ sides }) => sides.flatMap((side) => side.rows));
  const byKey = new Map(rows.filter(({ names }) => names.purchase).map((row) => [row.key, row]));
  return (disclosure.procurement?.lines ?? []).flatMap((line) => {
    const cell = amountCell(byKey.get(line.key));
    const figure = cell && givenFigure(cell);
    return figure === undefined ? [] : [{ line, figure }];
  });
}

/** The first figure of a line is its amount. */
const amountCell = (row: Row | undefined): Cell | undefined => row?.cells[0];
