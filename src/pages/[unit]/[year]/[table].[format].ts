import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../../../site/addresses/site-address.ts';
import {
  accountOf,
  disclosureBooks,
  disclosureId,
  disclosureParams,
  pagedAccounts,
} from '../../../site/content/site-books.ts';
import {
  DOWNLOAD_FORMATS,
  type DownloadFormat,
  isDownloadable,
  tableDownload,
} from '../../../site/files/downloads.ts';
import { fileResponse } from '../../../site/files/responses.ts';

interface Params {
  readonly unit: string;
  readonly year: string;
  readonly table: string;
  readonly format: DownloadFormat;
}

export const getStaticPaths = (async () => {
  const accounts = await pagedAccounts();
  return accounts.flatMap((account) => {
    const { unit, year } = disclosureParams(account.disclosure.id);
    const tables = account.tables.filter(isDownloadable);
    return tables.flatMap(({ id }) =>
      DOWNLOAD_FORMATS.map((format) => ({ params: { unit, year, table: id, format } })),
    );
  });
}) satisfies GetStaticPaths;

/** The files beside a table's page. */
export const GET: APIRoute<Record<string, never>, Params & Record<string, string>> = async ({
  params,
  site,
}) => {
  const books = await disclosureBooks(params);
  const account = accountOf(books, disclosureId(params));
  const table = account.tables.find(({ id }) => id === params.table);
  if (table === undefined) throw new Error(`no table ${params.table}`);
  const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
  return fileResponse(tableDownload(books, account, table, params.format, absolute));
};
