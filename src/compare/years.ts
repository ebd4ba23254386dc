import { type DisclosureTerm, oneKind } from '../model/disclosure/kind.ts';
import { onceFor } from '../model/once-for.ts';
import type { View } from '../narrative/figures/view.ts';
import type { FigureData } from './figure-data.ts';
import { indexOf, type Looked, lookUp, type PointIndex } from './lookup.ts';
import { type ListedPoint, pointList } from './point-list.ts';
import { priorList } from './prior-list.ts';

/** What a disclosure tells of its own year and of the one before, by the named points. */
export interface Told {
  readonly disclosure: DisclosureTerm & { readonly id: string };
  readonly points: readonly ListedPoint[];
  readonly prior: ReadonlyMap<string, FigureData>;
}

/** What the disclosure of a view tells; worked out when it is asked for. */
export const toldBy = onceFor(
  (view: View): Told => ({
    disclosure: view.account.disclosure,
    get points() {
      return pointList(view);
    },
    get prior() {
      return priorList(view);
    },
  }),
);

/** A figure of a fiscal year, and the disclosure that says it. */
export interface YearFigure<T extends Told = Told> {
  readonly looked: Looked;
  readonly by: T;
  /** own: the year's own disclosure · next: a column of the next year's · text: the next year's text. */
  readonly from: 'own' | 'next' | 'text';
}

const indexes = onceFor(({ points }: Told): PointIndex => indexOf(points));

/** What a disclosure says of a named point in its own year; undefined where it does not say. */
export const lookUpIn = (told: Told, id: string): Looked | undefined => lookUp(indexes(told), id);

/**
 * A named point in a fiscal year: as that year's disclosure says it, else as the next year's tells of the year before.
 * @param all what the disclosures of one discloser tell
 */
export function figureInYear<T extends Told>(
  all: readonly T[],
  year: number,
  id: string,
): YearFigure<T> | undefined {
  const own = ofYear(all, year);
  const looked = own && lookUpIn(own, id);
  if (own !== undefined && looked !== undefined) return { looked, by: own, from: 'own' };
  const next = ofYear(all, year + 1);
  const figure = next?.prior.get(id);
  if (next === undefined || figure === undefined) return undefined;
  return { looked: { kind: 'figure', figure }, by: next, from: figure.state === 'told' ? 'text' : 'next' };
}

/** Whether there is a disclosure of a year to ask. */
export const isDisclosed = (all: readonly Told[], year: number): boolean => ofYear(all, year) !== undefined;

/** The fiscal years something is known of, the latest first: those disclosed, and those before them that are told of. */
export function yearsOf(all: readonly Told[]): readonly number[] {
  const told = sideBySide(all);
  const own = told.map(({ disclosure }) => disclosure.year);
  const before = told.filter(({ prior }) => prior.size > 0).map(({ disclosure }) => disclosure.year - 1);
  return [...new Set([...own, ...before])].sort((a, b) => b - a);
}

/** Budgets beside budgets: final accounts of a year are not another year. */
const sideBySide = <T extends Told>(all: readonly T[]): readonly T[] =>
  oneKind(all, ({ disclosure }) => disclosure);

const ofYear = <T extends Told>(all: readonly T[], year: number): T | undefined =>
  sideBySide(all).find(({ disclosure }) => disclosure.year === year);
