import { html, type Markup } from '../../model/markup/html.ts';
import { type Block, blockText, type Token } from '../../narrative/figures/token.ts';
import { textsTable } from './small-table.ts';
import type { WordBlock } from './word-document.ts';
import { captionStyle, type PageKind, textWidth } from './word-pages.ts';
import { paragraph, run } from './word-paragraphs.ts';
import { sheetParagraphs } from './word-sheet.ts';

/** Everything but a heading. @param page the kind it stands on */
export function blockParagraphs(
  block: Exclude<WordBlock, { readonly kind: 'heading' }>,
  page: PageKind,
): readonly Markup[] {
  const [width, caption] = [textWidth(page), captionStyle(page)];
  switch (block.kind) {
    case 'words':
      return sectionBlock(block.block, width, caption);
    case 'line':
      return [paragraph('BodyText', run(block.text))];
    case 'titled':
      return [paragraph('BodyText', [run(`${block.title}：`, true), run(block.text)])];
    case 'texts':
      return textsTable(block, width, caption);
    case 'sheet':
      return [
        ...(block.title === undefined ? [] : [paragraph('TableTitle', run(block.title))]),
        ...sheetParagraphs(block.layout, page),
      ];
  }
}

function sectionBlock(block: Block, width: number, caption: string): readonly Markup[] {
  switch (block.kind) {
    case 'table':
      return textsTable({ ...block, kind: 'texts', above: [], moneyUnit: '' }, width, caption);
    case 'terms':
      return block.terms.flatMap(({ number, title, text }) => [
        paragraph('TermTitle', run(`${number}${title}`)),
        paragraph('BodyText', run(text)),
      ]);
    case 'heading':
      return [paragraph('TermTitle', run(blockText(block)))];
    case 'item':
      return [paragraph(block.numbered === true ? 'BodyText' : 'ListBullet', block.tokens.map(tokenRun))];
    case 'paragraph':
      return [paragraph('BodyText', block.tokens.map(tokenRun))];
  }
}

/** Links to other websites can be followed; the way within this one a file cannot know. */
function tokenRun(token: Token): Markup {
  const own = run(token.text, token.strong);
  if (token.kind !== 'link' || !/^(?:https?|mailto):/i.test(token.url)) return own;
  const target = token.url.replaceAll('"', '%22').replaceAll('\\', '%5C');
  return html`<w:fldSimple w:instr="${` HYPERLINK "${target}" `}">${own}</w:fldSimple>`;
}
