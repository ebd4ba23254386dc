import type { Books } from '../../books/books.ts';
import { API_ADDRESS } from '../../exporters/data/api.ts';
import { lockedFigures, lockedTexts } from '../../exporters/website/lock-text.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import { chainOf, correctionDigest, nextLock } from '../../read/disclosure/lock-chain.ts';
import { sha256 } from '../../read/files/sha256.ts';
import { publishedFigures } from '../../rules/corrections/published-figures.ts';
import { publishedTexts } from '../../rules/corrections/texts/published-texts.ts';

/** How much a disclosure publishes of a kind, and a digest of it. */
export interface KindState {
  readonly count: number;
  readonly digest: string;
}

/** What a website says it publishes of a disclosure. */
export interface DisclosureState {
  /** "<unit>/<year>" */
  readonly id: string;
  /** Digests of its locks, the earliest first; the last is that of what is published, whether it is locked yet or not. */
  readonly chain: readonly string[];
  /** Digests of its corrections. */
  readonly corrections: readonly string[];
  /** By "figures/<table>" or "texts/<kind>". */
  readonly kinds: Readonly<Record<string, KindState>>;
}

/** What a website publishes: what a later one must go on from. */
export interface PublishedState {
  readonly version: 1;
  readonly disclosures: readonly DisclosureState[];
}

/** Address of the file that holds it. */
export const STATE_ADDRESS = `${API_ADDRESS}published.json`;

/** What the website of these books publishes. It is the same before and after `npm run publish:lock`. */
export const publishedState = (disclosures: readonly DisclosureState[]): PublishedState => ({
  version: 1,
  disclosures,
});

/** The same, of books whose accounts are open. */
export const stateOfBooks = (books: Pick<Books, 'accounts' | 'narratives'>): PublishedState =>
  publishedState(books.accounts.map((account) => stateOf(account, books)));

/** What is published of one disclosure. */
export function stateOf(account: Account, books: Pick<Books, 'narratives'>): DisclosureState {
  const { disclosure } = account;
  const { id, lock, corrections = [] } = disclosure;
  const figures = lockedFigures(publishedFigures(account, books));
  const texts = lockedTexts(publishedTexts(account, books));
  const next = nextLock(disclosure, { figures, texts });
  const locked = lock === undefined ? [] : chainOf(lock);
  return {
    id,
    chain: next === undefined ? locked : [...locked, next.digest],
    corrections: corrections.map((correction) => correctionDigest(correction)),
    kinds: {
      ...kindsOf(figures, (place) => `figures/${tableOfPlace(place)}`),
      ...kindsOf(texts, (place) => `texts/${tableOfPlace(place)}`),
    },
  };
}

const kindsOf = (
  places: ReadonlyMap<string, string>,
  kindOf: (place: string) => string,
): Readonly<Record<string, KindState>> =>
  Object.fromEntries(
    [...Map.groupBy(places, ([place]) => kindOf(place))].map(([kind, entries]) => [
      kind,
      { count: entries.length, digest: digestOf(entries) },
    ]),
  );

const digestOf = (entries: readonly (readonly [string, string])[]): string =>
  sha256(JSON.stringify(entries)).slice(0, 16);
