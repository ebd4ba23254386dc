import type { APIRoute } from 'astro';
import { siteBooks } from '../site/books.ts';
import { siteFeed } from '../site/feed.ts';
import { fileResponse } from '../site/responses.ts';
import { siteAddress } from '../site/site-address.ts';

/** The feed of disclosures and corrections. */
export const GET: APIRoute = async ({ site }) => {
  const books = await siteBooks();
  const absolute = siteAddress(books.content.site, site, import.meta.env.BASE_URL);
  return fileResponse({ body: siteFeed(books, absolute), type: 'application/atom+xml; charset=utf-8' });
};
