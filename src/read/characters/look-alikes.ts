import { codeOf } from './hidden.ts';

/** A character that looks like another one of the script it stands in. */
export interface LookAlike {
  /** Offset in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  /** "U+0410" */
  readonly code: string;
  /** What it is: 西里尔字母. */
  readonly what: string;
  /** What it is taken for; "" where that is not known. */
  readonly like: string;
}

/** Letters of other scripts that are drawn like Latin ones: each with what it is taken for. */
const LATIN = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХаеорсухіјѕԁԛԝһӏԌ', 'ABESIJKMHOPCTYXaeopcyxijsdqwhlG'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυι', 'ABEZHIKMNOPTYXovui'],
    ['ՕՏՍօոսհց', 'OSUounhg'],
    ['ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏚᎢᏙᏔᏃ', 'ABCDEHJKLMPSTVWZ'],
  ].flatMap(([from = '', to = '']) => [...from].map((sign, at) => [sign, to[at] ?? ''] as const)),
);

/** Kana drawn like Han. */
const HAN = new Map(
  [...'ロニハカエタトセミーヘチオ'].map((sign, at) => [sign, '口二八力工夕卜七三一八千才'[at] ?? '']),
);

/** Ideographs of the compatibility block that are ideographs of their own. */
const OWN = /[\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27-\uFA29]/;

/** Anything that may be one: what is looked for first, since most texts hold none. */
const MAYBE =
  /[\u0370-\u058F\u13A0-\u13FF\u2E80-\u2FDF\u30A1-\u30FC\uF900-\uFAFF\u{1D400}-\u{1D7FF}\u{2F800}-\u{2FA1F}]/u;
const ANY = new RegExp(MAYBE.source, 'gu');

/** Whether it is worth looking. */
export const mayHoldLookAlikes = (text: string): boolean => MAYBE.test(text);

/** A word of letters: what stands between ideographs, blanks and signs. */
const WORD = /[[\p{L}\p{M}]--[\p{sc=Han}\p{sc=Kana}\p{sc=Bopomofo}]]/v;

/** Characters in a text that are likely to be taken for others. Whole words of another script are none. */
export function lookAlikes(text: string): readonly LookAlike[] {
  if (!MAYBE.test(text)) return [];
  return [...text.matchAll(ANY)].flatMap(({ 0: sign, index }) => {
    const found = likeness(text, sign, index);
    return found === undefined ? [] : [{ start: index, length: sign.length, code: codeOf(sign), ...found }];
  });
}

function likeness(text: string, sign: string, at: number): Pick<LookAlike, 'what' | 'like'> | undefined {
  if (/[\u2E80-\u2FDF]/.test(sign)) return { what: '部首字符', like: compatible(sign) };
  if (/[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u.test(sign))
    return OWN.test(sign) ? undefined : { what: '兼容汉字', like: compatible(sign) };
  if (/[\u{1D400}-\u{1D7FF}]/u.test(sign)) return { what: '数学字母', like: compatible(sign) };
  const han = HAN.get(sign);
  if (han !== undefined) return standsInHan(text, at) ? { what: '日文假名', like: han } : undefined;
  const latin = LATIN.get(sign);
  if (latin === undefined) return undefined;
  const word = wordAround(text, at);
  const isDisguised = /\p{sc=Latin}/u.test(word) || [...word].every((each) => LATIN.has(each));
  return isDisguised ? { what: '别种文字的字母', like: latin } : undefined;
}

/** The ideograph or letter that a compatibility character stands for. */
const compatible = (sign: string): string => {
  const plain = sign.normalize('NFKC');
  return plain === sign ? '' : plain;
};

const standsInHan = (text: string, at: number): boolean =>
  !/[\u3041-\u30FA]/.test((text[at - 1] ?? '') + (text[at + 1] ?? '')) &&
  /\p{sc=Han}/u.test((text[at - 1] ?? '') + (text[at + 1] ?? ''));

/** Letters of a word to look at on either side of one. */
const FAR = 32;

function wordAround(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < FAR && WORD.test(text[start - 1] ?? '')) start -= 1;
  let end = at + 1;
  while (end < text.length && end - at < FAR && WORD.test(text[end] ?? '')) end += 1;
  return text.slice(start, end);
}

/** How a name looks: two names of which this is the same are taken for one another. */
export const looksOf = (name: string): string =>
  [...name.normalize('NFKC')]
    .map((sign) => LATIN.get(sign) ?? HAN.get(sign) ?? sign)
    .join('')
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
