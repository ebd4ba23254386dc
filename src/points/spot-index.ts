import type { Lattice, Spot } from './lattice.ts';

/** Spots, kept so that those around a spot are found without looking at all of them. */
export interface SpotIndex {
  readonly add: (spot: Spot) => void;
  /** Whether a spot lies within one of the index. */
  readonly contains: (spot: Spot) => boolean;
  /** Those of the index within which a spot lies. */
  readonly around: (spot: Spot) => readonly Spot[];
}

/** More than any dimension has members. */
const MEMBERS = 65536;

/** Indexes spots by the last dimension in which they are narrower than everything, the one that tells most. */
export function spotIndex(lattice: Lattice, spots: Iterable<Spot> = []): SpotIndex {
  const buckets = new Map<number, Spot[]>();
  const add = (spot: Spot): void => {
    let dimension = lattice.dimensions.length - 1;
    while (dimension > 0 && lattice.memberAt(spot, dimension) === 0) dimension -= 1;
    const key = dimension * MEMBERS + lattice.memberAt(spot, dimension);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [spot]);
    else bucket.push(spot);
  };
  for (const spot of spots) add(spot);
  const bucketsAround = (spot: Spot): readonly Spot[][] => {
    const found: Spot[][] = [];
    for (let dimension = lattice.dimensions.length - 1; dimension >= 0; dimension -= 1) {
      let member = lattice.memberAt(spot, dimension);
      for (;;) {
        const bucket = buckets.get(dimension * MEMBERS + member);
        if (bucket !== undefined) found.push(bucket);
        if (member === 0) break;
        member = lattice.parent(dimension, member);
      }
    }
    return found;
  };
  return {
    add,
    contains: (spot) =>
      bucketsAround(spot).some((bucket) => bucket.some((outer) => lattice.isInside(spot, outer))),
    around: (spot) =>
      bucketsAround(spot).flatMap((bucket) => bucket.filter((outer) => lattice.isInside(spot, outer))),
  };
}

/** A test, made once for many spots, whether one of these lies within a spot. */
export function anyWithin(lattice: Lattice, spots: Iterable<Spot>): (spot: Spot) => boolean {
  const buckets = new Map<number, Spot[]>();
  const all: Spot[] = [];
  for (const spot of spots) {
    all.push(spot);
    for (let dimension = 0; dimension < lattice.dimensions.length; dimension += 1) {
      for (
        let member = lattice.memberAt(spot, dimension);
        member !== 0;
        member = lattice.parent(dimension, member)
      ) {
        const key = dimension * MEMBERS + member;
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [spot]);
        else bucket.push(spot);
      }
    }
  }
  return (spot) => {
    let dimension = lattice.dimensions.length - 1;
    while (dimension >= 0 && lattice.memberAt(spot, dimension) === 0) dimension -= 1;
    const bucket =
      dimension < 0 ? all : (buckets.get(dimension * MEMBERS + lattice.memberAt(spot, dimension)) ?? []);
    return bucket.some((inner) => lattice.isInside(inner, spot));
  };
}
