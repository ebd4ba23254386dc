import { beforeAll, describe, expect, test } from 'vitest';
import { entryAddress, printAddress } from '../../src/document/addresses.ts';
import { holdingOf } from '../../src/formats/held-sections.ts';
import { quantitiesOf } from '../../src/narrative/claims/quantities.ts';
import { publishedBooks } from '../published-books.ts';
import { attributes, type BuiltPage, builtPages } from '../site/built-pages.ts';
import { builtSite } from '../site/built-site.ts';

/** Elements of figures as they are printed: with their tag and attributes, and their text. */
const FIGURE = /<(\w+)([^>]* class="figure"[^>]*)>([^<]*)<\/\1>/g;

const books = publishedBooks();
const ids = books.accounts.map(({ disclosure }) => disclosure.id);

let pages: ReadonlyMap<string, BuiltPage>;
let anchors: ReadonlyMap<string, ReadonlySet<string>>;
beforeAll(async () => {
  const built = await builtPages(await builtSite());
  pages = new Map(built.map((page) => [page.path, page]));
  anchors = new Map(built.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));
});

/** The pages of a disclosure's sections in words. */
const sectionPages = (id: string): readonly { readonly section: string; readonly page: BuiltPage }[] =>
  [...(books.narratives.get(id)?.sections.values() ?? [])].flatMap((section) => {
    const page = pages.get(entryAddress(id, section.id));
    return page === undefined || section.blocks.length === 0 ? [] : [{ section: section.id, page }];
  });

/** The text of a section as its page prints it, without what follows it. */
const proseOf = ({ path, html }: BuiltPage): string => {
  const [, prose] = /<div class="prose">([\s\S]*?)(?=<div popover|<\/div>)/.exec(html) ?? [];
  if (prose === undefined) throw new Error(`${path} has no text`);
  return prose;
};

/** What is wrong with a figure on a page; nothing where it is a link to a place there is. */
function faultOf({ path }: BuiltPage, [whole, tag, inside = '']: RegExpMatchArray): string | undefined {
  const [href] = attributes(inside, 'href');
  if (tag !== 'a' || href === undefined) return `${path}: ${whole} is not a link`;
  const { pathname, hash } = new URL(href, `http://site${path}`);
  if (hash === '') return `${path}: ${whole} leads to a page, not to a figure`;
  const found = anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
  return found === true ? undefined : `${path}: ${whole} leads nowhere`;
}

describe.each(ids)('the explanations of %s', (id) => {
  test('have no figure that is not a link to where it stands', () => {
    const figures = sectionPages(id).flatMap(({ page }) =>
      [...page.html.matchAll(FIGURE)].map((match) => ({ page, match })),
    );
    const counted = books.narratives.get(id)?.sections.values() ?? [];
    const drawn = [...counted].flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        'tokens' in block ? block.tokens.filter(({ kind }) => kind === 'figure') : [],
      ),
    );
    expect(figures.length).toBe(drawn.length);
    expect(figures).not.toEqual([]);
    expect(figures.flatMap(({ page, match }) => faultOf(page, match) ?? [])).toEqual([]);
  });

  test('have no amount, percentage or count in their words besides, but those that a rule tells to be wrong', () => {
    const wrong = new Set(
      books.narratives
        .get(id)
        ?.judged.flatMap(({ section, verdict }) =>
          verdict.kind === 'different' ? [`${section} ${verdict.said}`] : [],
        ),
    );
    const format = books.accounts.find(({ disclosure }) => disclosure.id === id)?.format;
    const left = sectionPages(id)
      .filter(({ section }) => format !== undefined && holdingOf(format, section) === undefined)
      .flatMap(({ section, page }) => {
        const words = proseOf(page)
          .replace(FIGURE, '　')
          .replace(/<\/(?:p|h\d|li)>/g, '\n');
        return quantitiesOf(words.replace(/<[^>]*>/g, ''))
          .filter(({ text }) => /\d/.test(text) && !wrong.has(`${section} ${text}`))
          .map(({ text }) => `${page.path}: ${text}`);
      });
    expect(left).toEqual([]);
  });

  test('lead nowhere in the print view, or to places there are', () => {
    const page = pages.get(printAddress(id));
    if (page === undefined) throw new Error(`${id} has no print view`);
    const figures = [...page.html.matchAll(FIGURE)];
    expect(figures).not.toEqual([]);
    const links = figures.filter(([, tag]) => tag === 'a');
    expect(links.flatMap((match) => faultOf(page, match) ?? [])).toEqual([]);
  });
});
