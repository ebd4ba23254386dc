import type { Books } from '../../books/books.ts';
import type { Token } from '../../narrative/figures/token.ts';
import { plainWords } from '../../narrative/plain/plain-words.ts';
import type { PlainItem } from '../../narrative/plain/spending-items.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { figureAddresses } from './figure-href.ts';

/** A stretch of a sentence: words, or a figure with the address of its cell. */
export interface Run {
  readonly text: string;
  readonly href?: string | undefined;
}

/** A disclosure in plain words, as its cover tells it. */
export interface Summary {
  readonly lead: readonly Run[];
  readonly reason?: string | undefined;
  readonly paragraphs: readonly (readonly Run[])[];
  readonly changes: readonly SummaryItem[];
}

/** A kind of spending, and how it changed. */
export interface SummaryItem {
  readonly label: string;
  readonly change: readonly Run[];
  /** Of which money the change speaks, where not of all. */
  readonly within?: string | undefined;
  readonly reason?: string | undefined;
}

/** The plain words of a disclosure; undefined where it is not known how much it spends. */
export function summaryOf({ narratives }: Books, account: Account): Summary | undefined {
  const narrative = narratives.get(account.disclosure.id);
  if (narrative === undefined) return undefined;
  const words = plainWords(narrative.view);
  if (words.lead === undefined) return undefined;
  const runs = (tokens: readonly Token[]): readonly Run[] => runsOf(account, narrative, tokens);
  const item = ({ label, change, within, reason }: PlainItem): SummaryItem => ({
    label,
    change: runs(change),
    within,
    reason,
  });
  return {
    lead: runs(words.lead.tokens),
    reason: words.reason,
    paragraphs: words.paragraphs.map(({ tokens }) => runs(tokens)),
    changes: words.changes.map(item),
  };
}

/** The stretches of a sentence, each figure with the address of where it stands. */
export function runsOf(account: Account, narrative: Narrative, tokens: readonly Token[]): readonly Run[] {
  const addressOf = figureAddresses(account, narrative);
  return tokens.map((token) => ({
    text: token.text,
    href: token.kind === 'figure' ? addressOf(token) : undefined,
  }));
}
