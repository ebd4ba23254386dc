/** Signs that a terminal draws two columns wide: 汉字, kana, hangul, full-width forms, pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Signs drawn onto the one before them. */
const NO_WIDTH = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;

/** How many columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : NO_WIDTH.test(sign) ? 0 : 1;
  return width;
}

/** Signs that move the cursor, turn the direction, or are not seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** A text in which nothing can move the cursor, reverse the direction or hide: tabs are spaces, such signs are "�". */
export const printable = (text: string): string =>
  text.replaceAll('\t', ' ').replace(UNSEEN, (sign) => '\uFFFD'.repeat(sign.length));
