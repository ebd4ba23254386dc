import { onceFor } from '../model/once-for.ts';
import type { View } from '../narrative/figures/view.ts';
import { type FigureData, figureOf } from './figure-data.ts';
import { perHeadPoints } from './head-points.ts';
import { type NamedPoint, namedPoints } from './named-points.ts';
import { sumOfRows } from './sum-of-rows.ts';

/** A named point with what a disclosure says of it. */
export interface ListedPoint extends Omit<NamedPoint, 'of'> {
  readonly figure: FigureData;
}

/** All named points a disclosure says something of, in their order; those it is silent on are left out. */
export const pointList = onceFor((view: View): readonly ListedPoint[] => [
  ...namedPoints(view).flatMap((point) => listedPoint(view, point)),
  ...perHeadPoints(view),
]);

function listedPoint(view: View, { of, ...point }: NamedPoint): readonly ListedPoint[] {
  const figure = figureOf(view, of) ?? sumOfRows(view, of);
  return figure === undefined ? [] : [{ ...point, figure }];
}
