import { unzipSync } from 'fflate';
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type Spanning, spanGrid } from '../../src/exporters/word/span-grid.ts';
import { wordFile } from '../../src/exporters/word/word-file.ts';
import { sheetParagraphs } from '../../src/exporters/word/word-sheet.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { CELL_MARGIN, printedText, sheetColumns, widthOfText } from '../../src/layout/table/sheet-columns.ts';
import { sheetWidth } from '../../src/layout/table/sheet-side.ts';
import { printed } from '../../src/model/markup/html.ts';
import { sha256 } from '../../src/read/files/sha256.ts';
import { tableForms } from '../../src/site/projects/project-form.ts';
import { wordDocument } from '../../src/site/word/word.ts';
import { publishedBooks } from '../published-books.ts';

const decoder = new TextDecoder();

/** Children that the format wants in this order, whichever are there (ECMA-376, part 1). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'pageBreakBefore',
    'tabs',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
    'rPr',
    'sectPr',
  ],
  'w:rPr': ['rFonts', 'b', 'bCs', 'sz', 'szCs', 'lang'],
  'w:tblPr': ['tblStyle', 'tblW', 'jc', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption'],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'vAlign'],
  'w:sectPr': ['footerReference', 'type', 'pgSz', 'pgMar'],
  'w:settings': ['updateFields', 'compat', 'themeFontLang'],
};

/** An element of a part, with what stands in it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | SaxesAttributePlain>>;
  readonly children: Element[];
  text: string;
}

/** A part of the file as a tree. @throws Error where it is no XML */
function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

const all = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

const words = (element: Element): string => element.text + element.children.map(words).join('');

const misplaced = (element: Element): readonly string[] => {
  const order = ORDER[element.name];
  const places = element.children.map(({ name }) => order?.indexOf(name.replace('w:', '')) ?? 0);
  const isWrong = order !== undefined && places.some((place, index) => place < (places[index - 1] ?? 0));
  return [...(isWrong ? [element.name] : []), ...element.children.flatMap(misplaced)];
};

const books = publishedBooks();

describe.each(books.accounts.map((account) => [account.disclosure.id, account] as const))(
  '%s as a file of Word',
  (_, account) => {
    const { body } = wordDocument(books, account);
    const files = typeof body === 'string' ? {} : unzipSync(body);
    const parts = new Map(
      Object.entries(files).map(([path, bytes]) => [path, treeOf(decoder.decode(bytes))]),
    );
    const document = parts.get('word/document.xml') ?? treeOf('<none/>');
    const tables = all(document, 'w:tbl');

    test('has the same bytes each time', () => {
      expect(sha256(new Uint8Array(Buffer.from(wordDocument(books, account).body)))).toBe(
        sha256(new Uint8Array(Buffer.from(body))),
      );
    });

    test('has every part in the order the format wants', () => {
      expect([...parts.keys()]).toContain('word/styles.xml');
      expect([...parts.values()].flatMap(misplaced)).toEqual([]);
    });

    test('calls digits of its text no Chinese, so that no line ends within a number; codes in tables may be parted', () => {
      const styles = parts.get('word/styles.xml') ?? document;
      const latin = (element: Element | undefined) =>
        element && all(element, 'w:lang').map(({ attributes }) => attributes['w:val']);
      expect(latin(all(styles, 'w:docDefaults')[0])).toEqual(['en-US']);
      const own = all(styles, 'w:style').filter((style) => all(style, 'w:lang').length > 0);
      expect(own.map(({ attributes }) => attributes['w:styleId'])).toEqual(['TableText']);
      expect(latin(own[0])).toEqual(['zh-CN']);
    });

    test('has all cells of all tables, and rows that are full', () => {
      const rows = tables.map((table) => [table, all(table, 'w:tr')] as const);
      for (const [table, lines] of rows) {
        const columns = all(table, 'w:gridCol').length;
        for (const line of lines) {
          const spans = line.children
            .filter(({ name }) => name === 'w:tc')
            .map((cell) => Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1));
          expect(spans.reduce((sum, each) => sum + each, 0)).toBe(columns);
        }
      }
      const printed = rows.map(([, lines]) => lines.flatMap((line) => all(line, 'w:tc').map(words)));
      for (const table of account.tables) {
        const layout = layoutTable(account, table);
        if (layout.absent !== undefined || tableForms(account, table.id).length > 0) continue;
        const figures = layout.body.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            cell.kind === 'figure' && cell.covered !== true && cell.text !== ''
              ? [cell.state === 'derived' ? `·${cell.text}` : cell.text]
              : [],
          ),
        );
        expect(printed.some((cells) => isSubsequence(figures, cells))).toBe(true);
      }
    });

    test('repeats the titles of every table on each page, names it, and lets no row be torn', () => {
      expect(tables).not.toEqual([]);
      for (const table of tables) {
        expect(all(table, 'w:tblHeader').length).toBeGreaterThan(0);
        expect(all(table, 'w:cantSplit')).toHaveLength(all(table, 'w:tr').length);
        expect(all(table, 'w:tblCaption')).toHaveLength(1);
      }
    });

    test('says on each page of a table of several which one it is, and its unit of money', () => {
      for (const table of tables) {
        const rows = all(table, 'w:tr');
        const bodies = rows.filter((row) => all(row, 'w:tblHeader').length === 0);
        if (bodies.length < 60) continue;
        const [first] = rows;
        expect(first && words(first)).toContain(all(table, 'w:tblCaption')[0]?.attributes['w:val']);
        expect(first && words(first)).toMatch(/单位：(?:万元|元)$/);
      }
    });

    test('keeps the last rows of every table on a page, with what stands beneath it', () => {
      for (const table of tables) {
        const rows = all(table, 'w:tr').filter((row) => all(row, 'w:tblHeader').length === 0);
        const keeps = rows.map((row) => all(row, 'w:keepNext').length > 0);
        const notes = rows.filter((row) => all(row, 'w:tcBorders').length > 0);
        const last = rows.length - notes.length;
        expect(keeps.at(-1)).toBe(false);
        expect(keeps.slice(Math.max(0, last - 3), -1)).not.toContain(false);
        expect(keeps.slice(0, Math.max(0, last - 3))).not.toContain(true);
      }
    });

    test('leads from its 目录 to headings that are there', () => {
      const marks = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
      const links = all(document, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
      expect(links).not.toEqual([]);
      expect(links.filter((link) => !marks.includes(link))).toEqual([]);
      expect(new Set(marks).size).toBe(marks.length);
    });

    test('has no style that is not there', () => {
      const styles = all(parts.get('word/styles.xml') ?? document, 'w:style').map(
        ({ attributes }) => attributes['w:styleId'],
      );
      const used = all(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
      expect([...new Set(used)].filter((style) => !styles.includes(style))).toEqual([]);
    });
  },
);

