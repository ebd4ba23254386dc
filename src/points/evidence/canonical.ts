import { firstOf, isIn, withoutDimension, withoutFirst } from '../space/dimension-set.ts';
import type { Lattice, Spot } from '../space/lattice.ts';
import { answeredOnce, remembered } from '../space/remembered.ts';
import { spotIndex } from '../space/spot-index.ts';
import type { IdleMembers } from './collapse.ts';
import type { Homes } from './homes.ts';
import type { Listing } from './listing.ts';

/** What follows from knowing where there is no money. */
export interface Canon {
  /** Whether there is certainly no money at a spot: it lies in a spot without money, a complete list leaves it out, or both hold for all its parts. */
  readonly isNothing: (spot: Spot) => boolean;
  /** The widest spot that holds the same money, because nothing stands beside it. Spots with one canonical spot print one number. */
  readonly canonical: (spot: Spot) => Spot;
  /** Whether all children of a member are known, so that they add up to it. */
  readonly isComplete: (spot: Spot, dimension: number, parent: number) => boolean;
}

/** Answers beside a member, whose numbers begin with 1: all children are nothing, or several are not. */
const NOBODY = 0;
const SEVERAL = 2 ** 30;

/** In how many dimensions a spot is split to find that all its parts are nothing. */
const MOST_SPLITS = 2;

/** What the conclusions are drawn from. */
export interface Premises {
  readonly lattice: Lattice;
  /** Spots known to be without money, what lists leave out among them. */
  readonly nothings: readonly Spot[];
  /** Spots with printed money. */
  readonly money: ReadonlySet<Spot>;
  /** The tables' complete lists. */
  readonly listings: readonly Listing[];
  /** Where projects belong. */
  readonly homes: Homes;
  /** Within a spot: the members that need not be divided. */
  readonly idleWithin: (spot: Spot) => IdleMembers;
}

/** Draws the conclusions. Amounts are taken as not negative: no money in the whole is no money in its parts. */
export function canonOf({ lattice, nothings, money, listings, homes, idleWithin }: Premises): Canon {
  const nothing = spotIndex(lattice, nothings);
  const holdsMoney = spotIndex(lattice, money).reaches;
  const isNothing = answeredOnce((given) => {
    if (homes.isElsewhere(given)) return true;
    const spot = homes.opened(given);
    // A list may leave out what is printed elsewhere: the print is believed, what surrounds it is not.
    if (nothing.contains(spot)) return !money.has(spot);
    if (holdsMoney(spot)) return false;
    const idle = idleWithin(spot);
    const along = lattice.trees & ~homes.saidIn(spot);
    return nothing.containsParts(spot, along, MOST_SPLITS, (dimension, member) =>
      lattice.isDivided(dimension, member) && idle[dimension]?.has(member) !== true
        ? lattice.children(dimension, member)
        : [],
    );
  });
  const isComplete = (spot: Spot, dimension: number, parent: number): boolean => {
    if (!lattice.isDivided(dimension, parent)) return false;
    if (isIn(lattice.trees, dimension)) return true;
    return areListed[dimension]?.(lattice.shifted(spot, dimension, parent)) === true;
  };
  /** By dimension: whether a list is complete for the children of a spot's member there. */
  const areListed = lattice.dimensions.map((_, dimension) =>
    answeredOnce((spot) => listsChildren(spot, dimension)),
  );
  const listsChildren = (spot: Spot, dimension: number): boolean => {
    const parent = lattice.memberAt(spot, dimension);
    const refining = listings.filter(
      (listing) => listing.dimension === dimension && listing.refined.has(parent),
    );
    if (refining.length === 0) return false;
    const open = lattice.shifted(spot, dimension, 0);
    return refining.some(({ scope }) => liesWithin(open, scope, dimension));
  };
  const liesWithin = (spot: Spot, scope: Spot, but: number): boolean => {
    const set = withoutDimension(lattice.narrowedIn(scope), but);
    for (let rest = set; rest !== 0; rest = withoutFirst(rest)) {
      const dimension = firstOf(rest);
      if (!isKept(spot, dimension, lattice.memberAt(scope, dimension))) return false;
    }
    return true;
  };
  const isKept = (spot: Spot, dimension: number, narrow: number): boolean => {
    const own = lattice.memberAt(spot, dimension);
    if (lattice.isWithin(dimension, own, narrow)) return true;
    if (!lattice.isWithin(dimension, narrow, own)) return false;
    for (let member = narrow; member !== own; member = lattice.parent(dimension, member)) {
      if (!isAlone(spot, dimension, member, lattice.parent(dimension, member))) return false;
    }
    return true;
  };
  const isAlone = (spot: Spot, dimension: number, member: number, parent: number): boolean => {
    if (!isComplete(spot, dimension, parent)) return false;
    const only = onlyChild[dimension]?.(lattice.shifted(spot, dimension, parent)) ?? SEVERAL;
    return only === NOBODY || only === member;
  };
  /** By dimension: which child of a spot's member there is not nothing. Asked once for all children, who may be very many. */
  const onlyChild = lattice.dimensions.map((_, dimension) =>
    remembered((spot) => {
      let only = NOBODY;
      for (const child of lattice.children(dimension, lattice.memberAt(spot, dimension))) {
        if (isNothing(lattice.shifted(spot, dimension, child))) continue;
        if (only !== NOBODY) return SEVERAL;
        only = child;
      }
      return only;
    }),
  );
  const canonical: (given: Spot) => Spot = remembered((given) => {
    const spot = homes.opened(given);
    for (let rest = lattice.narrowedIn(spot); rest !== 0; rest = withoutFirst(rest)) {
      const dimension = firstOf(rest);
      const member = lattice.memberAt(spot, dimension);
      const parent = lattice.parent(dimension, member);
      if (isAlone(spot, dimension, member, parent))
        return canonical(lattice.shifted(spot, dimension, parent));
    }
    return spot;
  });
  return { isNothing, canonical, isComplete };
}
