import { kindRange } from '../index/index-files.ts';
import { normalise } from '../index/normalise.ts';
import { both, type Range, unflat, unionOf } from '../index/ranges.ts';
import { regionParts, shortRegion } from '../index/unit-names.ts';
import { amountCells } from './amount-cells.ts';
import { type Candidates, NONE, withMost } from './candidates.ts';
import type { NamedUnit } from './named-units.ts';
import type { Query } from './query.ts';
import type { Session } from './session.ts';
import { withWords } from './with-words.ts';

/** What a question asks of someone: 包头人社局 三公, 包头 三公. */
export interface QuestionTopic extends Candidates {
  /** The question without those it asks about. */
  readonly runs: readonly string[];
}

/** How many covers of a unit are listed. */
const COVERS = 6;

/**
 * What a question asks of the units or the region that it names, found among their documents only; with nothing else asked, the
 * covers of the units.
 */
export async function topicOf(
  session: Session,
  { runs, amounts, version }: Query,
  named: readonly NamedUnit[],
  allowed: readonly Range[],
): Promise<QuestionTopic> {
  const [first] = named;
  const about =
    first === undefined
      ? await namedRegion(session, runs, version !== undefined)
      : { rest: first.rest, ranges: unionOf(named.flatMap(({ unit }) => unflat(unit.own ?? []))) };
  if (about === undefined) return { ...NONE, runs: [] };
  const ranges = both(about.ranges, allowed);
  if (about.rest.length === 0) return { ...coversWithin(session, ranges), runs: [] };
  const found = await withWords(session, about.rest, ranges);
  const { exact, near } = await amountCells(session, { runs: about.rest, amounts }, ranges);
  const cells = [...exact, ...near];
  const isFound = found.numbers.length + cells.length > 0;
  const close = isFound ? found : await withMost(session, found.lists, found.asked, ranges);
  return { numbers: [...cells, ...close.numbers], more: close.more, runs: found.runs };
}

function coversWithin({ manifest }: Session, ranges: readonly Range[]): Candidates {
  const covers = both(ranges, [kindRange(manifest, 'cover')]);
  const numbers = covers.flatMap(({ start, end }) =>
    Array.from({ length: Math.min(COVERS, end - start) }, (_, step) => start + step),
  );
  return { numbers: numbers.slice(0, COVERS), more: false };
}

/**
 * A region that stands at the beginning of a word, and what the question says besides; undefined where it says nothing else.
 * @param isEnough nothing else need be said
 */
async function namedRegion(session: Session, runs: readonly string[], isEnough: boolean) {
  for (const region of session.manifest.facets.region.toReversed()) {
    const last = normalise(regionParts(region).at(-1) ?? region);
    for (const word of [last, shortRegion(last)]) {
      const place = runs.findIndex((run) => run.startsWith(word));
      const rest = runs.map((run, at) => (at === place ? run.slice(word.length) : run));
      const others = rest.filter((run) => run !== '');
      if (place >= 0 && (others.length > 0 || isEnough))
        return { ranges: await session.facet('region', region), rest: others };
    }
  }
  return undefined;
}
