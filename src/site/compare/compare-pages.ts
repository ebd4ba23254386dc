import type { Books } from '../../books/books.ts';
import { type Comparison, comparisonOf, type PointsFile } from '../../compare/comparison.ts';
import { renderComparison } from '../../compare/pair/render-comparison.ts';
import { sideNames } from '../../compare/pair/side-names.ts';
import { pointList } from '../../compare/point-list.ts';
import { comparisonAddress, disclosureAddress, placeAddress } from '../../document/addresses.ts';
import { disclosureName } from '../../document/disclosure-name.ts';
import { phrasesOf } from '../../document/title-words.ts';
import { type DisclosureTerm, isYearBefore, laterTerm, termTitle } from '../../model/disclosure/kind.ts';
import { onceFor } from '../../model/once-for.ts';
import type { View } from '../../narrative/figures/view.ts';
import { commonName } from '../../search/index/unit-names.ts';
import type { Extract, ExtractRecord } from '../extracts/extract.ts';
import { extractsOf, recordsInBooks } from '../extracts/extracts.ts';
import { pairDescription } from '../head/page-descriptions.ts';

/** Disclosures up to which every two of them have a page; beyond, only those that belong together do. */
const ALL_PAIRS = 12;

/** Two disclosures that have a page of their own: the earlier or wider one first. */
export interface DisclosurePair {
  readonly first: string;
  readonly second: string;
  /** years: two years of one discloser, next to each other · department: a department and one of its units of that year · other: any two. */
  readonly kind: 'years' | 'department' | 'other';
}

/** What the disclosures of books say, in their order. */
export const viewsOf = ({ accounts, narratives }: Books): readonly View[] =>
  accounts.flatMap(({ disclosure }) => narratives.get(disclosure.id)?.view ?? []);

/** A disclosure as comparisons read it. */
export function pointsFile(view: View): PointsFile {
  const { disclosure, format } = view.account;
  return {
    id: disclosure.id,
    title: disclosureName(disclosure),
    year: disclosure.year,
    ...namesOf(disclosure.discloser.title, disclosure.discloser.department.region, disclosure),
    format: format.title,
    moneyUnit: format.moneyUnit,
    points: pointList(view),
  };
}

/** What a disclosure is called beside another. */
const namesOf = (unit: string, region: string | undefined, term: DisclosureTerm) => ({
  unit,
  short: commonName(unit, region ?? '') ?? unit,
  term: termTitle(term),
});

/** The same of what is known of a disclosure that was opened elsewhere. */
const extractPoints = ({ disclosure, name, format, points }: Extract): PointsFile => ({
  id: disclosure.id,
  title: name,
  year: disclosure.year,
  ...namesOf(disclosure.unit, disclosure.region, disclosure),
  format: format.title,
  moneyUnit: format.moneyUnit,
  points,
});

const extractsById = onceFor(
  (books: Books): ReadonlyMap<string, Extract> =>
    new Map(extractsOf(books).map((extract) => [extract.disclosure.id, extract])),
);

/**
 * The same as open data: with the addresses of disclosure and cells.
 * @param address turns an address from the root of the website into one that works in the file
 */
export function apiPoints(view: View, address: (path: string) => string) {
  const { points, ...file } = pointsFile(view);
  return {
    ...file,
    address: address(disclosureAddress(file.id)),
    points: points.map(({ figure, ...point }) => ({
      ...point,
      figure: {
        ...figure,
        address: figure.place === undefined ? undefined : address(placeAddress(file.id, figure.place)),
      },
    })),
  };
}

/** The pairs that have pages: years of a discloser, departments with their units, and while there are few, all. */
export const comparePairs = (books: Books): readonly DisclosurePair[] => nearPairs(books);

const nearPairs = onceFor((books: Books): readonly DisclosurePair[] => {
  const disclosures = namedAlways(recordsInBooks(books)).toSorted(
    (a, b) => laterTerm(b, a) || wider(a) - wider(b),
  );
  if (disclosures.length <= ALL_PAIRS) return pairsOf(disclosures, disclosures);
  const near = Map.groupBy(disclosures, ({ department }) => department);
  const moved = Map.groupBy(disclosures, ({ elsewhere }) => elsewhere);
  return disclosures
    .flatMap((first) => {
      const own = near.get(first.department) ?? [];
      const former = first.names?.flatMap((name) => moved.get(name) ?? []) ?? [];
      return [...pairsOf([first], own.slice(own.indexOf(first))), ...pairsOf([first], [first, ...former])];
    })
    .filter(({ kind }) => kind !== 'other');
});

