import type { Books } from '../../books/books.ts';
import { disclosureAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { atomFeed, type FeedEntry } from '../../exporters/website/atom.ts';
import type { Account } from '../../points/account/account.ts';
import { type AbsoluteAddress, relativeHref } from '../addresses/links.ts';
import { publicCorrections } from '../checks/corrections.ts';
import { keyTotals } from '../tables/key-figures.ts';

/** The latest entries a feed keeps. */
const KEPT = 200;

/** The Atom feed of disclosures and corrections; a disclosure that tells no date of publication is no news. */
export function siteFeed(books: Books, absolute: AbsoluteAddress): string {
  const { content, accounts } = books;
  const address = (path: string): string => absolute(path) ?? relativeHref('/', path);
  const home = absolute('/');
  const name = content.site.domain ?? (home === undefined ? 'mingzhang.invalid' : new URL(home).hostname);
  const entries = accounts.flatMap((account) => [
    ...published(account, name, address),
    ...corrected(books, account, name, address),
  ]);
  return atomFeed({
    id: `tag:${name},2026:/`,
    title: `${content.site.name}：公开与更正`,
    publisher: content.site.publisher,
    home: home ?? './',
    self: absolute('/feed.xml'),
    entries: entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, KEPT),
  });
}

function published(account: Account, name: string, address: (path: string) => string): readonly FeedEntry[] {
  const { id, published: date, discloser } = account.disclosure;
  if (date === undefined) return [];
  const totals = keyTotals(account).map(({ label, text, moneyUnit }) => `${label} ${text} ${moneyUnit}`);
  return [
    {
      id: `tag:${name},2026:/${id}`,
      title: coverTitle(account.format, account.disclosure),
      href: address(disclosureAddress(id)),
      date,
      author: discloser.title,
      summary: totals.length === 0 ? '预算公开。' : `${totals.join('，')}。`,
    },
  ];
}

const corrected = (
  books: Books,
  account: Account,
  name: string,
  address: (path: string) => string,
): readonly FeedEntry[] =>
  publicCorrections(books, account).map(({ date, reason, figures, disclosure }, index, all) => ({
    id: `tag:${name},2026:/${account.disclosure.id}/corrections/${date}/${all.length - index}`,
    title: `更正：${disclosure.title}`,
    href: address(disclosure.href),
    date,
    author: account.disclosure.discloser.title,
    summary: [
      `${reason}。`,
      ...figures.map(({ title, from, to, moneyUnit }) => `${title}由 ${from} 改为 ${to} ${moneyUnit}。`),
    ].join(''),
  }));
