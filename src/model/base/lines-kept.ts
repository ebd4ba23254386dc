import { numbersKept, piecesOf, type TextPiece } from './numbers-kept.ts';

/** Words by which a change is told. */
const CHANGE = '增长|增加|新增|上升|下降|减少|压减|降低|持平|取消|不变';
const CHANGES = new RegExp(CHANGE, 'gu');
const CHANGE_ONLY = new RegExp(`^(?:${CHANGE})$`, 'u');
const CHANGE_AT_END = new RegExp(`(?:(?:${CHANGE})约?|占)$`, 'u');

const MARKS = '[。；？！：][）”』」]*$';

/** The end of a sentence that ends a text: three characters, more where a word of a change is among them, and the marks behind them. */
const END = new RegExp(
  `(?:(?<=.)(?:${CHANGE}|\\p{Script=Han})|\\p{P})\\p{Script=Han}{2}${MARKS}|(?<=.)(?:${CHANGE})\\p{Script=Han}${MARKS}`,
  'su',
);

/** What is too short for that, and goes with the number before it. */
const SHORT = new RegExp(`^\\p{Script=Han}{1,2}${MARKS}`, 'u');

/**
 * A text in pieces, as `numbersKept`, whose end is kept, too: the last line of a paragraph has never one or two characters alone.
 * Browsers see to it (`text-wrap: pretty`) that the last line has more than one word; in Chinese every character is one.
 * And a change is read at a glance: its word is one piece (增长, never 增 at the end of a line and 长 on the next), with the number right behind it.
 */
export function linesKept(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const piece of endKept(text).flatMap((each) =>
    each.isKept ? [each] : piecesOf(each.text, CHANGES),
  )) {
    const before = pieces.at(-1);
    if (piece.isKept && before?.isKept === true && CHANGE_ONLY.test(before.text))
      pieces[pieces.length - 1] = { text: before.text + piece.text, isKept: true };
    else pieces.push(piece);
  }
  return pieces;
}

/** The word of a change, or of a share, that ends a text before a figure with a way to where it stands; "" where none does. */
export const changeAtEnd = (text: string): string => CHANGE_AT_END.exec(text)?.[0] ?? '';

function endKept(text: string): readonly TextPiece[] {
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
