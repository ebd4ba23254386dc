import { getCollection } from 'astro:content';
import { type Books, openBooks } from '../../books/books.ts';
import { withoutDrafts } from '../../books/drafts.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Account } from '../../points/account/account.ts';
import { contentRoot } from './content-root.ts';
import { elsewhereOf } from './elsewhere.ts';
import { judgedBooks } from './judged-books.ts';

let opened: { readonly key: string; readonly books: Books } | undefined;

/**
 * The books that pages print: those that were judged before the build. In development the books of the content folder, opened once and
 * again whenever the collection of disclosures changes.
 */
export async function siteBooks(): Promise<Books> {
  const judged = judgedBooks();
  if (judged !== undefined) return judged;
  const entries = await getCollection('disclosures');
  const key = entries.map(({ id, digest }) => `${id} ${digest}`).join('\n');
  if (opened?.key !== key) opened = { key, books: withoutDrafts(openBooks(contentRoot())) };
  return opened.books;
}

/** The books that the pages of a disclosure print: a draft (草稿) has its own, in which nothing else stands. */
export async function disclosureBooks(params: {
  readonly unit: string;
  readonly year: string;
}): Promise<Books> {
  return booksHolding(await siteBooks(), disclosureId(params));
}

/** The books in which a disclosure "<unit>/<year>" stands. */
export const booksHolding = (books: Books, id: string): Books => draftsById(books).get(id) ?? books;

const draftsById = onceFor(
  (books: Books): ReadonlyMap<string, Books> =>
    new Map(
      (books.drafts ?? []).flatMap((draft) =>
        draft.accounts.map(({ disclosure: { id } }) => [
          id,
          { ...draft, documents: [], elsewhere: elsewhereOf(books) },
        ]),
      ),
    ),
);

/** The books of all disclosures that have pages: what is published, then each draft. */
export async function pagedBooks(): Promise<readonly Books[]> {
  const books = await siteBooks();
  return [books, ...(books.drafts ?? [])];
}

/** The accounts of all disclosures that have pages. */
export const pagedAccounts = async (): Promise<readonly Account[]> =>
  (await pagedBooks()).flatMap(({ accounts }) => accounts);

/** The account of a disclosure by "<unit>/<year>". @throws Error where there is none: its page was not built */
export function accountOf(books: Books, id: string): Account {
  const account = byId(books).get(id);
  if (account === undefined) throw new Error(`no disclosure ${id}`);
  return account;
}

const byId = onceFor(
  ({ accounts }: Books): ReadonlyMap<string, Account> =>
    new Map(accounts.map((account) => [account.disclosure.id, account])),
);

/** The id "<unit>/<year>" that the parameters of a route name. */
export const disclosureId = ({ unit, year }: { readonly unit: string; readonly year: string }): string =>
  `${unit}/${year}`;

/** The parameters that name a disclosure "<unit>/<year>" in a route. */
export function disclosureParams(id: string): { unit: string; year: string } {
  const [unit = '', year = ''] = id.split('/');
  return { unit, year };
}

/** The parameters of routes that every disclosure has one page of. */
export async function disclosurePaths(): Promise<{ params: { unit: string; year: string } }[]> {
  const accounts = await pagedAccounts();
  return accounts.map(({ disclosure: { id } }) => ({ params: disclosureParams(id) }));
}
