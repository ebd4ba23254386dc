import { exact, exactText, shifted, trimmed } from '../../model/decimal/exact.ts';

/**
 * Moves the point of a printed amount, exactly: it is digits, never a number. 万元 to 元 is four places, 元 to 万元 four back.
 * Zeros that only fill up behind the point are left out beyond two; a printed digit never is.
 * @param text digits with or without separators between groups of three: "11,547.43"
 * @param places how far the point moves to the right; to the left where it is negative
 * @returns with separators between groups of three
 */
export function shiftDigits(text: string, places: number): string {
  const moved = exactText(trimmed(shifted(exact(text.replaceAll(',', '')), places), 2));
  return moved.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}
