import { oneKind } from '../model/disclosure/kind.ts';
import { onceFor } from '../model/once-for.ts';
import type { View } from '../narrative/figures/view.ts';
import { indexOf, type Looked, lookUp, type PointIndex } from './lookup.ts';
import { pointList } from './point-list.ts';
import { priorList } from './prior-list.ts';

/** A figure of a fiscal year, and the disclosure that says it. */
export interface YearFigure {
  readonly looked: Looked;
  readonly view: View;
  /** own: the year's own disclosure · next: a column of the next year's · text: the next year's text. */
  readonly from: 'own' | 'next' | 'text';
}

const indexes = onceFor((view: View): PointIndex => indexOf(pointList(view)));

/** What a disclosure says of a named point in its own year; undefined where it does not say. */
export const lookedUp = (view: View, id: string): Looked | undefined => lookUp(indexes(view), id);

/**
 * A named point in a fiscal year: as that year's disclosure says it, else as the next year's tells of the year before.
 * @param views the disclosures of one discloser
 */
export function figureInYear(views: readonly View[], year: number, id: string): YearFigure | undefined {
  const own = viewOf(views, year);
  const looked = own && lookedUp(own, id);
  if (own !== undefined && looked !== undefined) return { looked, view: own, from: 'own' };
  const next = viewOf(views, year + 1);
  const figure = next && priorList(next).get(id);
  if (next === undefined || figure === undefined) return undefined;
  return { looked: { kind: 'figure', figure }, view: next, from: figure.state === 'told' ? 'text' : 'next' };
}

/** Whether there is a disclosure of a year to ask. */
export const isDisclosed = (views: readonly View[], year: number): boolean =>
  viewOf(views, year) !== undefined;

/** The fiscal years something is known of, the latest first: those disclosed, and those before them that are told of. */
export function yearsOf(views: readonly View[]): readonly number[] {
  const told = sideBySide(views);
  const own = told.map(({ account }) => account.disclosure.year);
  const before = told
    .filter((view) => priorList(view).size > 0)
    .map(({ account }) => account.disclosure.year - 1);
  return [...new Set([...own, ...before])].sort((a, b) => b - a);
}

/** Budgets beside budgets: final accounts of a year are not another year. */
const sideBySide = (views: readonly View[]): readonly View[] =>
  oneKind(views, ({ account }) => account.disclosure);

const viewOf = (views: readonly View[], year: number): View | undefined =>
  sideBySide(views).find(({ account }) => account.disclosure.year === year);
