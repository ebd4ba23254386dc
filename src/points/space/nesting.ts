import type { Lattice, Spot } from './lattice.ts';

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
    const shape = lattice.dimensions.map((_, at) => chains(at, lattice.memberAt(spot, at)).length);
    shapes.set(shape.join(), shape);
    byKey.set(
      keyOf(shape, (at) => lattice.memberAt(spot, at)),
      spot,
    );
  }
  return (spot) =>
    [...shapes.values()].flatMap((shape) => {
      const own = shape.map((_, at) => chains(at, lattice.memberAt(spot, at)));
      if (shape.some((depth, at) => depth > (own[at]?.length ?? 0))) return [];
      const found = byKey.get(keyOf(shape, (at, depth) => own[at]?.[depth - 1] ?? 0));
      return found === undefined || found === spot ? [] : [found];
    });
}

/** The members of a dimension from the top down to one of them; none for all of it. */
function chainsOf(lattice: Lattice): (dimension: number, member: number) => readonly number[] {
  const known = lattice.dimensions.map(() => new Map<number, readonly number[]>());
  return (dimension, member) => {
    const before = known[dimension]?.get(member);
    if (before !== undefined) return before;
    const chain: number[] = [];
    for (let at = member; at !== 0; at = lattice.parent(dimension, at)) chain.unshift(at);
    known[dimension]?.set(member, chain);
    return chain;
  };
}

const keyOf = (shape: Shape, memberAt: (dimension: number, depth: number) => number): string =>
  shape.map((depth, at) => (depth === 0 ? '' : memberAt(at, depth))).join();

/**
 * Whether no two of some spots overlap. They are parted along one dimension after another; only those that none parts are compared in
 * pairs.
 */
export function areApart(lattice: Lattice, spots: readonly Spot[], from = 0): boolean {
  if (spots.length < 2) return true;
  for (let dimension = from; dimension < lattice.dimensions.length; dimension += 1) {
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
      if (!lattice.areDisjoint(spot, spots[other] ?? spot)) return false;
    return true;
  });

/** Spots by the outermost of their members in a dimension: spots of two clusters have nothing in common. */
function clustersAlong(
  lattice: Lattice,
  spots: readonly Spot[],
  dimension: number,
): readonly (readonly Spot[])[] {
  const sorted = spots
    .map((spot) => ({ spot, member: lattice.memberAt(spot, dimension) }))
    .sort((a, b) => a.member - b.member);
  const clusters: Spot[][] = [];
  let outermost: number | undefined;
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
