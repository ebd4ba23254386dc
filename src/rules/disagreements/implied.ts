import { Decimal } from '../../model/decimal/decimal.ts';
import { figureIn } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { type Relation, relationCells, sidesOf } from '../../points/relations/relation.ts';
import { printedCells } from './disagreement.ts';
import { timesIn } from './worked-out.ts';

/** What is asked of relations: what a cell says, printed or worked out. */
export type Figures = Pick<Account, 'derived'>;

/** What a cell would have to be, and how far from it rounding leaves it, both in 元. */
export interface Implied {
  readonly value: Decimal;
  readonly within: Decimal;
}

/**
 * What a printed cell would have to be for a relation to hold: the other print of its number, or what its sum lacks.
 * @param isSame whether a cell prints the same number
 * @returns undefined where the relation does not say
 */
export function impliedBy(
  relation: Relation,
  isSame: (cell: Cell) => boolean,
  { derived }: Figures,
): Implied | undefined {
  const { kind, subject, difference, outliers = [] } = relation;
  const times = (cell: Cell): number => timesIn(cell, isSame, derived);
  if (kind === 'agree' || kind === 'balance') {
    const [outlier] = outliers;
    if (outlier === undefined) return undefined;
    if (times(subject) !== 0) return asOther(subject, outlier, isSame, derived);
    return outliers.every((cell) => times(cell) !== 0)
      ? asOther(outlier, subject, isSame, derived)
      : undefined;
  }
  const all = relationCells(relation);
  const printed = printOf(all, isSame, derived);
  const [left, right] = sidesOf(relation).map((cells) => cells.reduce((sum, cell) => sum + times(cell), 0));
  const net = (left ?? 0) - (right ?? 0);
  if (difference === undefined || printed === undefined || Math.abs(net) !== 1) return undefined;
  const halves = all.flatMap((cell) => figureIn(derived, cell)?.half ?? []);
  return { value: printed.minus(difference.times(net)), within: Decimal.sum(0, ...halves) };
}

/** What a number would have to be for a cell that it stands in to print what another one prints. */
function asOther(
  cell: Cell,
  other: Cell,
  isSame: (cell: Cell) => boolean,
  derived: Figures['derived'],
): Implied | undefined {
  const [own, right] = [figureIn(derived, cell), figureIn(derived, other)];
  if (own === undefined || right === undefined) return undefined;
  if (isSame(cell) || derived.get(cell.place)?.origin?.how === 'same')
    return { value: right.value, within: right.half };
  const printed = printOf([cell], isSame, derived);
  const net = timesIn(cell, isSame, derived);
  if (printed === undefined || Math.abs(net) !== 1) return undefined;
  return {
    value: printed.plus(right.value.minus(own.value).times(net)),
    within: own.half.plus(right.half),
  };
}

/** What the number itself is printed as. */
function printOf(
  cells: readonly Cell[],
  isSame: (cell: Cell) => boolean,
  derived: Figures['derived'],
): Decimal | undefined {
  const printed = printedCells(cells, derived).find(isSame);
  return printed && figureIn(derived, printed)?.value;
}

/** Whether two say one number, as far as rounding lets them. */
export const isOneNumber = (a: Implied, b: Implied): boolean =>
  a.value.minus(b.value).abs().lessThanOrEqualTo(a.within.plus(b.within));
