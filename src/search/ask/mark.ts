import { normalised } from '../index/normalise.ts';
import { tokensOf } from '../index/tokens.ts';

/** A piece of a text, and whether it was asked for. */
export interface MarkedWords {
  readonly text: string;
  readonly marked: boolean;
}

/** An amount is one word: its unit alone was not asked for. */
const AMOUNT = /^\d[\d.]*(?:万|亿)?元?$/;

/** A text in pieces: what was asked for is marked, whole words where they stand, otherwise their parts. */
export function marked(text: string, words: readonly string[]): readonly MarkedWords[] {
  const { text: plain, origins } = normalised(text);
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    const parts = plain.includes(word) ? [word] : AMOUNT.test(word) ? [] : tokensOf(word);
    for (const part of parts) {
      for (const at of occurrences(plain, part)) {
        isMarked.fill(true, origins[at]?.start, origins[at + part.length - 1]?.end);
      }
    }
  }
  const pieces: { text: string; marked: boolean }[] = [];
  for (const [index, unit] of text.split('').entries()) {
    const last = pieces.at(-1);
    if (last !== undefined && last.marked === isMarked[index]) last.text += unit;
    else pieces.push({ text: unit, marked: isMarked[index] ?? false });
  }
  return pieces;
}

function occurrences(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && part !== ''; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** How many characters of a long text are shown. */
const SHOWN = 80;

/** The stretch of a text around the first thing asked for, with … where it was cut. */
export function excerptAround(text: string, words: readonly string[]): string {
  if (text.length <= SHOWN) return text;
  const pieces = marked(text, words);
  const first = pieces.findIndex((piece) => piece.marked);
  const before = pieces.slice(0, Math.max(0, first)).reduce((sum, piece) => sum + piece.text.length, 0);
  const start = Math.max(0, Math.min(before - 20, text.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
