import type { APIRoute } from 'astro';
import { siteAddress } from '../site/addresses/site-address.ts';
import { siteBooks } from '../site/content/site-books.ts';
import { siteFeed } from '../site/data/feed.ts';
import { fileResponse } from '../site/files/responses.ts';

/** The feed of disclosures and corrections. */
export const GET: APIRoute = async ({ site }) => {
  const books = await siteBooks();
  const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
  return fileResponse({ body: siteFeed(books, absolute), type: 'application/atom+xml; charset=utf-8' });
};
