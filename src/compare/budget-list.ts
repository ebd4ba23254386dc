import { onceFor } from '../model/once-for.ts';
import { DIMENSION } from '../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../model/vocabulary/members.ts';
import type { View } from '../narrative/figures/view.ts';
import { type FigureData, figureOf } from './figure-data.ts';
import { namedPoints } from './named-points.ts';

/**
 * What final accounts say of the budget of their year (年初预算), by id of the named points: from their columns of 预算数, else from the
 * text. Of a budget there is nothing to say: it is one.
 */
export const budgetList = onceFor((view: View): ReadonlyMap<string, FigureData> => {
  if (view.account.own.version === VERSION.budget) return new Map();
  const alone = { ...view, budget: undefined };
  return new Map(
    namedPoints(view).flatMap(({ id, of }): [string, FigureData][] => {
      const figure = figureOf(alone, { ...of, [DIMENSION.version]: VERSION.budget });
      return figure === undefined ? [] : [[id, figure]];
    }),
  );
});
