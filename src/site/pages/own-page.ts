import type { Books } from '../../books/books.ts';
import { EXHIBITS, FROM } from '../../formats/pages/page-components.ts';
import { questionKey } from '../../formats/pages/page-questions.ts';
import { type Content, html, type Markup, onLines } from '../../model/markup/html.ts';
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
    description: shortened(pageParagraphs(books, page)[0] ?? page.title),
    parts: partsOf({ path, shown: exhibitOf(books) }, page.nodes),
  };
}

/** The paragraphs of a page as plain text, figures included: what it can be found by. */
export const pageParagraphs = (books: Books, { nodes }: WebsitePage): readonly string[] => {
  const shown = exhibitOf(books);
  return nodes.map((node) => plainText(shown, node).trim()).filter((text) => text !== '');
};

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
}

/** Words between tables and charts are one part. */
function partsOf(to: OnPage, nodes: readonly ProseNode[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  let run: ProseNode[] = [];
  const finish = () => {
    if (run.length > 0) parts.push({ kind: 'text', html: onLines(blocksHtml(to, run)) });
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

/** Nodes as blocks: items that follow each other are a list, words that stand by themselves a paragraph. */
function blocksHtml(to: OnPage, nodes: readonly ProseNode[]): readonly Markup[] {
  const blocks: Markup[] = [];
  let items: Markup[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'item') {
      const number = node.number === undefined ? undefined : `${node.number} `;
      const words = inlineHtml(to, node.children);
      items.push(
        number === undefined ? html`<li>${words}</li>` : html`<li class="numbered">${number}${words}</li>`,
      );
      if (nodes[index + 1]?.kind === 'item') continue;
      blocks.push(html`<ul class="prose-list">\n${onLines(items)}\n</ul>`);
      items = [];
    } else blocks.push(...blockHtml(to, node));
  }
  return blocks;
}

function blockHtml(to: OnPage, node: ProseNode): readonly Markup[] {
  switch (node.kind) {
    case 'heading':
      return [html`<h2>${inlineHtml(to, node.children)}</h2>`];
    case 'table': {
      const [head = [], ...rows] = node.rows;
      const titles = head.map((cell) => html`<th scope="col">${inlineHtml(to, cell)}</th>`);
      const lines = rows.map(
        (row) => html`<tr>${row.map((cell) => html`<td>${inlineHtml(to, cell)}</td>`)}</tr>`,
      );
      return [html`<table class="plain"><thead><tr>${titles}</tr></thead><tbody>${lines}</tbody></table>`];
    }
    case 'paragraph':
      return [html`<p>${inlineHtml(to, node.children)}</p>`];
    case 'text':
      return node.text.trim() === '' ? [] : [html`<p>${inlineHtml(to, [node])}</p>`];
    default:
      return [html`<p>${inlineHtml(to, [node])}</p>`];
  }
}

const inlineHtml = (to: OnPage, nodes: readonly ProseNode[]): Content =>
  nodes.map((node): Content => {
    switch (node.kind) {
      case 'text':
        return joinedLines(node.text);
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
