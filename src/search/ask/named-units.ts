import { kindRange } from '../index/index-files.ts';
import { normalise } from '../index/normalise.ts';
import { placeNames, regionParts, shortRegion, unitNames } from '../index/unit-names.ts';
import type { OpenIndex, OwnedDocument, WordList } from './open-index.ts';
import { numbersWithin } from './within.ts';

/** A unit that a question names, and what the question says besides. */
export interface NamedUnit {
  readonly unit: OwnedDocument;
  /** The runs without the unit's names. */
  readonly rest: readonly string[];
  /** How many characters name it. */
  readonly named: number;
}

/** How many units that share tokens with a question are looked at. */
const LOOKED_AT = 10;

/**
 * The units that a question names best; none where it only names a region.
 * @param lists of the question's tokens
 */
export async function namedUnits(
  index: OpenIndex,
  runs: readonly string[],
  lists: readonly WordList[],
): Promise<readonly NamedUnit[]> {
  const likely = await likelyUnits(index, lists);
  const documents = await Promise.all(likely.map((number) => index.document(number)));
  const named = documents.flatMap((unit) => (unit === undefined ? [] : (namedIn(unit, runs) ?? [])));
  const most = Math.max(0, ...named.map((each) => each.named));
  return named.filter((each) => each.named === most);
}

/** Units by the tokens they share with a question, rare tokens counting more. */
async function likelyUnits(index: OpenIndex, lists: readonly WordList[]): Promise<readonly number[]> {
  const range = kindRange(index.manifest, 'unit');
  const units = range.end - range.start;
  const scores = new Map<number, number>();
  for (const list of lists) {
    const found: number[] = [];
    for await (const number of numbersWithin(list, [range])) found.push(number);
    const weight = Math.log(1 + units / (1 + found.length));
    for (const number of found) scores.set(number, (scores.get(number) ?? 0) + weight);
  }
  const ranked = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  return ranked.slice(0, LOOKED_AT).map(([number]) => number);
}

function namedIn(unit: OwnedDocument, runs: readonly string[]): NamedUnit | undefined {
  const region = unit.region ?? '';
  const full = unitNames(unit.title, region, unit.names).map(normalise);
  const places = placeNames(region).map(normalise);
  const names = new Set([...full, ...behindPlaces(full, places)]);
  const words = [...names, ...places].sort((a, b) => b.length - a.length);
  const rest: string[] = [];
  const latin = runs.filter((run) => LATIN.test(run));
  const spelled = isSpelled(unit, latin.join('')) ? latin : runs.filter((run) => isSpelled(unit, run));
  let [named, isNamed] = [spelled.join('').length, spelled.length > 0];
  const taken: string[] = [];
  for (const run of runs) {
    if (spelled.includes(run)) continue;
    const { found, left } = take(run, words);
    for (const each of left) rest.push(each);
    named += found.join('').length;
    taken.push(...found);
    isNamed ||= found.some((word) => names.has(word));
  }
  const isWhole =
    spelled.length > 1 ? isSpelled(unit, spelled.join('')) : taken.some((word) => isOwnPlace(region, word));
  return isNamed ? { unit, rest, named: named + (isWhole ? NEARER : 0) } : undefined;
}

/** What it is worth, in characters, that a question names the very place of a unit, and not only one it lies in: 上海财政局. */
const NEARER = 0.5;

const isOwnPlace = (region: string, word: string): boolean => {
  const own = normalise(regionParts(region).at(-1) ?? '');
  return word.startsWith(shortRegion(own));
};

/** Names behind their place, as they are and without what kind of office they are: 大同人社局, 大同人社, 江苏政协. */
const behindPlaces = (names: readonly string[], places: readonly string[]): readonly string[] =>
  names
    .flatMap((name) => [name, name.replace(/(?:委员会|办公厅|办公室|[局厅委院])$/, '')])
    .filter((name) => name.length >= 2)
    .flatMap((name) => places.map((place) => place + name));

const LATIN = /^[a-z]{2,}$/;

/** Whether a run is the beginning of one of its names in Latin letters: baotou, btrsj. */
const isSpelled = ({ spelled = [] }: OwnedDocument, run: string): boolean =>
  LATIN.test(run) && spelled.some((name) => name.startsWith(run));

/** What may stand beside the name of someone who discloses without asking for anything more. */
const SAYS_NOTHING = /^的?(?:部门|单位)?(?:预算)?(?:信息)?(?:公开)?$/;

/** Takes words out of a run, the longest that fits first. */
function take(run: string, words: readonly string[]) {
  const found: string[] = [];
  let left = '';
  for (let at = 0; at < run.length; ) {
    const word = words.find((each) => run.startsWith(each, at));
    if (word !== undefined) found.push(word);
    left += word === undefined ? run.charAt(at) : '\n';
    at += word?.length ?? 1;
  }
  return {
    found,
    left: left
      .split('\n')
      .map((part) => part.trim())
      .filter((part) => !SAYS_NOTHING.test(part)),
  };
}
