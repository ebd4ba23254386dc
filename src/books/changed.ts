import type { DisclosureRecord } from '../model/content.ts';
import { openAccount } from '../points/account/open-account.ts';
import { audit, type Books, isOpen } from './books.ts';
import { narrativesOf } from './ledgers.ts';

/** What the rules say of a disclosure of some books that is not as they have it: each open finding, as "rule place message". */
export function openAfterChange(books: Books, disclosure: DisclosureRecord): readonly string[] {
  const format = books.content.formats.get(disclosure.format);
  if (format === undefined) return [];
  const account = openAccount({ taxonomy: books.content.taxonomy, format, disclosure });
  const narratives = narrativesOf(books.content, [account]);
  return audit(account, { ...books, narratives })
    .filter(isOpen)
    .map(({ rule, place = '', message }) => `${rule} ${place} ${message}`);
}
