import { isDraft } from '../model/disclosure/is-draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import type { Tally } from '../model/tally.ts';
import { openAccount } from '../points/account/open-account.ts';
import { tallyOf } from '../points/account/relation-tally.ts';
import { readOwn, type SharedReading } from '../read/read-content.ts';
import { type GlossaryUse, glossaryFindings } from '../rules/glossary/format-terms.ts';
import type { Ledger } from '../rules/rule/rule.ts';
import { websiteFindings } from '../rules/site/website.ts';
import { expectedId, overdueFindings } from '../rules/timeliness/late.ts';
import { futureFindings } from '../rules/timeliness/year.ts';
import { type Books, openAccounts } from './books.ts';
import { publishedLedger } from './ledgers.ts';

/** The books of a department with its units, through the years, opened by themselves. */
export interface OpenedPart {
  readonly books: Books;
  readonly judged: JudgedPart;
}

/** What is found in a part: plain values, which can be kept and sent. */
export interface JudgedPart {
  /** In the order of the disclosures. */
  readonly findings: readonly Finding[];
  readonly unread: readonly string[];
  readonly disclosures: readonly JudgedDisclosure[];
  readonly uses: readonly GlossaryUse[];
  /** SHA-256 of every file that was read for it alone, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Ids of other departments whose books were asked, too: what was found depends on them. */
  readonly beyond: readonly string[];
}

/** A disclosure as it was judged. */
export interface JudgedDisclosure {
  readonly id: string;
  readonly source: Source;
  readonly approved?: string | undefined;
  readonly published?: string | undefined;
  readonly isDraft: boolean;
  /** Absent where its format cannot be read. */
  readonly tally?: Tally | undefined;
}

/** Opens the books of a department. @param shared what all stand on */
export function openPart(shared: SharedReading, department: string): OpenedPart {
  const reading = readOwn(shared, placesOf(shared, department));
  const asked = new Map<string, Ledger>();
  const beyond = (discloser: string): Ledger | undefined => {
    const other = shared.units.disclosers.get(discloser)?.department.id;
    if (other === undefined || other === department) return undefined;
    const ledger = asked.get(other) ?? ledgerOf(shared, other);
    asked.set(other, ledger);
    return ledger;
  };
  const { uses, ...books } = openAccounts(reading, undefined, beyond);
  const tallies = new Map(books.accounts.map((account) => [account.disclosure.id, tallyOf(account)]));
  const findings = [...reading.findings, ...books.findings];
  return {
    books: { ...books, findings },
    judged: {
      findings,
      unread: books.unread,
      uses,
      files: reading.content.files,
      beyond: [...asked.keys()],
      disclosures: reading.content.disclosures.map((disclosure) => ({
        id: disclosure.id,
        source: disclosure.source,
        approved: disclosure.approved,
        published: disclosure.published,
        isDraft: isDraft(disclosure),
        tally: tallies.get(disclosure.id),
      })),
    },
  };
}

/** The accounts of another department as published, no rules applied. */
function ledgerOf(shared: SharedReading, department: string): Ledger {
  const { content } = readOwn(shared, placesOf(shared, department));
  const accounts = content.disclosures.flatMap((disclosure) => {
    const format = content.formats.get(disclosure.format);
    return format === undefined ? [] : [openAccount({ taxonomy: content.taxonomy, format, disclosure })];
  });
  return publishedLedger(content, accounts);
}

const placesOf = ({ places }: SharedReading, department: string) =>
  places.filter(({ discloser }) => discloser.department.id === department);

/** All that is found in a content folder: in what all stand on, in the website as a whole, and in its parts. @param today see openBooks */
export function findingsOfAll(
  shared: SharedReading,
  parts: readonly JudgedPart[],
  today?: string,
): readonly Finding[] {
  const disclosures = parts.flatMap((part) => part.disclosures);
  const drafts = new Set(disclosures.flatMap(({ id, isDraft: isOne }) => (isOne ? id : [])));
  const expected = shared.expected.map((entry) => ({
    ...entry,
    isThere: entry.isThere && !drafts.has(expectedId(entry)),
  }));
  const disclosers = [...shared.units.disclosers.values()];
  return [
    ...shared.findings,
    ...websiteFindings(shared),
    ...overdueFindings({ expected, disclosers }, today),
    ...futureFindings({ disclosures }, today),
    ...glossaryFindings(
      shared.prose,
      parts.flatMap(({ uses }) => uses),
    ),
    ...parts.flatMap(({ findings }) => findings),
  ];
}
