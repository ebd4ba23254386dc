import type { Cell } from '../../model/table.ts';
import { firstOf, withoutFirst } from '../space/dimension-set.ts';
import type { Lattice, MemberNumber, Spot } from '../space/lattice.ts';
import { spotIndex } from '../space/spot-index.ts';
import type { Canon } from './canonical.ts';
import { without } from './evidence.ts';
import type { Gathered } from './knowledge.ts';
import type { KnownCell } from './known-cells.ts';
import { concluded, withBeside } from './money-view.ts';
import type { Surmise } from './surmise.ts';

/**
 * Finds tables published empty whose money other tables print: all of a printed figure lies within what the table covers.
 * @param gathered what is printed, while the tables are believed
 * @param surmises what is surmised then
 * @returns for each such table the cells that contradict it, the largest first
 */
export function contradictedTables(
  { lattice, known, evidence }: Gathered,
  surmises: readonly Surmise[],
): ReadonlyMap<string, readonly Cell[]> {
  const { empty } = evidence;
  if (empty.size === 0) return new Map();
  const money = known.filter((entry) => entry.figure.prints > 0);
  const holdsMoney = spotIndex(lattice, new Set(money.map(({ spot }) => spot))).reaches;
  const suspects = [...empty].map(([table, spots]) => {
    const mayLieWithin = ({ spot }: KnownCell): boolean =>
      spots.some(
        (scope) => !lattice.areDisjoint(spot, scope) && !hasMoneyBeside(lattice, holdsMoney, spot, scope),
      );
    return { table, spots, cells: money.filter(mayLieWithin) };
  });
  if (suspects.every(({ cells }) => cells.length === 0)) return new Map();
  const canon = concluded(
    lattice,
    withBeside(
      lattice,
      without(evidence, empty),
      known,
      surmises.flatMap(({ beside }) => beside),
    ),
    known,
  );
  const contradicted = suspects.map(({ table, spots, cells }) => {
    const against = cells.filter((entry) =>
      spots.some((spot) => liesWithin(lattice, canon, entry.spot, spot)),
    );
    const largest = against.sort((a, b) => b.figure.value.abs().comparedTo(a.figure.value.abs()));
    return [table, largest.map(({ cell }) => cell)] as const;
  });
  return new Map(contradicted.filter(([, cells]) => cells.length > 0));
}

/** Whether money is printed beside what a spot and a scope share, so that the spot's money cannot all lie within the scope. */
function hasMoneyBeside(
  lattice: Lattice,
  holdsMoney: (spot: Spot) => boolean,
  spot: Spot,
  scope: Spot,
): boolean {
  for (let rest = lattice.narrowedIn(scope); rest !== 0; rest = withoutFirst(rest)) {
    const dimension = firstOf(rest);
    const own = lattice.memberAt(spot, dimension);
    let member = lattice.memberAt(scope, dimension);
    if (lattice.isWithin(dimension, own, member)) continue;
    for (; member !== own; member = lattice.parent(dimension, member)) {
      const siblings = lattice.children(dimension, lattice.parent(dimension, member));
      const isBeside = (sibling: MemberNumber): boolean =>
        sibling !== member && holdsMoney(lattice.shifted(spot, dimension, sibling));
      if (siblings.some(isBeside)) return true;
    }
  }
  return false;
}

/** Whether all money at a spot lies within another: what they share holds the same money as the spot. */
function liesWithin(lattice: Lattice, canon: Canon, spot: Spot, scope: Spot): boolean {
  if (lattice.areDisjoint(spot, scope)) return false;
  let shared = spot;
  for (let rest = lattice.narrowedIn(scope); rest !== 0; rest = withoutFirst(rest)) {
    const dimension = firstOf(rest);
    const narrow = lattice.memberAt(scope, dimension);
    if (!lattice.isWithin(dimension, lattice.memberAt(spot, dimension), narrow))
      shared = lattice.shifted(shared, dimension, narrow);
  }
  return canon.canonical(shared) === canon.canonical(spot);
}
