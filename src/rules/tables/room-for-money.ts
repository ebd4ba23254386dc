import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { RollUp } from '../../points/relations/roll-up.ts';

/**
 * Whether something in the disclosure could say of blank cells of one table that there is money in them: a sum of the table that does not come out
 * without them, parts of one of them, or what is printed elsewhere at its point. Nothing is worked out anew for that, so who asks this first
 * need not work out what cannot be there.
 */
export function hasRoomForMoney(account: Account, table: BoundTable, cells: ReadonlySet<Cell>): boolean {
  const isMoney = (cell: Cell): boolean => (account.figure(cell)?.prints ?? 0) > 0;
  const lacks = ({ whole, parts }: RollUp): boolean => {
    const sum = account.figure(whole);
    if (sum === undefined || !parts.some((part) => cells.has(part))) return false;
    const others = parts.flatMap((part) => (cells.has(part) ? [] : (account.figure(part) ?? [])));
    return compareSides(sum, others).outcome === 'different';
  };
  return (
    account.rollUps(table).some((up) => lacks(up) || (cells.has(up.whole) && up.parts.some(isMoney))) ||
    [...cells].some(
      ({ point }) =>
        account.prints(point).some(({ prints, cell }) => prints > 0 && cell.table !== table.id) ||
        account.parts(point)?.some(({ prints }) => prints > 0) === true,
    )
  );
}
