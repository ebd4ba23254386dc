import type { APIRoute, GetStaticPaths } from 'astro';
import { rankingFiles } from '../../../site/compare/rankings.ts';
import { siteBooks } from '../../../site/content/site-books.ts';
import { fileResponse } from '../../../site/files/responses.ts';

export const getStaticPaths = (async () =>
  [...rankingFiles(await siteBooks()).keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

/** What a browser ranks by region, level and year. */
export const GET: APIRoute = async ({ params: { id = '' } }) => {
  const file = rankingFiles(await siteBooks()).get(id);
  if (file === undefined) throw new Error(`no ranking ${id}`);
  return fileResponse({ body: JSON.stringify(file), type: 'application/json' });
};
