import type { APIRoute, GetStaticPaths } from 'astro';
import {
  accountOf,
  disclosureBooks,
  disclosureId,
  disclosurePaths,
} from '../../../site/content/site-books.ts';
import { fileResponse } from '../../../site/files/responses.ts';
import { wordDocument } from '../../../site/word/word.ts';

export const getStaticPaths = (() => disclosurePaths()) satisfies GetStaticPaths;

/** The whole document of a disclosure, to be filed and written on. */
export const GET: APIRoute<Record<string, never>, { unit: string; year: string }> = async ({ params }) => {
  const books = await disclosureBooks(params);
  return fileResponse(wordDocument(books, accountOf(books, disclosureId(params))));
};
