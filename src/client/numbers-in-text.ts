import { numbersKept } from '../model/base/numbers-kept.ts';

/** A text in pieces for a page: a number with its unit is in one element, so that no end of a line parts them. */
export const numbersInText = (text: string): readonly (Node | string)[] =>
  numbersKept(text).map((piece) => {
    if (!piece.isKept) return piece.text;
    const kept = document.createElement('span');
    kept.className = 'kept';
    kept.textContent = piece.text;
    return kept;
  });
