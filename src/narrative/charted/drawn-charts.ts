import type { CHART_IDS } from '../../formats/pages/page-components.ts';
import type { View } from '../figures/view.ts';
import { namedFigure } from '../plain/plain-view.ts';
import { plainWords } from '../plain/plain-words.ts';
import { SPENDING } from '../plain/spending-items.ts';
import { dividedIncome, dividedNatures, dividedSpending } from './divided-wholes.ts';
import { isThreePublicDrawn } from './three-public.ts';

/** A chart that a disclosure may have, by its id. */
export type ChartId = (typeof CHART_IDS)[number];

/** Fewer kinds of spending than this need no list of the largest. */
const LEAST = 2;

/** What most money goes to, of what the disclosure says a figure: nothing where fewer than two kinds are known. */
export function largestDrawn(view: View) {
  const items = plainWords(view).largest.filter(
    ({ code }) => namedFigure(view, { ...SPENDING, function: code }) !== undefined,
  );
  return items.length < LEAST ? [] : items;
}

/** Whether the figures of a disclosure are enough for a chart: what a check tells of a page, and what pages print. */
export const IS_DRAWN: Readonly<Record<ChartId, (view: View) => boolean>> = {
  'income-shares': (view) => dividedIncome(view) !== undefined,
  'spending-shares': (view) => dividedSpending(view) !== undefined,
  'largest-bars': (view) => largestDrawn(view).length > 0,
  'nature-shares': (view) => dividedNatures(view) !== undefined,
  'three-public-bars': isThreePublicDrawn,
};
