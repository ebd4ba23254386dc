import type { APIRoute, GetStaticPaths } from 'astro';
import { siteBooks } from '../../../site/books.ts';
import { absoluteFrom } from '../../../site/links.ts';
import { openDataFiles } from '../../../site/open-data.ts';
import { fileNames, madeFile } from '../../../site/responses.ts';

const FOLDER = '/api/v1/';

export const getStaticPaths = (async () =>
  fileNames(
    openDataFiles(await siteBooks(), () => undefined),
    FOLDER,
  ).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** The files of the API. */
export const GET: APIRoute = async ({ params, site }) => {
  const files = openDataFiles(await siteBooks(), absoluteFrom(site, import.meta.env.BASE_URL));
  return madeFile(files, FOLDER + params.file);
};
