import type { Session } from './session.ts';

const LATIN = /^[a-z]{2,}$/i;

/** How many words that follow each other may spell one: jiguan yunxing jingfei. */
const TOGETHER = 5;

/**
 * A question with the words that are spelled in it (拼音) in Chinese characters: baotou sangong is baotou 三公. Names of units stay: they are
 * found by how they are spelled. The list of words is got only where nothing is called so.
 */
export async function unspelled(session: Session, question: string): Promise<string> {
  const words = question.split(/\s+/).filter((word) => word !== '');
  const latin = words.filter((word) => LATIN.test(word));
  const lists = await Promise.all(latin.map((word) => session.list(word.toLowerCase())));
  if (lists.every((list) => list !== undefined)) return question;
  const spelled = await session.spelled();
  const read: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [count, word] = longestFrom(words, at, spelled) ?? [1, words[at] ?? ''];
    read.push(word);
    at += count;
  }
  return read.join(' ');
}

/** The word that most words from a place on spell, and how many they are. */
function longestFrom(
  words: readonly string[],
  at: number,
  spelled: ReadonlyMap<string, string>,
): readonly [number, string] | undefined {
  for (let count = Math.min(TOGETHER, words.length - at); count > 0; count -= 1) {
    const some = words.slice(at, at + count);
    const word = some.every((each) => LATIN.test(each))
      ? spelled.get(some.join('').toLowerCase())
      : undefined;
    if (word !== undefined) return [count, word];
  }
  return undefined;
}

/**
 * A question in which nothing is found, with the word of the field that it has all but one character of, neither the first nor the last:
 * 政府彩购 is 政府采购. undefined where there is none.
 */
export async function mistyped(session: Session, question: string): Promise<string | undefined> {
  const words = [...new Set((await session.spelled()).values())].sort((a, b) => b.length - a.length);
  for (const word of words)
    for (let at = 0; at + word.length <= question.length; at += 1) {
      const typed = question.slice(at, at + word.length);
      const differing = [...word].filter((character, index) => character !== typed[index]).length;
      const [isFirst, isLast] = [typed[0] === word[0], typed.at(-1) === word.at(-1)];
      if (differing === 1 && isFirst && isLast)
        return question.slice(0, at) + word + question.slice(at + word.length);
    }
  return undefined;
}
