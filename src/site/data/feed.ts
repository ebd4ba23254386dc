import type { Books } from '../../books/books.ts';
import { disclosureAddress } from '../../document/addresses.ts';
import { atomFeed, type FeedEntry } from '../../exporters/website/atom.ts';
import { DISCLOSURE_KIND_TITLES } from '../../model/disclosure/kind.ts';
import { type AbsoluteAddress, relativeHref } from '../addresses/links.ts';
import type { Extract } from '../extracts/extract.ts';
import { extractsOf } from '../extracts/extracts.ts';

/** The latest entries a feed keeps. */
const KEPT = 200;

/** The Atom feed of disclosures and corrections; a disclosure that tells no date of publication is no news. */
export function siteFeed(books: Books, absolute: AbsoluteAddress): string {
  const { content } = books;
  const address = (path: string): string => absolute(path) ?? relativeHref('/', path);
  const home = absolute('/');
  // Ids are for ever: they do not follow the address that a build is made for.
  const name = content.site.domain ?? 'mingzhang.invalid';
  const entries = extractsOf(books).flatMap((extract) => [
    ...published(extract, name, address),
    ...corrected(extract, name, address),
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

function published(extract: Extract, name: string, address: (path: string) => string): readonly FeedEntry[] {
  const { id, kind, published: date, unit } = extract.disclosure;
  if (date === undefined) return [];
  const totals = extract.totals.map(({ label, text, moneyUnit }) => `${label} ${text} ${moneyUnit}`);
  return [
    {
      id: `tag:${name},2026:/${id}`,
      title: extract.title,
      href: address(disclosureAddress(id)),
      date,
      author: unit,
      summary: totals.length === 0 ? `${DISCLOSURE_KIND_TITLES[kind]}公开。` : `${totals.join('，')}。`,
    },
  ];
}

const corrected = (
  { disclosure: { id, unit }, corrections }: Extract,
  name: string,
  address: (path: string) => string,
): readonly FeedEntry[] =>
  corrections.map(({ date, reason, figures, disclosure }, index, all) => ({
    id: `tag:${name},2026:/${id}/corrections/${date}/${all.length - index}`,
    title: `更正：${disclosure.title}`,
    href: address(disclosure.href),
    date,
    author: unit,
    summary: [
      `${reason}。`,
      ...figures.map(({ title, from, to, moneyUnit }) => `${title}由 ${from} 改为 ${to} ${moneyUnit}。`),
    ].join(''),
  }));
