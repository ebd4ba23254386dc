import type { APIRoute, GetStaticPaths } from 'astro';
import { subjectFile } from '../../site/compare/subject-ranking.ts';
import { subjectCodes } from '../../site/compare/subjects.ts';
import { siteBooks } from '../../site/content/site-books.ts';
import { fileResponse } from '../../site/files/responses.ts';

export const getStaticPaths = (async () => {
  const books = await siteBooks();
  return subjectCodes(books)
    .filter((code) => subjectFile(books, code).lines.length > 1)
    .map((code) => ({ params: { code } }));
}) satisfies GetStaticPaths;

/** What a browser ranks those with money of a 科目 from, by region, level and year. */
export const GET: APIRoute = async ({ params: { code = '' } }) =>
  fileResponse({ body: JSON.stringify(subjectFile(await siteBooks(), code)), type: 'application/json' });
