import { firstOf, withoutFirst } from '../space/dimension-set.ts';
import type { Lattice, Spot } from '../space/lattice.ts';
import type { CompleteLists } from './complete-lists.ts';
import type { Homes } from './homes.ts';

/**
 * Spots that hold the same money, as one spot for all of them.
 *
 * Where nothing stands beside a member, the spot with the member above it holds the same money. A spot can be widened so in several
 * dimensions, and what is widest in one way need not be so in another: then both of the widest spots hold the money of the spot
 * that was printed, and are one. So this is a partition: the widest spots that some spot with printed money leads to are joined.
 * Nothing is joined for a zero: what holds no money is not the same money.
 * A step always leads up in one dimension, so that the walk ends; joining knows no order.
 * @param money the spots with printed money: they join what they lead to
 * @returns the spot that stands for all of the same money
 */
export function sameMoney(
  lattice: Lattice,
  homes: Homes,
  { isAlone }: Pick<CompleteLists, 'isAlone'>,
  money: Iterable<Spot>,
): (spot: Spot) => Spot {
  const known = new Map<Spot, readonly Spot[]>();
  /** The widest spots that one leads to. */
  const widestOf = (given: Spot): readonly Spot[] => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const spot = homes.opened(given);
    const found = new Set<Spot>();
    for (let rest = lattice.narrowedIn(spot) & ~homes.saidIn(spot); rest !== 0; rest = withoutFirst(rest)) {
      const dimension = firstOf(rest);
      const member = lattice.memberAt(spot, dimension);
      const parent = lattice.parent(dimension, member);
      if (!isAlone(spot, dimension, member, parent)) continue;
      for (const wide of widestOf(lattice.shifted(spot, dimension, parent))) found.add(wide);
    }
    const widest = found.size === 0 ? [spot] : [...found];
    known.set(given, widest);
    return widest;
  };
  const joined = new Map<Spot, Spot>();
  const rootOf = (spot: Spot): Spot => {
    let root = spot;
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
    return root;
  };
  for (const spot of money) {
    const [first = spot, ...others] = widestOf(spot).map(rootOf);
    for (const other of others) if (other !== first) joined.set(other, first);
  }
  return (spot) => rootOf(least(lattice, widestOf(spot)));
}

/** Of several spots always the same one, whatever the order in which they were met. */
function least(lattice: Lattice, spots: readonly Spot[]): Spot {
  const [only, ...others] = spots;
  if (only !== undefined && others.length === 0) return only;
  const named = spots.map((spot) => ({
    spot,
    name: JSON.stringify(Object.entries(lattice.pointOf(spot)).sort()),
  }));
  return named.reduce((a, b) => (a.name < b.name ? a : b)).spot;
}
