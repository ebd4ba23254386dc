import type { APIRoute, GetStaticPaths } from 'astro';
import { siteBooks } from '../../site/books.ts';
import { fileNames, madeFile } from '../../site/responses.ts';
import { SEARCH, searchFiles } from '../../site/search-index.ts';

export const getStaticPaths = (async () =>
  fileNames(searchFiles(await siteBooks()), SEARCH).map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

/** The files of the search index. */
export const GET: APIRoute = async ({ params }) =>
  madeFile(searchFiles(await siteBooks()), SEARCH + params.file);
