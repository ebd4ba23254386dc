import type { Cell } from '../model/table.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { Canon } from './canonical.ts';
import { conclude, type Evidence, groupsOf, type KnownCell, withSurmises } from './knowledge.ts';
import { type Lattice, memberAt, type Spot, shifted } from './lattice.ts';
import { surmises } from './surmise.ts';

/**
 * Finds tables published empty whose money other tables print: all of a printed figure lies within what the table covers.
 * @returns for each such table the cells that contradict it, the largest first
 */
export function contradictedTables(
  taxonomy: Taxonomy,
  lattice: Lattice,
  evidence: Evidence,
  known: readonly KnownCell[],
): ReadonlyMap<string, readonly Cell[]> {
  if (evidence.empty.size === 0) return new Map();
  const money = known.filter((entry) => entry.known.prints > 0);
  const blank = {
    ...evidence,
    empty: new Map<string, readonly Spot[]>(),
    listings: evidence.listings.filter(({ table }) => !evidence.empty.has(table)),
  };
  const plain = conclude(taxonomy, lattice, blank, known);
  const groups = groupsOf(plain, known);
  const found = surmises(lattice, plain, groups);
  const canon = withSurmises(taxonomy, { ...plain, lattice, groups }, blank, known, found);
  const contradicted = [...evidence.empty].map(([table, spots]) => {
    const against = money.filter((entry) =>
      spots.some((spot) => liesWithin(lattice, canon, entry.spot, spot)),
    );
    const largest = against.sort((a, b) => b.known.value.abs().comparedTo(a.known.value.abs()));
    return [table, largest.map(({ cell }) => cell)] as const;
  });
  return new Map(contradicted.filter(([, cells]) => cells.length > 0));
}

/** Whether all money at a spot lies within another: what they share holds the same money as the spot. */
function liesWithin(lattice: Lattice, canon: Canon, spot: Spot, scope: Spot): boolean {
  if (lattice.areDisjoint(spot, scope)) return false;
  let shared = spot;
  for (let dimension = 0; dimension < spot.length; dimension += 1) {
    const narrow = memberAt(scope, dimension);
    if (!lattice.isWithin(dimension, memberAt(spot, dimension), narrow))
      shared = shifted(shared, dimension, narrow);
  }
  return canon.canonical(shared) === canon.canonical(spot);
}
