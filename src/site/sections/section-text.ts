import type { Books } from '../../books/books.ts';
import { entryAddress } from '../../document/addresses.ts';
import { sectionHolding } from '../../formats/held-sections.ts';
import type { Markup } from '../../model/markup/html.ts';
import { onceFor } from '../../model/once-for.ts';
import { titleInTable } from '../../model/place.ts';
import { linkTarget } from '../../model/website/link-target.ts';
import { type Block, blockText, type Section } from '../../narrative/figures/token.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { cellHref } from '../addresses/cell-href.ts';
import { relativeHref } from '../addresses/links.ts';
import { statedDownload } from '../files/stated.ts';
import { figureAddresses } from './figure-href.ts';
import { blockId, sectionHtml } from './section-html.ts';
import { statedHtml } from './section-stated.ts';

/** The text of a section of the outline, ready to print; undefined where nobody wrote one. */
export function sectionText(
  { narratives }: Books,
  account: Account,
  id: string,
  options: {
    readonly from: string;
    readonly prefix?: string;
    readonly level: number;
    readonly plain: boolean;
  },
): Markup | undefined {
  const narrative = narratives.get(account.disclosure.id);
  const section = narrative?.sections.get(id);
  if (narrative === undefined || section === undefined || !saysSomething(section)) return undefined;
  const addressOf = figureAddresses(account, narrative);
  const glossary = sectionHolding(account.format, 'glossary');
  return sectionHtml(section.blocks, {
    figureHref: (figure) => {
      const address = addressOf(figure);
      return address && relativeHref(options.from, address);
    },
    linkHref: (url) => {
      const target = linkTarget(url, entryAddress(account.disclosure.id, id));
      if (target === undefined) return url;
      const hash = target.fragment === undefined ? '' : `#${target.fragment}`;
      return relativeHref(options.from, encodeURI(target.path) + target.query + hash);
    },
    termHref: (term) =>
      glossary && relativeHref(options.from, `${entryAddress(account.disclosure.id, glossary)}#term-${term}`),
    terms: new Map(narrative.view.prose.terms.map((term) => [term.id, term])),
    prefix: options.prefix ?? '',
    level: options.level,
    plain: options.plain,
  });
}

/** The figures of a section that only its text states, ready to print on its page; undefined where there are none. */
export function sectionStated({ narratives }: Books, account: Account, id: string): Markup | undefined {
  const { id: disclosure } = account.disclosure;
  const stated = narratives.get(disclosure)?.sections.get(id)?.stated ?? [];
  if (stated.length === 0) return undefined;
  return statedHtml(stated, relativeHref(entryAddress(disclosure, id), statedDownload(disclosure)));
}

/** A cell that sentences cite. */
export interface CitedCell {
  readonly title: string;
  /** Its address within the table's page. */
  readonly href: string;
  readonly sentences: readonly { readonly text: string; readonly href: string }[];
}

/** Longest sentence shown on the page of a cell; the rest is one click away. */
const SHOWN = 90;

/** The sentences that cite the cells of a table, by cell in the order of the table. */
export function citedCells({ narratives }: Books, account: Account, table: string): readonly CitedCell[] {
  const narrative = narratives.get(account.disclosure.id);
  if (narrative === undefined) return [];
  const cited = citations(narrative);
  const bound = account.tables.find(({ id }) => id === table);
  return accountCells(bound === undefined ? [] : [bound]).flatMap((cell) => {
    const sentences = cited.get(cell.place);
    if (sentences === undefined) return [];
    return [{ title: titleInTable(cell), href: cellHref(account, cell), sentences: [...sentences.values()] }];
  });
}

/** The sentences that cite each cell, by its place; every table of a disclosure asks for them. */
const citations = onceFor(({ sections, view }: Narrative) => {
  const disclosure = view.account.disclosure.id;
  const found = new Map<string, Map<string, { readonly text: string; readonly href: string }>>();
  for (const section of sections.values()) {
    for (const [index, block] of section.blocks.entries()) {
      for (const { place, text } of sentencesOf(block)) {
        const href = `${entryAddress(disclosure, section.id)}#${blockId(index)}`;
        const sentences =
          found.get(place) ?? new Map<string, { readonly text: string; readonly href: string }>();
        found.set(place, sentences);
        // What is said twice in the same words is cited where it is said first.
        if (!sentences.has(text)) sentences.set(text, { text, href });
      }
    }
  }
  return found;
});

/** The places a block cites, each with the sentence that does. */
function sentencesOf(block: Block): readonly { readonly place: string; readonly text: string }[] {
  if (!('tokens' in block)) return [];
  const whole = blockText(block);
  let at = 0;
  return block.tokens.flatMap((token) => {
    const start = at;
    at += token.text.length;
    if (token.kind !== 'figure') return [];
    const text = sentenceAround(whole, start, at);
    return token.places.slice(0, 1).map((place) => ({ place, text }));
  });
}

/** The sentence around a stretch of a text, shortened around it where it is long. */
function sentenceAround(whole: string, start: number, end: number): string {
  const from = Math.max(...['。', '：', '；'].map((mark) => whole.lastIndexOf(mark, start - 1))) + 1;
  const stops = ['。', '；'].map((mark) => whole.indexOf(mark, end)).filter((at) => at >= 0);
  const to = Math.min(whole.length, ...stops);
  if (to - from <= SHOWN) return whole.slice(from, to);
  const left = Math.max(from, start - 40);
  const right = Math.min(to, end + 30);
  return `${left > from ? '…' : ''}${whole.slice(left, right)}${right < to ? '…' : ''}`;
}

/** Whether a section says anything. */
export const saysSomething = (section: Section | undefined): boolean => (section?.blocks.length ?? 0) > 0;
