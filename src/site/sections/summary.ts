import type { Books } from '../../books/books.ts';
import { comparedText } from '../../compare/change-words.ts';
import { newAndGone } from '../../compare/pair/new-and-gone.ts';
import { toldBy } from '../../compare/years.ts';
import { placeAddress } from '../../document/addresses.ts';
import { exact, order } from '../../model/decimal/exact.ts';
import type { Token } from '../../narrative/figures/token.ts';
import type { View } from '../../narrative/figures/view.ts';
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
    changes: largestChanges(
      words.changes.map((each) => ({ code: each.code, size: each.size ?? '0', item: item(each) })),
      narrative.view,
      narratives.get(narrative.view.previous?.disclosure.id ?? '')?.view,
    ),
  };
}

/** Kinds of spending that are named, at most. */
const MOST = 5;

interface SizedItem {
  readonly code: string;
  /** In 元, without a sign. */
  readonly size: string;
  readonly item: SummaryItem;
}

/** The largest changes, those among them that are new or gone told as that. */
function largestChanges(
  changed: readonly SizedItem[],
  view: View,
  previous: View | undefined,
): readonly SummaryItem[] {
  const turn = previous && newAndGone([toldBy(view), toldBy(previous)]);
  const turned = (turn?.points ?? []).map(({ kind, code, title, figure, by }): SizedItem => {
    const text = comparedText(figure, '');
    const href = figure.place === undefined ? undefined : placeAddress(by, figure.place);
    return {
      code,
      size: figure.yuan.replace('-', ''),
      item: { label: title, change: [{ text: kind === 'new' ? '新增 ' : '取消，上年 ' }, { text, href }] },
    };
  });
  const codes = new Set(turned.map(({ code }) => code));
  return [...changed.filter(({ code }) => !codes.has(code)), ...turned]
    .toSorted((a, b) => order(exact(b.size), exact(a.size)))
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** The stretches of a sentence, each figure with the address of where it stands. */
export function runsOf(account: Account, narrative: Narrative, tokens: readonly Token[]): readonly Run[] {
  const addressOf = figureAddresses(account, narrative);
  return tokens.map((token) => ({
    text: token.text,
    href: token.kind === 'figure' ? addressOf(token) : undefined,
  }));
}
