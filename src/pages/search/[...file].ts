import type { APIRoute, GetStaticPaths } from 'astro';
import { siteBooks } from '../../site/content/site-books.ts';
import { madeFile } from '../../site/files/responses.ts';
import { SEARCH, searchFiles } from '../../site/search/search-index.ts';

export const getStaticPaths = (async () =>
  [...searchFiles(await siteBooks()).keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** The files of the search index. */
export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const found = searchFiles(await siteBooks()).get(file);
  return madeFile(found === undefined ? [] : [found], SEARCH + file);
};
