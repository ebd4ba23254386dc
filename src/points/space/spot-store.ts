import { type DimensionSet, withDimension, withoutDimension } from './dimension-set.ts';

/**
 * A point as a number of its own: two points are one place exactly when they have one number. What its member is in a dimension
 * is a number, too: its place in a walk through the dimension's tree from the top, 0 for the whole. A member's descendants follow it.
 */
export type Spot = number;

/** The spot of everything. */
export const EVERYTHING: Spot = 0;

/** Gives every combination of members that is asked for one number, and remembers which is which. */
export interface SpotStore {
  readonly memberAt: (spot: Spot, dimension: number) => number;
  /** The dimensions in which a spot is narrower than everything: few, so that most questions need not look at all. */
  readonly narrowedIn: (spot: Spot) => DimensionSet;
  /** The spot with one dimension moved to another member. */
  readonly shifted: (spot: Spot, dimension: number, member: number) => Spot;
}

/**
 * Opens a store: a table of hashes in which a place that is taken leads to the next. Nearly all the engine does is to shift spots,
 * so a hash is what its members add to it, each for itself: a shift changes one.
 * @param width how many dimensions there are: at most 32
 */
export function spotStore(width: number): SpotStore {
  /** By spot: its members one after another, the dimensions in which it is narrower, and its hash. */
  let members = new Uint32Array(width * 1024);
  let narrowed = new Int32Array(1024);
  let hashes = new Int32Array(1024);
  /** Spots by their hash, each plus one; 0 is free. Less than half full, so that as many spots fit. */
  let places = new Uint32Array(2048);
  let count = 0;
  const memberAt = (spot: Spot, dimension: number): number => members[spot * width + dimension] ?? 0;
  /** Whether a spot is another but for one dimension. */
  const areSameBut = (dimension: number, a: Spot, b: Spot): boolean => {
    for (let at = 0; at < width; at += 1)
      if (at !== dimension && members[a * width + at] !== members[b * width + at]) return false;
    return true;
  };
  const widen = (): void => {
    members = grown(members, new Uint32Array(2 * members.length));
    narrowed = grown(narrowed, new Int32Array(2 * narrowed.length));
    hashes = grown(hashes, new Int32Array(2 * hashes.length));
    places = new Uint32Array(2 * places.length);
    for (let spot = 0; spot < count; spot += 1) {
      let place = (hashes[spot] ?? 0) & (places.length - 1);
      while (places[place] !== 0) place = (place + 1) & (places.length - 1);
      places[place] = spot + 1;
    }
  };
  const added = (spot: Spot, dimension: number, member: number, hash: number, place: number): Spot => {
    const own = count;
    members.copyWithin(own * width, spot * width, spot * width + width);
    members[own * width + dimension] = member;
    const set = narrowed[spot] ?? 0;
    narrowed[own] = member === 0 ? withoutDimension(set, dimension) : withDimension(set, dimension);
    hashes[own] = hash;
    count += 1;
    places[place] = count;
    if (2 * count === places.length) widen();
    return own;
  };
  added(EVERYTHING, 0, 0, 0, 0);
  return {
    memberAt,
    narrowedIn: (spot) => narrowed[spot] ?? 0,
    shifted: (spot, dimension, member) => {
      const before = memberAt(spot, dimension);
      if (before === member) return spot;
      const hash = (hashes[spot] ?? 0) ^ hashOf(dimension, before) ^ hashOf(dimension, member);
      let place = hash & (places.length - 1);
      for (let taken = places[place] ?? 0; taken !== 0; taken = places[place] ?? 0) {
        const found = taken - 1;
        if (
          hashes[found] === hash &&
          memberAt(found, dimension) === member &&
          areSameBut(dimension, found, spot)
        )
          return found;
        place = (place + 1) & (places.length - 1);
      }
      return added(spot, dimension, member, hash, place);
    },
  };
}

/** What a member adds to the hash of a spot: nothing for the whole of a dimension. */
function hashOf(dimension: number, member: number): number {
  if (member === 0) return 0;
  const mixed = Math.imul((member << 5) | dimension, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

function grown<Numbers extends Uint32Array | Int32Array>(numbers: Numbers, longer: Numbers): Numbers {
  longer.set(numbers);
  return longer;
}