/** Whether some texts stand among others in their order. */
function isSubsequence(texts: readonly string[], among: readonly string[]): boolean {
  let at = 0;
  for (const text of among) if (text === texts[at]) at += 1;
  return at === texts.length;
}

test('what an author wrote is text, whatever it looks like', () => {
  const bytes = wordFile({
    title: ['</w:t><w:br/>', '2026年'],
    lines: ['" & <b>'],
    dates: [],
    publisher: '<x>',
    day: new Date('2026-01-01T00:00:00Z'),
    parts: [{ id: 'p', title: '\u0007]]>', blocks: [{ kind: 'titled', title: '<', text: '两行\n文字' }] }],
  });
  const document = treeOf(decoder.decode(unzipSync(bytes)['word/document.xml']));
  expect(words(document)).toContain('</w:t><w:br/>');
  expect(words(document)).toContain('�]]>');
  expect(all(document, 'w:br')).toHaveLength(2);
});

test('a cell of several rows stands in each of them', () => {
  const cell = (column: number, rowspan: number, colspan: number, text: string): Spanning<string> => ({
    column,
    rowspan,
    colspan,
    cell: text,
  });
  const grid = spanGrid([[cell(0, 2, 1, 'a'), cell(1, 1, 2, 'b')], [cell(1, 1, 1, 'c')]], 3, '');
  expect(grid.map((row) => row.map(({ cell: text, merge }) => `${text} ${merge ?? ''}`.trim()))).toEqual([
    ['a begins', 'b'],
    ['a continues', 'c', ''],
  ]);
});

test('the columns of a table are as wide as its sheet, and its figures never break', () => {
  for (const account of books.accounts) {
    for (const table of account.tables) {
      const layout = layoutTable(account, table);
      const { widths, size } = sheetColumns(layout, 9000);
      const total = widths.reduce((sum, width) => sum + width, 0);
      expect(total).toBeLessThanOrEqual(9000);
      expect(total).toBeGreaterThan(9000 - widths.length - 1);
      expect(size).toBeGreaterThanOrEqual(11);
    }
  }
});

test('a statement of thirty lines on its side is one sheet, a note that no filed document has taking no room', () => {
  const account = books.accounts.find(({ disclosure: { id } }) => id === 'putuo-planning/2024-final');
  const table = account?.tables.find(({ id }) => id === 'fiscal-summary');
  if (account === undefined || table === undefined) throw new Error('no statement');
  const layout = layoutTable(account, table);
  expect(layout.notes.map(({ kind }) => kind)).toContain('rounding');
  const text = printed(sheetParagraphs(layout, 'wide'));
  // A table of several sheets has the line above it among the rows that each of them repeats.
  expect(text).not.toMatch(/<w:tbl>.*单位：万元/s);
  expect(text).toContain('单位：万元');
});

test('no figure of a table is parted, with the dot before one that was worked out', () => {
  let derived = 0;
  for (const account of books.accounts) {
    for (const table of account.tables) {
      const layout = layoutTable(account, table);
      const { widths, size } = sheetColumns(layout, sheetWidth(layout));
      for (const { cells } of layout.body) {
        for (const [column, cell] of cells.entries()) {
          if (cell.kind !== 'figure' || (cell.colspan ?? 1) > 1) continue;
          if (cell.state === 'derived') derived += 1;
          const room = (widths[column] ?? 0) - 2 * CELL_MARGIN;
          expect(widthOfText(printedText(cell)) * size * 10).toBeLessThanOrEqual(room + 1);
        }
      }
    }
  }
  expect(derived).toBeGreaterThan(0);
});
