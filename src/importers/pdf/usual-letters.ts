/** Letters of documents besides Chinese ones: digits, signs, Latin and Greek. */
const OTHERS = /[\p{Script=Common}\p{Script=Latin}\p{Script=Greek}]/u;
const NONE = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;

/** Chinese letters in use: those of GB 2312, rows 16 to 87. */
const CHINESE: ReadonlySet<string> = new Set(
  new TextDecoder('gb18030').decode(
    Uint8Array.from({ length: 72 * 94 * 2 }, (_, index) => {
      const place = Math.floor(index / 2);
      return 0xa1 + (index % 2 === 0 ? 15 + Math.floor(place / 94) : place % 94);
    }),
  ),
);

/** Whether a letter is one that documents use; a rare name has others, a font without an encoding has hardly any. */
export const isUsual = (letter: string): boolean =>
  CHINESE.has(letter) || (OTHERS.test(letter) && !NONE.test(letter));
