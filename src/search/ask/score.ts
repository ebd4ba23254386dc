import { normalise } from '../index/normalise.ts';
import type { HitKind } from '../index/search-document.ts';
import { tokensOf } from '../index/tokens.ts';
import { unitNames } from '../index/unit-names.ts';
import { farness } from './amount-cells.ts';
import type { OwnedDocument } from './open-index.ts';

/** How much a kind is wanted where the words match alike. */
const WANTED: Readonly<Record<HitKind, number>> = {
  unit: 30,
  term: 28,
  subject: 26,
  cover: 22,
  table: 24,
  project: 18,
  section: 16,
  amount: 14,
  row: 12,
  indicator: 5,
  purchase: 10,
  text: 4,
};

/** What a document is scored against. */
export interface Sought {
  /** The runs that are looked for in it, normalised. */
  readonly runs: readonly string[];
  readonly amounts: ReadonlyMap<string, readonly string[]>;
  /** A year or 决算 stands in the question: it asks for a disclosure, not for a unit. */
  readonly isOfTerm: boolean;
  /** The disclosures it asks for, where it says so: 决算. */
  readonly version?: string | undefined;
  /** The latest year there is; earlier ones count a little less. */
  readonly latest: number;
}

/** What the cover of the year that is asked for is worth beyond its unit; what is of 决算, or not, where that is asked for; and a page of the website as a whole beyond one of the same name in a disclosure. */
const [OF_TERM, OF_VERSION, OF_ALL] = [12, 25, 3];

/** How well a document answers: what is called exactly so first, then what it is, then how much of its title was asked for. */
export function scoreOf(document: OwnedDocument, kind: HitKind, asked: Sought): number {
  const names = namesOf(document, kind).map(normalise);
  const whole = asked.runs.join('');
  return (
    WANTED[kind] +
    (document.code === whole ? 130 : 0) +
    (names.includes(whole) || isSpelledSo(document, whole, asked) ? 100 : 0) +
    Math.max(textScore(document, asked.runs), ...names.map((name) => titleScore(name, asked.runs))) +
    (kind === 'cover' && asked.isOfTerm ? OF_TERM : 0) +
    (kind === 'section' && document.unit === undefined ? OF_ALL : 0) +
    ofVersion(document, asked) +
    nearness(document, asked) -
    3 * Math.min(5, asked.latest - (document.year ?? asked.latest))
  );
}

const ofVersion = ({ year, version }: OwnedDocument, asked: Sought): number =>
  asked.version === undefined || year === undefined
    ? 0
    : version === asked.version
      ? OF_VERSION
      : -OF_VERSION;

const isSpelledSo = ({ spelled = [] }: OwnedDocument, whole: string, { isOfTerm }: Sought): boolean =>
  !isOfTerm && spelled.includes(whole);

const namesOf = (
  { title, unit = title, region = '', names = [] }: OwnedDocument,
  kind: HitKind,
): readonly string[] =>
  kind === 'unit' || kind === 'cover' ? [title, ...unitNames(unit, region, names)] : [title, ...names];

/** Up to 60: how many runs stand in it as they are, and how much of it they are; all of the tokens, or a part of them, count for something. */
function titleScore(name: string, runs: readonly string[]): number {
  const scores = runs.map((run) => {
    const share = shareOf(run, name);
    return name.includes(run) ? 1 : share === 1 ? 0.8 : 0.6 * share;
  });
  const found = scores.reduce<number>((sum, score) => sum + score, 0) / Math.max(1, runs.length);
  const length = runs.join('').length;
  const covered = Math.min(1, length / Math.max(1, name.length));
  return found * (30 + 25 * covered) + (runs[0] !== undefined && name.startsWith(runs[0]) ? 3 : 0);
}

/** Which part of the tokens of a run a text has. */
function shareOf(run: string, text: string): number {
  const tokens = tokensOf(run);
  return tokens.filter((token) => text.includes(token)).length / Math.max(1, tokens.length);
}

/** For a text that has all runs; a sentence that tells an amount is worth more than one without, and more still where it is of what is asked for. */
const textScore = ({ text = '' }: OwnedDocument, runs: readonly string[]): number => {
  const body = text === '' ? '' : normalise(text);
  if (runs.length === 0 || !runs.every((run) => body.includes(run))) return 0;
  const isTold = runs.some((run) => body.split(run).some((after, piece) => piece > 0 && /^\d/.test(after)));
  return (TELLS_MONEY.test(text) ? 16 : 12) + (isTold ? 4 : 0);
};

const TELLS_MONEY = /\d[\d,.]*\s?(?:万|亿)?元/;

/** Up to 60 for the amount itself, less the farther it is off; nothing from a fifth on. */
function nearness({ yuan }: OwnedDocument, { amounts }: Sought): number {
  if (yuan === undefined || amounts.size === 0) return 0;
  const far = farness(yuan, amounts);
  return far === 0 ? 60 : Math.max(0, 50 * (1 - 5 * far));
}
