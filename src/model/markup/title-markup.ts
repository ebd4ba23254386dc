import { linesKept } from '../base/lines-kept.ts';
import { onceForEach } from '../base/once-for-each.ts';
import { wordEnds } from '../base/word-ends.ts';
import { type Content, html, type Markup } from './html.ts';

/** A title whose lines end between words (see `wordEnds`), and part no number from its unit (see `kept`). Every page of a disclosure prints those of all tables. */
export const titleMarkup = onceForEach((title: string): Markup => {
  const ends = new Set(wordEnds(title));
  const words: Content[] = [];
  let from = 0;
  for (const { text, isKept } of linesKept(title)) {
    if (ends.has(from)) words.push(html`<wbr>`);
    words.push(isKept ? html`<span class="kept">${text}</span>` : inWords(text, from, ends));
    from += text.length;
  }
  return html`<span class="words">${words}</span>`;
});

/** @param from where the text stands in its title */
function inWords(text: string, from: number, ends: ReadonlySet<number>): Content {
  const starts = [...ends].map((end) => end - from).filter((start) => start > 0 && start < text.length);
  return [0, ...starts].map((start, word) => [
    word === 0 ? '' : html`<wbr>`,
    text.slice(start, starts[word]),
  ]);
}
