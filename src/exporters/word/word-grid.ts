import { CELL_MARGIN, lineOf } from '../../layout/table/sheet-columns.ts';
import { columnTitleLines } from '../../layout/table/title-lines.ts';
import { html, type Markup } from '../../model/markup/html.ts';
import type { GridCell } from './span-grid.ts';
import { brokenLines, run } from './word-paragraphs.ts';

/** A cell of a table. */
export interface WordCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean | undefined;
  /** Characters to indent by. */
  readonly depth?: number | undefined;
}

/** A cell with nothing in it. */
export const BLANK: WordCell = { text: '', align: 'left' };

/** A table of cells. */
export interface WordGrid {
  /** What it holds, for who cannot see it. */
  readonly title: string;
  /** Of each column, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Size of its letters, in half points. */
  readonly size: number;
  /** The line above it as its first row, without lines around it, where it takes several pages: every page repeats it. */
  readonly running?: readonly Markup[] | undefined;
  /** Rows of titles: every page repeats them. */
  readonly header: readonly (readonly GridCell<WordCell>[])[];
  readonly body: readonly (readonly GridCell<WordCell>[])[];
  /** What stands beneath it: as its last rows, without lines around them, so that no note stands alone on a page. */
  readonly notes?: readonly string[] | undefined;
}

/** Whether a row of titles is repeated on each page, and whether a row stays on the page of the next. */
interface RowTies {
  readonly isHeader: boolean;
  readonly withNext: boolean;
}

const KEPT = html`<w:keepNext/>`;

/** How many rows at the end of a table stay together, on one page with its notes. */
const TOGETHER = 3;

/** A table: no row is torn by the end of a page, and none stands on a page alone. */
export function gridTable({ title, widths, size, running = [], header, body, notes = [] }: WordGrid): Markup {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => html`<w:gridCol w:w="${each}"/>`);
  const firstKept = body.length - TOGETHER;
  const rows = [
    ...running.map((line) => runningRow(line, widths.length, width)),
    ...header.map((row) => gridRow(row, widths, size, { isHeader: true, withNext: true })),
    ...body.map((row, index) => {
      const isLast = index === body.length - 1 && notes.length === 0;
      return gridRow(row, widths, size, { isHeader: false, withNext: index >= firstKept && !isLast });
    }),
    ...notes.map((note, index) => noteRow(note, widths.length, width, index < notes.length - 1)),
  ];
  return html`<w:tbl><w:tblPr><w:tblStyle w:val="Ledger"/><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="${title}"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

const gridRow = (
  cells: readonly GridCell<WordCell>[],
  widths: readonly number[],
  size: number,
  kind: RowTies,
): Markup =>
  html`<w:tr><w:trPr><w:cantSplit/>${kind.isHeader ? html`<w:tblHeader/>` : undefined}</w:trPr>${cells.map((cell) => gridCell(cell, widths, size, kind))}</w:tr>`;

/** A line above the titles, as wide as its table. */
const runningRow = (line: Markup, columns: number, width: number): Markup =>
  html`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${columns}"/><w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders></w:tcPr>${line}</w:tc></w:tr>`;

/** A note as wide as its table. */
const noteRow = (note: string, columns: number, width: number, withNext: boolean): Markup =>
  html`<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${columns}"/><w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableNote"/>${withNext ? KEPT : undefined}</w:pPr>${run(note)}</w:p></w:tc></w:tr>`;

function gridCell(
  { cell, column, colspan, merge }: GridCell<WordCell>,
  widths: readonly number[],
  size: number,
  { isHeader, withNext }: RowTies,
): Markup {
  const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  const span = colspan > 1 ? html`<w:gridSpan w:val="${colspan}"/>` : undefined;
  const down =
    merge === undefined
      ? undefined
      : html`<w:vMerge w:val="${merge === 'begins' ? 'restart' : 'continue'}"/>`;
  const middle = isHeader ? html`<w:vAlign w:val="center"/>` : undefined;
  const { text, align, bold, depth = 0 } = cell;
  const indent = depth > 0 ? html`<w:ind w:left="${depth * size * 10}"/>` : undefined;
  const letters = html`${bold === true ? html`<w:b/><w:bCs/>` : undefined}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const shown =
    merge === 'continues' || text === ''
      ? undefined
      : html`<w:r><w:rPr>${letters}</w:rPr>${brokenLines(isHeader ? columnTitleLines(text, (width - 2 * CELL_MARGIN) / (size * 10)).join('\n') : text)}</w:r>`;
  const line = lineOf(size);
  const next = withNext ? KEPT : undefined;
  return html`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}${middle}</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${next}<w:spacing w:line="${line}" w:lineRule="exact"/>${indent}<w:jc w:val="${align}"/><w:rPr><w:sz w:val="${size}"/></w:rPr></w:pPr>${shown}</w:p></w:tc>`;
}
