import { isLeftOut } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';

/** What is added up along the way: numbers, or amounts. */
export interface Arithmetic<Sum> {
  readonly none: Sum;
  readonly plus: (a: Sum, b: Sum) => Sum;
  readonly minus: (a: Sum, b: Sum) => Sum;
}

/**
 * What a cell comes to if it is worked out from others as its figure was: the same as another, a sum, or what is left of one.
 * @param own what a cell comes to by itself; undefined where that follows from what it was worked out from, and is none for what was not
 */
export function workedOut<Sum>(
  cell: Cell,
  own: (cell: Cell) => Sum | undefined,
  derived: Account['derived'],
  { none, plus, minus }: Arithmetic<Sum>,
): Sum {
  const known = new Map<Cell, Sum>();
  const follow = (one: Cell): Sum => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const found = own(one) ?? inOrigin(one);
    known.set(one, found);
    return found;
  };
  const inOrigin = (one: Cell): Sum => {
    const origin = isLeftOut(one) ? derived.get(one.place)?.origin : undefined;
    const [first = none, ...others] = origin === undefined ? [] : origin.from.map(follow);
    switch (origin?.how) {
      case undefined:
      case 'none':
        return none;
      case 'same':
        return first;
      case 'sum':
        return others.reduce(plus, first);
      case 'rest':
        return others.reduce(minus, first);
    }
  };
  return follow(cell);
}

/**
 * How often a number stands in what a cell says: once where the cell prints it, or as often as it was added when the cell was worked
 * out, less as often as it was taken off. So much does the cell rise where the number rises by one.
 * @param isSame whether a cell prints the number
 */
export const timesIn = (cell: Cell, isSame: (cell: Cell) => boolean, derived: Account['derived']): number =>
  workedOut(cell, (one) => (isSame(one) ? 1 : undefined), derived, NUMBERS);

const NUMBERS: Arithmetic<number> = { none: 0, plus: (a, b) => a + b, minus: (a, b) => a - b };
