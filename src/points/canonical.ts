import type { Homes } from './homes.ts';
import type { Lattice, Spot } from './lattice.ts';
import { type Listing, leavesOut } from './listing.ts';
import { remembered } from './remembered.ts';
import { anyWithin, spotIndex } from './spot-index.ts';

/** What follows from knowing where there is no money. */
export interface Canon {
  /** Whether there is certainly no money at a spot: it lies in a spot without money, a complete list leaves it out, or both hold for all its parts. */
  readonly isNothing: (spot: Spot) => boolean;
  /** The widest spot that holds the same money, because nothing stands beside it. Spots with one canonical spot print one number. */
  readonly canonical: (spot: Spot) => Spot;
  /** Whether all children of a member are known, so that they add up to it. */
  readonly isComplete: (spot: Spot, dimension: number, parent: number) => boolean;
}

/** More than any dimension has members. */
const MEMBERS = 65536;

/** In how many dimensions a spot is split to find that all its parts are nothing. */
const MOST_SPLITS = 2;

/** What the conclusions are drawn from. */
export interface Premises {
  readonly lattice: Lattice;
  /** Spots known to be without money. */
  readonly nothings: readonly Spot[];
  /** Spots with printed money. */
  readonly money: ReadonlySet<Spot>;
  /** The tables' complete lists. */
  readonly listings: readonly Listing[];
  /** Where projects belong. */
  readonly homes: Homes;
  /** Whether dividing a spot along a dimension says nothing new. */
  readonly isIdle: (spot: Spot, dimension: number) => boolean;
}

/** Draws the conclusions. Amounts are taken as not negative: no money in the whole is no money in its parts. */
export function canonOf({ lattice, nothings, money, listings, homes, isIdle }: Premises): Canon {
  const trees = [...lattice.dimensions.keys()].filter(lattice.isTree);
  const isInNothing = spotIndex(lattice, nothings).contains;
  const holdsMoney = remembered(anyWithin(lattice, money));
  const isPlainlyNothing = remembered(
    (spot: Spot) =>
      !money.has(spot) &&
      (isInNothing(spot) || listings.some((listing) => leavesOut(lattice, listing, spot))),
  );
  const isNothingSplit = (given: Spot, splits: number): boolean =>
    homes.isElsewhere(given) || isNothingAtHome(homes.opened(given), splits);
  const isNothingAtHome = (spot: Spot, splits: number): boolean =>
    isPlainlyNothing(spot) ||
    (splits > 0 &&
      !holdsMoney(spot) &&
      trees.some((dimension) => {
        const member = lattice.memberAt(spot, dimension);
        const parts = lattice.children(dimension, member);
        return (
          parts.length > 0 &&
          !isIdle(spot, dimension) &&
          isComplete(spot, dimension, member) &&
          parts.every((part) => isNothingSplit(lattice.shifted(spot, dimension, part), splits - 1))
        );
      }));
  const isNothing = remembered((spot: Spot) => isNothingSplit(spot, MOST_SPLITS));
  const isComplete = (spot: Spot, dimension: number, parent: number): boolean => {
    if (!lattice.isDivided(dimension, parent)) return false;
    if (lattice.isTree(dimension)) return true;
    const key = dimension * MEMBERS + parent;
    const isListed = lists.get(key) ?? listsChildren(dimension, parent);
    lists.set(key, isListed);
    return isListed(lattice.shifted(spot, dimension, 0));
  };
  /** By dimension and member: whether a list is complete for the member's children at a spot, the dimension left open. */
  const lists = new Map<number, (spot: Spot) => boolean>();
  const listsChildren = (dimension: number, parent: number): ((spot: Spot) => boolean) => {
    const refining = listings.filter(
      (listing) => listing.dimension === dimension && listing.refined.has(parent),
    );
    const scopes = [...new Set(refining.map(({ scope }) => scope))];
    return remembered((spot) => scopes.some((scope) => liesWithin(spot, scope, dimension)));
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
