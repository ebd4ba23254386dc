import { onceFor } from '../../model/once-for.ts';
import { foldedWords, type Lexicon } from './lexicon.ts';
import type { Word } from './usual-words.ts';

/** Letters below which a likeness says nothing. */
const LEAST = 5;

/** Likeness from which on a name of a project, or of a 科目 with its level beside it, can be no other. */
const SURE = 0.8;

/** How much less like all other names have to be for that. */
const APART = 0.1;

/** A word that a text most likely means. */
export interface NearWord {
  readonly word: Word;
  /** It is so like a name, and so unlike all others, that a figure may be blamed by it. */
  readonly isSure: boolean;
}

/**
 * The word that a text most likely means by words that stand in no list: one that is written nearly so, or that the text shortens.
 * Good enough to find a figure by; to blame one only where it is sure.
 */
export function nearestWord(lexicon: Lexicon, text: string): NearWord | undefined {
  const plain = foldedWords(text).replace(/\([类款项]\)$/, '');
  if (plain.length < LEAST) return undefined;
  const isLevelled = plain !== foldedWords(text);
  const own = pairsOf(plain);
  const alike = longWords(lexicon).flatMap(({ word, pairs }) => {
    const likeness = likenessOf({ text: plain, pairs: own }, { text: word.word, pairs });
    return likeness > 0 ? { word, likeness } : [];
  });
  const [first, ...others] = alike;
  if (first === undefined) return undefined;
  const best = others.reduce((found, each) => (each.likeness > found.likeness ? each : found), first);
  const { word, likeness } = best;
  const isApart = alike.every((each) => isOfSame(each.word, word) || likeness - each.likeness >= APART);
  return { word, isSure: isOfOne(word, isLevelled) && likeness >= SURE && isApart };
}

const isOfSame = (a: Word, b: Word): boolean => JSON.stringify(a.meanings) === JSON.stringify(b.meanings);

/** Whether a word is the name of one project, or of one 科目 where its level stands beside it. */
const isOfOne = ({ meanings }: Word, isLevelled: boolean): boolean =>
  meanings.length === 1 &&
  meanings.every(
    ({ project, function: code }) => project !== undefined || (isLevelled && code !== undefined),
  );

/** A text with its pairs of letters. */
interface Paired {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

/** The words of a lexicon that are long enough to be like a text, with their pairs of letters. */
const longWords = onceFor((lexicon: Lexicon) =>
  [...lexicon.values()]
    .flat()
    .filter(({ word }) => word.length >= LEAST)
    .map((word) => ({ word, pairs: pairsOf(word.word) })),
);

/** Shared pairs of letters, 0 to 1; 0 where they are too few. */
function likenessOf(own: Paired, other: Paired): number {
  let shared = 0;
  for (const pair of own.pairs) if (other.pairs.has(pair)) shared += 1;
  const likeness = (2 * shared) / (own.pairs.size + other.pairs.size);
  if (likeness >= 0.7) return likeness;
  const isShortened = own.text.length >= other.text.length * 0.55 && isWithin(own.text, other.text);
  return isShortened ? 0.7 : 0;
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set([...text].slice(1).map((letter, index) => `${text.charAt(index)}${letter}`));

/** Whether all letters of a text stand in a word in their order: 机关养老保险缴费. */
function isWithin(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === text.charAt(at)) at += 1;
  return at === text.length;
}
