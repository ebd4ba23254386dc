/** What a disclosure tells of its year: what was planned (预算), planned anew within the year (调整预算), or came of it (决算). */
export const DISCLOSURE_KINDS = ['budget', 'adjusted', 'final'] as const;
/** See {@link DISCLOSURE_KINDS}. In this order they come out. */
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

/** The year a disclosure is of, and its kind. */
export interface DisclosureTerm {
  readonly year: number;
  readonly kind: DisclosureKind;
}

/** What a kind is called. */
export const DISCLOSURE_KIND_TITLES: Readonly<Record<DisclosureKind, string>> = {
  budget: '预算',
  adjusted: '调整预算',
  final: '决算',
};

const FOLDER = /^((?:19|20)\d\d)(?:-(adjusted|final))?$/;

/** The term that the name of a folder means: 2026 is a budget, 2024-final, 2026-adjusted; undefined where it is none. */
export function folderTerm(name: string): DisclosureTerm | undefined {
  const [, year, kind] = FOLDER.exec(name) ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), kind: DISCLOSURE_KINDS.find((each) => each === kind) ?? 'budget' };
}

/** The name of the folder of a term, last part of its address. */
export const termFolder = ({ year, kind }: DisclosureTerm): string =>
  kind === 'budget' ? String(year) : `${year}-${kind}`;

/** A term as pages name it beside others: 2026年, 2024年决算. */
export const termTitle = ({ year, kind }: DisclosureTerm): string =>
  kind === 'budget' ? `${year}年` : `${year}年${DISCLOSURE_KIND_TITLES[kind]}`;

/** A term with its kind, whichever that is: 2026年预算, 2024年决算. */
export const fullTermTitle = ({ year, kind }: DisclosureTerm): string =>
  `${year}年${DISCLOSURE_KIND_TITLES[kind]}`;

/** A term where every one is of some year: 2026, 2024决算. */
export const shortTermTitle = ({ year, kind }: DisclosureTerm): string =>
  kind === 'budget' ? String(year) : `${year}${DISCLOSURE_KIND_TITLES[kind]}`;

/** The order of the latest first: by year, then as they come out. */
export const laterTerm = (one: DisclosureTerm, other: DisclosureTerm): number =>
  other.year - one.year || DISCLOSURE_KINDS.indexOf(other.kind) - DISCLOSURE_KINDS.indexOf(one.kind);

/** Whether two terms are one. */
export const isSameTerm = (one: DisclosureTerm, other: DisclosureTerm): boolean =>
  one.kind === other.kind && one.year === other.year;

/** Whether `one` tells of the year before `other`, and is of its kind: only these two are compared as years. */
export const isYearBefore = (one: DisclosureTerm, other: DisclosureTerm): boolean =>
  one.kind === other.kind && one.year === other.year - 1;

/** Those of one kind, to be set side by side through the years: the budgets, and where there are none, the kind that comes first. */
export function oneKind<Told>(
  told: readonly Told[],
  termOf: (each: Told) => DisclosureTerm,
): readonly Told[] {
  const kind = DISCLOSURE_KINDS.find((each) => told.some((one) => termOf(one).kind === each));
  return told.filter((one) => termOf(one).kind === kind);
}
