import type { RowRecord } from '../../model/content.ts';
import type { Decimal } from '../../model/decimal/decimal.ts';
import { type CellFigure, sumOf } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';

/** What a cell has more than those beneath it. */
export interface Lacked {
  readonly cell: Cell;
  readonly value: Decimal;
  readonly half: Decimal;
  readonly amount: string;
}

/** What a row has more than those beneath it, by its cells; undefined where it is nothing or less than nothing. */
export function lackedIn(
  account: Account,
  above: Row,
  beneath: readonly Row[],
): readonly Lacked[] | undefined {
  const all = above.cells.flatMap((cell, index) => {
    const whole = account.figure(cell);
    const parts = beneath.flatMap((row) => {
      const part = row.cells[index];
      return part === undefined ? [] : (account.figure(part) ?? []);
    });
    return whole === undefined ? [] : (lackedAt(cell, whole, parts) ?? []);
  });
  if (all.length === 0 || !all.every(({ value }) => value.isPositive())) return undefined;
  const inOrder = printOrder(account.tables);
  return all.sort((a, b) => inOrder(a.cell, b.cell));
}

function lackedAt(cell: Cell, whole: CellFigure, parts: readonly CellFigure[]): Lacked | undefined {
  const sum = sumOf(parts);
  const value = whole.value.minus(sum.value);
  const half = whole.half.plus(sum.half);
  if (value.abs().lte(half)) return undefined;
  return { cell, value, half, amount: formatMoney(value, cell.moneyUnit, cell.decimals) };
}

/** Rows that a table would have besides its own. */
export interface RowsBack {
  readonly table: { readonly id: string };
  readonly side: string;
  readonly rows: readonly RowRecord[];
}

/** The account as it would be with rows more. */
export function withRowsBack({ taxonomy, format, disclosure }: Account, back: readonly RowsBack[]): Account {
  const tables = new Map(disclosure.tables);
  for (const { table, side, rows } of back) {
    const record = tables.get(table.id);
    if (record === undefined) continue;
    const sides = { ...record.sides, [side]: [...(record.sides[side] ?? []), ...rows] };
    tables.set(table.id, { ...record, sides });
  }
  return openAccount({ taxonomy, format, disclosure: { ...disclosure, tables } });
}
