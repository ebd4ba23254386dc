import { html, type Markup } from '../../model/markup/html.ts';
import type { GridCell } from './span-grid.ts';
import { brokenLines } from './word-paragraphs.ts';

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
  /** Rows of titles: every page repeats them. */
  readonly header: readonly (readonly GridCell<WordCell>[])[];
  readonly body: readonly (readonly GridCell<WordCell>[])[];
}

/** A table: no row is torn by the end of a page. */
export function gridTable({ title, widths, size, header, body }: WordGrid): Markup {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => html`<w:gridCol w:w="${each}"/>`);
  const rows = (cells: WordGrid['body'], isHeader: boolean) =>
    cells.map((row) => gridRow(row, widths, size, isHeader));
  return html`<w:tbl><w:tblPr><w:tblStyle w:val="Ledger"/><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="${title}"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows(header, true)}${rows(body, false)}</w:tbl>`;
}

const gridRow = (
  cells: readonly GridCell<WordCell>[],
  widths: readonly number[],
  size: number,
  isHeader: boolean,
): Markup =>
  html`<w:tr><w:trPr><w:cantSplit/>${isHeader ? html`<w:tblHeader/>` : undefined}</w:trPr>${cells.map((cell) => gridCell(cell, widths, size, isHeader))}</w:tr>`;

function gridCell(
  { cell, column, colspan, merge }: GridCell<WordCell>,
  widths: readonly number[],
  size: number,
  isHeader: boolean,
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
      : html`<w:r><w:rPr>${letters}</w:rPr>${brokenLines(text)}</w:r>`;
  const line = size * 13;
  const next = isHeader ? html`<w:keepNext/>` : undefined;
  return html`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}${middle}</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${next}<w:spacing w:line="${line}" w:lineRule="exact"/>${indent}<w:jc w:val="${align}"/><w:rPr><w:sz w:val="${size}"/></w:rPr></w:pPr>${shown}</w:p></w:tc>`;
}
