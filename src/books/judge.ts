import { tallyOf } from '../points/account/tally.ts';
import { openBooks } from './books.ts';
import type { Judgement } from './judgement.ts';

/** Opens the books of a content folder and says what a check says of them. */
export function judge(root: string, today?: string): Judgement {
  const { accounts, diagnostics, unread } = openBooks(root, today);
  return {
    diagnostics,
    unread,
    disclosures: accounts.map((account) => ({
      file: account.disclosure.source.file,
      tally: tallyOf(account),
    })),
  };
}
