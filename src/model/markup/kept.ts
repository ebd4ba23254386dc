import { linesKept } from '../base/lines-kept.ts';
import { html, type Markup } from './html.ts';

/** Words in which no end of a line parts a number from its unit, or the end of a sentence from what leads to it. */
export const kept = (text: string): Markup => {
  const pieces = linesKept(text).map((piece) =>
    piece.isKept ? html`<span class="kept">${piece.text}</span>` : piece.text,
  );
  return html`${pieces}`;
};
