import type { APIRoute, GetStaticPaths } from 'astro';
import { siteBooks } from '../../site/books.ts';
import { openDataFiles } from '../../site/open-data.ts';
import { fileNames, madeFile } from '../../site/responses.ts';
import { siteAddress } from '../../site/site-address.ts';

const FOLDER = '/data/';

export const getStaticPaths = (async () =>
  fileNames(
    openDataFiles(await siteBooks(), () => undefined),
    FOLDER,
  ).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** The facts and the files that describe them. */
export const GET: APIRoute = async ({ params, site }) => {
  const books = await siteBooks();
  const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
  const files = openDataFiles(books, absolute);
  return madeFile(files, FOLDER + params.file);
};
