import type { Fixes } from '../formats/format.ts';
import { memberInside, moved, type Point } from '../model/point.ts';
import { type Identity, memberPath, type Taxonomy } from '../model/taxonomy.ts';

/** What every figure of a disclosure shares. */
export interface PointContext {
  readonly taxonomy: Taxonomy;
  readonly year: number;
  readonly version: string;
  /** Path of the discloser in the dimension `unit`. */
  readonly unit: string;
}

/**
 * The point that members add up to: those of the table, the row and the column, the later ones first in force.
 * Where the taxonomy has two names for the same money (identities), the second stands in the point.
 * @throws Error where a member is not in the taxonomy: the reader refuses such formats before
 */
export function resolvePoint(context: PointContext, ...fixes: readonly Fixes[]): Point {
  const point: Record<string, string> = {
    year: String(context.year),
    version: context.version,
    unit: context.unit,
  };
  for (const [dimension, member] of fixes.flatMap((members) => Object.entries(members))) {
    point[dimension] = memberOf(context, dimension, member);
  }
  const same = context.taxonomy.identities.reduce<Point>(
    (result, identity) => applied(context.taxonomy, identity, result),
    point,
  );
  const flow = same.flow === undefined ? '' : placedPath(context.taxonomy, 'flow', same.flow);
  return moved(same, 'flow', flow);
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
  return flow === undefined ? '' : (memberPath(taxonomy, 'flow', flow)?.split('/')[0] ?? '');
}

function memberOf(context: PointContext, dimension: string, member: string): string {
  if (dimension === 'unit') return member;
  if (dimension === 'version') return member;
  if (dimension === 'year') return String(context.year + yearsFrom(member));
  const path = memberPath(context.taxonomy, dimension, member);
  if (path === undefined) throw new Error(`the taxonomy has no member ${member} in ${dimension}`);
  return path;
}

function yearsFrom(member: string): number {
  if (member === 'this') return 0;
  return member === 'last' ? -1 : Number(member);
}

function applied(taxonomy: Taxonomy, identity: Identity, point: Point): Point {
  const same = Object.entries(identity.same);
  const matches = same.every(([dimension, id]) => point[dimension] === memberPath(taxonomy, dimension, id));
  if (!matches) return point;
  const result: Record<string, string> = { ...point };
  for (const [dimension] of same) delete result[dimension];
  for (const [dimension, id] of Object.entries(identity.as)) {
    const member = memberPath(taxonomy, dimension, id) ?? id;
    const present = result[dimension];
    result[dimension] = present !== undefined && memberInside(present, member) ? present : member;
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
