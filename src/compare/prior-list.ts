import { parseAmount } from '../model/money.ts';
import type { Named, PriorRecord } from '../model/narrative.ts';
import { pointKey } from '../model/point.ts';
import { figureAt, pointOf, type View } from '../narrative/view.ts';
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
  const told = toldByPoint(view);
  return new Map(
    namedPoints(view).flatMap(({ id, of }): [string, Figure][] => {
      const printed = hasColumns
        ? figureOf({ ...view, narrative: undefined }, { ...of, year: 'last' })
        : undefined;
      const record = told.get(pointKey(pointOf(view, of)));
      const figure = printed ?? (record && toldPrior(view, of, record));
      return figure === undefined ? [] : [[id, figure]];
    }),
  );
}

const toldByPoint = (view: View): ReadonlyMap<string, PriorRecord> =>
  new Map((view.narrative?.prior ?? []).map((record) => [pointKey(pointOf(view, record.of)), record]));

/** Last year's amount as the text tells it; of a change, this year's amount less the change. */
function toldPrior(view: View, of: Named, { amount, change }: PriorRecord): Figure | undefined {
  const { moneyUnit, decimals } = view.account.format;
  const told = parseAmount(amount ?? change ?? '', moneyUnit, decimals);
  if (told === undefined) return undefined;
  if (amount !== undefined) return toldFigure(view, told.value, told.half);
  const now = figureAt(view, of);
  return now && toldFigure(view, now.value.minus(told.value), told.half.times(2));
}
