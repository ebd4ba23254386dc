import type { DimensionNumber } from './dimension-set.ts';
import { type Lattice, type MemberNumber, type Spot, WHOLE } from './lattice.ts';

/** Money that no spot of a line stands for, and that the line divides in two ways: 年初＋收入 and 支出＋年末. */
export interface TwoWays {
  /** All of it. */
  readonly whole: Spot;
  readonly ways: readonly [Way, Way];
}

/** One way of dividing it: along a dimension, among children of its member. */
export interface Way {
  readonly along: DimensionNumber;
  readonly parts: readonly Spot[];
}

/**
 * How the outermost spots of a line divide a sum that is not among them: in exactly two dimensions, each along one of them, and in at
 * least two parts. Anything else says nothing: a line that prints only some of what there is, is no division.
 */
export function twoWays(lattice: Lattice, line: readonly Spot[]): TwoWays | undefined {
  const spots = [...new Set(line)];
  const outermost = spots.filter(
    (spot) => !spots.some((other) => other !== spot && lattice.isInside(spot, other)),
  );
  const [first] = outermost;
  if (first === undefined || outermost.length < 4) return undefined;
  let whole = first;
  for (const dimension of lattice.numbers)
    whole = lattice.shifted(whole, dimension, commonMember(lattice, dimension, outermost));
  const parts = new Map<DimensionNumber, Spot[]>();
  for (const spot of outermost) {
    const [along, ...others] = lattice.numbers.filter(
      (dimension) => lattice.memberAt(spot, dimension) !== lattice.memberAt(whole, dimension),
    );
    if (along === undefined || others.length > 0) return undefined;
    const above = lattice.memberAt(whole, along);
    const isChild = lattice.parent(along, lattice.memberAt(spot, along)) === above;
    if (!isChild || !lattice.isDivided(along, above)) return undefined;
    parts.set(along, [...(parts.get(along) ?? []), spot]);
  }
  const [one, other, ...more] = [...parts].map(([along, own]): Way => ({ along, parts: own }));
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  return one.parts.length < 2 || other.parts.length < 2 ? undefined : { whole, ways: [one, other] };
}

/** The narrowest member that holds those of all spots. */
function commonMember(lattice: Lattice, dimension: DimensionNumber, spots: readonly Spot[]): MemberNumber {
  const members = spots.map((spot) => lattice.memberAt(spot, dimension));
  let common = members[0] ?? WHOLE;
  while (!members.every((member) => lattice.isWithin(dimension, member, common)))
    common = lattice.parent(dimension, common);
  return common;
}
