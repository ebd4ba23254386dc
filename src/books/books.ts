import type { Diagnostic } from '../model/diagnostic.ts';
import { type Narrative, narrate } from '../narrative/sections/sections.ts';
import type { Account } from '../points/account/account.ts';
import { documentRelations } from '../points/account/documents.ts';
import { openAccount } from '../points/account/open-account.ts';
import { readContent } from '../read/content.ts';
import { applied, type Ledger } from '../rules/rule/rule.ts';
import { RULES } from '../rules/rules.ts';
import { websiteFindings } from '../rules/site/website.ts';
import { overdueFindings } from '../rules/timeliness/late.ts';
import { acknowledge } from './acknowledge.ts';

/** A content folder read, related and checked: what the site is made of and what the report says. */
export interface Books extends Ledger {
  /** All findings, those of the reader first; acknowledged ones are marked. */
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of disclosures that stand on a file that cannot be read: what seems to be missing there is not reported. */
  readonly unread: readonly string[];
}

/**
 * Opens the books of a content folder: reads it, opens an account for every disclosure, and applies every rule.
 * @param root the content folder
 * @param today YYYY-MM-DD, where what is overdue is asked for: what is published never depends on the day
 */
export function openBooks(root: string, today?: string): Books {
  const { content, diagnostics: readings } = readContent(root);
  const accounts = content.disclosures.flatMap((disclosure) => {
    const format = content.formats.get(disclosure.format);
    return format === undefined ? [] : [openAccount({ taxonomy: content.taxonomy, format, disclosure })];
  });
  const narratives = narrativesOf(content, accounts);
  const ledger: Ledger = { content, accounts, documents: documentRelations(accounts), narratives };
  const unread = new Set([
    ...readings.flatMap(({ severity, disclosure }) => (severity === 'error' ? (disclosure ?? []) : [])),
    ...content.disclosures.flatMap(({ id, isWhole }) => (isWhole ? [] : id)),
  ]);
  return {
    ...ledger,
    diagnostics: [
      ...readings,
      ...websiteFindings(content),
      ...overdueFindings(content, today),
      ...accounts.flatMap((account) => audit(account, ledger)),
    ],
    unread: [...unread],
  };
}

/** What every disclosure says in words, its figures drawn from its points and from last year's disclosure. */
export function narrativesOf(
  { prose }: Ledger['content'],
  accounts: readonly Account[],
): ReadonlyMap<string, Narrative> {
  return new Map(
    accounts.flatMap((account) => {
      const { discloser, format, year, id } = account.disclosure;
      const words = prose.get(format);
      const previous = accounts.find(
        ({ disclosure }) => disclosure.discloser.id === discloser.id && disclosure.year === year - 1,
      );
      return words === undefined ? [] : [[id, narrate(account, words, previous)] as const];
    }),
  );
}

/** All findings of the rules in one disclosure, acknowledged ones marked. */
export function audit(account: Account, ledger: Ledger): readonly Diagnostic[] {
  const found = RULES.flatMap((rule) => applied(rule, account, ledger));
  return acknowledge(account.disclosure, found);
}

/** Whether a finding still has to be dealt with: an error or a warning that nobody acknowledged. */
export const isOpen = ({ severity, acknowledged }: Diagnostic): boolean =>
  severity !== 'info' && acknowledged === undefined;

/** Whether a finding forbids publishing: an error that nobody acknowledged. */
export const isBlocking = ({ severity, acknowledged }: Diagnostic): boolean =>
  severity === 'error' && acknowledged === undefined;
