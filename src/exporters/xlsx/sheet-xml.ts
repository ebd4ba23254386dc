import { columnLetters } from '../../model/base/column-letters.ts';
import { attributes, html, type Markup } from '../../model/markup/html.ts';
import { stylePlace } from './sheet-styles.ts';
import type { CellRange, MergedCells, WrittenCell, WrittenSheet } from './written-sheet.ts';

/** Rows have this height in points unless they say another. */
const LINE = 15;

/** A sheet as a workbook holds it (xl/worksheets/sheet1.xml). It says nothing of the workbook it stands in. */
export function sheetXml(sheet: WrittenSheet): Markup {
  const { widths, merges = [], paper, forNumbers = [] } = sheet;
  const letters = widths.map((_, column) => columnLetters(column));
  const rows = sheet.rows.map((cells, row) => rowXml(cells, row, sheet, letters));
  return html`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${paper && html`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`}<sheetViews>${viewXml(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="${LINE}"/><cols>${widths.map(columnXml)}</cols><sheetData>${rows}</sheetData>${merges.length > 0 ? html`<mergeCells count="${merges.length}">${merges.map(mergeXml)}</mergeCells>` : undefined}${forNumbers.length > 0 ? html`<dataValidations count="${forNumbers.length}">${forNumbers.map(numbersXml)}</dataValidations>` : undefined}${linksXml(sheet)}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${paper && html`<pageSetup paperSize="9" orientation="${paper.isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`}</worksheet>`;
}

const columnXml = (width: number, column: number): Markup =>
  html`<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;

function rowXml(
  cells: readonly WrittenCell[],
  row: number,
  { heights }: WrittenSheet,
  letters: readonly string[],
): Markup {
  const height = heights?.get(row);
  const number = row + 1;
  const own = attributes({ r: number, ht: height, customHeight: height === undefined ? undefined : 1 });
  return html`<row${own}>${cells.map((cell, column) => cellXml(cell, `${letters[column] ?? columnLetters(column)}${number}`))}</row>`;
}

function cellXml({ value, style }: WrittenCell, place: string): Markup {
  const look = stylePlace(style);
  switch (typeof value) {
    case 'number':
      return html`<c r="${place}" s="${look}"><v>${value}</v></c>`;
    case 'string':
      return html`<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${keptCharacters(value)}</t></is></c>`;
    default:
      return html`<c r="${place}" s="${look}"/>`;
  }
}

/** What XML would read as something else (a line end of one kind as another), or what looks like the way to write it, is written as _x000D_. */
const keptCharacters = (text: string): string =>
  text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');

function viewXml({ still }: WrittenSheet): Markup {
  const { rows = 0, columns = 0 } = still ?? {};
  if (rows === 0 && columns === 0) return html`<sheetView workbookViewId="0"/>`;
  const pane = attributes({
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane: rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight',
    state: 'frozen',
  });
  return html`<sheetView workbookViewId="0"><pane${pane}/></sheetView>`;
}

const mergeXml = ({ row, column, rowspan, colspan }: MergedCells): Markup =>
  html`<mergeCell ref="${columnLetters(column)}${row + 1}:${columnLetters(column + colspan - 1)}${row + rowspan}"/>`;

/** Programs say so where something else is typed. */
const numbersXml = ({ column, first, last }: CellRange): Markup =>
  html`<dataValidation type="decimal" operator="between" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="不是金额" error="这一格只填数字；没有的留空。" sqref="${columnLetters(column)}${first + 1}:${columnLetters(column)}${last + 1}"><formula1>-100000000000</formula1><formula2>100000000000</formula2></dataValidation>`;

function linksXml({ rows }: WrittenSheet): Markup | undefined {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap(({ leadsTo }, column) =>
      leadsTo === undefined
        ? []
        : html`<hyperlink ref="${columnLetters(column)}${row + 1}" location="${sheetReference(leadsTo)}!A1"/>`,
    ),
  );
  return links.length === 0 ? undefined : html`<hyperlinks>${links}</hyperlinks>`;
}

/** A sheet as formulas name it. */
export const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'`;
