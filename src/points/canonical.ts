import type { Homes } from './homes.ts';
import type { Lattice, Spot } from './lattice.ts';
import type { Listing } from './listing.ts';
import { remembered } from './remembered.ts';
import { spotIndex } from './spot-index.ts';

/** What follows from knowing where there is no money. */
export interface Canon {
  /** Whether there is certainly no money at a spot: it lies in a spot without money, a complete list leaves it out, or both hold for all its parts. */
  readonly isNothing: (spot: Spot) => boolean;
  /** The widest spot that holds the same money, because nothing stands beside it. Spots with one canonical spot print one number. */
  readonly canonical: (spot: Spot) => Spot;
  /** Whether all children of a member are known, so that they add up to it. */
  readonly isComplete: (spot: Spot, dimension: number, parent: number) => boolean;
}

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
  /** Within a spot: whether dividing a member of a dimension says nothing new. */
  readonly idleWithin: (spot: Spot) => (dimension: number, member: number) => boolean;
}

/** Draws the conclusions. Amounts are taken as not negative: no money in the whole is no money in its parts. */
export function canonOf({ lattice, nothings, money, listings, homes, idleWithin }: Premises): Canon {
  const trees = [...lattice.dimensions.keys()].filter(lattice.isTree);
  const nothing = spotIndex(lattice, nothings);
  const holdsMoney = spotIndex(lattice, money).reaches;
  const isNothing = remembered((given: Spot): boolean => {
    if (homes.isElsewhere(given)) return true;
    const spot = homes.opened(given);
    // A list may leave out what is printed elsewhere: the print is believed, what surrounds it is not.
    if (nothing.contains(spot)) return !money.has(spot);
    if (holdsMoney(spot)) return false;
    const isIdle = idleWithin(spot);
    const along = trees.filter((dimension) => !homes.isSaid(spot, dimension));
    return nothing.containsParts(spot, along, MOST_SPLITS, (dimension, member) =>
      lattice.isDivided(dimension, member) && !isIdle(dimension, member)
        ? lattice.children(dimension, member)
        : [],
    );
  });
  const isComplete = (spot: Spot, dimension: number, parent: number): boolean => {
    if (!lattice.isDivided(dimension, parent)) return false;
    if (lattice.isTree(dimension)) return true;
    return areListed[dimension]?.(lattice.shifted(spot, dimension, parent)) === true;
  };
  /** By dimension: whether a list is complete for the children of a spot's member there. */
  const areListed = lattice.dimensions.map((_, dimension) =>
    remembered((spot) => listsChildren(spot, dimension)),
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
    for (let dimension = 0; dimension < lattice.dimensions.length; dimension += 1) {
      if (dimension !== but && !isKept(spot, dimension, lattice.memberAt(scope, dimension))) return false;
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
  const isAlone = (spot: Spot, dimension: number, member: number, parent: number): boolean =>
    isComplete(spot, dimension, parent) &&
    lattice
      .children(dimension, parent)
      .every((sibling) => sibling === member || isNothing(lattice.shifted(spot, dimension, sibling)));
  const canonical = remembered((given: Spot): Spot => {
    const spot = homes.opened(given);
    for (let dimension = 0; dimension < lattice.dimensions.length; dimension += 1) {
      const member = lattice.memberAt(spot, dimension);
      const parent = lattice.parent(dimension, member);
      if (member !== 0 && isAlone(spot, dimension, member, parent))
        return canonical(lattice.shifted(spot, dimension, parent));
    }
    return spot;
  });
  return { isNothing, canonical, isComplete };
}
