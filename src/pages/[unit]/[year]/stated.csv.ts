import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../../../site/addresses/site-address.ts';
import {
  accountOf,
  disclosureBooks,
  disclosureId,
  disclosureParams,
  pagedBooks,
} from '../../../site/content/site-books.ts';
import { fileResponse } from '../../../site/files/responses.ts';
import { statedFactsOf, statedFile } from '../../../site/files/stated.ts';

export const getStaticPaths = (async () => {
  const stating = (await pagedBooks()).flatMap((books) =>
    books.accounts.filter((account) => statedFactsOf(books, account).length > 0),
  );
  return stating.map(({ disclosure }) => ({ params: disclosureParams(disclosure.id) }));
}) satisfies GetStaticPaths;

/** The figures of a disclosure that stand in no table. */
export const GET: APIRoute<Record<string, never>, { unit: string; year: string }> = async ({
  params,
  site,
}) => {
  const books = await disclosureBooks(params);
  const account = accountOf(books, disclosureId(params));
  const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
  const file = statedFile(books, account, absolute);
  if (file === undefined) throw new Error(`${account.disclosure.id} states no figures`);
  return fileResponse(file);
};
