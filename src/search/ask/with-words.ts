import { hitKind } from '../index/index-files.ts';
import type { Range } from '../index/ranges.ts';
import { type Candidates, NONE, withAll } from './candidates.ts';
import type { WordList } from './open-index.ts';
import { inPairs, lookUpTokens } from './query.ts';
import type { Session } from './session.ts';

/** Documents that have all words, and what they were found by. */
export interface Worded extends Candidates {
  /** The words, those of two characters apart where only so something was found. */
  readonly runs: readonly string[];
  /** Of the tokens that anything has; and how many were asked for. */
  readonly lists: readonly WordList[];
  readonly asked: number;
}

/** The documents that have all words of a question, within ranges; where nothing is called by a longer word, those that have its parts, too: see `inPairs`. */
export async function withWords(
  session: Session,
  runs: readonly string[],
  ranges: readonly Range[],
): Promise<Worded> {
  const whole = await withTokens(session, runs, ranges);
  const isNamed = whole.numbers.some((number) => hitKind(session.manifest, number) !== 'text');
  const pairs = isNamed ? undefined : inPairs(runs);
  const parted = pairs && (await withTokens(session, pairs, ranges));
  return parted === undefined || parted.numbers.length === 0
    ? whole
    : { ...parted, numbers: [...new Set([...parted.numbers, ...whole.numbers])] };
}

async function withTokens(
  session: Session,
  runs: readonly string[],
  ranges: readonly Range[],
): Promise<Worded> {
  const tokens = lookUpTokens(runs);
  const lists = (await Promise.all(tokens.map(session.list))).filter((list) => list !== undefined);
  const found = lists.length === tokens.length ? await withAll(session, lists, ranges) : NONE;
  return { ...found, runs, lists, asked: tokens.length };
}
