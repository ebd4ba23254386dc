import { tokensOf } from '../index/tokens.ts';
import type { Session } from './session.ts';

const HAN = /\p{Script=Han}/u;

/** How many tokens of a question are looked up to see whether its characters are known here. */
const LOOKED_UP = 4;

/** A question in simplified characters, where some of it is in others (公積金): the list of these is got only then. */
export async function inSimplified(session: Session, question: string): Promise<string> {
  const tokens = tokensOf(question).filter((token) => HAN.test(token));
  const some = tokens.slice(0, LOOKED_UP);
  const lists = await Promise.all(some.map(session.list));
  if (tokens.length <= LOOKED_UP && lists.every((list) => list !== undefined)) return question;
  const variants = await session.variants();
  return [...question].map((character) => variants.get(character) ?? character).join('');
}
