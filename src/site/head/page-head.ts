import type { Books } from '../../books/books.ts';
import { disclosureAddress, printAddress } from '../../document/addresses.ts';
import { isDraft } from '../../model/disclosure/is-draft.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Account } from '../../points/account/account.ts';
import { chineseDate } from '../addresses/dates.ts';
import type { AbsoluteAddress } from '../addresses/links.ts';
import { siteAddress } from '../addresses/site-address.ts';
import { cardAddress, hasCard } from './cover-card.ts';
import { type Meta, pageMeta } from './page-meta.ts';

/** What the head of a page says to machines, and its imprint to readers. */
export interface PageHead {
  readonly meta: readonly Meta[];
  /** Open Graph: property and content. */
  readonly openGraph: readonly { readonly property: string; readonly content: string }[];
  /** Absolute address of the page, where the domain is known. */
  readonly canonical?: string | undefined;
  /** It belongs to a disclosure that is still being written: marked as such, and not to be indexed. */
  readonly isDraft: boolean;
  /** When and by whom it was published, for pages of a disclosure that do not tell it above. */
  readonly published?: { readonly date: string; readonly text: string; readonly source: string } | undefined;
}

/** Where a page stands. */
export interface PagePlace {
  /** Its address from the root; absent where it answers at any address. */
  readonly path: string | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  /** The domain the command line names. */
  readonly domain: URL | undefined;
  readonly base: string;
}

/** Works out the head of a page from its address: a page below a disclosure is one of its articles. */
export function pageHead(books: Books, place: PagePlace): PageHead {
  const { path, title, description, domain, base } = place;
  const account = path === undefined ? undefined : accountAt(books, path);
  const { site } = books.content;
  const absolute = siteAddress(site, domain, base);
  const canonical = path === undefined ? undefined : absolute(path);
  return {
    meta: path === undefined ? [] : pageMeta({ site, title, description, account, url: canonical }),
    openGraph: openGraph(site.name, {
      ...place,
      canonical,
      account,
      image: coverImage(books, path, account, absolute),
    }),
    canonical,
    isDraft: account !== undefined && isDraft(account.disclosure),
    published: publishedLine(path, account),
  };
}

/** By books: accounts by the id of their disclosure; every page asks. */
const accountsById = onceFor(
  ({ accounts }: Books): ReadonlyMap<string, Account> =>
    new Map(accounts.map((account) => [account.disclosure.id, account])),
);

/** The account of the disclosure that a page belongs to: its address begins with "/<unit>/<year>/". */
const accountAt = (books: Books, path: string): Account | undefined =>
  accountsById(books).get(path.split('/').slice(1, 3).join('/'));

function openGraph(
  siteName: string,
  {
    title,
    description,
    canonical,
    account,
    image,
  }: Pick<PagePlace, 'title' | 'description'> & {
    canonical: string | undefined;
    account: Account | undefined;
    image: string | undefined;
  },
): PageHead['openGraph'] {
  const published = account?.disclosure.published;
  return Object.entries({
    'og:type': account === undefined ? 'website' : 'article',
    'og:title': title,
    'og:site_name': siteName,
    'og:locale': 'zh_CN',
    'og:description': description,
    'og:url': canonical,
    'og:image': image,
    'og:image:alt': image && description,
    'article:published_time': published,
  }).flatMap(([property, text]) => (text === undefined || text === '' ? [] : [{ property, content: text }]));
}

/** The address of the picture of a cover, where it is made. */
const coverImage = (
  books: Books,
  path: string | undefined,
  account: Account | undefined,
  absolute: AbsoluteAddress,
): string | undefined =>
  account !== undefined &&
  path === disclosureAddress(account.disclosure.id) &&
  hasCard(books, account, absolute)
    ? absolute(cardAddress(account.disclosure.id))
    : undefined;

/** The cover and the print view set the dates like a colophon. */
function publishedLine(path: string | undefined, account: Account | undefined): PageHead['published'] {
  if (account === undefined) return undefined;
  const { id, published, publishedAt, discloser } = account.disclosure;
  if (published === undefined || path === disclosureAddress(id) || path === printAddress(id))
    return undefined;
  const time = publishedAt === undefined ? '' : ` ${publishedAt}`;
  return { date: published, text: `${chineseDate(published)}${time}`, source: discloser.title };
}
