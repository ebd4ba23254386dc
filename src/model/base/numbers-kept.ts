/** A piece of a text: one that no end of a line may part, or what stands between. */
export interface TextPiece {
  readonly text: string;
  readonly isKept: boolean;
}

/** What numbers are told in on the pages: money, shares, dates, and what is counted. */
const UNIT =
  '(?:万|亿)?元|[%％‰]|年度?|月(?:\\d+日(?:查阅)?)?|[日条处项个辆人次份栏行列张页家台套件笔户级岁倍期节]|平方米|小时|万';

/** Digits before a unit; an ordinary space only where no name begins: others begin with words that count as well (2080101 行政运行). */
const KEPT = new RegExp(
  `[+−-]?\\d[\\d,]*(?:\\.\\d+)?(?: (?:[万亿]?元|年|条|处|项(?!目)|个(?!人))|\\u00a0?(?:${UNIT}))`,
  'gu',
);

/** A text in pieces: numbers with their units apart from the rest. Together they are the text. */
export const numbersKept = (text: string): readonly TextPiece[] => piecesOf(text, KEPT);

/** A text in pieces: what a pattern finds in it is kept. */
export function piecesOf(text: string, kept: RegExp): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(kept)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isKept: false });
    pieces.push({ text: found, isKept: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isKept: false });
  return pieces;
}
