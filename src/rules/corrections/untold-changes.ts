import type { CorrectedFigure } from '../../model/content.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Source } from '../../model/source.ts';
import { isSectionOfWords, sectionOfWords } from '../../narrative/sections/word-texts.ts';
import type { Account } from '../../points/account/account.ts';
import type { Ledger } from '../rule/rule.ts';
import { publishedFigures } from './published-figures.ts';
import { publishedTexts } from './texts/published-texts.ts';

/** A change of what was published that no correction tells. */
export interface UntoldChange {
  /** The list of a correction it belongs in. */
  readonly list: 'figures' | 'texts';
  readonly place: string;
  readonly title: string;
  /** As it was published. */
  readonly before: string;
  /** As the last correction left it: where the next one begins. */
  readonly from: string;
  /** As it is now; "" where nothing stands. */
  readonly after: string;
  /** Of a text: what stands there now, in full. */
  readonly text?: string | undefined;
  /** Where it is written; undefined where nothing is any more. */
  readonly source?: Source | undefined;
}

/** What stands at a place now. */
interface Standing {
  readonly title: string;
  readonly text: string;
  /** Where that is a short form: all of it. */
  readonly full?: string | undefined;
  readonly source?: Source | undefined;
}

/**
 * Everything that changed since the lock and that no correction tells: figures first, then texts, each in the order of the lock. Nothing
 * where the lock is another disclosure's (a copied folder) or was altered by hand: `corrections/lock` says so.
 */
export function untoldChanges(account: Account, ledger: Pick<Ledger, 'narratives'>): readonly UntoldChange[] {
  const { id, lock, corrections = [] } = account.disclosure;
  if (lock === undefined || lock.isAltered || (lock.links !== undefined && lock.links.of !== id)) return [];
  const figures = untold(
    'figures',
    { locked: lock.figures, now: publishedFigures(account, ledger), kindOf: tableOfPlace },
    corrections.flatMap((correction) => correction.figures),
  );
  if (lock.texts === undefined) return figures;
  const texts = new Map(
    [...publishedTexts(account, ledger)].map(([place, { title, form, text, source }]) => [
      place,
      { title, text: form, full: text, source },
    ]),
  );
  return [
    ...figures,
    ...untold(
      'texts',
      { locked: lock.texts, now: texts, kindOf: kindOfText },
      corrections.flatMap((correction) => correction.texts ?? []),
    ),
  ];
}

const kindOfText = (place: string): string => place.slice(0, place.indexOf('/'));

interface Both {
  readonly locked: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, Standing>;
  /** What a place belongs to: of a kind that the lock does not know, a new version of the program may show more. */
  readonly kindOf: (place: string) => string;
}

function untold(
  list: UntoldChange['list'],
  { locked, now, kindOf }: Both,
  told: readonly CorrectedFigure[],
): readonly UntoldChange[] {
  const kinds = new Set([...locked.keys()].map(kindOf));
  const added = [...now].flatMap(([place, { text }]) =>
    text !== '' && !locked.has(place) && kinds.has(kindOf(place)) ? [place] : [],
  );
  const corrected = Map.groupBy(told, ({ at }) => at);
  const isTold = toldElsewhere(locked, now);
  return [...locked.keys(), ...added].flatMap((place) => {
    const standing = now.get(place);
    const [before, after] = [locked.get(place) ?? '', standing?.text ?? ''];
    const from = endOf(corrected.get(place) ?? [], before);
    if (before === after || from === after || isTold(place)) return [];
    const { title = place, full: text, source } = standing ?? {};
    return [{ list, place, title, before, from, after, text, source }];
  });
}

/**
 * A section of words that has as many paragraphs as it had is told by those that changed; one that has more or fewer, whose paragraphs
 * are counted otherwise now, as a whole.
 */
function toldElsewhere(
  locked: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, Standing>,
): (place: string) => boolean {
  const [before, after] = [paragraphs(locked.keys()), paragraphs(now.keys())];
  const isCountedAlike = (section: string): boolean => before.get(section) === after.get(section);
  return (place) => {
    const section = sectionOfWords(place);
    if (section !== undefined) return !isCountedAlike(section);
    return isSectionOfWords(place) && isCountedAlike(place);
  };
}

/** How many paragraphs each section has. */
function paragraphs(places: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) {
    const section = sectionOfWords(place);
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
}

/** Where corrections lead from what was published, each from where the one before ended. */
function endOf(corrections: readonly CorrectedFigure[], published: string): string {
  const first = corrections.findIndex(({ from }) => from === published);
  if (first < 0) return published;
  const chain = corrections.slice(first);
  const isWhole = chain.every(({ from }, index) => index === 0 || chain[index - 1]?.to === from);
  return isWhole ? (chain.at(-1)?.to ?? published) : published;
}
