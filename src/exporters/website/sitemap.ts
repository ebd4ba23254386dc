import { escapeXml } from '../text/xml.ts';

/** Addresses a sitemap may hold (sitemaps.org: 50,000). */
const MOST = 10_000;

/** A page of the website in its sitemap. */
export interface SitemapPage {
  /** Absolute. */
  readonly address: string;
  /** YYYY-MM-DD, where it is known. */
  readonly modified?: string | undefined;
}

/** The sitemaps of a website: parts of ten thousand pages, and the index that names them. */
export function sitemaps(
  pages: readonly SitemapPage[],
  addressOf: (file: string) => string,
): readonly { readonly file: string; readonly text: string }[] {
  const parts = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, index) => ({
    file: `sitemap-${index + 1}.xml`,
    text: urlSet(pages.slice(index * MOST, (index + 1) * MOST)),
  }));
  const list = parts.map(({ file }) => `  <sitemap><loc>${escapeXml(addressOf(file))}</loc></sitemap>\n`);
  return [...parts, { file: 'sitemap.xml', text: xml('sitemapindex', list.join('')) }];
}

const urlSet = (pages: readonly SitemapPage[]): string =>
  xml(
    'urlset',
    pages
      .map(({ address, modified }) => {
        const date = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
        return `  <url><loc>${escapeXml(address)}</loc>${date}</url>\n`;
      })
      .join(''),
  );

const xml = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${content}</${root}>\n`;
