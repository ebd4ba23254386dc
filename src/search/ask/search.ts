import { FACETS, type Facet, hitKind } from '../index/index-files.ts';
import { both, type Range } from '../index/ranges.ts';
import type { HitKind } from '../index/search-document.ts';
import { titleToken } from '../index/tokens.ts';
import { amountCells } from './amount-cells.ts';
import { NONE, withAny, withMost } from './candidates.ts';
import { namedUnits } from './named-units.ts';
import type { OpenIndex, OwnedDocument } from './open-index.ts';
import { inPairs, lookUpTokens, parseQuery, type Query } from './query.ts';
import { topicOf } from './question-topic.ts';
import { type Sought, scoreOf } from './score.ts';
import { type Session, sessionOf, someDocuments } from './session.ts';
import { inSimplified } from './simplified.ts';
import { asksMeaning, asksReason, inOfficialWords, withoutAsking } from './spoken-words.ts';
import { mistyped, unspelled } from './unspelled.ts';
import { withWords } from './with-words.ts';

/** What hits are limited to. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** A document that answers a question. */
export interface Hit {
  readonly kind: HitKind;
  readonly document: OwnedDocument;
}

/** The answer to a question. */
export interface Answer {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** What is to be marked in them. */
  readonly words: readonly string[];
  /** How many of them do not have all the words and only come close. */
  readonly nearly: number;
  /** There is more than is listed. */
  readonly more: boolean;
  /** The question in the words it was answered in, where these are others than were typed. */
  readonly readAs?: string | undefined;
}

/** How many hits are listed. */
const LISTED = 20;

/** Of how few documents that answer a question wholly those that nearly do are listed, too. */
const FEW = 5;

/** How many documents of one title are taken. */
const ALIKE = 8;

/**
 * What the units that a question names, and what it asks of them, are worth beyond their words; a term, where its meaning is asked; a text,
 * where a reason is; and one that tells the very amount, where no cell does.
 */
const [NAMED, NAMED_WITH_TERM, ON_TOPIC, MEANT, EXPLAINED, TOLD] = [90, 0, 70, 60, 20, 56];

/**
 * Answers a question: 2080101, 包头人社局 三公, 6.59万元, 买车, baotou.
 * @param times how many times as many hits as at first are listed
 * @throws Error where a file of the index cannot be had
 */
export async function search(
  index: OpenIndex,
  question: string,
  filters: Filters = {},
  times = 1,
): Promise<Answer> {
  const session = sessionOf(index, times);
  const asked = inOfficialWords(await unspelled(session, await inSimplified(session, question)));
  const official = inOfficialWords(withoutAsking(asked));
  const wish = { isOfMeaning: asksMeaning(asked), isOfReason: asksReason(asked) };
  const answer = await answerTo(session, official, filters, wish);
  const meant = answer.hits.length > 0 ? undefined : await mistyped(session, official);
  if (meant !== undefined) return { ...(await answerTo(session, meant, filters, wish)), readAs: meant };
  return official === question ? answer : { ...answer, readAs: official };
}

/** What a question wants beside its words: what they mean, or why something is as it is. */
interface Wish {
  readonly isOfMeaning: boolean;
  readonly isOfReason: boolean;
}

