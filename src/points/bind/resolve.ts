import type { Fixes } from '../../formats/scalars.ts';
import { memberInside, type Point } from '../../model/point.ts';
import { asTree, memberPath, type Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';

/** What every figure of a disclosure shares. */
export interface PointContext {
  readonly taxonomy: Taxonomy;
  readonly year: number;
  readonly version: string;
  /** Path of the discloser in the dimension `unit`. */
  readonly unit: string;
  /** The taxonomy's identities with their members as paths. */
  readonly identities: readonly PlacedIdentity[];
  /** By its path: a member of `flow` as points hold it. */
  readonly flows: ReadonlyMap<string, string>;
}

interface PlacedIdentity {
  readonly same: readonly PlacedMember[];
  readonly as: readonly PlacedMember[];
}

interface PlacedMember {
  readonly dimension: string;
  readonly path: string;
}

/** The context of a disclosure's points: worked out once for all of them. */
export function contextOf(
  taxonomy: Taxonomy,
  own: Pick<PointContext, 'year' | 'version' | 'unit'>,
): PointContext {
  const placed = (members: Fixes): readonly PlacedMember[] =>
    Object.entries(members).map(([dimension, id]) => ({
      dimension,
      path: memberPath(taxonomy, dimension, id) ?? id,
    }));
  const flows = [...(asTree(taxonomy.dimensions.get(DIMENSION.flow))?.members.values() ?? [])];
  return {
    taxonomy,
    ...own,
    identities: taxonomy.identities.map(({ same, as }) => ({ same: placed(same), as: placed(as) })),
    flows: new Map(flows.map((member) => [member.path, placedPath(taxonomy, DIMENSION.flow, member.path)])),
  };
}

/**
 * The point that members add up to: those of the table, the row and the column, the later ones first in force.
 * @throws Error where a member is not in the taxonomy: the reader refuses such formats before
 */
export const resolvePoint = (context: PointContext, ...fixes: readonly Fixes[]): Point =>
  pointOf(context, ...fixes.map((members) => memberPaths(context, members)));

/** The members that are fixed, each as its path. */
export function memberPaths(context: PointContext, fixes: Fixes): Point {
  const paths: Record<string, string> = {};
  for (const [dimension, member] of Object.entries(fixes))
    paths[dimension] = memberOf(context, dimension, member);
  return paths;
}

/**
 * {@link resolvePoint} of members that are paths already.
 * Where the taxonomy has two names for the same money (identities), the second stands in the point.
 */
export function pointOf(context: PointContext, ...parts: readonly Point[]): Point {
  const { year, version, unit, identities, flows } = context;
  const named: Record<string, string> = { year: String(year), version, unit };
  const point = identities.reduce(applied, Object.assign(named, ...parts));
  const { flow } = point;
  if (flow === undefined) return point;
  const placed = flows.get(flow) ?? flow;
  if (placed === flow) return point;
  const { flow: _, ...rest } = point;
  return placed === '' ? rest : { ...rest, flow: placed };
}

/** Members by id as a part of a point: each at its path. Members the taxonomy does not have are left out. */
export const memberPoint = (taxonomy: Taxonomy, members: Fixes): Point =>
  Object.fromEntries(
    Object.entries(members).flatMap(([dimension, id]) => {
      const path = memberPath(taxonomy, dimension, id);
      return path === undefined ? [] : [[dimension, placedPath(taxonomy, dimension, path)]];
    }),
  );

/** The top member of the flow that members fix: "sources" for money in, "uses" for money out, "" where they fix none. */
export function flowOf({ taxonomy }: PointContext, ...fixes: readonly Fixes[]): string {
  const flow = fixes.reduce<string | undefined>((found, members) => members.flow ?? found, undefined);
  return flow === undefined ? '' : (memberPath(taxonomy, DIMENSION.flow, flow)?.split('/')[0] ?? '');
}

function memberOf(context: PointContext, dimension: string, member: string): string {
  if (dimension === DIMENSION.unit) return member;
  if (dimension === DIMENSION.version) return member;
  if (dimension === DIMENSION.year) return String(context.year + yearsFrom(member));
  const path = memberPath(context.taxonomy, dimension, member);
  if (path === undefined) throw new Error(`the taxonomy has no member ${member} in ${dimension}`);
  return path;
}

function yearsFrom(member: string): number {
  if (member === 'this') return 0;
  return member === 'last' ? -1 : Number(member);
}

function applied(point: Point, { same, as }: PlacedIdentity): Point {
  if (!same.every(({ dimension, path }) => point[dimension] === path)) return point;
  const renamed = new Set(same.map(({ dimension }) => dimension));
  const result = Object.fromEntries(Object.entries(point).filter(([dimension]) => !renamed.has(dimension)));
  for (const { dimension, path } of as) {
    const present = result[dimension];
    result[dimension] = present !== undefined && memberInside(present, path) ? present : path;
  }
  return result;
}

/**
 * A path as points hold it. A member that is the whole of its dimension falls away (支出总计 is all money), and what stands
 * elsewhere by another name has no place of its own.
 * @returns "" for a member without a place
 */
export function placedPath(taxonomy: Taxonomy, dimension: string, path: string): string {
  const named = taxonomy.identities.filter(({ same }) => Object.keys(same).join() === dimension);
  const steps = path.split('/');
  if (named.some(({ same }) => same[dimension] === steps.at(-1))) return '';
  const isWhole = named.some(({ same, as }) => same[dimension] === steps[0] && Object.keys(as).length === 0);
  return isWhole ? steps.slice(1).join('/') : path;
}
