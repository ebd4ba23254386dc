import { entryAt } from '../../model/base/entry-at.ts';
import { type DimensionNumber, type Lattice, type MemberNumber, type Spot, WHOLE } from './lattice.ts';

/** How deep a spot lies in each dimension: 0 for all of it, 1 for a member at the top. */
type Shape = readonly number[];

/**
 * For spots: which of them each lies strictly inside. Every spot is widened to each shape that occurs, and looked up: there are few
 * shapes, however many spots.
 */
export function surroundings(lattice: Lattice, spots: ReadonlySet<Spot>): (spot: Spot) => readonly Spot[] {
  const chains = chainsOf(lattice);
  const shapes = new Map<string, Shape>();
  const byKey = new Map<string, Spot>();
  for (const spot of spots) {
    const shape = lattice.numbers.map((at) => chains(at, lattice.memberAt(spot, at)).length);
    shapes.set(shape.join(), shape);
    byKey.set(
      keyOf(shape, (at) => lattice.memberAt(spot, at)),
      spot,
    );
  }
  return (spot) =>
    [...shapes.values()].flatMap((shape) => {
      const own = lattice.numbers.map((at) => chains(at, lattice.memberAt(spot, at)));
      if (shape.some((depth, at) => depth > entryAt(own, at).length)) return [];
      const found = byKey.get(keyOf(shape, (at, depth) => entryAt(entryAt(own, at), depth - 1)));
      return found === undefined || found === spot ? [] : [found];
    });
}

/** The members of a dimension from the top down to one of them; none for all of it. */
function chainsOf(
  lattice: Lattice,
): (dimension: DimensionNumber, member: MemberNumber) => readonly MemberNumber[] {
  const known = lattice.dimensions.map(() => new Map<MemberNumber, readonly MemberNumber[]>());
  return (dimension, member) => {
    const before = known[dimension]?.get(member);
    if (before !== undefined) return before;
    const chain: MemberNumber[] = [];
    for (let at = member; at !== WHOLE; at = lattice.parent(dimension, at)) chain.unshift(at);
    known[dimension]?.set(member, chain);
    return chain;
  };
}

const keyOf = (shape: Shape, memberAt: (dimension: DimensionNumber, depth: number) => MemberNumber): string =>
  // A shape has one depth for each dimension, in their order.
  shape.map((depth, at) => (depth === 0 ? '' : memberAt(at as DimensionNumber, depth))).join();

/**
 * Whether no two of some spots overlap. They are parted along one dimension after another; only those that none parts are compared in
 * pairs.
 */
export function areApart(lattice: Lattice, spots: readonly Spot[], from = 0): boolean {
  if (spots.length < 2) return true;
  for (const dimension of lattice.numbers.slice(from)) {
    const clusters = clustersAlong(lattice, spots, dimension);
    if (clusters.length > 1)
      return clusters.every(
        (cluster) => areApart(lattice, cluster, dimension + 1) || inPairs(lattice, cluster),
      );
  }
  return inPairs(lattice, spots);
}

const inPairs = (lattice: Lattice, spots: readonly Spot[]): boolean =>
  spots.every((spot, index) => {
    for (let other = index + 1; other < spots.length; other += 1)
      if (!lattice.areDisjoint(spot, entryAt(spots, other))) return false;
    return true;
  });

/** Spots by the outermost of their members in a dimension: spots of two clusters have nothing in common. */
function clustersAlong(
  lattice: Lattice,
  spots: readonly Spot[],
  dimension: DimensionNumber,
): readonly (readonly Spot[])[] {
  const sorted = spots
    .map((spot) => ({ spot, member: lattice.memberAt(spot, dimension) }))
    .sort((a, b) => a.member - b.member);
  const clusters: Spot[][] = [];
  let outermost: MemberNumber | undefined;
  for (const { spot, member } of sorted) {
    const last = clusters.at(-1);
    if (last !== undefined && outermost !== undefined && lattice.isWithin(dimension, member, outermost))
      last.push(spot);
    else {
      clusters.push([spot]);
      outermost = member;
    }
  }
  return clusters;
}
