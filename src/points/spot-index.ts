import type { Lattice, Spot } from './lattice.ts';

/** Spots, kept so that those around or within a spot are found without looking at each. */
export interface SpotIndex {
  /** Whether a spot lies within one of the index, or within several. */
  readonly contains: (spot: Spot, times?: 1 | 2) => boolean;
  /**
   * Whether all parts of a spot lie within one of the index each: the spot divided along one dimension, and its parts again.
   * @param along the dimensions it may be divided along
   * @param splits how often it is divided at most
   * @param partsOf the members that make up a member; none where it is not to be divided
   */
  readonly containsParts: (
    spot: Spot,
    along: readonly number[],
    splits: number,
    partsOf: (dimension: number, member: number) => readonly number[],
  ) => boolean;
  /** Whether one of the index lies within a spot. */
  readonly reaches: (spot: Spot) => boolean;
}

/** Some of the indexed spots: a bit for each. */
type Bits = Int32Array;

const BITS = 32;

/**
 * Indexes spots: for each member of each dimension it knows those that are as wide there, and those that are as narrow.
 * A spot lies within those that are as wide in every dimension.
 */
export function spotIndex(lattice: Lattice, spots: Iterable<Spot>): SpotIndex {
  const indexed = [...spots];
  const words = Math.ceil(indexed.length / BITS);
  const exactly = lattice.dimensions.map((_, dimension) => {
    const members = new Map<number, Bits>();
    indexed.forEach((spot, place) => {
      const member = lattice.memberAt(spot, dimension);
      const bits = members.get(member) ?? new Int32Array(words);
      bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place % BITS));
      members.set(member, bits);
    });
    return members;
  });
  const nobody = new Int32Array(words);
  const exact = (dimension: number, member: number): Bits => exactly[dimension]?.get(member) ?? nobody;
  const asWide = perMember(lattice, (dimension, member) => {
    const own = exact(dimension, member);
    return member === 0 ? own : union([own, asWide(dimension, lattice.parent(dimension, member))], words);
  });
  const asNarrow = perMember(lattice, (dimension, member) =>
    union(
      [
        exact(dimension, member),
        ...lattice.children(dimension, member).map((child) => asNarrow(dimension, child)),
      ],
      words,
    ),
  );
  const rowsOf = (spot: Spot, bitsOf: typeof asWide): readonly Bits[] =>
    lattice.dimensions.map((_, dimension) => bitsOf(dimension, lattice.memberAt(spot, dimension)));
  const containsParts = (
    members: readonly number[],
    rows: readonly Bits[],
    along: readonly number[],
    splits: number,
    partsOf: (dimension: number, member: number) => readonly number[],
  ): boolean =>
    splits > 0 &&
    along.some((dimension) => {
      const parts = partsOf(dimension, members[dimension] ?? 0);
      if (parts.length === 0) return false;
      return parts.every((part) => {
        const narrowed = rows.with(dimension, asWide(dimension, part));
        if (haveInCommon(narrowed, words, 1)) return true;
        return containsParts(members.with(dimension, part), narrowed, along, splits - 1, partsOf);
      });
    });
  return {
    contains: (spot, times = 1) => haveInCommon(rowsOf(spot, asWide), words, times),
    containsParts: (spot, along, splits, partsOf) => {
      const members = lattice.dimensions.map((_, dimension) => lattice.memberAt(spot, dimension));
      return containsParts(members, rowsOf(spot, asWide), along, splits, partsOf);
    },
    reaches: (spot) => haveInCommon(rowsOf(spot, asNarrow), words, 1),
  };
}

/** A function of a dimension and a member that is worked out once for each. */
function perMember(lattice: Lattice, compute: (dimension: number, member: number) => Bits) {
  const known: (Bits | undefined)[][] = lattice.dimensions.map(() => []);
  return (dimension: number, member: number): Bits => {
    const before = known[dimension]?.[member];
    if (before !== undefined) return before;
    const bits = compute(dimension, member);
    const members = known[dimension];
    if (members !== undefined) members[member] = bits;
    return bits;
  };
}

function union(all: readonly Bits[], words: number): Bits {
  const sum = new Int32Array(words);
  for (const bits of all)
    for (let word = 0; word < words; word += 1) sum[word] = (sum[word] ?? 0) | (bits[word] ?? 0);
  return sum;
}

/** Whether at least so many bits are set in all rows. The last dimensions tell most, so they come first. */
function haveInCommon(rows: readonly Bits[], words: number, least: number): boolean {
  let found = 0;
  for (let word = 0; word < words; word += 1) {
    let common = -1;
    for (let row = rows.length - 1; row >= 0 && common !== 0; row -= 1) common &= rows[row]?.[word] ?? 0;
    for (; common !== 0; common &= common - 1) {
      found += 1;
      if (found === least) return true;
    }
  }
  return false;
}
