import type { Format } from '../../formats/format.ts';
import type { ContentOf } from '../../model/content.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import type { DocumentRelation } from '../../points/account/documents.ts';
import { isBegun } from './is-begun.ts';

/** All accounts of a content folder, and how they fit together. */
export interface Ledger {
  readonly content: ContentOf<Format>;
  readonly accounts: readonly Account[];
  readonly documents: readonly DocumentRelation[];
  /** By id of the disclosure: what it says in words. */
  readonly narratives: ReadonlyMap<string, Narrative>;
  /** Where the ledger is of a part of the content: that of the part a discloser is in, for the few who ask for it. */
  readonly beyond?: ((discloser: string) => Ledger | undefined) | undefined;
}

/** What a rule says of one place, which an acknowledgement can name; the rest of the finding is the rule's own. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity' | 'basis' | 'disclosure'> & {
  readonly place: string;
};

/** A rule of disclosure: one file each, listed by hand in rules.ts. */
export interface Rule {
  /** Permanent id: "group/kebab-name". */
  readonly id: string;
  readonly severity: Severity;
  /** It finds that something is not there: not asked while a file of the disclosure cannot be read, nor before anything is recorded. */
  readonly findsGaps?: true;
  /** It looks at what was written, all others at an account in which columns that nobody filled in are worked out. */
  readonly ofWritten?: true;
  /** What it demands, in a sentence. */
  readonly title: string;
  /** Document and clause, or the reasoning, that it stands on. */
  readonly basis: string;
  /** Finds all breaches in one disclosure. */
  readonly check: (account: Account, ledger: Ledger) => readonly RuleFinding[];
}

/** The findings of a rule in one disclosure. */
export function applied(rule: Rule, account: Account, ledger: Ledger): readonly Finding[] {
  if (rule.findsGaps === true && !(account.disclosure.isWhole && isBegun(account))) return [];
  return rule.check(account, ledger).map((finding) => ({
    ...finding,
    rule: rule.id,
    severity: rule.severity,
    basis: rule.basis,
    disclosure: account.disclosure.id,
  }));
}
