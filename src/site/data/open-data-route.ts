import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../addresses/site-address.ts';
import { siteBooks } from '../content/site-books.ts';
import { fileNames, madeFile } from '../files/responses.ts';
import { openDataFiles } from './open-data.ts';

/** The route of the files of the open data that lie in a folder: "/api/v1/". */
export const openDataRoute = (folder: string) => ({
  getStaticPaths: (async () => {
    const files = openDataFiles(await siteBooks(), () => undefined);
    return fileNames(files, folder).map((file) => ({ params: { file } }));
  }) satisfies GetStaticPaths,
  GET: (async ({ params, site }) => {
    const books = await siteBooks();
    const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
    return madeFile(openDataFiles(books, absolute), folder + params.file);
  }) satisfies APIRoute,
});
