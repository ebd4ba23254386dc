import type { Interval } from '../model/figure/figure.ts';
import { onceFor } from '../model/once-for.ts';
import type { Point } from '../model/point.ts';
import { figureAt } from '../narrative/figures/figure-at.ts';
import { priorEntryAt, toldLastYear } from '../narrative/figures/told-last-year.ts';
import { pointNamed, type View } from '../narrative/figures/view.ts';
import { type FigureData, figureOf, toldFigure } from './figure-data.ts';
import { namedPoints } from './named-points.ts';

/**
 * What a disclosure says of the year before, by id of the named points: from columns of last year's budget (上年预算数), else from the
 * text, where that tells the amount or the change of the very point.
 */
export const priorList = onceFor(makeList);

function makeList(view: View): ReadonlyMap<string, FigureData> {
  const last = String(view.account.disclosure.year - 1);
  // What last year's columns do not divide by, they do not tell apart: most points need not be asked for.
  const divided = new Set(
    [...view.cells.values()].flatMap(([cell]) => (cell?.point.year === last ? Object.keys(cell.point) : [])),
  );
  return new Map(
    namedPoints(view).flatMap(({ id, of }): [string, FigureData][] => {
      const point = pointNamed(view, of);
      const printed = Object.keys(point).every((dimension) => divided.has(dimension))
        ? figureOf({ ...view, narrative: undefined }, { ...of, year: 'last' })
        : undefined;
      const figure = printed ?? toldBefore(view, point, () => figureAt(view, of));
      return figure === undefined ? [] : [[id, figure]];
    }),
  );
}

/**
 * Last year's amount of a point as the text tells it (正文); of a change, this year's amount less the change. Only what is told of the
 * very point counts: two names for one amount this year may have been two amounts last year.
 * @param now this year's amount, asked for where the text tells the change
 */
export function toldBefore(
  view: View,
  point: Point,
  now: () => Interval | undefined,
): FigureData | undefined {
  const entry = priorEntryAt(view, point);
  const last = entry && toldLastYear(view, entry, now);
  return last && toldFigure(last);
}
