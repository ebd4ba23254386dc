import { numbersKept, type TextPiece } from './numbers-kept.ts';

/** The end of a sentence that ends a text: three characters and the marks behind them. */
const END = /(?:(?<=.)\p{Script=Han}|\p{P})\p{Script=Han}{2}[。；？！：][）”』」]*$/su;

/** What is too short for that, and goes with the number before it. */
const SHORT = /^\p{Script=Han}{1,2}[。；？！：][）”』」]*$/u;

/**
 * A text in pieces, as `numbersKept`, whose end is kept, too: the last line of a paragraph has never one or two characters alone.
 * Browsers see to it (`text-wrap: pretty`) that the last line has more than one word; in Chinese every character is one.
 */
export function linesKept(text: string): readonly TextPiece[] {
  const pieces = numbersKept(text);
  const [number, last] = [pieces.at(-2), pieces.at(-1)];
  if (last === undefined || last.isKept) return pieces;
  if (number?.isKept === true && SHORT.test(last.text))
    return [...pieces.slice(0, -2), { text: number.text + last.text, isKept: true }];
  const end = END.exec(last.text)?.[0];
  if (end === undefined) return pieces;
  const before = last.text.slice(0, -end.length);
  return [
    ...pieces.slice(0, -1),
    ...(before === '' ? [] : [{ text: before, isKept: false }]),
    { text: end, isKept: true },
  ];
}
