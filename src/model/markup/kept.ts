import { numbersKept } from '../base/numbers-kept.ts';
import { html, type Markup } from './html.ts';

/** Words in which no end of a line parts a number from its unit. */
export const kept = (text: string): Markup => {
  const pieces = numbersKept(text).map((piece) =>
    piece.isKept ? html`<span class="kept">${piece.text}</span>` : piece.text,
  );
  return html`${pieces}`;
};
