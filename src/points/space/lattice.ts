import { entryAt } from '../../model/base/entry-at.ts';
import { byText } from '../../model/base/order.ts';
import type { Point } from '../../model/point.ts';
import { parentMember } from '../../model/point.ts';
import { asTree, type Dimension, type Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { BoundTable } from '../bind/bind.ts';
import {
  type DimensionNumber,
  type DimensionSet,
  isAmong,
  isIn,
  lastOf,
  withDimension,
  withoutLast,
} from './dimension-set.ts';
import { addRests, type MemberTree, memberTreeOf, namedAbove, restOf } from './member-tree.ts';
import { EVERYTHING, type MemberNumber, type Spot, spotStore, WHOLE } from './spot-store.ts';

export type { DimensionNumber } from './dimension-set.ts';
export { type MemberNumber, type Spot, WHOLE } from './spot-store.ts';

/** The dimensions and members that occur in a disclosure, and its points as spots. */
export interface Lattice {
  /** Their names, in the lattice's order. */
  readonly dimensions: readonly string[];
  /** The same as numbers. */
  readonly numbers: readonly DimensionNumber[];
  /** A dimension by its name; undefined where nothing here speaks of it. */
  readonly numberOf: (dimension: string) => DimensionNumber | undefined;
  readonly nameOf: (dimension: DimensionNumber) => string;
  readonly spotOf: (point: Point) => Spot;
  /** A spot's member in a dimension. */
  readonly memberAt: (spot: Spot, dimension: DimensionNumber) => MemberNumber;
  /** The spot with one dimension moved to another member. */
  readonly shifted: (spot: Spot, dimension: DimensionNumber, member: MemberNumber) => Spot;
  /** The dimensions in which a spot is narrower than everything. */
  readonly narrowedIn: (spot: Spot) => DimensionSet;
  /** Whether all members of a point occur, so that it has a spot of its own. */
  readonly has: (point: Point) => boolean;
  /**
   * The narrowest spot that holds all of a point of which some tree's member is not named anywhere, and the dimensions in which
   * that member stands beside parts that divide the spot; undefined where a code or an open member does not occur.
   */
  readonly around: (point: Point) => { readonly spot: Spot; readonly beside: DimensionSet } | undefined;
  readonly pointOf: (spot: Spot) => Point;
  /** Whether a member is another or one of its descendants. */
  readonly isWithin: (dimension: DimensionNumber, inner: MemberNumber, outer: MemberNumber) => boolean;
  /** Whether all of `inner` lies within `outer`. */
  readonly isInside: (inner: Spot, outer: Spot) => boolean;
  /** Whether the two have nothing in common: in some dimension neither member contains the other. */
  readonly areDisjoint: (a: Spot, b: Spot) => boolean;
  /** The dimensions that are trees of named members, all of which the taxonomy knows. */
  readonly trees: DimensionSet;
  /** Whether the children of a member make it up: not where they overlap, and not for years and versions, which are other money. */
  readonly isDivided: (dimension: DimensionNumber, parent: MemberNumber) => boolean;
  /** The number of the member one step up. */
  readonly parent: (dimension: DimensionNumber, member: MemberNumber) => MemberNumber;
  /** The numbers of the members one step down. */
  readonly children: (dimension: DimensionNumber, member: MemberNumber) => readonly MemberNumber[];
}

/** Dimensions whose members have no sum: another year or version is other money. */
const WITHOUT_WHOLE: ReadonlySet<string> = new Set([DIMENSION.year, DIMENSION.version]);

/**
 * The order of dimensions: one that no table, row, column or list of dimensions can change, since it decides which way is taken where
 * a spot can be widened in two (`canonical.ts`). What seldom differs within a disclosure comes first, so that what is looked at from
 * the last dimension on ends early; then where money comes from, what it is for, and how it is spent; then all others, by name.
 */
const ORDER: readonly string[] = [
  DIMENSION.year,
  DIMENSION.version,
  DIMENSION.unit,
  DIMENSION.fund,
  DIMENSION.origin,
  DIMENSION.function,
  DIMENSION.flow,
  DIMENSION.nature,
  DIMENSION.economic,
];

/**
 * Lays out the lattice of the points of a disclosure. It has the members that the tables' cells name, and those above them: what
 * the taxonomy has besides says nothing of this disclosure. Two parts that are named divide their whole. One alone does not: what
 * stands beside it is a member of its own ({@link REST}), of which nothing is known.
 */
export const latticeOf = (taxonomy: Taxonomy, tables: readonly BoundTable[]): Lattice =>
  latticeOfPoints(
    taxonomy,
    tables.flatMap(({ sides }) =>
      sides.flatMap(({ wholes, rows }) => [
        ...wholes,
        ...rows.flatMap((row) => row.cells.map(({ point }) => point)),
      ]),
    ),
  );

/** The same of points that stand in no table. */
export function latticeOfPoints(taxonomy: Taxonomy, points: readonly Point[]): Lattice {
  const members = new Map<string, Set<string>>();
  const add = (dimension: string, member: string): void => {
    const paths = members.get(dimension) ?? new Set<string>();
    members.set(dimension, paths);
    for (let path = member; path !== '' && !paths.has(path); path = parentMember(path)) paths.add(path);
  };
  for (const point of points) for (const [dimension, member] of Object.entries(point)) add(dimension, member);
  const isTree = (dimension: string): boolean => asTree(taxonomy.dimensions.get(dimension)) !== undefined;
  for (const [dimension, paths] of members) if (isTree(dimension)) addRests(paths);
  const dimensions = [...members.keys()].sort(inOrder);
  const trees = dimensions.map((dimension) => memberTreeOf([...(members.get(dimension) ?? [])]));
  const all = dimensions.map((_, index) => index as DimensionNumber); // here they are given out
  const numbers = new Map(dimensions.map((dimension, index) => [dimension, entryAt(all, index)]));
  const tree = (dimension: DimensionNumber): MemberTree => entryAt(trees, dimension);
  const { memberAt, narrowedIn, shifted } = spotStore(dimensions.length);
  const setOf = (holds: (dimension: Dimension | undefined, id: string) => boolean): DimensionSet =>
    all.reduce((set, number) => {
      const id = entryAt(dimensions, number);
      return holds(taxonomy.dimensions.get(id), id) ? withDimension(set, number) : set;
    }, 0);
  const withoutWhole = setOf((_, id) => WITHOUT_WHOLE.has(id));
  const partial = setOf((dimension) => asTree(dimension)?.partial === true);
  const isDivided = (dimension: DimensionNumber, parent: MemberNumber): boolean =>
    !isIn(withoutWhole, dimension) && !(parent === WHOLE && isIn(partial, dimension));
  const spots = new Map<Point, Spot>();
  const isWithin = (dimension: DimensionNumber, inner: MemberNumber, outer: MemberNumber): boolean =>
    outer === WHOLE || inner === outer || (inner > outer && inner <= entryAt(tree(dimension).last, outer));
  return {
    dimensions,
    numbers: all,
    numberOf: (dimension) => numbers.get(dimension),
    nameOf: (dimension) => entryAt(dimensions, dimension),
    memberAt,
    narrowedIn,
    shifted,
    spotOf: (point) => {
      const known = spots.get(point);
      if (known !== undefined) return known;
      let spot = EVERYTHING;
      for (const dimension in point) {
        const number = numbers.get(dimension);
        const path = point[dimension];
        const member =
          number === undefined || path === undefined ? undefined : tree(number).numbers.get(path);
        if (number !== undefined && member !== undefined) spot = shifted(spot, number, member);
      }
      spots.set(point, spot);
      return spot;
    },
    has: (point) =>
      Object.entries(point).every(
        ([dimension, member]) => trees[dimensions.indexOf(dimension)]?.numbers.has(member) === true,
      ),
    around: (point) => {
      let spot = EVERYTHING;
      let beside: DimensionSet = 0;
      for (const [id, path] of Object.entries(point)) {
        const dimension = numbers.get(id);
        if (dimension === undefined) return undefined;
        const known = tree(dimension).numbers;
        if (!known.has(path) && !isTree(id)) return undefined;
        const named = namedAbove(known, path);
        const rest = known.get(restOf(named));
        // Of the name above there is a number, if only that of the whole.
        const member = known.get(path) ?? rest ?? known.get(named) ?? WHOLE;
        if (!known.has(path) && rest === undefined && isDivided(dimension, member))
          beside = withDimension(beside, dimension);
        spot = shifted(spot, dimension, member);
      }
      return { spot, beside };
    },
    pointOf: (spot) =>
      Object.fromEntries(
        all
          .map(
            (number) =>
              [entryAt(dimensions, number), entryAt(tree(number).paths, memberAt(spot, number))] as const,
          )
          .filter(([, path]) => path !== ''),
      ),
    isWithin,
    isInside: (inner, outer) => {
      const set = narrowedIn(outer);
      if (!isAmong(set, narrowedIn(inner))) return false;
      // From the last dimension, since the first ones hold year, version and unit, which seldom differ.
      for (let rest = set; rest !== 0; rest = withoutLast(rest)) {
        const dimension = lastOf(rest);
        if (!isWithin(dimension, memberAt(inner, dimension), memberAt(outer, dimension))) return false;
      }
      return true;
    },
    areDisjoint: (a, b) => {
      for (let rest = narrowedIn(a) & narrowedIn(b); rest !== 0; rest = withoutLast(rest)) {
        const dimension = lastOf(rest);
        const mine = memberAt(a, dimension);
        const other = memberAt(b, dimension);
        if (!isWithin(dimension, mine, other) && !isWithin(dimension, other, mine)) return true;
      }
      return false;
    },
    trees: setOf((dimension) => asTree(dimension) !== undefined),
    isDivided,
    parent: (dimension, member) => entryAt(tree(dimension).parents, member),
    children: (dimension, member) => entryAt(tree(dimension).children, member),
  };
}

function inOrder(a: string, b: string): number {
  const rank = (dimension: string): number =>
    ORDER.includes(dimension) ? ORDER.indexOf(dimension) : ORDER.length;
  return rank(a) - rank(b) || byText(a, b);
}
