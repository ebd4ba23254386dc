import type { Books } from '../../books/books.ts';
import { EXHIBITS, FROM } from '../../formats/pages/page-components.ts';
import { questionKey } from '../../formats/pages/page-questions.ts';
import { type Content, html, type Markup, onLines } from '../../model/markup/html.ts';
import { kept } from '../../model/markup/kept.ts';
import { onceFor } from '../../model/once-for.ts';
import { childrenOf, type ProseNode, type WebsitePage } from '../../model/prose.ts';
import { linkTarget } from '../../model/website/link-target.ts';
import { websitePageAddress } from '../../model/website/page-address.ts';
import { joinedLines } from '../../narrative/figures/joined-lines.ts';
import { relativeHref } from '../addresses/links.ts';
import type { Exhibit } from '../extracts/exhibits.ts';
import type { Extract } from '../extracts/extract.ts';
import { extractsOf } from '../extracts/extracts.ts';
import { shortened } from '../head/shortened.ts';
import { blocksHtml, type PrintedBlock } from '../sections/block-html.ts';

/** One of the website's own pages, ready to print. */
export interface OwnPage {
  readonly path: string;
  readonly title: string;
  /** Its first words, for search engines. */
  readonly description: string;
  readonly parts: readonly PagePart[];
}

/** A stretch of a page: text as HTML, or what it shows of a disclosure. */
export type PagePart = { readonly kind: 'text'; readonly html: Markup } | Exclude<Exhibit, { kind: 'words' }>;

/** What every page leads to at its foot. */
export const ownPageLinks = ({ content }: Pick<Books, 'content'>) =>
  (content.pages ?? []).map(({ id, title }) => ({ title, href: websitePageAddress(id) }));

/** Data of one of the website's own pages. @throws Error where there is none of this id */
export function ownPage(books: Books, id: string): OwnPage {
  const page = books.content.pages?.find((each) => each.id === id);
  if (page === undefined) throw new Error(`no page ${id}`);
  const path = websitePageAddress(id);
  return {
    path,
    title: page.title,
    description: shortened(pageStretches(books, page)[0]?.paragraphs[0] ?? page.title),
    parts: partsOf({ path, shown: exhibitOf(books), headings: headingIds(page) }, page.nodes),
  };
}

/** A stretch of a page from one heading to the next, as plain text, figures included: what it can be found by. */
export interface OwnPageStretch {
  /** Its heading and that one's id; none before the first. */
  readonly heading?: { readonly title: string; readonly id: string } | undefined;
  readonly paragraphs: readonly string[];
}

/** The stretches of a page in their order; one without words is left out, unless it has a heading. */
export function pageStretches(books: Books, page: WebsitePage): readonly OwnPageStretch[] {
  const shown = exhibitOf(books);
  const ids = headingIds(page);
  const stretches: { heading?: OwnPageStretch['heading']; paragraphs: string[] }[] = [{ paragraphs: [] }];
  for (const node of page.nodes) {
    const text = plainText(shown, node).trim();
    const id = ids.get(node);
    if (id !== undefined) stretches.push({ heading: { title: text, id }, paragraphs: [] });
    else if (text !== '') stretches.at(-1)?.paragraphs.push(text);
  }
  return stretches.filter(({ heading, paragraphs }) => heading !== undefined || paragraphs.length > 0);
}

/** Ids of the headings of a page: by their place among them. */
const headingIds = ({ nodes }: WebsitePage): ReadonlyMap<ProseNode, string> =>
  new Map(nodes.filter(({ kind }) => kind === 'heading').map((node, index) => [node, `h-${index + 1}`]));

type ExhibitOf = (node: ProseNode) => Exhibit | undefined;

const exhibitOf = (books: Books): ExhibitOf => {
  const extracts = extractsById(books);
  return (node) =>
    node.kind === 'component'
      ? extracts.get(node.attributes[FROM] ?? '')?.exhibits.get(questionKey(node))
      : undefined;
};

