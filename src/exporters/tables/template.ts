import { tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { statementLines } from '../../formats/lines.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { alignSides } from '../../layout/rows/align-sides.ts';
import { moneyUnitText } from '../../layout/table/money-unit.ts';
import type { BodyCell, BodyRow, LayoutColumn, TableLayout } from '../../layout/table/table-layout.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { layoutHeader } from '../../layout/table-header.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import { workbookFileOf } from '../xlsx/workbook-file.ts';
import type { CellRange, WrittenSheet } from '../xlsx/written-sheet.ts';
import { amountFormat } from './sheet-amount.ts';
import { sheetNames } from './sheet-names.ts';
import { worksheetOf } from './worksheet.ts';

/** Rows a list has room for in an empty table. */
const ROOM = 40;

const INSTRUCTIONS = [
  '每张表一个工作表，表名、表头照公开的样子，不要改；列不要增删。',
  '金额只填数字，单位见表名下面一行；没有的留空，不要填 0 或“无”。',
  '科目编码、单位代码、项目编码按文本填写，不要让它变成科学计数法。',
  '行不够就插入几行，合计行不要删；整张表没有数据就空着。',
  '填好以后：npm run import -- 本文件 --unit 单位 --year 年度',
];

/** An empty workbook of a format: headers as they are published, the lines it names, room for lists, and instructions. */
export function templateWorkbook(format: Format, words: TitleWords, date: Date): Uint8Array {
  const tables = format.tables.filter((table) => tableSides(table).length > 0);
  const titles = tables.map(({ number, title }) => numberedTitle(number, filledTitle(title, words)));
  const [first = '填写说明', ...names] = sheetNames(['填写说明', ...titles]);
  const sheets = tables.map((table, index): WrittenSheet => {
    const layout = emptyLayout(format, table, words);
    const sheet = worksheetOf(layout, entryAt(names, index), []);
    const forNumbers = figureColumns(layout);
    return { ...sheet, rows: withDecimals(sheet.rows, forNumbers, format, table), forNumbers };
  });
  const lines = [`${words.name}${words.year}年度（${format.title}）`, ...INSTRUCTIONS];
  const about: WrittenSheet = {
    name: first,
    rows: lines.map((value) => [{ value, style: { kind: 'plain' } }]),
    widths: [90],
  };
  return workbookFileOf([about, ...sheets], { title: `${format.title}空表`, publisher: '明账', date });
}

/** A table laid out without figures. */
export function emptyLayout(format: Format, table: TableFormat, words: TitleWords): TableLayout {
  const { columns, header, levels } = layoutHeader(table, format, words);
  const sides = tableSides(table).map((side) => {
    if (!('by' in side.rows))
      return statementLines(format, side.rows).map(({ id, number, title, depth, beside }) => ({
        key: id,
        text: `${number}${filledTitle(title, words)}`,
        depth,
        beside,
      }));
    const blank = Array.from({ length: ROOM }, (_, index) => ({ key: `row-${index}`, text: '', depth: 0 }));
    const { total } = side.rows;
    if (total === undefined) return blank;
    const sum = { key: 'total', text: total.title, depth: 0 };
    return total.at === 'first' ? [sum, ...blank] : [...blank, sum];
  });
  const body = alignSides<TemplateLine>(sides).map(
    (rows, index): BodyRow => ({
      parts: rows.map((row) => row && { key: row.key, anchor: row.key, kind: 'item', depth: row.depth }),
      cells: columns.map((column) => blankCell(column, rows[column.side], index)),
    }),
  );
  return {
    id: table.id,
    number: table.number,
    titleNumbers: format.titleNumbers,
    printedNumber: table.printedNumber,
    title: filledTitle(table.title, words),
    year: words.year,
    byline: (format.byline ?? []).map((text) => filledTitle(text, words).replaceAll('{code}', '')),
    moneyUnit: moneyUnitText(columns, table.moneyUnit ?? format.moneyUnit),
    ...{ columns, header, body, notes: [] },
    linked: levels > 2,
    landscape: table.landscape ?? false,
  };
}

interface TemplateLine {
  readonly key: string;
  readonly text: string;
  readonly depth: number;
  readonly beside?: string | undefined;
}

function blankCell(column: LayoutColumn, row: TemplateLine | undefined, index: number): BodyCell {
  if (column.kind === 'sequence') return { kind: 'text', text: String(index + 1), depth: 0 };
  if (row === undefined || column.kind === 'figure') return { kind: 'padding' };
  return { kind: 'text', text: column.rowHeader === 'first' ? row.text : '', depth: row.depth };
}

/** Cells of figures take numbers only; Excel says so where something else is typed. */
function figureColumns({ columns, header, body }: TableLayout): readonly CellRange[] {
  const first = header.length + 2;
  return columns
    .filter(({ kind }) => kind === 'figure')
    .map(({ index }) => ({ column: index, first, last: first + body.length }));
}

/** Rows whose cells of figures show as many decimals as the table prints; where amounts are not rounded, as many as are typed. */
function withDecimals(
  rows: WrittenSheet['rows'],
  ranges: readonly CellRange[],
  format: Format,
  table: TableFormat,
): WrittenSheet['rows'] {
  if (table.exact === true) return rows;
  const decimals = table.decimals ?? format.decimals;
  const sample = (0).toFixed(decimals);
  const style = { kind: 'number', isSum: false, isDerived: false, format: amountFormat(sample) } as const;
  return rows.map((cells, row) =>
    cells.map((cell, column) => {
      const isFigure = ranges.some(
        (range) => range.column === column && range.first <= row && row <= range.last,
      );
      return isFigure && cell.style.kind === 'padding' ? { ...cell, style } : cell;
    }),
  );
}

/** A layout without the figures that were worked out: a filled workbook holds what was written, no more. */
export const asWritten = (layout: TableLayout): TableLayout => ({
  ...layout,
  notes: layout.notes.filter(({ kind }) => kind === 'note' || kind === 'statement'),
  body: layout.body.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.kind === 'figure' && (cell.state === 'derived' || cell.state === 'unknown')
        ? { ...cell, state: 'blank', text: '', value: undefined }
        : cell,
    ),
  })),
});
