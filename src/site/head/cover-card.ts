import type { Books } from '../../books/books.ts';
import type { Card } from '../../charts/figure-card.ts';
import { disclosureAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import type { Account } from '../../points/account/account.ts';
import { chineseDate } from '../addresses/dates.ts';
import type { AbsoluteAddress } from '../addresses/links.ts';
import { summaryOf } from '../sections/summary.ts';
import { keyTotals } from '../tables/key-figures.ts';
import { disclosureDescription } from './page-descriptions.ts';

/** The picture of a cover, from the root of the website: "/baotou-hrss/2026/card.png". */
export const cardAddress = (disclosure: string): string => `${disclosureAddress(disclosure)}card.png`;

/** Whether the cover of a disclosure has a picture: something draws it, its domain is known, and it says how much there is of. */
export const hasCard = (
  { withPdf }: Pick<Books, 'withPdf'>,
  account: Account,
  absolute: AbsoluteAddress,
): boolean =>
  withPdf === true &&
  absolute(cardAddress(account.disclosure.id)) !== undefined &&
  keyTotals(account).length > 0;

/** What a message shows beside a link to a cover: how much it is of, and how that changed. */
export function coverCard(books: Books, account: Account, absolute: AbsoluteAddress): Card {
  const { format, disclosure } = account;
  const { id, published, discloser } = disclosure;
  const total = keyTotals(account).at(-1);
  return {
    place: coverTitle(format, disclosure),
    value: total?.text ?? '',
    unit: total?.moneyUnit ?? '',
    change: disclosureDescription(account, summaryOf(books, account)),
    source: [discloser.title, published === undefined ? undefined : `${chineseDate(published)}公开`]
      .filter((part) => part !== undefined)
      .join('　'),
    address: absolute(disclosureAddress(id)) ?? '',
  };
}
