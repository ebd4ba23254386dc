import { entryAt } from '../../model/base/entry-at.ts';
import {
  type DimensionNumber,
  type DimensionSet,
  firstOf,
  isAmong,
  withDimension,
  withoutFirst,
} from './dimension-set.ts';
import { type Lattice, type MemberNumber, type Spot, WHOLE } from './lattice.ts';

/** Spots, kept so that those around or within a spot are found without looking at each. */
export interface SpotIndex {
  /** Whether a spot lies within one of the index, or within several. */
  readonly contains: (spot: Spot, times?: 1 | 2) => boolean;
  /**
   * Whether all parts of a spot lie within one of the index each: the spot divided along one dimension, and its parts again.
   * @param spot one that does not lie within any itself
   * @param along the dimensions it may be divided along
   * @param splits how often it is divided at most
   * @param partsOf the members that make up a member; none where it is not to be divided
   */
  readonly containsParts: (
    spot: Spot,
    along: DimensionSet,
    splits: number,
    partsOf: (dimension: DimensionNumber, member: MemberNumber) => readonly MemberNumber[],
  ) => boolean;
  /** Whether one of the index lies within a spot. */
  readonly reaches: (spot: Spot) => boolean;
}

/** Some of the indexed spots: a bit for each, so that those of one index are all of one length. */
type Bits = Int32Array;

const BITS = 32;

/** Places of spots and of words come from that length alone: none is ever missing. */
const wordAt = (bits: Bits, word: number): number => bits[word] ?? 0;

/**
 * Indexes spots: for each member of each dimension it knows those that are as wide there, and those that are as narrow.
 * A spot lies within those that are as wide in every dimension.
 */
export function spotIndex(lattice: Lattice, spots: Iterable<Spot>): SpotIndex {
  const indexed = [...spots];
  const words = Math.ceil(indexed.length / BITS);
  const sets = indexed.map(lattice.narrowedIn);
  const bitsWhere = (holds: (place: number) => boolean): Bits => {
    const bits = new Int32Array(words);
    for (let place = 0; place < indexed.length; place += 1) if (holds(place)) add(bits, place);
    return bits;
  };
  const exactly = lattice.dimensions.map(() => new Map<MemberNumber, Bits>());
  indexed.forEach((spot, place) => {
    for (let rest = entryAt(sets, place); rest !== 0; rest = withoutFirst(rest)) {
      const dimension = firstOf(rest);
      const member = lattice.memberAt(spot, dimension);
      const bits = exactly[dimension]?.get(member) ?? new Int32Array(words);
      add(bits, place);
      exactly[dimension]?.set(member, bits);
    }
  });
  const nobody = new Int32Array(words);
  const exact = (dimension: DimensionNumber, member: MemberNumber): Bits =>
    exactly[dimension]?.get(member) ?? nobody;
  const asWide: PerMember<Bits> = perMember(lattice, (dimension, member) =>
    member === WHOLE
      ? bitsWhere((place) => !isAmong(withDimension(0, dimension), entryAt(sets, place)))
      : union([exact(dimension, member), asWide(dimension, lattice.parent(dimension, member))], words),
  );
  const asNarrow: PerMember<Bits> = perMember(lattice, (dimension, member) =>
    union(
      [
        exact(dimension, member),
        ...lattice.children(dimension, member).map((child) => asNarrow(dimension, child)),
      ],
      words,
    ),
  );
  /** By a set of dimensions: the indexed spots that are narrower in no other. */
  const openBeyond = new Map<DimensionSet, Bits>();
  const openBeyondThose = (set: DimensionSet): Bits => {
    const known = openBeyond.get(set) ?? bitsWhere((place) => isAmong(entryAt(sets, place), set));
    openBeyond.set(set, known);
    return known;
  };
  /** The rows of the question that is being asked. */
  const rows: Bits[] = [];
  const rowsOf = (spot: Spot, bitsOf: PerMember<Bits>): readonly Bits[] => {
    rows.length = 0;
    for (let rest = lattice.narrowedIn(spot); rest !== 0; rest = withoutFirst(rest)) {
      const dimension = firstOf(rest);
      rows.push(bitsOf(dimension, lattice.memberAt(spot, dimension)));
    }
    return rows;
  };
  /** Whether an indexed spot is as narrow as a member, or narrower. */
  const isReached: PerMember<boolean> = perMember(
    lattice,
    (dimension, member) =>
      exactly[dimension]?.has(member) === true ||
      lattice.children(dimension, member).some((child) => isReached(dimension, child)),
  );
  return {
    contains: (spot, times = 1) => {
      rowsOf(spot, asWide);
      rows.push(openBeyondThose(lattice.narrowedIn(spot)));
      return haveInCommon(rows, words, times);
    },
    containsParts: (spot, along, splits, partsOf) => {
      const members = lattice.numbers.map((dimension) => lattice.memberAt(spot, dimension));
      const wide = lattice.numbers.map((dimension) => asWide(dimension, entryAt(members, dimension)));
      const isDivided = (left: number): boolean => {
        for (let rest = along; rest !== 0; rest = withoutFirst(rest)) {
          if (areContained(firstOf(rest), left)) return true;
        }
        return false;
      };
      const areContained = (dimension: DimensionNumber, left: number): boolean => {
        const member = entryAt(members, dimension);
        const parts = partsOf(dimension, member);
        // Where the index says nothing of a part, it is contained no more than its whole.
        if (parts.length === 0 || parts.some((part) => !isReached(dimension, part))) return false;
        const areAll = parts.every((part) => {
          members[dimension] = part;
          wide[dimension] = asWide(dimension, part);
          return haveInCommon(wide, words, 1) || (left > 1 && isDivided(left - 1));
        });
        members[dimension] = member;
        wide[dimension] = asWide(dimension, member);
        return areAll;
      };
      return isDivided(splits);
    },
    reaches: (spot) =>
      lattice.narrowedIn(spot) === 0 ? indexed.length > 0 : haveInCommon(rowsOf(spot, asNarrow), words, 1),
  };
}

function add(bits: Bits, place: number): void {
  bits[place >> 5] = wordAt(bits, place >> 5) | (1 << (place % BITS));
}

type PerMember<Result> = (dimension: DimensionNumber, member: MemberNumber) => Result;

/** A function of a dimension and a member that is worked out once for each. */
function perMember<Result>(lattice: Lattice, compute: PerMember<Result>): PerMember<Result> {
  const known = lattice.dimensions.map(() => new Map<MemberNumber, Result>());
  return (dimension, member) => {
    const before = known[dimension]?.get(member);
    if (before !== undefined) return before;
    const result = compute(dimension, member);
    known[dimension]?.set(member, result);
    return result;
  };
}

function union(all: readonly Bits[], words: number): Bits {
  const sum = new Int32Array(words);
  for (const bits of all)
    for (let word = 0; word < words; word += 1) sum[word] = wordAt(sum, word) | wordAt(bits, word);
  return sum;
}

/** Whether at least so many bits are set in all rows. The last rows tell most, so they come first. */
function haveInCommon(rows: readonly Bits[], words: number, least: number): boolean {
  let found = 0;
  for (let word = 0; word < words; word += 1) {
    let common = -1;
    for (let row = rows.length - 1; row >= 0 && common !== 0; row -= 1)
      common &= wordAt(entryAt(rows, row), word);
    for (; common !== 0; common &= common - 1) {
      found += 1;
      if (found === least) return true;
    }
  }
  return false;
}
