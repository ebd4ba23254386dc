import type { OpenIndex, OwnedDocument } from './open-index.ts';

/** What the answer to a question may take to get, in bytes before any compression on the way. */
export const MOST_BYTES = 300_000;

/** An index while one question is answered. */
export interface Session extends OpenIndex {
  /** How many times as many hits as at first are wanted. */
  readonly times: number;
  /** Whether more than a share (0 to 1) of what a question may take was got since it was asked. */
  readonly isSpent: (share: number) => boolean;
}

/** Begins to count what a question takes. */
export function sessionOf(index: OpenIndex, times = 1): Session {
  const before = index.bytes();
  return { ...index, times, isSpent: (share) => index.bytes() - before > share * times * MOST_BYTES };
}

/** How many documents are got at a time. */
const AT_A_TIME = 4;

/** Documents by their numbers, in this order, as far as the question may take so much. */
export async function someDocuments(
  session: Session,
  numbers: readonly number[],
): Promise<readonly OwnedDocument[]> {
  const documents: OwnedDocument[] = [];
  for (let at = 0; at < numbers.length && !session.isSpent(0.75); at += AT_A_TIME) {
    const some = await Promise.all(numbers.slice(at, at + AT_A_TIME).map(session.document));
    documents.push(...some.filter((document) => document !== undefined));
  }
  return documents;
}
