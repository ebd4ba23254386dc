import { printed } from '../../src/model/markup/html.ts';
import { withFreeFigures } from '../../src/narrative/judged/free-figures.ts';
import { wordsJudged } from '../../src/narrative/judged/words-judged.ts';
import { evaluate } from '../../src/narrative/language/evaluate.ts';
import { withTerms } from '../../src/narrative/sections/terms.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';
import { sectionHtml } from '../../src/site/sections/section-html.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();
const narrative = books.narratives.get('baotou-hrss/2026');
if (narrative === undefined) throw new Error('no narrative');
const { view } = narrative;
const { taxonomy } = books.content;

/** A unit's own words for a section, as its page prints them: HTML, and what is said of them. */
export function ownWords(text: string): { readonly html: string; readonly said: readonly string[] } {
  const { prose, findings } = proseOf('totals.mdx', 'totals', text, { taxonomy });
  const said = findings.map(({ rule, message }) => `${rule} ${message}`);
  if (prose === undefined) return { html: '', said };
  const { blocks } = evaluate(view, prose, true);
  const judged = withFreeFigures('totals', blocks, wordsJudged(view, 'totals', blocks).byBlock);
  const html = sectionHtml(withTerms(judged, view.prose.terms), {
    figureHref: () => undefined,
    linkHref: (url) => url,
    termHref: () => '#',
    terms: new Map(),
    prefix: '',
    level: 2,
    plain: true,
  });
  return { html: printed(html), said };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The characters of a page that can be seen, in order. */
export const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z]+|#\d+);/g, (written, name: string) => ENTITIES[name] ?? written)
    .replace(/\s+/g, '');

/** HTML without ids and without what figures and lines are wrapped in. */
export const plainHtml = (html: string): string =>
  html.replace(/ id="[^"]*"/g, '').replace(/<span class="figure">(.*?)<\/span>/g, '$1');
