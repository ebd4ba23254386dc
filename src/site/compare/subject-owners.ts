import type { Books } from '../../books/books.ts';
import { hasMoney } from '../../compare/comparison.ts';
import { figureInYear, type IdInYear, lookUpIn, type TermFigure, yearsOf } from '../../compare/years.ts';
import { type Exact, exact, order, ZERO } from '../../model/decimal/exact.ts';
import { laterTerm, oneKind } from '../../model/disclosure/kind.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Discloser } from '../../model/unit.ts';
import type { Extract } from '../extracts/extract.ts';
import { extractsOf } from '../extracts/extracts.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** By 科目: everyone with money of it, the most in the latest year first, and the years there are of it. Each of its pages asks. */
export const listedOwners = (books: Books, subject: Subject, id: IdInYear): ListedOwners => {
  const known = listings(books).get(subject.id);
  if (known !== undefined) return known;
  const owners = ownersOf(books).get(subject.id) ?? [];
  const years = [...new Set(owners.flatMap(({ told }) => yearsOf(told)))]
    .sort((a, b) => b - a)
    .filter((year) => owners.some(({ told }) => isShown(figureInYear(told, year, id))));
  const rows = owners
    .filter(({ told }) => years.some((year) => isShown(figureInYear(told, year, id))))
    .map((owner) => ({ owner, amount: amountIn(owner, years[0], id) }))
    .toSorted((a, b) => order(b.amount, a.amount))
    .map(({ owner }) => owner);
  const listed = { years, rows };
  listings(books).set(subject.id, listed);
  return listed;
};

interface ListedOwners {
  readonly years: readonly number[];
  readonly rows: readonly DiscloserViews[];
}

const listings = onceFor((_: Books) => new Map<string, ListedOwners>());

const amountIn = ({ told }: DiscloserViews, year: number | undefined, id: IdInYear): Exact => {
  const looked = year === undefined ? undefined : figureInYear(told, year, id)?.looked;
  return looked?.kind === 'figure' ? exact(looked.figure.yuan) : ZERO;
};

/** The latest disclosure of each unit, the largest amounts first. */
export const largestFirst = (owners: readonly DiscloserViews[], id: string): readonly Extract[] =>
  owners
    .flatMap(
      ({ told }) =>
        oneKind(told, ({ disclosure }) => disclosure).toSorted((a, b) =>
          laterTerm(a.disclosure, b.disclosure),
        )[0] ?? [],
    )
    .toSorted((a, b) => order(amountOf(b, id), amountOf(a, id)));

const amountOf = (told: Extract, id: string): Exact => {
  const looked = lookUpIn(told, id);
  return looked?.kind === 'figure' ? exact(looked.figure.yuan) : ZERO;
};

/** Whoever discloses, with what is kept of each of its disclosures. */
export interface DiscloserViews {
  readonly discloser: Discloser;
  readonly told: readonly Extract[];
}

/** By id of a 科目: whoever may tell of it, in the order of the disclosers. Who lists it no further than a wider one is among them. */
export const ownersOf = onceFor((books: Books): ReadonlyMap<string, readonly DiscloserViews[]> => {
  const told = Map.groupBy(extractsOf(books), ({ disclosure }) => disclosure.discloser);
  const subjects = [...subjectsOf(books).values()].map(({ id }) => id);
  const owners = new Map<string, DiscloserViews[]>(subjects.map((id) => [id, []]));
  for (const discloser of books.content.disclosers) {
    const owner: DiscloserViews = { discloser, told: told.get(discloser.id) ?? [] };
    const listed = owner.told.map(listedIn);
    for (const id of subjects) if (listed.some((mayTell) => mayTell(id))) owners.get(id)?.push(owner);
  }
  return owners;
});

/** Whether a disclosure lists a point, or a wider one without its parts. */
function listedIn({ points, prior }: Extract): (id: string) => boolean {
  const ids = new Set([...points.map(({ id }) => id), ...prior.keys()]);
  const divided = new Set(points.flatMap(({ id }) => wider(id)));
  return (id) => ids.has(id) || wider(id).some((above) => ids.has(above) && !divided.has(above));
}

/** The ids of what a point is part of. */
function wider(id: string): readonly string[] {
  const steps = id.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** Whether a figure is worth a place: money, or that it cannot be told apart from a wider code. */
export const isShown = (figure: TermFigure<Extract> | undefined): boolean =>
  figure !== undefined && (hasMoney(figure.looked) || figure.looked.kind === 'within');
