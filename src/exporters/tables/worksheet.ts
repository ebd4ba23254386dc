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
import { layoutTitle } from '../../layout/table/table-name.ts';
import { LOOKS } from '../../model/kinds/column-kinds.ts';
import { isSumRow } from '../../model/kinds/row-kinds.ts';
import { isAmountText } from '../../model/money.ts';
import type { MergedCells, SheetStyle, WrittenCell, WrittenSheet } from '../xlsx/written-sheet.ts';
import { columnWidths } from './column-widths.ts';
import { rowHeights } from './row-heights.ts';
import { amountFormat, amountNumber } from './sheet-amount.ts';
import { sheetText } from './sheet-text.ts';

/** A sheet of a workbook while it is filled, row by row. */
interface Filling {
  readonly rows: (readonly WrittenCell[])[];
  readonly merges: MergedCells[];
}

const TITLE: SheetStyle = { kind: 'title' };
const PLAIN: SheetStyle = { kind: 'plain' };
const HEADER: SheetStyle = { kind: 'header' };
const PADDING: SheetStyle = { kind: 'padding' };

/**
 * A table as one sheet: its title in the first cell, what stands above it, its header with all its levels, its rows, and its
 * notes below. Amounts are numbers, codes and names are texts, a blank is an empty cell.
 * @param remarks lines beneath the notes: corrections, where the table is published
 */
export function worksheetOf(layout: TableLayout, name: string, remarks: readonly string[]): WrittenSheet {
  const sheet: Filling = { rows: [], merges: [] };
  line(sheet, layoutTitle(layout), TITLE);
  line(
    sheet,
    [
      layout.printedNumber,
      ...layout.byline,
      `${layout.year}年度`,
      layout.moneyUnit === '' ? undefined : `单位：${layout.moneyUnit}`,
    ]
      .filter(Boolean)
      .join('　'),
  );
  for (const text of aboutSheet(layout)) line(sheet, text);
  const top = sheet.rows.length;
  for (const row of layout.header) headerRow(sheet, row, layout);
  const bottom = sheet.rows.length;
  for (const { cells, parts } of layout.body) {
    const row = sheet.rows.length;
    for (const [column, cell] of cells.entries()) merge(sheet, row, column, cell);
    sheet.rows.push(cells.map((cell, column) => bodyCell(cell, layout.columns[column], parts)));
  }
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
    widths,
    heights: new Map(
      heights.flatMap((height, index) => (height === undefined ? [] : [[top + index, height] as const])),
    ),
    still: { rows: bottom, columns: namedColumns(layout, widths) },
    paper: { isLandscape: isLandscape(layout), repeated: { first: top, last: bottom - 1 } },
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

const line = (sheet: Filling, text: string, style: SheetStyle = PLAIN): void => {
  sheet.rows.push([{ value: sheetText(text), style }]);
};

function headerRow(sheet: Filling, { cells }: HeaderRow, { columns }: TableLayout): void {
  const row = sheet.rows.length;
  const texts = new Map(cells.map(({ column, text }) => [column, sheetText(text)]));
  sheet.rows.push(columns.map((_, column) => ({ value: texts.get(column), style: HEADER })));
  for (const { column, colspan, rowspan } of cells) merge(sheet, row, column, { colspan, rowspan });
}

/** Merges what a cell reaches over. */
function merge(sheet: Filling, row: number, column: number, { colspan = 1, rowspan = 1 }: CellSpan): void {
  if (colspan > 1 || rowspan > 1) sheet.merges.push({ row, column, rowspan, colspan });
}

/** Columns of texts that are numbers where they look like one: quantities, prices, points. */
const isOfNumbers = (kind: ColumnKind | undefined): boolean =>
  kind !== undefined && kind !== 'figure' && kind !== 'blank' && LOOKS[kind] === 'number';

function bodyCell(
  cell: BodyCell,
  column: LayoutColumn | undefined,
  parts: readonly (RowPart | undefined)[],
): WrittenCell {
  const part = column && parts[column.side];
  const isSum = part !== undefined && isSumRow(part);
  const { value, style } = filledCell(cell, column, isSum);
  // A merged cell says what it says once.
  return cell.covered === true || value === '' ? { style } : { value, style };
}

function filledCell(cell: BodyCell, column: LayoutColumn | undefined, isSum: boolean): WrittenCell {
  if (cell.kind === 'padding') return { style: PADDING };
  if (cell.kind === 'text') {
    const number =
      isOfNumbers(column?.kind) && isAmountText(cell.text)
        ? amountNumber(cell.text.replaceAll(',', ''))
        : undefined;
    return number === undefined
      ? { value: sheetText(cell.text), style: { kind: 'text', isSum, indent: cell.depth } }
      : { value: number, style: numberStyle(cell.text, isSum, false) };
  }
  const isDerived = cell.state === 'derived';
  if (cell.value === undefined) {
    const value = cell.state === 'unknown' ? '…' : cell.text;
    return { value, style: { kind: 'words', isSum, isDerived } };
  }
  const number = amountNumber(cell.value);
  return number === undefined
    ? { value: cell.value, style: { kind: 'words', isSum, isDerived } }
    : { value: number, style: numberStyle(cell.text, isSum, isDerived) };
}

const numberStyle = (text: string, isSum: boolean, isDerived: boolean): SheetStyle => ({
  kind: 'number',
  isSum,
  isDerived,
  format: amountFormat(text),
});
