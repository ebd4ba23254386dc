import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import { type RollUp, rollUps } from '../../points/relations/roll-up.ts';
import { latticeOf } from '../../points/space/lattice.ts';

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
    rollUps(latticeIn(account), table).some(
      (up) => lacks(up) || (cells.has(up.whole) && up.parts.some(isMoney)),
    ) ||
    [...cells].some(
      ({ point }) =>
        account.prints(point).some(({ prints, cell }) => prints > 0 && cell.table !== table.id) ||
        account.parts(point)?.some(({ prints }) => prints > 0) === true,
    )
  );
}

/** The disclosure's points, as sums are looked for among them. */
const latticeIn = onceFor(({ taxonomy, tables }: Account) => latticeOf(taxonomy, tables));
