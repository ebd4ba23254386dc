import { entryAt } from '../../model/base/entry-at.ts';
import { type DimensionNumber, firstOf, isIn, withoutFirst } from '../space/dimension-set.ts';
import { type Lattice, type MemberNumber, type Spot, WHOLE } from '../space/lattice.ts';

/** By dimension: members whose division says nothing new, since one of their parts is all of them. */
export type IdleMembers = readonly (ReadonlySet<MemberNumber> | undefined)[];

/** Members beside which there is nothing in the whole disclosure, and what they are all of. */
export interface Collapse {
  /** The spot with such members replaced by what they are all of. */
  readonly of: (spot: Spot) => Spot;
  /** What need not be divided within a spot. */
  readonly idleWithin: (spot: Spot) => IdleMembers;
}

/**
 * Finds members that are all of the member above them: without carry-over 本年收入 is 收入总计, without any fund but one that
 * fund is all money. Holds for the disclosure's own year, version and unit; other spots stay as they are.
 * @param own the disclosure's own whole
 * @param nothings spots without money
 */
export function collapseOf(lattice: Lattice, own: Spot, nothings: readonly Spot[]): Collapse {
  const trees = lattice.trees & ~lattice.narrowedIn(own);
  const dead = lattice.numbers.map(() => new Set<MemberNumber>());
  const up = lattice.numbers.map(() => new Map<MemberNumber, MemberNumber>());
  const collapse = (spot: Spot): Spot => {
    if (!lattice.isInside(spot, own)) return spot;
    let result = spot;
    for (let rest = lattice.narrowedIn(spot) & trees; rest !== 0; rest = withoutFirst(rest)) {
      const dimension = firstOf(rest);
      const above = entryAt(up, dimension).get(lattice.memberAt(result, dimension));
      if (above !== undefined) result = lattice.shifted(result, dimension, above);
    }
    return result;
  };
  let found = true;
  while (found) {
    found = false;
    for (const spot of nothings.map(collapse)) {
      const only = loneDimension(lattice, own, spot);
      if (only === undefined || !isIn(trees, only)) continue;
      const members = entryAt(dead, only);
      const member = lattice.memberAt(spot, only);
      if (members.has(member)) continue;
      members.add(member);
      found = true;
    }
    for (let rest = trees; rest !== 0; rest = withoutFirst(rest)) {
      const dimension = firstOf(rest);
      raise(lattice, dimension, entryAt(dead, dimension), entryAt(up, dimension));
    }
  }
  const idle = lattice.numbers.map(
    (dimension) =>
      new Set([...entryAt(up, dimension).keys()].map((member) => lattice.parent(dimension, member))),
  );
  return { of: collapse, idleWithin: (spot) => (lattice.isInside(spot, own) ? idle : []) };
}

/** The one dimension in which a spot differs from the whole; undefined where there are several. */
function loneDimension(lattice: Lattice, own: Spot, spot: Spot): DimensionNumber | undefined {
  let only: DimensionNumber | undefined;
  const either = lattice.narrowedIn(own) | lattice.narrowedIn(spot);
  for (let rest = either; rest !== 0; rest = withoutFirst(rest)) {
    const dimension = firstOf(rest);
    if (lattice.memberAt(spot, dimension) === lattice.memberAt(own, dimension)) continue;
    if (only !== undefined) return undefined;
    only = dimension;
  }
  return only;
}

/** Leads each member beside which all are dead to the one above, as far up as that goes. */
function raise(
  lattice: Lattice,
  dimension: DimensionNumber,
  dead: ReadonlySet<MemberNumber>,
  up: Map<MemberNumber, MemberNumber>,
): void {
  const walk = (parent: MemberNumber, top: MemberNumber): void => {
    const children = lattice.children(dimension, parent);
    const alive = children.filter((child) => !dead.has(child));
    const [only] = alive;
    const isAll = only !== undefined && alive.length === 1 && lattice.isDivided(dimension, parent);
    for (const child of alive) {
      if (isAll) up.set(child, top);
      walk(child, isAll ? top : child);
    }
  };
  walk(WHOLE, WHOLE);
}
