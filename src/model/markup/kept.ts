import { numbersKept } from '../base/numbers-kept.ts';
import { type Content, html } from './html.ts';

/** Words in which no end of a line parts a number from its unit, as components/words/Kept.astro prints them. */
export const kept = (text: string): Content =>
  numbersKept(text).map((piece) =>
    piece.isKept ? html`<span class="kept">${piece.text}</span>` : piece.text,
  );
