import { printedText, sheetColumns } from '../../layout/table/sheet-columns.ts';
import type {
  BodyCell,
  HeaderRow,
  LayoutColumn,
  RowPart,
  TableLayout,
} from '../../layout/table/table-layout.ts';
import { aboveTable } from '../../layout/table/table-name.ts';
import { LOOKS } from '../../model/kinds/column-kinds.ts';
import { isSumRow } from '../../model/kinds/row-kinds.ts';
import type { Markup } from '../../model/markup/html.ts';
import { type Spanning, spanGrid } from './span-grid.ts';
import { BLANK, gridTable, type WordCell } from './word-grid.ts';
import { captionStyle, type PageKind, textHeight, textWidth } from './word-pages.ts';
import { paragraph, run, TAB } from './word-paragraphs.ts';

/** What the title of a table and the line above it take of a sheet, in twentieths of a point. */
const TITLES = 1200;

/** A table as it would be filed: what stands above it, its rows, its notes. @param page the kind of sheet it stands on */
export function sheetParagraphs(layout: TableLayout, page: PageKind): readonly Markup[] {
  const { absent, columns, notes } = layout;
  if (absent !== undefined) return [paragraph('BodyText', run(absent))];
  const header = spanGrid(layout.header.map(headerCells), columns.length, BLANK);
  const body = spanGrid(
    layout.body.map(({ cells, parts }) =>
      cells.flatMap((cell, index) => bodyCell(cell, columns[index], parts)),
    ),
    columns.length,
    BLANK,
  );
  // Marks of 尾差 are ours; a filed document has none.
  const told = notes.filter(({ kind }) => kind !== 'rounding');
  const columnsOnSheet = sheetColumns({ ...layout, notes: told }, textWidth(page), textHeight(page) - TITLES);
  const above = aboveLine(layout);
  const style = captionStyle(page);
  return [
    ...(columnsOnSheet.runsOn ? [] : captionLine(above, layout.moneyUnit, style)),
    gridTable({
      title: layout.title,
      ...columnsOnSheet,
      running: columnsOnSheet.runsOn ? captionLine([...above, layout.title], layout.moneyUnit, style) : [],
      header,
      body,
      notes: told.map(({ text }) => text),
    }),
  ];
}

const aboveLine = (layout: TableLayout): readonly string[] =>
  layout.byline.length === 0 && layout.moneyUnit === ''
    ? []
    : [
        ...(/^\d*$/.test(layout.number) || layout.number === layout.printedNumber ? [] : [layout.number]),
        ...aboveTable(layout),
      ];

/** The line above a table: what it is at the left, its unit of money at the right. */
export const captionLine = (above: readonly string[], moneyUnit: string, style: string): readonly Markup[] =>
  above.length === 0 && moneyUnit === ''
    ? []
    : [
        paragraph(style, [
          run(above.join('　')),
          ...(moneyUnit === '' ? [] : [TAB, run(`单位：${moneyUnit}`)]),
        ]),
      ];

const headerCells = ({ cells }: HeaderRow): readonly Spanning<WordCell>[] =>
  cells.map(({ column, colspan, rowspan, text }) => ({
    column,
    colspan,
    rowspan,
    cell: { text, align: 'center', bold: true },
  }));

function bodyCell(
  cell: BodyCell,
  column: LayoutColumn | undefined,
  parts: readonly (RowPart | undefined)[],
): readonly Spanning<WordCell>[] {
  if (cell.covered === true || column === undefined) return [];
  const part = parts[column.side];
  const bold = part !== undefined && isSumRow(part);
  const { colspan = 1, rowspan = 1 } = cell;
  const at = { column: column.index, colspan, rowspan };
  switch (cell.kind) {
    case 'padding':
      return [{ ...at, cell: BLANK }];
    case 'figure':
      return [{ ...at, cell: { text: printedText(cell), align: 'right', bold } }];
    case 'text':
      return [{ ...at, cell: { text: cell.text, align: textAlign(column), bold, depth: cell.depth } }];
  }
}

function textAlign({ kind }: LayoutColumn): WordCell['align'] {
  if (kind === 'figure' || kind === 'blank') return 'left';
  const look = LOOKS[kind];
  return look === 'number' ? 'right' : look === 'sequence' ? 'center' : 'left';
}
