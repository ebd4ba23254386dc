import { foldedWords, type Lexicon } from './lexicon.ts';
import type { Word } from './usual-words.ts';

/** Letters below which a likeness says nothing. */
const LEAST = 5;

/**
 * The word that a text most likely means by words that stand in no list: one that is written nearly so, or that the text shortens.
 * Good enough to find a figure by, not to blame one.
 */
export function nearestWord(lexicon: Lexicon, text: string): Word | undefined {
  const plain = foldedWords(text).replace(/\([类款项]\)$/, '');
  if (plain.length < LEAST) return undefined;
  let best: { readonly word: Word; readonly likeness: number } | undefined;
  for (const words of lexicon.values())
    for (const word of words) {
      if (word.word.length < LEAST) continue;
      const likeness = likenessOf(plain, word.word);
      if (likeness > (best?.likeness ?? 0)) best = { word, likeness };
    }
  return best?.word;
}

/** Shared pairs of letters, 0 to 1; 0 where they are too few. */
function likenessOf(text: string, word: string): number {
  const [own, other] = [pairs(text), pairs(word)];
  let shared = 0;
  for (const pair of own) if (other.has(pair)) shared += 1;
  const likeness = (2 * shared) / (own.size + other.size);
  if (likeness >= 0.7) return likeness;
  const isShortened = text.length >= word.length * 0.6 && isWithin(text, word);
  return isShortened ? 0.7 : 0;
}

const pairs = (text: string): ReadonlySet<string> =>
  new Set([...text].slice(1).map((letter, index) => `${text.charAt(index)}${letter}`));

/** Whether all letters of a text stand in a word in their order: 机关养老保险缴费. */
function isWithin(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === text.charAt(at)) at += 1;
  return at === text.length;
}
