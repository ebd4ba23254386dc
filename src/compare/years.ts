import {
  DISCLOSURE_KINDS,
  type DisclosureTerm,
  isSameTerm,
  laterTerm,
  oneKind,
} from '../model/disclosure/kind.ts';
import { onceFor } from '../model/once-for.ts';
import type { View } from '../narrative/figures/view.ts';
import { budgetList } from './budget-list.ts';
import type { FigureData } from './figure-data.ts';
import { indexOf, type Looked, lookUp, type PointIndex } from './lookup.ts';
import { type ListedPoint, pointList } from './point-list.ts';
import { priorList } from './prior-list.ts';

/** What a disclosure tells of its own year and of the one before, by the named points. */
export interface Told {
  readonly disclosure: DisclosureTerm & { readonly id: string };
  readonly points: readonly ListedPoint[];
  readonly prior: ReadonlyMap<string, FigureData>;
  /** Of final accounts: what they tell of the budget of their year. */
  readonly budgeted: ReadonlyMap<string, FigureData>;
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
    get budgeted() {
      return budgetList(view);
    },
  }),
);

/** A figure of a term, and the disclosure that says it. */
export interface TermFigure<T extends Told = Told> {
  readonly looked: Looked;
  readonly by: T;
  /**
   * own: the term's own disclosure · final: a column of 预算数 of the final accounts of its year · next: a column of the next year's ·
   * text: the text of one of these.
   */
  readonly from: 'own' | 'final' | 'next' | 'text';
}

const indexes = onceFor(({ points }: Told): PointIndex => indexOf(points));

/** What a disclosure says of a named point in its own term; undefined where it does not say. */
export const lookUpIn = (told: Told, id: string): Looked | undefined => lookUp(indexes(told), id);

/** The id that an amount goes by, in any year or by year: undefined in one of which nobody knows it. */
export type IdInYear = string | ((year: number) => string | undefined);

const idIn = (id: IdInYear, year: number): string | undefined => (typeof id === 'string' ? id : id(year));

/**
 * A named point in a term: as its own disclosure says it, else, of a budget, as the final accounts of its year tell of it, else as the next
 * year's of its kind tells of the year before.
 * @param all what the disclosures of one discloser tell
 */
export function figureInTerm<T extends Told>(
  all: readonly T[],
  term: DisclosureTerm,
  id: IdInYear,
): TermFigure<T> | undefined {
  const { year, kind } = term;
  const own = ofTerm(all, term);
  const now = idIn(id, year);
  const looked = own && now !== undefined ? lookUpIn(own, now) : undefined;
  if (own !== undefined && looked !== undefined) return { looked, by: own, from: 'own' };
  const final = kind === 'budget' ? ofTerm(all, { year, kind: 'final' }) : undefined;
  const next = ofTerm(all, { year: year + 1, kind });
  const later = idIn(id, year + 1);
  return (
    toldIn(final, now === undefined ? undefined : final?.budgeted.get(now), 'final') ??
    toldIn(next, later === undefined ? undefined : next?.prior.get(later), 'next')
  );
}

const toldIn = <T extends Told>(
  by: T | undefined,
  figure: FigureData | undefined,
  from: 'final' | 'next',
): TermFigure<T> | undefined =>
  by === undefined || figure === undefined
    ? undefined
    : { looked: { kind: 'figure', figure }, by, from: figure.state === 'told' ? 'text' : from };

/** The same in a fiscal year, of the kind that is set side by side through the years. */
export const figureInYear = <T extends Told>(
  all: readonly T[],
  year: number,
  id: IdInYear,
): TermFigure<T> | undefined => figureInTerm(all, { year, kind: kindThroughYears(all) }, id);

/** Whether there is a disclosure of a term to ask. */
export const isDisclosed = (all: readonly Told[], term: DisclosureTerm): boolean =>
  ofTerm(all, term) !== undefined;

/** Budgets go beside budgets through the years: final accounts of a year are not another year. */
export const kindThroughYears = (all: readonly Told[]): DisclosureTerm['kind'] =>
  oneKind(all, ({ disclosure }) => disclosure)[0]?.disclosure.kind ?? DISCLOSURE_KINDS[0];

/** The fiscal years something is known of, the latest first: those disclosed, and those before them that are told of. */
export function yearsOf(all: readonly Told[]): readonly number[] {
  const kind = kindThroughYears(all);
  return termsOf(all).flatMap((term) => (term.kind === kind ? [term.year] : []));
}

/** The terms something is known of, the latest first. */
export function termsOf(all: readonly Told[]): readonly DisclosureTerm[] {
  const terms = all.flatMap(({ disclosure: { year, kind }, prior, budgeted }): readonly DisclosureTerm[] => [
    { year, kind },
    ...(prior.size > 0 ? [{ year: year - 1, kind }] : []),
    ...(budgeted.size > 0 ? [{ year, kind: 'budget' as const }] : []),
  ]);
  return terms
    .filter((term, index) => terms.findIndex((other) => isSameTerm(term, other)) === index)
    .sort(laterTerm);
}

const ofTerm = <T extends Told>(all: readonly T[], term: DisclosureTerm): T | undefined =>
  all.find(({ disclosure }) => isSameTerm(disclosure, term));
