import type { DimensionNumber, Lattice, MemberNumber, Spot } from '../space/lattice.ts';
import { answeredOnce } from '../space/remembered.ts';
import { spotIndex } from '../space/spot-index.ts';
import type { IdleMembers } from './collapse.ts';
import { completeLists } from './complete-lists.ts';
import type { Homes } from './homes.ts';
import type { Listing } from './listing.ts';
import { sameMoney } from './same-money.ts';

/** What follows from knowing where there is no money. */
export interface Canon {
  /** Whether there is certainly no money at a spot: it lies in a spot without money, a complete list leaves it out, or both hold for all its parts. */
  readonly isNothing: (spot: Spot) => boolean;
  /** The widest spot that holds the same money, because nothing stands beside it. Spots with one canonical spot print one number. */
  readonly canonical: (spot: Spot) => Spot;
  /** Whether all children of a member are known, so that they add up to it. */
  readonly isComplete: (spot: Spot, dimension: DimensionNumber, parent: MemberNumber) => boolean;
}

/**
 * How often a spot is divided to find that all its parts are nothing: twice, since a table has two axes. What a table says cell by
 * cell to be nothing is divided once along its rows and once along its columns; more would put together blanks of several tables,
 * at a cost of another factor of all dimensions and their members.
 */
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
  const lists = completeLists(lattice, listings, isNothing);
  return { isNothing, canonical: sameMoney(lattice, homes, lists, money), isComplete: lists.isComplete };
}
