import { attributes, type Content, element, html, type Markup, onLines } from '../../model/markup/html.ts';

/** A block of text with its words as HTML: what sections of disclosures and the website's own pages are printed from. */
export type PrintedBlock =
  | {
      readonly kind: 'paragraph' | 'heading' | 'item';
      readonly words: Content;
      readonly id?: string | undefined;
      /** An item that begins with a number of its own, and takes no bullet. */
      readonly numbered?: boolean | undefined;
    }
  | {
      readonly kind: 'table';
      readonly id?: string | undefined;
      /** "" where it has none. */
      readonly title: string;
      readonly columns: readonly Content[];
      readonly rows: readonly (readonly Content[])[];
    }
  /** What is printed already. */
  | { readonly kind: 'other'; readonly markup: Markup };

/**
 * Prints blocks as HTML: items that follow each other are a list.
 * @param level of headings: 2 on a page of their own
 */
export function blocksHtml(blocks: readonly PrintedBlock[], level: number): readonly Markup[] {
  const lines: Markup[] = [];
  let items: Markup[] = [];
  for (const [index, block] of blocks.entries()) {
    const line = blockHtml(block, level);
    if (block.kind === 'item') items.push(line);
    else lines.push(line);
    if (block.kind !== 'item' || blocks[index + 1]?.kind === 'item') continue;
    lines.push(html`<ul>\n${onLines(items)}\n</ul>`);
    items = [];
  }
  return lines;
}

function blockHtml(block: PrintedBlock, level: number): Markup {
  if (block.kind === 'other') return block.markup;
  if (block.kind === 'table') return tableHtml(block);
  const tags = { paragraph: 'p', item: 'li', heading: `h${level}` } as const;
  const own = attributes({ id: block.id, class: block.numbered === true ? 'numbered' : undefined });
  return element(tags[block.kind], own, block.words);
}

function tableHtml({ id, title, columns, rows }: PrintedBlock & { readonly kind: 'table' }): Markup {
  const caption = title === '' ? undefined : html`<caption>${title}</caption>`;
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const lines = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  const inside = html`${caption}<thead><tr>${head}</tr></thead><tbody>${lines}</tbody>`;
  return element('table', attributes({ class: 'texts', id }), inside);
}
