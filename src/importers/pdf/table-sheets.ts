import { entryAt } from '../../model/base/entry-at.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Sheet, SheetCell, SheetRow } from '../sheet/sheet.ts';
import type { PageContent } from './page-content.ts';
import { joinedText, type TextLine } from './page-lines.ts';
import { type RuledTable, ruledTables } from './ruled-table.ts';

/** The tables of a document, each with the lines above it and the notes beneath, and all other lines. */
export interface TableSheets {
  readonly sheets: readonly Sheet[];
  readonly lines: readonly TextLine[];
}

interface GrowingSheet {
  readonly name: string;
  readonly rows: SheetRow[];
  readonly edges: readonly number[];
  readonly page: number;
}

/** Lines above a table that may be its title, its unit of money, whose it is. */
const ABOVE = 6;

/** A line above a table is not further from it or from the next one than this. */
const GAP = 60;

/** Makes a sheet of each table; one that goes on at the top of the next page is one sheet. */
export function tableSheets(
  file: string,
  pages: readonly PageContent[],
  lines: readonly (readonly TextLine[])[],
): TableSheets {
  const grown: GrowingSheet[] = [];
  const prose: TextLine[] = [];
  for (const [index, page] of pages.entries()) {
    const tables = ruledTables(page);
    const free = entryAt(lines, index).filter((line) => !tables.some((table) => isInside(table, line)));
    const taken = new Set<TextLine>();
    for (const [place, table] of tables.entries()) {
      const above = linesAbove(free, tables[place - 1]?.bottom ?? 0, table.top);
      const last = grown.at(-1);
      const goesOn =
        place === 0 &&
        last !== undefined &&
        last.page === page.page - 1 &&
        above.filter(isTitle).length === 0 &&
        haveSameEdges(last.edges, table.edges);
      const rows = tableRows(table, entryAt(lines, index), page.page);
      if (goesOn) {
        append(last.rows, rows);
        grown[grown.length - 1] = { ...last, page: page.page };
      } else {
        const sheet: GrowingSheet = {
          name: `第${page.page}页`,
          rows: [],
          edges: table.edges,
          page: page.page,
        };
        for (const line of above) sheet.rows.push(lineRow(line, sheet.rows.length));
        append(sheet.rows, rows);
        grown.push(sheet);
      }
      for (const line of above) taken.add(line);
      for (const line of notesBeneath(free, table.bottom, tables[place + 1]?.top ?? page.height)) {
        const current = grown.at(-1)?.rows;
        current?.push(lineRow(line, current.length));
        taken.add(line);
      }
    }
    prose.push(...free.filter((line) => !taken.has(line) && !isPageNumber(line, page)));
  }
  return { sheets: grown.map(({ name, rows }) => ({ file, name, rows })), lines: prose };
}

const isInside = ({ top, bottom, edges }: RuledTable, { base, size, left, right }: TextLine): boolean => {
  const middle = base - size * 0.35;
  return (
    middle > top && middle < bottom && right > entryAt(edges, 0) && left < entryAt(edges, edges.length - 1)
  );
};

/** The lines right above a table, nearest last: down from a sentence, unless that is of a note. */
function linesAbove(lines: readonly TextLine[], from: number, top: number): readonly TextLine[] {
  const near: TextLine[] = [];
  let below = top;
  const upwards = lines.filter(({ base }) => base > from && base <= top + 2).toReversed();
  for (const [index, line] of upwards.entries()) {
    const isSentence = /[。；]$/.test(line.text) && !isOfNote(upwards.slice(index, index + NOTE_LINES));
    if (near.length >= ABOVE || below - line.base > GAP || isSentence) break;
    near.unshift(line);
    below = line.base;
  }
  return near;
}

/** Lines a note above a table may take. */
const NOTE_LINES = 3;

/** Whether a line, with those above it, ends a note. */
function isOfNote([line, ...above]: readonly TextLine[]): boolean {
  if (line === undefined) return false;
  if (/^(?:备?注|说明|空白单元格)\s*\d*\s*[:：]/.test(line.text)) return true;
  return above[0] !== undefined && !/[。；]$/.test(above[0].text) && !isTitle(above[0]) && isOfNote(above);
}

/** Whether a line above a table names it, rather than repeating what every page has. */
const isTitle = ({ text }: TextLine): boolean => /[表]\s*$|表[（(]|^附?表/.test(text.replace(/\s/g, ''));

const notesBeneath = (lines: readonly TextLine[], bottom: number, end: number): readonly TextLine[] =>
  lines.filter(({ base, text }) => base > bottom && base < end && /^(?:备?注|说明)\s*\d*\s*[:：]/.test(text));

const isPageNumber = ({ text, base }: TextLine, { height }: PageContent): boolean =>
  /^[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–\s]*$/.test(text) &&
  (base > height * 0.88 || base < height * 0.06);

const haveSameEdges = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((edge, index) => Math.abs(edge - entryAt(b, index)) < 6);

function append(rows: SheetRow[], more: readonly SheetRow[]): void {
  const start = rows.length;
  // A merged cell stays one cell, in all places it covers.
  const moved = onceFor((cell: SheetCell): SheetCell => ({ ...cell, row: cell.row + start }));
  for (const row of more) rows.push(row.map((cell) => cell && moved(cell)));
}

function tableRows(table: RuledTable, lines: readonly TextLine[], page: number): readonly SheetRow[] {
  const columns = table.edges.length - 1;
  const rows: (SheetCell | undefined)[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: columns }, () => undefined),
  );
  for (const { row, column, height, width, texts } of table.cells) {
    if (texts.length === 0) continue;
    const pieces = texts.toSorted((a, b) =>
      Math.abs(a.base - b.base) < 2.5 ? a.left - b.left : a.base - b.base,
    );
    const base = entryAt(pieces, 0).base;
    const line = lines.find((each) => Math.abs(each.base - base) < Math.max(3, each.size * 0.5));
    const cell: SheetCell = {
      text: joinedText(pieces).replace(/(?<=[\p{Script=Han}])\s+(?=[\p{Script=Han}])/gu, ''),
      at: `第${page}页第${line?.line ?? '?'}行第${column + 1}格`,
      ...{ row, column, height, width },
    };
    for (let y = row; y < row + height; y += 1)
      for (let x = column; x < column + width; x += 1) rows[y]?.splice(x, 1, cell);
  }
  return rows;
}

function lineRow(line: TextLine, row: number): SheetRow {
  const groups: TextLine['pieces'][number][][] = [];
  for (const piece of line.pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && piece.left - last.right < piece.size * 2) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((pieces, column) => ({
    text: joinedText(pieces),
    at: `第${line.page}页第${line.line}行`,
    ...{ row, column, height: 1, width: 1 },
  }));
}