const extractsById = onceFor(
  (books: Books): ReadonlyMap<string, Extract> =>
    new Map(extractsOf(books).map((extract) => [extract.disclosure.id, extract])),
);

function plainText(shown: ExhibitOf, node: ProseNode): string {
  if (node.kind === 'text') return joinedLines(node.text);
  const exhibit = shown(node);
  if (exhibit?.kind === 'words') return exhibit.runs.map(({ text }) => text).join('');
  return childrenOf(node)
    .map((child) => plainText(shown, child))
    .join(node.kind === 'table' ? ' ' : '');
}

interface OnPage {
  readonly path: string;
  readonly shown: ExhibitOf;
  readonly headings: ReadonlyMap<ProseNode, string>;
}

/** Words between tables and charts are one part. */
function partsOf(to: OnPage, nodes: readonly ProseNode[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  let run: ProseNode[] = [];
  const finish = () => {
    if (run.length > 0) parts.push({ kind: 'text', html: onLines(blocksHtml(printedBlocks(to, run), 2)) });
    run = [];
  };
  for (const node of nodes) {
    const exhibit = node.kind === 'component' && EXHIBITS.includes(node.name) ? to.shown(node) : undefined;
    if (exhibit === undefined || exhibit.kind === 'words') {
      run.push(node);
      continue;
    }
    finish();
    parts.push(exhibit);
  }
  finish();
  return parts;
}

/** Nodes as blocks: words that stand by themselves are a paragraph. */
const printedBlocks = (to: OnPage, nodes: readonly ProseNode[]): readonly PrintedBlock[] =>
  nodes.flatMap((node) => printedBlock(to, node) ?? []);

function printedBlock(to: OnPage, node: ProseNode): PrintedBlock | undefined {
  switch (node.kind) {
    case 'heading':
      return { kind: 'heading', id: to.headings.get(node), words: inlineHtml(to, node.children) };
    case 'item': {
      const numbered = node.number !== undefined;
      const words = inlineHtml(to, node.children);
      return { kind: 'item', numbered, words: numbered ? [`${node.number} `, words] : words };
    }
    case 'table': {
      const [columns = [], ...rows] = node.rows.map((row) => row.map((cell) => inlineHtml(to, cell)));
      return { kind: 'table', title: '', columns, rows };
    }
    case 'paragraph':
      return { kind: 'paragraph', words: inlineHtml(to, node.children) };
    default:
      return node.kind === 'text' && node.text.trim() === ''
        ? undefined
        : { kind: 'paragraph', words: inlineHtml(to, [node]) };
  }
}

const inlineHtml = (to: OnPage, nodes: readonly ProseNode[]): Content =>
  nodes.map((node): Content => {
    switch (node.kind) {
      case 'text':
        return kept(joinedLines(node.text));
      case 'strong':
        return html`<strong>${inlineHtml(to, node.children)}</strong>`;
      case 'link':
        return html`<a href="${hrefOf(node.url, to.path)}">${inlineHtml(to, node.children)}</a>`;
      case 'component':
        return wordsHtml(to, node);
      default:
        return inlineHtml(to, childrenOf(node));
    }
  });

function wordsHtml(to: OnPage, node: ProseNode): Content {
  const exhibit = to.shown(node);
  if (exhibit?.kind !== 'words') return exhibit?.kind === 'absent' ? exhibit.text : '未印出';
  return exhibit.runs.map(({ text, href }) =>
    href === undefined ? text : html`<a class="figure" href="${relativeHref(to.path, href)}">${text}</a>`,
  );
}

/** A link of the text, from its page. */
function hrefOf(url: string, path: string): string {
  const target = linkTarget(url, path);
  if (target === undefined) return url;
  const hash = target.fragment === undefined ? '' : `#${target.fragment}`;
  return relativeHref(path, encodeURI(target.path) + target.query + hash);
}
