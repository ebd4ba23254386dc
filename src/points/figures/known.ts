import { Decimal } from 'decimal.js';
import type { Cell } from '../../model/table.ts';

/** A figure the engine may count with: printed, or worked out from prints. */
export interface Known {
  /** In 元. */
  readonly value: Decimal;
  /** Half digits it may be off by, in 元. */
  readonly half: Decimal;
  /** How many prints other than zero stand in it: 0 is nothing at all, 1 is one print's very number. */
  readonly prints: number;
}

/** A figure that was left out and that the relations determine (推算). */
export interface Derived extends Known {
  /** As the column would print it; "" where it is nothing. */
  readonly text: string;
  /** The cells it was worked out from. */
  readonly from: readonly Cell[];
  /** same: another print of the number · sum: of its parts · rest: the whole less the other parts · none: no such money. */
  readonly how: 'same' | 'sum' | 'rest' | 'none';
}

const ZERO = new Decimal(0);

/** No money. */
export const NOTHING: Known = { value: ZERO, half: ZERO, prints: 0 };

/** What a cell was given, as a figure; undefined where it was left out. */
export function givenFigure(cell: Cell): Known | undefined {
  if (cell.given.kind === 'omitted') return undefined;
  if (cell.given.kind !== 'amount') return NOTHING;
  const { value, half } = cell.given.amount;
  return value.isZero() ? { value: ZERO, half, prints: 0 } : { value, half, prints: 1 };
}
