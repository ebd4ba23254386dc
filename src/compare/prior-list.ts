import { parseAmount } from '../model/money.ts';
import { type Point, pointKey } from '../model/point.ts';
import { figureAt, pointOf, type View } from '../narrative/view.ts';
import type { Known } from '../points/known.ts';
import { type Figure, figureOf, toldFigure } from './figure.ts';
import { namedPoints } from './named-points.ts';

/** By disclosure: its list. */
const listed = new WeakMap<View, ReadonlyMap<string, Figure>>();

/**
 * What a disclosure says of the year before, by id of the named points: from columns of last year's budget (上年预算数), else from the
 * text, where that tells the amount or the change of the very point.
 */
export function priorList(view: View): ReadonlyMap<string, Figure> {
  const known = listed.get(view) ?? makeList(view);
  listed.set(view, known);
  return known;
}

function makeList(view: View): ReadonlyMap<string, Figure> {
  const last = String(view.account.disclosure.year - 1);
  const hasColumns = [...view.cells.values()].some(([cell]) => cell?.point.year === last);
  return new Map(
    namedPoints(view).flatMap(({ id, of }): [string, Figure][] => {
      const printed = hasColumns
        ? figureOf({ ...view, narrative: undefined }, { ...of, year: 'last' })
        : undefined;
      const figure = printed ?? toldBefore(view, pointOf(view, of), () => figureAt(view, of)?.value);
      return figure === undefined ? [] : [[id, figure]];
    }),
  );
}

/**
 * Last year's amount of a point as the text tells it (正文); of a change, this year's amount less the change. Only what is told of the
 * very point counts: two names for one amount this year may have been two amounts last year.
 * @param now this year's amount in 元, asked for where the text tells the change
 */
export function toldBefore(
  view: View,
  point: Point,
  now: () => Known['value'] | undefined,
): Figure | undefined {
  const { moneyUnit, decimals } = view.account.format;
  const key = pointKey(point);
  const record = view.narrative?.prior.find(({ of }) => pointKey(pointOf(view, of)) === key);
  const told = record && parseAmount(record.amount ?? record.change ?? '', moneyUnit, decimals);
  if (record === undefined || told === undefined) return undefined;
  if (record.amount !== undefined) return toldFigure(view, told.value, told.half);
  const value = now();
  return value && toldFigure(view, value.minus(told.value), told.half.times(2));
}
