import type { APIRoute, GetStaticPaths } from 'astro';
import {
  accountOf,
  disclosureBooks,
  disclosureId,
  disclosureParams,
  pagedAccounts,
} from '../../../../site/content/site-books.ts';
import { attachmentFile } from '../../../../site/files/attachments.ts';
import { fileResponse } from '../../../../site/files/responses.ts';

export const getStaticPaths = (async () =>
  (await pagedAccounts()).flatMap(({ disclosure: { id, attachments = [] } }) =>
    attachments.map(({ name }) => ({ params: { ...disclosureParams(id), file: name } })),
  )) satisfies GetStaticPaths;

/** A file that a unit attaches to its disclosure, as it is. */
export const GET: APIRoute<Record<string, never>, { unit: string; year: string; file: string }> = async ({
  params,
}) => {
  const books = await disclosureBooks(params);
  return fileResponse(attachmentFile(books, accountOf(books, disclosureId(params)), params.file));
};
