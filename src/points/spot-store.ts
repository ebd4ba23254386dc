/**
 * A point as a number of its own: two points are one place exactly when they have one number. What its member is in a dimension
 * is a number, too: its place in a walk through the dimension's tree from the top, 0 for the whole. A member's descendants follow it.
 */
export type Spot = number;

/** Gives every combination of members one number, counted from 0, and remembers which is which. */
export interface SpotStore {
  /** The spot with these members, one for each dimension. */
  readonly spotWith: (combination: readonly number[]) => Spot;
  readonly memberAt: (spot: Spot, dimension: number) => number;
  /** The spot with one dimension moved to another member. */
  readonly shifted: (spot: Spot, dimension: number, member: number) => Spot;
}

/**
 * Opens a store: a table of hashes in which a place that is taken leads to the next. Nearly all the engine does is to shift spots.
 * @param width how many dimensions there are
 */
export function spotStore(width: number): SpotStore {
  /** The members of all spots one after another; behind the last there is room for the one that is looked up. */
  let members = new Uint32Array(width * 1024);
  /** Spots by their hash, each plus one; 0 is free. Less than half full, so that as many spots fit. */
  let places = new Uint32Array(2048);
  let count = 0;
  const memberAt = (spot: Spot, dimension: number): number => members[spot * width + dimension] ?? 0;
  const hashOf = (spot: Spot): number => {
    const end = (spot + 1) * width;
    let hash = 0;
    for (let at = spot * width; at < end; at += 1) hash = Math.imul(hash ^ (members[at] ?? 0), 0x9e3779b1);
    return hash ^ (hash >>> 15);
  };
  const areSame = (a: Spot, b: Spot): boolean => {
    const apart = (b - a) * width;
    const end = (a + 1) * width;
    for (let at = a * width; at < end; at += 1) if (members[at] !== members[at + apart]) return false;
    return true;
  };
  /** The place of a spot, or the free one it belongs in. */
  const placeOf = (spot: Spot): number => {
    let place = hashOf(spot) & (places.length - 1);
    for (let taken = places[place] ?? 0; taken !== 0; taken = places[place] ?? 0) {
      if (areSame(taken - 1, spot)) break;
      place = (place + 1) & (places.length - 1);
    }
    return place;
  };
  /** The spot whose members stand behind the last: a known one, or a new one. */
  const lookedUp = (): Spot => {
    const place = placeOf(count);
    const known = places[place] ?? 0;
    if (known !== 0) return known - 1;
    count += 1;
    places[place] = count;
    if (2 * count === places.length) widen();
    return count - 1;
  };
  const widen = (): void => {
    const wider = new Uint32Array(2 * members.length);
    wider.set(members);
    members = wider;
    places = new Uint32Array(2 * places.length);
    for (let spot = 0; spot < count; spot += 1) places[placeOf(spot)] = spot + 1;
  };
  return {
    memberAt,
    spotWith: (combination) => {
      members.set(combination, count * width);
      return lookedUp();
    },
    shifted: (spot, dimension, member) => {
      if (memberAt(spot, dimension) === member) return spot;
      members.copyWithin(count * width, spot * width, spot * width + width);
      members[count * width + dimension] = member;
      return lookedUp();
    },
  };
}