/** Departments by all names that any of their documents is titled with: a unit may say the one of then or the one of today. */
function namedAlways(records: readonly ExtractRecord[]): readonly ExtractRecord[] {
  const names = Map.groupBy(
    records.flatMap(({ discloser, names = [] }) => names.map((name) => ({ discloser, name }))),
    ({ discloser }) => discloser,
  );
  return records.map((record) =>
    record.names === undefined
      ? record
      : { ...record, names: [...new Set(names.get(record.discloser)?.map(({ name }) => name))] },
  );
}

/** Every pair of one of the first and one of the others that stands behind it. */
const pairsOf = (
  disclosures: readonly ExtractRecord[],
  others: readonly ExtractRecord[],
): readonly DisclosurePair[] =>
  disclosures.flatMap((first) =>
    others
      .slice(others.indexOf(first) + 1)
      .map((second): DisclosurePair => ({ first: first.id, second: second.id, kind: kindOf(first, second) })),
  );

const wider = ({ discloser, department }: ExtractRecord): number => (discloser === department ? 0 : 1);

function kindOf(first: ExtractRecord, second: ExtractRecord): DisclosurePair['kind'] {
  if (first.discloser === second.discloser) return isYearBefore(first, second) ? 'years' : 'other';
  const isOfTheYear = first.year === second.year && first.kind === second.kind;
  return isOfTheYear && isWithin(second, first) ? 'department' : 'other';
}

/** Whether one was a unit of the other, a department, in the year of its document; one that moved was its former department's till then. */
function isWithin(unit: ExtractRecord, of: ExtractRecord): boolean {
  if (of.discloser !== of.department || unit.discloser === unit.department) return false;
  return unit.elsewhere === undefined
    ? unit.department === of.department
    : unit.region === of.region && of.names?.includes(unit.elsewhere) === true;
}

/** Two disclosures side by side. @throws Error where one of them is not there: its page was not built */
export function comparePage(
  books: Books,
  { first, second }: Pick<DisclosurePair, 'first' | 'second'>,
): ComparePage {
  const files = [first, second].map((id) => {
    const extract = extractsById(books).get(id);
    if (extract === undefined) throw new Error(`no disclosure ${id}`);
    return extractPoints(extract);
  });
  const [one, other] = files as [PointsFile, PointsFile];
  const title = `${one.title}与${other.title}对比`;
  return {
    path: comparisonAddress(first, second),
    title,
    phrases: phrasesOf(title, [...new Set([one.unit, other.unit])]),
    description: pairDescription(title, [one, other]),
    comparison: comparisonOf(one, other),
    names: sideNames(one, other),
  };
}

/** The page of a pair. */
export interface ComparePage {
  readonly path: string;
  readonly title: string;
  /** The same in phrases, between which a line may end. */
  readonly phrases: readonly string[];
  /** What search engines and messages show of it. */
  readonly description: string;
  readonly comparison: Comparison;
  /** What the two are called beside each other. */
  readonly names: readonly [string, string];
}

/** A link to the page of a pair. */
export interface PairLink {
  readonly title: string;
  readonly href: string;
}

/** Links to the pages of pairs. */
export function pairLinks(books: Books, pairs: readonly DisclosurePair[]): readonly PairLink[] {
  const names = new Map(
    recordsInBooks(books).map(({ id, unit, ...term }) => [id, `${unit} ${termTitle(term)}`]),
  );
  return pairs.map(({ first, second }) => ({
    title: `${names.get(first)} ↔ ${names.get(second)}`,
    href: comparisonAddress(first, second),
  }));
}

/** The page that compares any two, and leads to all pairs that have a page. */
export interface CompareIndex {
  /** Whether there are two disclosures at all. */
  readonly isPossible: boolean;
  /** How many pairs have pages; where they are too many to be listed, they stand on the pages of their units. */
  readonly count: number;
  readonly groups: readonly {
    readonly title: string;
    readonly pairs: readonly PairLink[];
  }[];
}

/** Pairs that are listed on one page. */
const MOST_PAIRS = 300;

const GROUPS = [
  ['years', '同一单位的相邻两年'],
  ['department', '部门与所属单位'],
  ['other', '各份两两之间'],
] as const;

/** Data of the page that compares any two. */
export function compareIndex(books: Books): CompareIndex {
  const pairs = comparePairs(books);
  const listed = pairs.length > MOST_PAIRS ? [] : pairs;
  return {
    isPossible: recordsInBooks(books).length > 1,
    count: pairs.length,
    groups: GROUPS.map(([kind, title]) => ({
      title,
      pairs: pairLinks(
        books,
        listed.filter((pair) => pair.kind === kind),
      ),
    })).filter((group) => group.pairs.length > 0),
  };
}

/** Two disclosures side by side as HTML. */
export const comparisonHtml = renderComparison;

/** Where the page that compares any two finds the lists of points. */
export { POINTS_ADDRESS } from '../../exporters/data/api.ts';
