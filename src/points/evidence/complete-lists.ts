import type { Brand } from '../../model/base/brand.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import {
  type DimensionNumber,
  firstOf,
  isIn,
  withoutDimension,
  withoutFirst,
} from '../space/dimension-set.ts';
import { type Lattice, type MemberNumber, type Spot, WHOLE } from '../space/lattice.ts';
import { remembered } from '../space/remembered.ts';
import { type Clause, leastFixpoint } from './least-fixpoint.ts';
import type { Listing } from './listing.ts';

/**
 * Whether the tables list all parts of something (closed world), and whether a part is all of its whole.
 *
 * "A list is complete for the children of this spot's member" leans on itself: a list of 经济科目 within function 205 speaks of all
 * functions when 205 is the only function with money, which a list of functions has to say, which may be one of economic 301 only …
 * So it is a set of facts with clauses (`least-fixpoint.ts`). A fact is a spot and a dimension. The spots met have in each dimension
 * the whole, what the first question says, or what stands above the scope of a list: they are finite in number.
 */
export interface CompleteLists {
  /** Whether all children of a member are known, so that they add up to it. */
  readonly isComplete: (spot: Spot, dimension: DimensionNumber, parent: MemberNumber) => boolean;
  /** Whether nothing stands beside a spot's member in a dimension, so that the member above holds the same money. */
  readonly isAlone: (
    spot: Spot,
    dimension: DimensionNumber,
    member: MemberNumber,
    parent: MemberNumber,
  ) => boolean;
}

/** A spot and a dimension as one number, as many dimensions as a set can have. */
type SpotDimension = Brand<number, 'spot and dimension'>;

const MOST_DIMENSIONS = 32;

/** Answers beside a member, whose numbers begin with 1: all children are nothing, or several are not. */
const NOBODY = 0;
const SEVERAL = 2 ** 30;

/**
 * Reads the complete lists of a disclosure.
 * @param isNothing whether there is certainly no money at a spot
 */
export function completeLists(
  lattice: Lattice,
  listings: readonly Listing[],
  isNothing: (spot: Spot) => boolean,
): CompleteLists {
  const { memberAt, shifted, parent, children, isWithin, isDivided, trees } = lattice;
  /** By dimension, and by the member whose children they name. */
  const lists = lattice.numbers.map(() => new Map<MemberNumber, Listing[]>());
  for (const listing of listings)
    for (const member of listing.refined) {
      const of = entryAt(lists, listing.dimension);
      const same = of.get(member);
      if (same === undefined) of.set(member, [listing]);
      else same.push(listing);
    }
  /** By dimension: which child of a spot's member there is not nothing. Asked once for all children, who may be very many. */
  const onlyChild = lattice.numbers.map((dimension) =>
    remembered<number>((spot) => {
      let only: number = NOBODY;
      for (const child of children(dimension, memberAt(spot, dimension))) {
        if (isNothing(shifted(spot, dimension, child))) continue;
        if (only !== NOBODY) return SEVERAL;
        only = child;
      }
      return only;
    }),
  );
  const isLonely = (
    spot: Spot,
    dimension: DimensionNumber,
    member: MemberNumber,
    above: MemberNumber,
  ): boolean => {
    if (!isDivided(dimension, above)) return false;
    const only = entryAt(onlyChild, dimension)(shifted(spot, dimension, above));
    return only === NOBODY || only === member;
  };
  /** Adds what has to hold for a spot's money to lie within a narrower member; false where it cannot be proved. */
  const narrows = (
    spot: Spot,
    dimension: DimensionNumber,
    narrow: MemberNumber,
    premises: Set<SpotDimension>,
  ): boolean => {
    const own = memberAt(spot, dimension);
    if (isWithin(dimension, own, narrow)) return true;
    if (!isWithin(dimension, narrow, own)) return false;
    for (let member = narrow; member !== own; member = parent(dimension, member)) {
      const above = parent(dimension, member);
      if (!isIn(trees, dimension)) {
        if (!entryAt(lists, dimension).has(above)) return false;
        premises.add(factOf(shifted(spot, dimension, above), dimension));
      }
      if (!isLonely(spot, dimension, member, above)) return false;
    }
    return true;
  };
  function* clausesOf(fact: SpotDimension): Iterable<Clause<SpotDimension>> {
    const [spot, dimension] = readFact(fact);
    const member = memberAt(spot, dimension);
    const open = shifted(spot, dimension, WHOLE);
    for (const { scope } of entryAt(lists, dimension).get(member) ?? []) {
      const premises = new Set<SpotDimension>();
      let rest = withoutDimension(lattice.narrowedIn(scope), dimension);
      while (rest !== 0 && narrows(open, firstOf(rest), memberAt(scope, firstOf(rest)), premises))
        rest = withoutFirst(rest);
      if (rest === 0) yield [...premises];
    }
  }
  const isListed = leastFixpoint(clausesOf);
  const isComplete = (spot: Spot, dimension: DimensionNumber, above: MemberNumber): boolean =>
    isDivided(dimension, above) &&
    (isIn(trees, dimension) || isListed(factOf(shifted(spot, dimension, above), dimension)));
  return {
    isComplete,
    isAlone: (spot, dimension, member, above) =>
      isComplete(spot, dimension, above) && isLonely(spot, dimension, member, above),
  };
}

const factOf = (spot: Spot, dimension: DimensionNumber): SpotDimension =>
  (spot * MOST_DIMENSIONS + dimension) as SpotDimension;

const readFact = (fact: SpotDimension): readonly [Spot, DimensionNumber] => [
  Math.floor(fact / MOST_DIMENSIONS) as Spot,
  (fact % MOST_DIMENSIONS) as DimensionNumber,
];
