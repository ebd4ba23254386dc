import { escapeHtml } from '../../layout/html/escape-html.ts';
import type { Term } from '../../model/narrative.ts';
import type { Block, FigureToken, TermsBlock, TextBlock, Token } from '../../narrative/figures/token.ts';

/** How a section is printed on a page. */
export interface SectionOptions {
  /** The link to where a figure stands; undefined where it stands nowhere. */
  readonly figureHref: (figure: FigureToken) => string | undefined;
  /** A link of the text, from the page it is printed on. */
  readonly linkHref: (url: string) => string;
  /** Explanations of terms, by id. */
  readonly terms: ReadonlyMap<string, Term>;
  /** The link to a term in the disclosure's own glossary; undefined where its format has none. */
  readonly termHref: (id: string) => string | undefined;
  /** Before every id, where several sections share a page. */
  readonly prefix: string;
  /** Level of its headings: 2 on its own page. */
  readonly level: number;
  /** Printed as the document would be filed: without links to cells and without explanations to open. */
  readonly plain: boolean;
}

/** Id of a block of a section, by its place in it: where a cell's page leads to. */
export const blockId = (index: number, prefix = ''): string => `${prefix}s-${index + 1}`;

/** Prints the blocks of a section as HTML, escaped. Terms that are explained follow in boxes that open. */
export function sectionHtml(blocks: readonly Block[], options: SectionOptions): string {
  const print = (block: Block, index: number): string =>
    blockHtml(block, blockId(index, options.prefix), options);
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const isItem = block.kind === 'item';
    if (isItem && blocks[index - 1]?.kind !== 'item') lines.push('<ul>');
    lines.push(print(block, index));
    if (isItem && blocks[index + 1]?.kind !== 'item') lines.push('</ul>');
  }
  return [...lines, ...(options.plain ? [] : explanations(blocks, options))].join('\n');
}

function blockHtml(block: Block, id: string, options: SectionOptions): string {
  if (block.kind === 'table') {
    const caption = block.title === '' ? '' : `<caption>${escapeHtml(block.title)}</caption>`;
    const head = block.columns.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
    const rows = block.rows.map(
      (row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
    );
    return `<table class="texts" id="${id}">${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  }
  if (block.kind === 'terms') return termsHtml(block, options);
  const tags = { paragraph: 'p', item: 'li', heading: `h${options.level}` } as const;
  const tag = tags[block.kind];
  const numbered = block.numbered === true ? ' class="numbered"' : '';
  return `<${tag} id="${id}"${numbered}>${tokensHtml(block, options)}</${tag}>`;
}

const tokensHtml = ({ tokens }: TextBlock, options: SectionOptions): string =>
  tokens.map((token) => tokenHtml(token, options)).join('');

function tokenHtml(token: Token, options: SectionOptions): string {
  const html = wordsHtml(token, options);
  return token.strong === true ? `<strong>${html}</strong>` : html;
}

function wordsHtml(token: Token, options: SectionOptions): string {
  const text = escapeHtml(token.text);
  switch (token.kind) {
    case 'figure':
      return figureHtml(token, text, options);
    case 'term':
      return options.plain || !options.terms.has(token.id)
        ? text
        : `<button type="button" class="term" popovertarget="${noteId(token.id, options)}">${text}</button>`;
    case 'link':
      return `<a href="${escapeHtml(options.linkHref(token.url))}">${text}</a>`;
    case 'text':
      return text;
  }
}

function figureHtml(figure: FigureToken, text: string, { plain, figureHref }: SectionOptions): string {
  const href = plain ? undefined : figureHref(figure);
  return href === undefined
    ? `<span class="figure">${text}</span>`
    : `<a class="figure" href="${escapeHtml(href)}">${text}</a>`;
}

function termsHtml({ terms }: TermsBlock, { prefix }: SectionOptions): string {
  const lines = terms.map(
    ({ id, number, title, text }) =>
      `<div id="${prefix}term-${id}"><dt>${escapeHtml(`${number}${title}`)}</dt><dd>${escapeHtml(text)}</dd></div>`,
  );
  return `<dl class="terms">${lines.join('')}</dl>`;
}

const noteId = (id: string, { prefix }: SectionOptions): string => `${prefix}note-${id}`;

function explanations(blocks: readonly Block[], options: SectionOptions): readonly string[] {
  const used = blocks
    .flatMap((block) => ('tokens' in block ? block.tokens : []))
    .filter(({ kind }) => kind === 'term');
  const ids = new Set(used.map((token) => (token.kind === 'term' ? token.id : '')));
  return [...ids].flatMap((id) => {
    const term = options.terms.get(id);
    if (term === undefined) return [];
    const note = noteId(id, options);
    const href = options.termHref(id);
    const way = href === undefined ? '' : `<a href="${escapeHtml(href)}">见名词解释</a>`;
    return [
      `<div popover class="term-note" id="${note}" role="note"><p><b>${escapeHtml(term.title)}</b>：${escapeHtml(term.text)}</p><p class="term-note-ways">${way}<button type="button" popovertarget="${note}" popovertargetaction="hide">关闭</button></p></div>`,
    ];
  });
}
