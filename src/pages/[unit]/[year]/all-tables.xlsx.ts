import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../../../site/addresses/site-address.ts';
import {
  accountOf,
  disclosureBooks,
  disclosureId,
  disclosurePaths,
} from '../../../site/content/site-books.ts';
import { workbookFile } from '../../../site/files/downloads.ts';
import { fileResponse } from '../../../site/files/responses.ts';

export const getStaticPaths = (() => disclosurePaths()) satisfies GetStaticPaths;

/** All tables of a disclosure in one workbook. */
export const GET: APIRoute<Record<string, never>, { unit: string; year: string }> = async ({
  params,
  site,
}) => {
  const books = await disclosureBooks(params);
  const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
  return fileResponse(workbookFile(books, accountOf(books, disclosureId(params)), absolute));
};
