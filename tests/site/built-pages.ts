import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of the built website. */
export interface BuiltPage {
  /** Its address from the root: "/baotou-hrss/2026/", or "/404.html". */
  readonly path: string;
  readonly html: string;
}

/** All pages of a built website. */
export async function builtPages(site: string): Promise<readonly BuiltPage[]> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: await readFile(join(site, name), 'utf8'),
    })),
  );
}

/** Values of an attribute, as written, of every element that has it. */
export const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decoded(value));

/** The figures of a page by the ids of their cells, without our marks and without thousands separators. */
export const figures = (
  html: string,
): ReadonlyMap<string, { readonly text: string; readonly derived: boolean }> =>
  new Map(
    [...html.matchAll(/<td id="c-([^"]+)"([^>]*)>(.*?)<\/td>/g)].map(([, id = '', rest = '', inner = '']) => [
      decoded(id),
      {
        text: decoded(inner.replace(/<(span|a)\b[^>]*>.*?<\/\1>/g, '').replace(/<[^>]*>/g, '')).replaceAll(
          ',',
          '',
        ),
        derived: rest.includes('derived'),
      },
    ]),
  );

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
