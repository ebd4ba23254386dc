import type { APIRoute, GetStaticPaths } from 'astro';
import { siteBooks } from '../../site/content/site-books.ts';
import { fileResponse } from '../../site/files/responses.ts';
import { handedSearchFiles } from '../../site/search/search-index.ts';

export const getStaticPaths = (async () =>
  [...handedSearchFiles(await siteBooks()).keys()].map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

/** The files of the search index. A build lays them without asking here. */
export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const found = handedSearchFiles(await siteBooks()).get(file);
  if (found === undefined) throw new Error(`no file ${file} of the search index`);
  return fileResponse(found);
};
