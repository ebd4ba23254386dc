import { kindRange } from '../index/index-files.ts';
import { both, type Range } from '../index/ranges.ts';
import { HIT_KINDS } from '../index/search-document.ts';
import type { WordList } from './open-index.ts';
import type { Session } from './session.ts';
import { has, numbersWithin } from './within.ts';

/** How many documents of a kind are taken before others of it give way to other kinds. */
const OF_A_KIND = 6;

/** How many documents are taken altogether. */
const ALTOGETHER = 20;

/** Which share of what a question may take goes into finding documents; the rest is for getting them. */
const FOR_FINDING = 0.5;

/** Documents that may answer a question. */
export interface Candidates {
  readonly numbers: readonly number[];
  /** There are more like these. */
  readonly more: boolean;
}

/** No documents. */
export const NONE: Candidates = { numbers: [], more: false };

/**
 * The documents that have all tokens, within ranges: some of every kind, the most wanted first. They are exact however long the
 * lists are: the shortest list leads, and of the others only the blocks are got that can decide.
 */
export async function withAll(
  session: Session,
  lists: readonly WordList[],
  ranges: readonly Range[],
): Promise<Candidates> {
  const [leader, ...others] = lists.toSorted((a, b) => a.count - b.count);
  if (leader === undefined) return NONE;
  const kinds: Candidates[] = [];
  for (const kind of HIT_KINDS) {
    const own = both(ranges, [kindRange(session.manifest, kind)]);
    kinds.push(await someWithAll(session, [leader, ...others], own, ALTOGETHER * session.times));
  }
  const numbers = shared(
    kinds.map((each) => each.numbers),
    session.times,
  );
  const all = kinds.reduce((sum, each) => sum + each.numbers.length, 0);
  return { numbers, more: all > numbers.length || kinds.some(({ more }) => more) };
}

/** For each token that anything has, the documents that have it, within ranges. */
export async function withAny(
  session: Session,
  tokens: readonly string[],
  ranges: readonly Range[],
): Promise<readonly (readonly number[])[]> {
  const lists = (await Promise.all(tokens.map(session.list))).filter((list) => list !== undefined);
  return Promise.all(lists.map(async (list) => (await withAll(session, [list], ranges)).numbers));
}

/** A fair share of every list, and what is then still free to the first of them. */
function shared(lists: readonly (readonly number[])[], times: number): readonly number[] {
  const fair = OF_A_KIND * times;
  let free = ALTOGETHER * times - lists.reduce((sum, { length }) => sum + Math.min(fair, length), 0);
  return lists.flatMap((list) => {
    const further = Math.max(0, Math.min(free, list.length - fair));
    free -= further;
    return list.slice(0, fair + further);
  });
}

async function someWithAll(
  session: Session,
  [leader, ...others]: readonly [WordList, ...WordList[]],
  ranges: readonly Range[],
  limit: number,
): Promise<Candidates> {
  const numbers: number[] = [];
  for await (const number of numbersWithin(leader, ranges)) {
    if (numbers.length === limit || session.isSpent(FOR_FINDING)) return { numbers, more: true };
    if (await isInAll(others, number)) numbers.push(number);
  }
  return { numbers, more: false };
}

async function isInAll(lists: readonly WordList[], number: number): Promise<boolean> {
  for (const list of lists) if (!(await has(list, number))) return false;
  return true;
}

/** Of how many tokens, by weight, a document must have a part to be among the closest. */
const CLOSE = 0.4;

/** How many documents of a token are counted when the closest are looked for. */
const COUNTED = 2048;

/**
 * The documents that have most of the tokens, rare ones counting more; for questions that nothing answers wholly.
 * @param asked how many tokens were asked for, those that nothing has included
 */
export async function withMost(
  session: Session,
  lists: readonly WordList[],
  asked: number,
  ranges: readonly Range[],
): Promise<Candidates> {
  const all = session.manifest.counts.reduce((sum, count) => sum + count, 0);
  const weightOf = (count: number): number => Math.log(1 + all / (1 + count));
  const scores = new Map<number, number>();
  for (const list of lists) {
    let counted = 0;
    for await (const number of numbersWithin(list, ranges)) {
      scores.set(number, (scores.get(number) ?? 0) + weightOf(list.count));
      counted += 1;
      if (counted === COUNTED || session.isSpent(FOR_FINDING)) break;
    }
  }
  const whole = lists.reduce((sum, { count }) => sum + weightOf(count), 0);
  const least = CLOSE * Math.max(whole, (whole * asked) / Math.max(1, lists.length));
  const close = [...scores].filter(([, score]) => score >= least);
  const ranked = close.sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  const most = ALTOGETHER * session.times;
  return { numbers: ranked.slice(0, most).map(([number]) => number), more: ranked.length > most };
}
