import type { Books } from '../../books/books.ts';
import { disclosureAddress, projectsAddress, unitAddress } from '../../document/addresses.ts';
import { type OutlineItem, outlineOf, outlinePages } from '../../document/outline.ts';
import { coverTitle } from '../../document/title-words.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Account } from '../../points/account/account.ts';

/** A page that others lead to. */
export interface PageLink {
  readonly title: string;
  readonly href: string;
}

/** The table of contents (目录) of a disclosure, as every page of it carries it. */
export interface Contents {
  readonly unit: PageLink;
  readonly cover: PageLink;
  /** The parts in order; one that is a page itself has an address. */
  readonly parts: readonly {
    readonly title: string;
    readonly href?: string | undefined;
    readonly entries: readonly PageLink[];
  }[];
}

/** The contents of the disclosure that an address belongs to; undefined where it belongs to none. */
export function contentsAt(books: Books, path: string | undefined): Contents | undefined {
  const account = path === undefined ? undefined : byId(books).get(path.split('/').slice(1, 3).join('/'));
  return account && contentsOf(account);
}

/** Whether a page of the contents is the one at an address, or the one it stands below. */
export const isHere = ({ href }: PageLink, path: string | undefined): boolean =>
  path !== undefined && (path === href || (href.endsWith('/projects/') && path.startsWith(href)));

const byId = onceFor(
  ({ accounts }: Books): ReadonlyMap<string, Account> =>
    new Map(accounts.map((account) => [account.disclosure.id, account])),
);

const contentsOf = onceFor((account: Account): Contents => {
  const { disclosure, format } = account;
  const { discloser, id } = disclosure;
  const outline = outlineOf(account);
  const projects = { title: '全部项目', href: projectsAddress(id) };
  const isListed = outlinePages(outline).some(({ href }) => href === projects.href);
  return {
    unit: { title: discloser.title, href: unitAddress(discloser.id) },
    cover: { title: coverTitle(format, disclosure), href: disclosureAddress(id) },
    parts: [
      ...outline.map((part) => ({
        title: titleOf(part),
        href: part.href,
        entries: outlinePages(part.items).map((page) => ({ title: titleOf(page), href: page.href })),
      })),
      ...(disclosure.projects.length > 0 && !isListed ? [{ ...projects, entries: [] }] : []),
    ],
  };
});

/** 一、收支总体情况, 表3 支出总表 */
const titleOf = ({ number, title, tableNumber }: OutlineItem): string => {
  const isNumbered = tableNumber !== undefined && !/^\d+$/.test(tableNumber) && tableNumber !== number.trim();
  return isNumbered
    ? `${tableNumber} ${title}`
    : `${number}${number === '' || /[、）.]$/.test(number) ? '' : ' '}${title}`;
};
