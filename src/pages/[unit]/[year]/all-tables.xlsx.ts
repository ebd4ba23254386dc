import type { APIRoute, GetStaticPaths } from 'astro';
import { accountOf, disclosureId, disclosurePaths, siteBooks } from '../../../site/books.ts';
import { workbookFile } from '../../../site/downloads.ts';
import { fileResponse } from '../../../site/responses.ts';
import { siteAddress } from '../../../site/site-address.ts';

export const getStaticPaths = (() => disclosurePaths()) satisfies GetStaticPaths;

/** All tables of a disclosure in one workbook. */
export const GET: APIRoute<Record<string, never>, { unit: string; year: string }> = async ({
  params,
  site,
}) => {
  const books = await siteBooks();
  const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
  return fileResponse(await workbookFile(books, accountOf(books, disclosureId(params)), absolute));
};
