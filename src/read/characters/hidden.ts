/** A character of a text that readers do not see, or that changes what they see of others. */
export interface HiddenCharacter {
  /** Offset in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  /** "U+202E" */
  readonly code: string;
  /** What it does, in Chinese. */
  readonly what: string;
}

/** Kinds of characters that no text of a disclosure needs, the most telling first. The last takes in what has no other name. */
const KINDS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    what: '改变文字方向的字符，后面的字会颠倒着显示',
  },
  { pattern: /[\u200B-\u200D\u2060\uFEFF\u180E\u00AD]|\u034F/, what: '零宽字符，看不见' },
  { pattern: /[\u2028\u2029\u0085]/, what: '特殊的换行符' },
  { pattern: /[\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u2800]/, what: '看不见的填充字符' },
  { pattern: /[\p{Cc}]/u, what: '控制字符' },
  { pattern: /\p{Cs}/u, what: '不成对的代理码，不是完整的字' },
  { pattern: /\uFFFD/, what: '替换字符，原来的字已经丢失' },
  { pattern: /\p{Co}/u, what: '私用区字符，别的电脑上显示不出来' },
  { pattern: /\p{Variation_Selector}/u, what: '异体选择符，看不见' },
  { pattern: /./su, what: '看不见的格式字符' },
];

/** Tabs and the ends of lines are told by whoever reads them; non-characters are no text at all. */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFFD\u2800]/gu;

/** Mongolian, Tibetan, Uyghur and the scripts of India join letters by such characters; after their letters they belong to the writing. */
const JOINS = /[\u180B-\u180F\u200C\u200D]/;
const JOINED = /[\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Tibetan}\p{Script=Devanagari}]/u;

/** The hidden characters of a text, in their order. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const { 0: sign, index: start } of text.matchAll(HIDDEN)) {
    if (JOINS.test(sign) && JOINED.test(text.slice(Math.max(0, start - 2), start))) continue;
    const what = KINDS.find(({ pattern }) => pattern.test(sign))?.what ?? '';
    found.push({ start, length: sign.length, code: codeOf(sign), what });
  }
  return found;
}

/** A text without its hidden characters. */
export const withoutHidden = (text: string): string => {
  let kept = '';
  let from = 0;
  for (const { start, length } of hiddenCharacters(text)) {
    kept += text.slice(from, start);
    from = start + length;
  }
  return kept + text.slice(from);
};

/** "U+202E" */
export const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
