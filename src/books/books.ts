import { isDraft } from '../model/disclosure/is-draft.ts';
import type { DisclosureKind } from '../model/disclosure/kind.ts';
import type { Finding } from '../model/finding.ts';
import { formerUnits } from '../model/identity/unit-history.ts';
import type { Account } from '../points/account/account.ts';
import { openAccount } from '../points/account/open-account.ts';
import { isUnreadable } from '../read/findings/read-finding.ts';
import { type ContentReading, readContent } from '../read/read-content.ts';
import { type GlossaryUse, glossaryFindings, glossaryUse } from '../rules/glossary/format-terms.ts';
import { applied, type Ledger } from '../rules/rule/rule.ts';
import { sourcePlace } from '../rules/rule/source-place.ts';
import { RULES } from '../rules/rules.ts';
import { pageFigureFindings } from '../rules/site/page-figures.ts';
import { publishedFindings, websiteFindings } from '../rules/site/website.ts';
import { columnsFilled } from '../rules/tables/columns-filled.ts';
import { overdueFindings } from '../rules/timeliness/late.ts';
import { futureFindings } from '../rules/timeliness/year.ts';
import { acknowledge } from './acknowledged/acknowledge.ts';
import { publishedLedger, wholeLedger, withFilled } from './ledgers.ts';

/** A content folder read, related and checked: what the site is made of and what the report says. */
export interface Books extends Ledger {
  /** All findings, those of the reader first; acknowledged ones are marked. */
  readonly findings: readonly Finding[];
  /** Ids of disclosures that stand on a file that cannot be read: what seems to be missing there is not reported. */
  readonly unread: readonly string[];
  /** Where these are the books of a part of a website: what its pages tell of the rest. */
  readonly elsewhere?: Elsewhere | undefined;
  /** The whole of each disclosure stands beside it as PDF. */
  readonly withPdf?: boolean | undefined;
  /** Where these are the books of what is published: those of each disclosure that is still being written. */
  readonly drafts?: readonly Books[] | undefined;
}

/** A disclosure that prints a table. */
export interface PrintedTable {
  readonly disclosure: string;
  readonly title: string;
  readonly discloser: string;
  readonly department: string;
  readonly year: number;
  readonly kind: DisclosureKind;
}

/** What pages tell of disclosures that are not theirs. */
export interface Elsewhere {
  /** The latest year that anything is published of. */
  readonly latestYear: number;
  /** By id of a table: the disclosures that print it, only those near by where there are many. */
  readonly tables: ReadonlyMap<string, readonly PrintedTable[]>;
  /** Ids of tables that many print. */
  readonly many: ReadonlySet<string>;
}

/**
 * Opens the books of a content folder: reads it, opens an account for every disclosure, and applies every rule.
 * @param root the content folder
 * @param today YYYY-MM-DD, where what is overdue is asked for: what is published never depends on the day
 */
export function openBooks(root: string, today?: string): Books {
  const { content, findings: readings } = readContent(root);
  const { uses, ...books } = openAccounts({ content, findings: readings }, today);
  const opened = new Set(books.accounts.map(({ disclosure }) => disclosure.id));
  return {
    ...books,
    findings: [
      ...readings.filter((reading) => !isOfSource(reading) || !opened.has(reading.disclosure ?? '')),
      ...websiteFindings(content),
      ...overdueFindings(books.content, today),
      ...glossaryFindings(content.prose, uses),
      ...books.findings,
    ],
  };
}

/** Books opened, and what their disclosures use of glossaries; what is wrong with the website as a whole is not among their findings. */
export interface OpenedBooks extends Books {
  readonly uses: readonly GlossaryUse[];
}

/** Opens an account for every disclosure that was read, and applies every rule. */
export function openAccounts(
  { content, findings: readings }: ContentReading,
  today?: string,
  beyond?: Ledger['beyond'],
): OpenedBooks {
  const accounts = content.disclosures.flatMap((disclosure) => {
    const format = content.formats.get(disclosure.format);
    return format === undefined ? [] : [openAccount({ taxonomy: content.taxonomy, format, disclosure })];
  });
  const elsewhere = accountsOfFormerUnits(content, beyond);
  const published = { ...publishedLedger(content, accounts, elsewhere), beyond };
  const ledger = { ...wholeLedger(content, accounts, published, elsewhere), beyond };
  const unread = new Set([
    ...readings.flatMap((each) => (isUnreadable(each) ? (each.disclosure ?? []) : [])),
    ...content.disclosures.flatMap(({ id, isWhole }) => (isWhole ? [] : id)),
  ]);
  return {
    ...ledger,
    findings: [
      ...publishedFindings(content),
      ...futureFindings(content, today),
      ...accounts.flatMap((account) => pageFigureFindings(account, ledger)),
      ...accounts.flatMap((account) =>
        audit(account, isDraft(account.disclosure) ? ledger : published, readings),
      ),
    ],
    unread: [...unread],
    uses: accounts.map((account) => glossaryUse(account, ledger)),
  };
}

/** Where these are the accounts of a part: those of units that once belonged to its department, and to another one now. */
function accountsOfFormerUnits(
  content: ContentReading['content'],
  beyond: Ledger['beyond'],
): readonly Account[] {
  if (beyond === undefined) return [];
  const departments = new Map(
    content.disclosures.map(({ discloser: { department } }) => [department.id, department]),
  );
  const former = [...departments.values()].flatMap((department) =>
    formerUnits(content.disclosers, department),
  );
  return former.flatMap(({ id }) =>
    (beyond(id)?.accounts ?? []).filter(({ disclosure }) => disclosure.discloser.id === id),
  );
}

/**
 * All findings of the rules in one disclosure, and those of its reading that an original can be the cause of; acknowledged ones are marked.
 * @param readings findings of the reader
 */
export function audit(
  account: Account,
  ledger: Ledger,
  readings: readonly Finding[] = [],
): readonly Finding[] {
  const { id } = account.disclosure;
  const read = readings
    .filter((reading) => reading.disclosure === id && isOfSource(reading))
    .map((reading) => ({ ...reading, place: sourcePlace(reading.source) }));
  const { account: filled } = columnsFilled(account);
  const found =
    filled === account
      ? RULES.flatMap((rule) => applied(rule, account, ledger))
      : foundWhenFilled(account, filled, ledger);
  return acknowledge(account.disclosure, [...read, ...found]);
}

/** What the rules find where columns were not filled in: the columns, and what is wrong besides. What only their figures would say is not missed for itself. */
function foundWhenFilled(account: Account, filled: Account, ledger: Ledger): readonly Finding[] {
  const filledLedger = withFilled(ledger, filled);
  return RULES.flatMap((rule) => {
    if (rule.ofWritten === true) return applied(rule, account, ledger);
    const found = applied(rule, filled, filledLedger);
    if (rule.findsGaps !== true) return found;
    const before = new Set(applied(rule, account, ledger).map(({ message }) => message));
    return found.filter(({ message }) => before.has(message));
  });
}

/** What the reader says of characters that an original may well print so; all else it says is of our own files. */
const isOfSource = ({ rule }: Finding): boolean => rule === 'content/look-alike';

export { isBlocking, isOpen } from './verdict.ts';
