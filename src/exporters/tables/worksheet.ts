import type { CellStyle, CellValue, MergeRange, Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import { isLandscape } from '../../layout/table/sheet-side.ts';
import type {
  BodyCell,
  CellSpan,
  ColumnKind,
  HeaderRow,
  LayoutColumn,
  RowPart,
  TableLayout,
} from '../../layout/table/table-layout.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { LOOKS } from '../../model/kinds/column-kinds.ts';
import { isSumRow } from '../../model/kinds/row-kinds.ts';
import { isAmountText } from '../../model/money.ts';
import { columnWidths } from './column-widths.ts';
import { rowHeights } from './row-heights.ts';
import { amountFormat, amountNumber } from './sheet-amount.ts';
import { sheetText } from './sheet-text.ts';

/** A sheet of a workbook while it is filled, row by row. */
interface Filling {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<SheetCell>>;
  readonly merges: MergeRange[];
}

const TEXT = '@';
const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const TITLE: CellStyle = { font: { bold: true, size: 14 }, numFmt: TEXT };
const PLAIN: CellStyle = { numFmt: TEXT };
/** A figure stands beside the first line of a name that has several; a merged cell begins where its rows do. */
const TOP = { vertical: 'top' } as const;
const HEADER: CellStyle = {
  font: { bold: true },
  numFmt: TEXT,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
};

/**
 * A table as one sheet: its title in the first cell, what stands above it, its header with all its levels, its rows, and its
 * notes below. Amounts are numbers, codes and names are texts, a blank is an empty cell.
 * @param remarks lines beneath the notes: corrections, where the table is published
 */
export function worksheetOf(layout: TableLayout, name: string, remarks: readonly string[]): WriteSheet {
  const sheet: Filling = { rows: [], cells: new Map(), merges: [] };
  line(sheet, numberedTitle(layout.number, layout.title), TITLE);
  line(
    sheet,
    [layout.printedNumber, ...layout.byline, `${layout.year}年度`, `单位：${layout.moneyUnit}`]
      .filter(Boolean)
      .join('　'),
  );
  for (const text of aboutSheet(layout)) line(sheet, text);
  const top = sheet.rows.length;
  layout.header.forEach((row, index) => {
    headerRow(sheet, row, top + index, layout);
  });
  const bottom = top + layout.header.length;
  layout.body.forEach((row, index) => {
    sheet.rows[bottom + index] = row.cells.map((cell, column) => {
      const { value, style } = bodyCell(cell, layout.columns[column], row.parts);
      sheet.cells.set(`${bottom + index},${column}`, { style });
      merge(sheet, bottom + index, column, cell);
      return cell.covered === true ? null : value;
    });
  });
  for (const { mark, text, about } of layout.notes) {
    line(
      sheet,
      [mark === undefined ? '' : `注${mark}　`, about === undefined ? '' : `${about.title}：`, text].join(''),
    );
  }
  for (const text of remarks) line(sheet, text);
  const widths = columnWidths(layout);
  const heights = rowHeights(layout, widths);
  return {
    name,
    ...sheet,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(
      heights.flatMap((height, index) => (height === undefined ? [] : [[top + index, { height }] as const])),
    ),
    freezePane: { rows: bottom, columns: namedColumns(layout, widths) },
    pageSetup: {
      paperSize: 'a4',
      orientation: isLandscape(layout) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${top + 1}:$${bottom}`,
    },
  };
}

/** Characters of a screen that may stand still while the rest moves. */
const STILL = 60;

/** How many columns stay in view beside the rows' figures: up to the first that names the row, where that leaves room for others. */
function namedColumns({ columns }: TableLayout, widths: readonly number[]): number {
  const named = columns.findIndex(({ rowHeader, side }) => rowHeader === 'first' && side === 0) + 1;
  const isNarrow = widths.slice(0, named).reduce((sum, width) => sum + width, 0) <= STILL;
  return isNarrow && columns.every(({ side }) => side === 0) ? named : 0;
}

/** What a reader must know before reading the cells. */
function aboutSheet({ body, notes }: TableLayout): readonly string[] {
  const figures = body.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'figure'));
  const has = (state: string) => figures.some((figure) => figure.state === state);
  return [
    ...(has('blank') ? ['空白单元格：原表没有数字，不是零。'] : []),
    ...(has('unknown') ? ['标“…”的单元格：原表没有列出，也推算不出。'] : []),
    ...(has('derived') ? ['斜体数字：公开文本没有列出，由其他数字推算。'] : []),
    ...(notes.some(({ mark }) => mark !== undefined) ? ['尾差说明见表后的注。'] : []),
  ];
}

function line(sheet: Filling, text: string, style = PLAIN): void {
  sheet.cells.set(`${sheet.rows.length},0`, { style });
  sheet.rows.push([sheetText(text)]);
}

function headerRow(sheet: Filling, { cells }: HeaderRow, row: number, { columns }: TableLayout): void {
  sheet.rows[row] ??= columns.map(() => null);
  for (const [column] of columns.entries()) sheet.cells.set(`${row},${column}`, { style: HEADER });
  for (const { column, colspan, rowspan, text } of cells) {
    const values = sheet.rows[row];
    if (values !== undefined) values[column] = sheetText(text);
    merge(sheet, row, column, { colspan, rowspan });
  }
}

/** Merges what a cell reaches over. */
function merge(sheet: Filling, row: number, column: number, { colspan = 1, rowspan = 1 }: CellSpan): void {
  if (colspan < 2 && rowspan < 2) return;
  sheet.merges.push({
    startRow: row,
    startCol: column,
    endRow: row + rowspan - 1,
    endCol: column + colspan - 1,
  });
}

/** Columns of texts that are numbers where they look like one: quantities, prices, points. */
const isOfNumbers = (kind: ColumnKind | undefined): boolean =>
  kind !== undefined && kind !== 'figure' && kind !== 'blank' && LOOKS[kind] === 'number';

function bodyCell(
  cell: BodyCell,
  column: LayoutColumn | undefined,
  parts: readonly (RowPart | undefined)[],
): { readonly value: CellValue; readonly style: CellStyle } {
  const part = column && parts[column.side];
  const bold = part !== undefined && isSumRow(part);
  const border = { bottom: LINE, ...(bold ? { top: LINE } : {}) };
  if (cell.kind === 'padding') return { value: null, style: { border: { bottom: LINE } } };
  if (cell.kind === 'text') {
    const style = {
      numFmt: TEXT,
      border,
      font: { bold },
      alignment: { ...TOP, indent: cell.depth, wrapText: true },
    };
    if (isOfNumbers(column?.kind) && isAmountText(cell.text)) {
      const number = amountNumber(cell.text.replaceAll(',', ''));
      if (number !== undefined)
        return { value: number, style: { numFmt: amountFormat(cell.text), border, alignment: TOP } };
    }
    return { value: cell.text === '' ? null : sheetText(cell.text), style };
  }
  const font = { bold, italic: cell.state === 'derived' };
  if (cell.value === undefined) {
    const text = cell.state === 'unknown' ? '…' : cell.text;
    return {
      value: text === '' ? null : text,
      style: { numFmt: TEXT, border, font, alignment: { ...TOP, horizontal: 'right' } },
    };
  }
  const number = amountNumber(cell.value);
  return {
    value: number ?? cell.value,
    style: { numFmt: number === undefined ? TEXT : amountFormat(cell.text), border, font, alignment: TOP },
  };
}
