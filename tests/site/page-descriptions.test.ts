import { beforeAll, describe, expect, test } from 'vitest';
import { attributes, type BuiltPage, builtPages } from './built-pages.ts';
import { builtSite } from './built-site.ts';
import { PAIR_PAGES } from './pair-page.ts';

/** What search engines and messages show of pages: `meta` elements of one content. */
const described = ({ html }: BuiltPage, name: 'name="description"' | 'property="og:description"'): string =>
  attributes(new RegExp(`<meta ${name}[^>]*>`).exec(html)?.[0] ?? '', 'content')[0] ?? '';

const AMOUNT = /-?\d[\d,]*(?:\.\d+)?(?=\s*[万亿]?元)/g;
const plain = (text: string): string => text.replaceAll(',', '');

/** Pages that tell amounts, by how they are made. */
const TEMPLATES: readonly (readonly [title: string, path: RegExp])[] = [
  ['covers', /^\/[^/]+-[^/]+\/\d{4}(?:-final)?\/$/],
  ['units', /^\/[a-z]+-[a-z-]+\/$/],
  ['whole documents', /^\/[^/]+-[^/]+\/\d{4}(?:-final)?\/print\/$/],
  ['projects', /^\/[^/]+\/\d{4}\/projects\/(?!embed)[^/]+\/$/],
  ['科目', /^\/subjects\/\d+\/(?:\d+\/)?$/],
  ['rankings', /^\/compare\/rankings\/.+\/$/],
  ...PAIR_PAGES.map(
    () => ['two disclosures', /^\/compare\/(?!rankings)[^/]+\/[^/]+\/[^/]+\/[^/]+\/$/] as const,
  ),
];

describe('what is said of a page elsewhere carries its figure', () => {
  let pages: readonly BuiltPage[] = [];
  beforeAll(async () => {
    pages = await builtPages(await builtSite());
  });

  test.each(TEMPLATES)('%s', (_, path) => {
    const own = pages.filter((page) => path.test(page.path));
    expect(own.length).toBeGreaterThan(0);
    const silent = own.filter((page) => described(page, 'name="description"').match(AMOUNT) === null);
    // No table prints money of a project that is only bought for.
    const telling = silent.filter(
      ({ html }) => !path.source.includes('projects') || html.includes('class="project-money"'),
    );
    expect(telling.map((page) => page.path)).toEqual([]);
  });

  test('no figure that the page does not print, and the same in messages', () => {
    const told = pages.filter((page) => TEMPLATES.some(([, path]) => path.test(page.path)));
    expect(told.length).toBeGreaterThan(300);
    const wrong = told.flatMap((page) => {
      const text = described(page, 'name="description"');
      expect(described(page, 'property="og:description"'), page.path).toBe(text);
      const body = plain(page.html.slice(page.html.indexOf('<body')));
      return (text.match(AMOUNT) ?? [])
        .filter((amount) => !body.includes(plain(amount)))
        .map((amount) => `${page.path}: ${amount} of ${text}`);
    });
    expect(wrong).toEqual([]);
  });
});
