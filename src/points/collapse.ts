import type { Lattice, Spot } from './lattice.ts';

/** Members beside which there is nothing in the whole disclosure, and what they are all of. */
export interface Collapse {
  /** The spot with such members replaced by what they are all of. */
  readonly of: (spot: Spot) => Spot;
  /** Within a spot: whether dividing a member of a dimension says nothing new, one of its parts being all of it. */
  readonly idleWithin: (spot: Spot) => (dimension: number, member: number) => boolean;
}

/**
 * Finds members that are all of the member above them: without carry-over 本年收入 is 收入总计, without any fund but one that
 * fund is all money. Holds for the disclosure's own year, version and unit; other spots stay as they are.
 * @param own the disclosure's own whole
 * @param nothings spots without money
 */
export function collapseOf(lattice: Lattice, own: Spot, nothings: readonly Spot[]): Collapse {
  const trees = [...lattice.dimensions.keys()].filter(
    (dimension) => lattice.isTree(dimension) && lattice.memberAt(own, dimension) === 0,
  );
  const dead = new Map(trees.map((dimension) => [dimension, new Set<number>()]));
  const up = new Map(trees.map((dimension) => [dimension, new Map<number, number>()]));
  const collapse = (spot: Spot): Spot => {
    if (!lattice.isInside(spot, own)) return spot;
    let result = spot;
    for (const dimension of trees) {
      const member = lattice.memberAt(result, dimension);
      const above = up.get(dimension)?.get(member);
      if (above !== undefined) result = lattice.shifted(result, dimension, above);
    }
    return result;
  };
  let found = true;
  while (found) {
    found = false;
    for (const spot of nothings.map(collapse)) {
      const only = loneMember(lattice, own, spot);
      const members = only === undefined ? undefined : dead.get(only.dimension);
      if (only === undefined || members === undefined || members.has(only.member)) continue;
      members.add(only.member);
      found = true;
    }
    for (const dimension of trees) raise(lattice, dimension, dead.get(dimension), up.get(dimension));
  }
  return {
    of: collapse,
    idleWithin: (spot) => {
      const isOwn = lattice.isInside(spot, own);
      return (dimension, member) =>
        isOwn && lattice.children(dimension, member).some((child) => up.get(dimension)?.has(child) === true);
    },
  };
}

/** The one dimension in which a spot is narrower than the whole; undefined where there are several. */
function loneMember(
  lattice: Lattice,
  own: Spot,
  spot: Spot,
): { readonly dimension: number; readonly member: number } | undefined {
  const { memberAt } = lattice;
  const differing = [...lattice.dimensions.keys()].filter(
    (index) => memberAt(spot, index) !== memberAt(own, index),
  );
  const [dimension] = differing;
  return dimension === undefined || differing.length > 1
    ? undefined
    : { dimension, member: memberAt(spot, dimension) };
}

/** Leads each member beside which all are dead to the one above, as far up as that goes. */
function raise(
  lattice: Lattice,
  dimension: number,
  dead = new Set<number>(),
  up = new Map<number, number>(),
): void {
  const walk = (parent: number, top: number): void => {
    const children = lattice.children(dimension, parent);
    const alive = children.filter((child) => !dead.has(child));
    const [only] = alive;
    const isAll = only !== undefined && alive.length === 1 && lattice.isDivided(dimension, parent);
    for (const child of alive) {
      if (isAll) up.set(child, top);
      walk(child, isAll ? top : child);
    }
  };
  walk(0, 0);
}
