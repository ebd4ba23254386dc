import { changeAtEnd } from '../../model/base/lines-kept.ts';
import { numbersKept } from '../../model/base/numbers-kept.ts';
import { type Content, html, type Markup, onLines } from '../../model/markup/html.ts';
import { kept } from '../../model/markup/kept.ts';
import type { Term } from '../../model/narrative.ts';
import type { Block, FigureToken, TermsBlock, TextBlock, Token } from '../../narrative/figures/token.ts';
import { blocksHtml, type PrintedBlock } from './block-html.ts';

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

/** Prints the blocks of a section as HTML. Terms that are explained follow in boxes that open. */
export function sectionHtml(blocks: readonly Block[], options: SectionOptions): Markup {
  const printed = blocks.map((block, index) => printedBlock(block, blockId(index, options.prefix), options));
  return onLines([
    ...blocksHtml(printed, options.level),
    ...(options.plain ? [] : explanations(blocks, options)),
  ]);
}

function printedBlock(block: Block, id: string, options: SectionOptions): PrintedBlock {
  if (block.kind === 'terms') return { kind: 'other', markup: termsHtml(block, options) };
  return block.kind === 'table' ? { ...block, id } : { ...block, id, words: tokensHtml(block, options) };
}

/** The words of a block. What a figure counts may stand in the words behind it (0辆), and how it changed in those before it (增长5.1%): the line does not end between them. */
function tokensHtml(block: TextBlock, options: SectionOptions): readonly Content[] {
  const tokens = textsJoined(block.tokens);
  return tokens.map((token, index) => {
    const [before, behind] = [tokens[index - 1], tokens[index + 1]];
    const left = measureOf(before, token);
    const right = changeOf(token, behind);
    const own = { ...token, text: token.text.slice(left.length, token.text.length - right.length) };
    const change = changeOf(before, token);
    const measure = measureOf(token, behind);
    const words = tokenHtml(own, options);
    return `${change}${measure}` === '' ? words : html`<span class="kept">${change}${words}${measure}</span>`;
  });
}

/** The end of the words before a figure that tells how it changed. */
const changeOf = (before: Token | undefined, figure: Token | undefined): string =>
  before?.kind === 'text' && figure?.kind === 'figure' && before.strong === figure.strong
    ? changeAtEnd(before.text)
    : '';

/** Texts next to each other as one: the words of a reason and the mark behind them are one sentence. */
function textsJoined(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (token.kind === 'text' && before?.kind === 'text' && token.strong === before.strong)
      joined[joined.length - 1] = { ...before, text: before.text + token.text };
    else joined.push(token);
  }
  return joined;
}

/** The beginning of the words behind a figure that is its unit. */
function measureOf(figure: Token | undefined, behind: Token | undefined): string {
  if (figure?.kind !== 'figure' || behind?.kind !== 'text') return '';
  let length = 0;
  for (const { text, isKept } of numbersKept(figure.text + behind.text)) {
    length += text.length;
    if (length > figure.text.length) return isKept ? behind.text.slice(0, length - figure.text.length) : '';
  }
  return '';
}

function tokenHtml(token: Token, options: SectionOptions): Content {
  const words = wordsHtml(token, options);
  return token.strong === true ? html`<strong>${words}</strong>` : words;
}

function wordsHtml(token: Token, options: SectionOptions): Content {
  const { text } = token;
  switch (token.kind) {
    case 'figure':
      return figureHtml(token, options);
    case 'term':
      return options.plain || !options.terms.has(token.id)
        ? text
        : html`<button type="button" class="term" popovertarget="${noteId(token.id, options)}">${text}</button>`;
    case 'link':
      return html`<a href="${options.linkHref(token.url)}">${text}</a>`;
    case 'text':
      return kept(text);
  }
}

function figureHtml(figure: FigureToken, { plain, figureHref }: SectionOptions): Markup {
  const { text } = figure;
  const href = plain ? undefined : figureHref(figure);
  return href === undefined
    ? html`<span class="figure">${text}</span>`
    : html`<a class="figure" href="${href}">${text}</a>`;
}

function termsHtml({ terms }: TermsBlock, { prefix }: SectionOptions): Markup {
  const lines = terms.map(
    ({ id, number, title, text }) =>
      html`<div id="${prefix}term-${id}"><dt>${number}${title}</dt><dd>${kept(text)}</dd></div>`,
  );
  return html`<dl class="terms">${lines}</dl>`;
}

const noteId = (id: string, { prefix }: SectionOptions): string => `${prefix}note-${id}`;

function explanations(blocks: readonly Block[], options: SectionOptions): readonly Markup[] {
  const used = blocks
    .flatMap((block) => ('tokens' in block ? block.tokens : []))
    .filter(({ kind }) => kind === 'term');
  const ids = new Set(used.map((token) => (token.kind === 'term' ? token.id : '')));
  return [...ids].flatMap((id) => {
    const term = options.terms.get(id);
    if (term === undefined) return [];
    const note = noteId(id, options);
    const href = options.termHref(id);
    const way = href === undefined ? undefined : html`<a href="${href}">见名词解释</a>`;
    return [
      html`<div popover class="term-note" id="${note}" role="note"><p><b>${term.title}</b>：${kept(term.text)}</p><p class="term-note-ways">${way}<button type="button" popovertarget="${note}" popovertargetaction="hide">关闭</button></p></div>`,
    ];
  });
}
