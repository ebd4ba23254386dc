import { attributes, type Content, element, html, type Markup, printed } from '../../model/markup/html.ts';

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
  const list = parts.map(({ file }) => html`  <sitemap><loc>${addressOf(file)}</loc></sitemap>\n`);
  return [...parts, { file: 'sitemap.xml', text: xml('sitemapindex', list) }];
}

const urlSet = (pages: readonly SitemapPage[]): string =>
  xml(
    'urlset',
    pages.map(({ address, modified }): Markup => {
      const date = modified === undefined ? undefined : html`<lastmod>${modified}</lastmod>`;
      return html`  <url><loc>${address}</loc>${date}</url>\n`;
    }),
  );

const NAMESPACE = attributes({ xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' });

const xml = (root: string, content: Content): string =>
  printed(html`<?xml version="1.0" encoding="UTF-8"?>\n${element(root, NAMESPACE, ['\n', content])}\n`);
