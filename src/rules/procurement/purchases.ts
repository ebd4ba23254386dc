import { PURCHASE_AMOUNT } from '../../formats/record-tables.ts';
import { type CellFigure, givenFigure } from '../../model/figure/figure.ts';
import { byPlace } from '../../model/place.ts';
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
    const cell = purchaseAmount(byKey.get(line.key));
    const figure = cell && givenFigure(cell);
    return figure === undefined ? [] : [{ line, figure }];
  });
}

/** What a line, or the total of all, costs: the column of amounts, or the one that fixes least where a format calls it otherwise. */
export function purchaseAmount(row: Row | undefined): Cell | undefined {
  const width = ({ point }: Cell): number => Object.keys(point).length;
  const [widest] = [...(row?.cells ?? [])].sort((a, b) => width(a) - width(b) || byPlace(a, b));
  return row?.cells.find(({ column }) => column === PURCHASE_AMOUNT) ?? widest;
}
