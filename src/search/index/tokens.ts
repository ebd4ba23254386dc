import { entryAt } from '../../model/base/entry-at.ts';
import { normalise } from './normalise.ts';

/**
 * What a text is found by: pairs of neighbouring Chinese characters (a character that stands alone by itself), words of other
 * scripts, and numbers. Each once, in the order of the text.
 */
export const tokensOf = (text: string): readonly string[] => [
  ...new Set(
    (normalise(text).match(WORDS) ?? []).flatMap((word) => (IS_HAN.test(word) ? pairs(word) : [word])),
  ),
];

const WORDS = /\p{Script=Han}+|\d+(?:\.\d+)?|[^\p{Script=Han}\d. ]+/gu;
const IS_HAN = /^\p{Script=Han}/u;

function pairs(word: string): readonly string[] {
  const characters = [...word];
  return characters.length === 1
    ? characters
    : characters.slice(1).map((each, index) => characters[index] + each);
}

/** The tokens of a code: itself and what is typed on the way to it, from three digits on. */
export const codeTokens = (code: string): readonly string[] =>
  Array.from({ length: Math.max(1, code.length - 2) }, (_, index) => code.slice(0, index + 3));

/** The token of a whole title, so that what is called exactly so is found among thousands that only contain the words. */
export const titleToken = (title: string): string => `=${hashOf(normalise(title)).toString(36)}`;

/** The token of an amount. @param yuan the value in 元, in lowest digits */
export const amountToken = (yuan: string): string => `¥${yuan}`;

/** A number between 0 and 2³² − 1 for a text (FNV-1a over its UTF-16 units). */
export const hashOf = (text: string): number => fnv(text.length, (index) => text.charCodeAt(index));

/** A number between 0 and 2³² − 1 for bytes. */
export const hashOfBytes = (bytes: Uint8Array): number => fnv(bytes.length, (index) => entryAt(bytes, index));

function fnv(length: number, at: (index: number) => number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ at(index), 0x01000193);
  return hash >>> 0;
}
