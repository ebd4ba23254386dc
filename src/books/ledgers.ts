import type { DisclosureRecord } from '../model/content.ts';
import { isDraft } from '../model/disclosure/is-draft.ts';
import { termFolder } from '../model/disclosure/kind.ts';
import { isLastYearOf } from '../model/identity/unit-history.ts';
import { type Narrative, narrate } from '../narrative/sections/sections.ts';
import type { Account } from '../points/account/account.ts';
import { documentRelations } from '../points/account/documents.ts';
import type { Ledger } from '../rules/rule/rule.ts';
import { expectedId } from '../rules/timeliness/late.ts';

/**
 * What is published, which knows nothing of drafts; an expected disclosure that is a draft is not out.
 * @param elsewhere published accounts of other parts, of units that once belonged to this one
 */
export function publishedLedger(
  content: Ledger['content'],
  all: readonly Account[],
  elsewhere: readonly Account[] = [],
): Ledger {
  const disclosures = content.disclosures.filter((disclosure) => !isDraft(disclosure));
  const accounts = all.filter(({ disclosure }) => !isDraft(disclosure));
  const drafts = new Set(content.disclosures.filter(isDraft).map(({ id }) => id));
  const expected = content.expected.map((entry) => ({
    ...entry,
    isThere: entry.isThere && !drafts.has(expectedId(entry)),
  }));
  return {
    content: { ...content, disclosures, expected },
    accounts,
    documents: documentRelations(accounts, elsewhere),
    narratives: narrativesOf(content, accounts),
  };
}

/** All there is: what is published as it stands by itself, and drafts, which lean on it (last year's figures, the department's). */
export function wholeLedger(
  content: Ledger['content'],
  accounts: readonly Account[],
  published: Ledger,
  elsewhere: readonly Account[] = [],
): Ledger {
  if (published.accounts.length === accounts.length) return published;
  const drafts = new Set(content.disclosures.filter(isDraft).map(({ id }) => id));
  return {
    content: { ...content, expected: published.content.expected },
    accounts,
    documents: [
      ...published.documents,
      ...documentRelations(accounts, elsewhere).filter(({ disclosure }) => drafts.has(disclosure)),
    ],
    narratives: new Map([...narrativesOf(content, accounts), ...published.narratives]),
  };
}

/** A ledger in which a disclosure has what nobody filled in worked out. */
export function withFilled(ledger: Ledger, filled: Account): Ledger {
  const { id } = filled.disclosure;
  const accounts = ledger.accounts.map((account) => (account.disclosure.id === id ? filled : account));
  return {
    ...ledger,
    accounts,
    documents: ledger.documents.filter(
      ({ disclosure, subject }) => disclosure !== id || filled.leftOut?.has(subject.place) !== true,
    ),
    narratives: new Map([...ledger.narratives, ...narrativesOf(ledger.content, accounts, [filled])]),
  };
}

/**
 * What disclosures say in words, their figures drawn from their points and from last year's disclosure.
 * @param of those that are asked for
 */
export function narrativesOf(
  { prose }: Ledger['content'],
  accounts: readonly Account[],
  of = accounts,
): ReadonlyMap<string, Narrative> {
  const byYear = new Map(accounts.map((account) => [yearKey(account.disclosure), account]));
  return new Map(
    of.flatMap((account) => {
      const { discloser, format, year, kind, id } = account.disclosure;
      const words = prose.get(format);
      const last = byYear.get(yearKey({ discloser, kind, year: year - 1 }));
      const previous = last && isLastYearOf(last.disclosure, account.disclosure) ? last : undefined;
      const budget = kind === 'budget' ? undefined : byYear.get(yearKey({ discloser, kind: 'budget', year }));
      const adjusted =
        kind === 'final' ? byYear.get(yearKey({ discloser, kind: 'adjusted', year })) : undefined;
      return words === undefined ? [] : [[id, narrate(account, words, previous, budget, adjusted)] as const];
    }),
  );
}

const yearKey = ({ discloser, ...term }: Pick<DisclosureRecord, 'discloser' | 'year' | 'kind'>): string =>
  `${discloser.id}/${termFolder(term)}`;
