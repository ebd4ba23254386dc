import { entryAt } from '../../model/base/entry-at.ts';
import { DISCLOSURE_KIND_TITLES } from '../../model/disclosure/kind.ts';
import { normalise } from '../index/normalise.ts';
import { amountsOf } from '../index/searched-amounts.ts';
import { amountToken, tokensOf } from '../index/tokens.ts';

/** A question, taken apart. */
export interface Query {
  /** Its words, normalised; spaces part them, but a Chinese character that stands alone belongs to the word before it. */
  readonly runs: readonly string[];
  /** A year that stands in it beside other words, and is then filtered by. */
  readonly year?: string | undefined;
  /** What disclosures it asks for, where it says so beside other words: 决算. */
  readonly version?: string | undefined;
  /** By run that is a number: the tokens of the amounts it may mean. */
  readonly amounts: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes a question apart.
 * @param years the years there are disclosures of
 * @param moneyUnits the units of money that tables print
 */
export function parseQuery(question: string, years: readonly string[], moneyUnits: readonly string[]): Query {
  const all = parts(question);
  const year = all.map((run) => yearIn(run, years)).find((each) => each !== undefined);
  const ofYear = year === undefined ? all : all.flatMap((run) => withoutYear(run, year));
  const asked = ofYear.length === 0 ? all : ofYear;
  const ofVersion = asked.map((run) => run.replace(VERSION, '')).filter((run) => run !== '');
  const isOfVersion = ofVersion.length > 0 && asked.some((run) => VERSION.test(run));
  const runs = isOfVersion ? ofVersion : asked;
  const amounts = runs.flatMap((run) => {
    const tokens = amountsOf(run, moneyUnits).map(amountToken);
    return tokens.length === 0 ? [] : [[run, tokens] as const];
  });
  return {
    runs,
    year: ofYear.length === 0 ? undefined : year,
    version: isOfVersion ? DISCLOSURE_KIND_TITLES.final : undefined,
    amounts: new Map(amounts),
  };
}

/** What asks for final accounts, at the end of a word. */
const VERSION = /(?:年?度?(?:部门|单位))?决算(?:报告|报表|信息)?(?:公开)?$/;

function parts(question: string): readonly string[] {
  const words = question.split(/[\s\u3000、;；|]+/u).flatMap((word) => normalise(word).split(SUM));
  return words.reduce<string[]>((runs, word) => {
    const last = runs.at(-1);
    const isAlone = ONE_HAN.test(word) || (last !== undefined && ONE_HAN.test(last) && HAN_ONLY.test(word));
    if (word === '') return runs;
    if (last !== undefined && isAlone && HAN_ONLY.test(last)) runs[runs.length - 1] = last + word;
    else runs.push(word);
    return runs;
  }, []);
}

/** A sum of money within a word: 三公经费28.07万元. */
const SUM = /(\d+\.\d+[百千万亿]*元?|\d+[百千万亿]+元?)/;

const ONE_HAN = /^\p{Script=Han}$/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** A year in a run: 2026, 2026年度部门预算; not the digits of a code or an amount. */
const yearIn = (run: string, years: readonly string[]): string | undefined =>
  years.find((year) => new RegExp(`(?<![\\d.])${year}(?![\\d.]|[万亿元百千])`).test(run));

function withoutYear(run: string, year: string): readonly string[] {
  const rest = run.split(new RegExp(`(?<![\\d.])${year}(?:年度|年)?`)).filter((part) => part !== '');
  return rest.map((part) => part.trim());
}

/**
 * Words of four, six or eight Chinese characters in words of two, as most are: 创业补助 is 创业 补助, and finds 就业创业服务补助.
 * @returns undefined where none can be parted
 */
export function inPairs(runs: readonly string[]): readonly string[] | undefined {
  const parts = runs.flatMap((run) => (PAIRS.test(run) ? (run.match(/../gu) ?? []) : [run]));
  return parts.length > runs.length ? parts : undefined;
}

const PAIRS = /^(?:\p{Script=Han}{2}){2,4}$/u;

/** How many tokens of a question are looked up at most: enough to tell, and few files. */
const LOOKED_UP = 8;

/** The tokens to look up for runs: of many those that lie evenly over them. */
export function lookUpTokens(runs: readonly string[]): readonly string[] {
  const tokens = [...new Set(runs.flatMap(tokensOf))];
  if (tokens.length <= LOOKED_UP) return tokens;
  const step = (tokens.length - 1) / (LOOKED_UP - 1);
  return Array.from({ length: LOOKED_UP }, (_, index) => entryAt(tokens, Math.round(index * step)));
}
