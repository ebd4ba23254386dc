import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { Source } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { type Block, blockText, type Token } from '../figures/token.ts';
import type { Narrative } from './sections.ts';

/** The words of a section, or of one of its paragraphs. */
export interface WordText {
  /** "words/<section>", "words/<section>/<number>" */
  readonly place: string;
  readonly title: string;
  readonly text: string;
  readonly source: Source;
}

/**
 * Every section as a whole ("words/duties") and each of its paragraphs ("words/duties/2"), figures left out: those are locked by
 * themselves, and a corrected figure is told once.
 */
export function wordTexts(account: Account, narrative: Narrative | undefined): readonly WordText[] {
  const titles = new Map(outlinePages(outlineOf(account)).map(({ id, title }) => [id, title]));
  const own = account.disclosure.narrative;
  return [...(narrative?.sections.values() ?? [])].flatMap(({ id, blocks }) => {
    const source = own?.words.get(id)?.source ?? own?.source ?? account.disclosure.source;
    const title = titles.get(id) ?? id;
    const paragraphs = blocks.map(wordsOf).filter((text) => text !== '');
    if (paragraphs.length === 0) return [];
    return [
      { place: `words/${id}`, title, text: paragraphs.join('\n'), source },
      ...paragraphs.map((text, index) => ({
        place: `words/${id}/${index + 1}`,
        title: `${title} · 第 ${index + 1} 段`,
        text,
        source,
      })),
    ];
  });
}

const wordsOf = (block: Block): string =>
  'tokens' in block ? block.tokens.map(wordOf).join('') : blockText(block);

const wordOf = (token: Token): string => {
  if (token.kind === 'figure') return '#';
  return token.kind === 'link' ? `${token.text}（${token.url}）` : token.text;
};

/** Places of sections by their paragraphs: "words/duties/2" → "words/duties"; undefined for what is no paragraph. */
export const sectionOfWords = (place: string): string | undefined => /^(words\/[^/]+)\/\d+$/.exec(place)?.[1];

/** Whether a place is that of a section as a whole. */
export const isSectionOfWords = (place: string): boolean => /^words\/[^/]+$/.test(place);
