import { tallyOf } from '../points/account/relation-tally.ts';
import { openBooks } from './books.ts';
import type { Judgement } from './judgement.ts';

/** Opens the books of a content folder and says what a check says of them. */
export function judgeContent(root: string, today?: string): Judgement {
  const { accounts, findings, unread } = openBooks(root, today);
  return {
    findings,
    unread,
    disclosures: accounts.map((account) => ({
      file: account.disclosure.source.file,
      tally: tallyOf(account),
    })),
  };
}
