import type { Brand } from '../../model/base/brand.ts';
import { type DimensionNumber, type DimensionSet, withDimension, withoutDimension } from './dimension-set.ts';

/** A point as a number of its own: two points are one place exactly when they have one number. */
export type Spot = Brand<number, 'spot'>;

/** A member of a dimension: its place in a walk through the dimension's tree from the top. A member's descendants follow it. */
export type MemberNumber = Brand<number, 'member'>;

/** The spot of everything. */
export const EVERYTHING = 0 as Spot;

/** All of a dimension. */
export const WHOLE = 0 as MemberNumber;

/** Gives every combination of members that is asked for one number, and remembers which is which. */
export interface SpotStore {
  readonly memberAt: (spot: Spot, dimension: DimensionNumber) => MemberNumber;
  /** The dimensions in which a spot is narrower than everything: few, so that most questions need not look at all. */
  readonly narrowedIn: (spot: Spot) => DimensionSet;
  /** The spot with one dimension moved to another member. */
  readonly shifted: (spot: Spot, dimension: DimensionNumber, member: MemberNumber) => Spot;
}

/** A number of a table of this module. It is `entryAt` for these arrays alone, since it is asked many million times. */
function numberAt(table: Uint32Array | Int32Array, place: number): number {
  const number = table[place];
  if (number === undefined) throw new RangeError(`no entry ${place} among ${table.length}`);
  return number;
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
  // What stands in the list was put there as the number of a member.
  const memberAt = (spot: Spot, dimension: DimensionNumber): MemberNumber =>
    numberAt(members, spot * width + dimension) as MemberNumber;
  /** Whether a spot is another but for one dimension. */
  const areSameBut = (dimension: DimensionNumber, a: Spot, b: Spot): boolean => {
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
      let place = numberAt(hashes, spot) & (places.length - 1);
      while (places[place] !== 0) place = (place + 1) & (places.length - 1);
      places[place] = spot + 1;
    }
  };
  const added = (
    spot: Spot,
    dimension: DimensionNumber,
    member: MemberNumber,
    hash: number,
    place: number,
  ): Spot => {
    const own = count as Spot;
    members.copyWithin(own * width, spot * width, spot * width + width);
    members[own * width + dimension] = member;
    const set = numberAt(narrowed, spot);
    narrowed[own] = member === WHOLE ? withoutDimension(set, dimension) : withDimension(set, dimension);
    hashes[own] = hash;
    count += 1;
    places[place] = count;
    if (2 * count === places.length) widen();
    return own;
  };
  places[0] = 1;
  count = 1;
  return {
    memberAt,
    narrowedIn: (spot) => numberAt(narrowed, spot),
    shifted: (spot, dimension, member) => {
      const before = memberAt(spot, dimension);
      if (before === member) return spot;
      const hash = numberAt(hashes, spot) ^ hashOf(dimension, before) ^ hashOf(dimension, member);
      let place = hash & (places.length - 1);
      for (let taken = numberAt(places, place); taken !== 0; taken = numberAt(places, place)) {
        const found = (taken - 1) as Spot;
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
function hashOf(dimension: DimensionNumber, member: MemberNumber): number {
  if (member === WHOLE) return 0;
  const mixed = Math.imul((member << 5) | dimension, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

function grown<Numbers extends Uint32Array | Int32Array>(numbers: Numbers, longer: Numbers): Numbers {
  longer.set(numbers);
  return longer;
}
