import { Decimal } from '../../model/decimal/decimal.ts';
import { figureIn, isLeftOut } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { isSum, type Relation, relationCells, sidesOf } from '../../points/relations/relation.ts';
import { type Arithmetic, workedOut } from './worked-out.ts';

/** By how much, in 元, a printed cell would change. */
export type CellChange = (cell: Cell) => Decimal | undefined;

/**
 * By how much a cell would change if what it was worked out from did.
 * @param change of printed cells
 */
export const changeIn = (cell: Cell, change: CellChange, derived: Account['derived']): Decimal =>
  workedOut(cell, (one) => (isLeftOut(one) ? undefined : (change(one) ?? NOTHING)), derived, AMOUNTS);

/** Whether a relation would hold, as far as rounding lets it, with some printed cells changed. */
export function holdsWith(relation: Relation, change: CellChange, derived: Account['derived']): boolean {
  const { subject, parts } = relation;
  const valueIn = (cell: Cell): Decimal =>
    (figureIn(derived, cell)?.value ?? NOTHING).plus(changeIn(cell, change, derived));
  const halfOf = (cell: Cell): Decimal => figureIn(derived, cell)?.half ?? NOTHING;
  const isWithin = (off: Decimal, cells: readonly Cell[]): boolean =>
    off.abs().lessThanOrEqualTo(Decimal.sum(0, ...cells.map(halfOf)));
  if (isSum(relation)) {
    const [left, right] = sidesOf(relation).map((cells) => Decimal.sum(0, ...cells.map(valueIn)));
    return isWithin((left ?? NOTHING).minus(right ?? NOTHING), relationCells(relation));
  }
  return parts.every((part) => {
    const off = valueIn(subject).minus(valueIn(part));
    return off.isZero() || (!halfOf(subject).equals(halfOf(part)) && isWithin(off, [subject, part]));
  });
}

const NOTHING = new Decimal(0);

const AMOUNTS: Arithmetic<Decimal> = {
  none: NOTHING,
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
};
