import { abs, exact, minus, order, plus, signOf } from '../model/decimal/exact.ts';
import { sumOfAmounts } from './change.ts';
import type { FigureData } from './figure-data.ts';
import type { ListedPoint } from './point-list.ts';

/**
 * What a list of points says of a point. figure: there it is, printed nothings included · nothing: not listed, and what is listed
 * makes up the whole above it · within: listed no further than a wider point that it is a part of.
 */
export type Looked =
  | { readonly kind: 'figure'; readonly figure: FigureData }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'within'; readonly above: ListedPoint };

/** Points by id, with those one step below each; made once for many questions. */
export interface PointIndex {
  readonly points: ReadonlyMap<string, ListedPoint>;
  readonly below: ReadonlyMap<string, readonly ListedPoint[]>;
}

/** Makes an index of a list. */
export function indexOf(list: readonly ListedPoint[]): PointIndex {
  const points = new Map(list.map((point) => [point.id, point]));
  const below = new Map<string, ListedPoint[]>();
  for (const point of list) {
    const above = nearestAbove(points, point.id);
    if (above === undefined) continue;
    const beside = below.get(above.id);
    if (beside === undefined) below.set(above.id, [point]);
    else beside.push(point);
  }
  return { points, below };
}

/** Looks up a point; undefined where the list does not say: that is not nothing. */
export function lookUp({ points, below }: PointIndex, id: string): Looked | undefined {
  const own = points.get(id);
  if (own !== undefined) return { kind: 'figure', figure: own.figure };
  const above = nearestAbove(points, id);
  if (above === undefined) return undefined;
  if (signOf(exact(above.figure.yuan)) === 0) return { kind: 'nothing' };
  const parts = below.get(above.id) ?? [];
  if (parts.length === 0) return { kind: 'within', above };
  return makesUp(above, parts) ? { kind: 'nothing' } : undefined;
}

/** The nearest point above one that is in the list. */
function nearestAbove(points: ReadonlyMap<string, ListedPoint>, id: string): ListedPoint | undefined {
  for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) {
    const found = points.get(id.slice(0, at));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether parts add up to a whole, as far as their digits say. */
function makesUp({ figure }: ListedPoint, parts: readonly ListedPoint[]): boolean {
  const sum = sumOfAmounts(parts.map((part) => part.figure));
  const difference = abs(minus(exact(figure.yuan), sum.value));
  return order(difference, plus(sum.half, exact(figure.half))) <= 0;
}
