import { onceFor } from '../../model/once-for.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { withRightCodes } from '../codes/miscoded.ts';
import { type Disagreement, disagreements } from '../disagreements/disagreement.ts';
import { withBoughtBudgets } from '../lost/bought-budgets.ts';
import { withLostProject } from '../lost/lost-projects.ts';
import { withLostPurchase } from '../lost/lost-purchases.ts';
import { withLostRows } from '../lost/lost-rows.ts';
import { withLostUnits } from '../lost/lost-units.ts';

/**
 * What disagrees, without what a code written wrong, a row, a unit, a project or a purchase that was lost, or a budget that purchases print otherwise explains: it would be no more if they were right. A row that is written twice is told when
 * its file is read, and which of the two counts nobody knows: nothing is held against either.
 */
export const disagreementsIn: (account: Account) => readonly Disagreement[] = onceFor((account) => {
  const found = disagreements(account);
  if (found.length === 0) return found;
  const twice = writtenTwice(account);
  const all = found.filter(
    ({ relations }) =>
      twice.size === 0 || !relations.flatMap(relationCells).some(({ place }) => twice.has(place)),
  );
  if (all.length === 0) return all;
  const right = [
    withRightCodes,
    withLostRows,
    withLostUnits,
    withBoughtBudgets,
    withLostProject,
    withLostPurchase,
  ]
    .map((mended) => mended(account))
    .filter((each) => each !== account);
  const mark = ({ suspect, difference }: Disagreement): string => `${suspect.place} ${difference}`;
  const left = right.map((each) => new Set(disagreements(each).map(mark)));
  return all.filter((found) => left.every((marks) => marks.has(mark(found))));
});

/** The places that more than one row of a table has: their code is written twice. */
function writtenTwice({ tables }: Account): ReadonlySet<string> {
  const given = accountCells(tables.filter(({ state }) => state === 'given'));
  const byPlace = Map.groupBy(given, ({ place }) => place);
  return new Set([...byPlace].flatMap(([place, cells]) => (cells.length > 1 ? [place] : [])));
}