async function answerTo(
  session: Session,
  question: string,
  filters: Filters,
  { isOfMeaning, isOfReason }: Wish,
): Promise<Answer> {
  const { manifest } = session;
  const query = parseQuery(question, manifest.facets.year, manifest.moneyUnits);
  const { runs } = query;
  const isOfTerm = query.year !== undefined || query.version !== undefined;
  if (runs.join('').length < 2) return { hits: [], words: runs, nearly: 0, more: false };
  const allowed = await allowedBy(session, { ...(query.year && { year: query.year }), ...filters });
  const tokens = lookUpTokens(runs);
  const lists = (await Promise.all(tokens.map(session.list))).filter((list) => list !== undefined);
  const named = (await namedUnits(session, runs, lists)).filter(({ unit }) => isIn(unit.number, allowed));
  const called = await exactly(session, query, allowed);
  const cells = await amountCells(session, query, allowed);
  const topic = await topicOf(session, query, named, allowed);
  const found = await withWords(session, runs, allowed);
  const units = named.map(({ unit }) => unit.number);
  const direct = [...units, ...called, ...cells.exact, ...topic.numbers, ...found.numbers];
  const isPoor = direct.length < FEW && named.length === 0 && cells.near.length === 0;
  const close = isPoor ? await withMost(session, lists, tokens.length, allowed) : NONE;
  const numbers = [...new Set([...direct, ...cells.near, ...close.numbers])];
  const documents = await someDocuments(session, numbers);
  const asked: Sought = {
    runs: found.runs,
    amounts: query.amounts,
    isOfTerm,
    version: query.version,
    latest: Math.max(0, ...manifest.facets.year.map(Number)),
  };
  const worthOf = (kind: HitKind) => (isOfMeaning && kind === 'term' ? MEANT : 0);
  const isOnlyNamed = new Set(named.flatMap(({ unit, rest }) => (rest.length === 0 ? [unit.number] : [])));
  const isOnTopic = new Set(topic.numbers);
  const isExact = new Set(cells.exact);
  const worth = isOfTerm ? NAMED_WITH_TERM : NAMED;
  const scored = documents.map((document) => {
    const kind = hitKind(manifest, document.number);
    const plain =
      scoreOf(document, kind, asked) +
      (isOnlyNamed.has(document.number) ? worth : 0) +
      (kind === 'text' && isExact.has(document.number) ? TOLD : 0);
    const onTopic = isOnTopic.has(document.number)
      ? ON_TOPIC +
        scoreOf(document, kind, { ...asked, runs: topic.runs }) +
        (isOfReason && kind === 'section' ? EXPLAINED : 0)
      : 0;
    return { kind, document, score: Math.max(plain, onTopic) + worthOf(kind) };
  });
  const ranked = withoutRepeats(
    scored.sort((a, b) => b.score - a.score || a.document.number - b.document.number),
  );
  const listed = LISTED * session.times;
  const hits = ranked.slice(0, listed);
  const whole = new Set(direct);
  return {
    hits,
    words: [...new Set([...found.runs, ...topic.runs])],
    nearly: hits.filter(({ document }) => !whole.has(document.number)).length,
    more:
      ranked.length > listed || documents.length < numbers.length || found.more || topic.more || close.more,
  };
}

/** The documents that filters leave. */
async function allowedBy(session: Session, filters: Filters): Promise<readonly Range[]> {
  const all = session.manifest.counts.reduce((sum, count) => sum + count, 0);
  const chosen = FACETS.flatMap((facet) => (filters[facet] ? [[facet, filters[facet]] as const] : []));
  const ranges = await Promise.all(chosen.map(([facet, value]) => session.facet(facet, value)));
  return ranges.reduce(both, [{ start: 0, end: all }]);
}

const isIn = (number: number, ranges: readonly Range[]): boolean =>
  ranges.some(({ start, end }) => number >= start && number < end);

/** Documents that are called exactly as the question says, or as each part of a single word where all are names: 水费电费. */
async function exactly(
  session: Session,
  { runs }: Query,
  allowed: readonly Range[],
): Promise<readonly number[]> {
  const whole = await withAny(session, [titleToken(runs.join(''))], allowed);
  const words = runs.length === 1 ? (inPairs(runs) ?? []) : [];
  const each = await withAny(session, words.map(titleToken), allowed);
  const named = each.length === words.length ? each : [];
  return [...whole, ...named].flatMap((numbers) => numbers.slice(0, ALIKE));
}

/** Of hits that lead to one place only the best. */
function withoutRepeats(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ document: { href } }) => {
    const isNew = !seen.has(href);
    seen.add(href);
    return isNew;
  });
}
