import { isLeftOut } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';

/**
 * How often a number stands in what a cell says: once where the cell prints it, or as often as it was added when the cell was worked
 * out, less as often as it was taken off. So much does the cell rise where the number rises by one.
 * @param isSame whether a cell prints the number
 */
export function timesIn(cell: Cell, isSame: (cell: Cell) => boolean, derived: Account['derived']): number {
  const known = new Map<Cell, number>();
  const count = (one: Cell): number => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const times = isSame(one) ? 1 : inOrigin(one);
    known.set(one, times);
    return times;
  };
  const inOrigin = (one: Cell): number => {
    const origin = isLeftOut(one) ? derived.get(one.place)?.origin : undefined;
    const [first = 0, ...others] = origin === undefined ? [] : origin.from.map(count);
    const rest = others.reduce((sum, each) => sum + each, 0);
    switch (origin?.how) {
      case undefined:
      case 'none':
        return 0;
      case 'same':
        return first;
      case 'sum':
        return first + rest;
      case 'rest':
        return first - rest;
    }
  };
  return count(cell);
}
