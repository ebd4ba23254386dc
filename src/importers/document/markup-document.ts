import { strFromU8, unzipSync } from 'fflate';
import { onceFor } from '../../model/once-for.ts';
import { decodedText } from '../sheet/decoded-text.ts';
import type { Sheet, SheetCell } from '../sheet/sheet.ts';
import type { DocumentReading, DocumentRefusal, ProseLine } from './document-reading.ts';
import { cellTexts, type GrowingTable, inTable, isGrid, newTable, type TableTags } from './growing-table.ts';

/** Reads the tables and paragraphs of a page. It is never run: tags are told apart, and everything between them is text. */
export function htmlDocument(file: string, bytes: Uint8Array): DocumentReading {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const isNational = /charset=["']?\s*(gb\w+)/i.test(head);
  const said = isNational ? new TextDecoder('gb18030').decode(bytes) : decodedText(bytes);
  const text = shownMarkup(said ?? new TextDecoder().decode(bytes));
  return { kind: 'document', file, pages: 0, ...collected(file, text, HTML), remarks: [] };
}

const HIDDEN = /<!--|<(script|style|template|svg)\b/gi;

/** Markup without what no page shows; what never ends hides all that follows. Each letter is looked at once. */
function shownMarkup(text: string): string {
  const shown: string[] = [];
  let at = 0;
  const lower = text.toLowerCase();
  HIDDEN.lastIndex = 0;
  for (let match = HIDDEN.exec(text); match !== null; match = HIDDEN.exec(text)) {
    shown.push(text.slice(at, match.index));
    const close = match[1] === undefined ? '-->' : `</${match[1].toLowerCase()}`;
    const end = lower.indexOf(close, match.index);
    const after = end === -1 ? -1 : lower.indexOf('>', end);
    if (after === -1) return shown.join(' ');
    at = after + 1;
    HIDDEN.lastIndex = at;
  }
  return [...shown, text.slice(at)].join(' ');
}

/** Reads the tables and paragraphs of a text document (.docx). */
export function docxDocument(file: string, bytes: Uint8Array): DocumentReading | DocumentRefusal {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' });
  const part = parts['word/document.xml'];
  if (part === undefined)
    return {
      kind: 'refused',
      reason: `${file} 里没有正文`,
      remedy: '在 Word 或 WPS 里打开，另存为 .docx 再试。',
    };
  const text = strFromU8(part);
  const remarks = /<w:(?:ins|del|moveFrom)\b/.test(text)
    ? [`${file} 里有没有接受的修订：按全部接受以后的样子读，删去的不读`]
    : [];
  return { kind: 'document', file, pages: 0, ...collected(file, text, DOCX), remarks };
}

/** What the tags of a kind of document mean. */
interface Tags extends TableTags {
  readonly table: string;
  /** Tags that begin a paragraph. */
  readonly blocks: ReadonlySet<string>;
  readonly isText: (tag: string) => boolean;
}

const HTML: Tags = {
  table: 'table',
  row: 'tr',
  cells: new Set(['td', 'th']),
  blocks: new Set([
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'li',
    'caption',
    'br',
    'section',
    'dt',
    'dd',
    'title',
  ]),
  isText: () => true,
};

const DOCX: Tags = {
  table: 'w:tbl',
  row: 'w:tr',
  cells: new Set(['w:tc']),
  blocks: new Set(['w:p']),
  isText: (tag) => tag === 'w:t',
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  emsp: '　',
};

const withoutEntities = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code =
      name[1]?.toLowerCase() === 'x'
        ? Number.parseInt(name.slice(2), 16)
        : Number.parseInt(name.slice(1), 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });

function collected(
  file: string,
  text: string,
  tags: Tags,
): { readonly sheets: readonly Sheet[]; readonly lines: readonly ProseLine[] } {
  const sheets: Sheet[] = [];
  const lines: ProseLine[] = [];
  let above: string[] = [];
  let paragraph = '';
  let table: GrowingTable | undefined;
  /** Tables in a cell of which the one that is read stands, and how many more are open that lie too deep. */
  const outer: GrowingTable[] = [];
  let tooDeep = 0;
  let tag = '';
  let isMovedAway = false;
  const endParagraph = (): void => {
    const said = paragraph.replace(/\s+/g, ' ').trim();
    if (said !== '') {
      lines.push({ text: said, at: `第${lines.length + 1}段`, begins: true });
      above.push(said);
    }
    paragraph = '';
  };
  for (const [, closing = '', name = '', attributes = '', between = ''] of text.matchAll(
    /<(\/?)([\w:]+)([^<>]*)>([^<]*)/g,
  )) {
    const own = name.toLowerCase();
    tag = closing === '' ? own : '';
    if (own === tags.table && (tooDeep > 0 || (closing === '' && outer.length >= DEEPEST)))
      tooDeep += closing === '' ? 1 : -1;
    else if (own === tags.table && closing === '') {
      if (table === undefined) endParagraph();
      else outer.push(table);
      table = newTable();
    } else if (own === tags.table && table !== undefined) {
      const around = outer.pop();
      if (around === undefined || isGrid(table)) {
        const said = around?.text.split('\n').map((line) => line.trim()) ?? [];
        const titles = [...above, ...said.filter((line) => line !== '')].slice(-5);
        sheets.push(sheetOf(file, sheets.length + 1, titles, table.rows));
        above = [];
        if (around !== undefined) around.text = '';
      } else around.text += `\n${cellTexts(table).join('\n')}`;
      table = around;
    } else if (table !== undefined) inTable(table, own, closing !== '', attributes, tags);
    else if (table === undefined && tags.blocks.has(own)) endParagraph();
    if (own === 'w:movefrom') isMovedAway = closing === '' && !attributes.endsWith('/');
    if (isMovedAway) continue;
    // 10 and 20 in two paragraphs of a cell are not 1020.
    if (table?.isOpen === true && (tags.blocks.has(own) || own === 'w:br') && table.text !== '')
      table.text += '\n';
    if (own === 'w:tab') {
      if (table?.isOpen === true) table.text += ' ';
      else paragraph += ' ';
    }
    if (tags.isText(tag === '' && tags === HTML ? 'text' : tag)) {
      if (table === undefined) paragraph += withoutEntities(between);
      else if (table.isOpen) table.text += withoutEntities(between).replace(/\s+/g, ' ');
      else if (own === 'caption' && closing === '') above.push(withoutEntities(between).trim());
    }
  }
  endParagraph();
  return { sheets, lines };
}

/** Tables that may lie one in a cell of another, as pages and letters are laid out. */
const DEEPEST = 8;

function sheetOf(
  file: string,
  number: number,
  above: readonly string[],
  rows: readonly (readonly (SheetCell | undefined)[])[],
): Sheet {
  const titles = above.map((text, row): (SheetCell | undefined)[] => [
    { text, at: '表名', row, column: 0, height: 1, width: 1 },
  ]);
  // A merged cell stays one cell, in all places it covers.
  const moved = onceFor((cell: SheetCell): SheetCell => ({ ...cell, row: cell.row + titles.length }));
  const shifted = Array.from(rows, (row) => (row ?? []).map((cell) => cell && moved(cell)));
  return { file, name: `第${number}张表`, rows: [...titles, ...shifted] };
}
