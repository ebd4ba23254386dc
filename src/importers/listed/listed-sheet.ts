import type { ColumnNode } from '../../formats/column-schema.ts';
import { leafColumns, tableSides } from '../../formats/columns.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import type { Sheet, SheetCell } from '../sheet/sheet.ts';
import type { RowInText } from './listed-rows-of.ts';
import type { ListedSpan } from './listed-spans.ts';

/** A row with the column of each of its figures, among those of its side; undefined where it is not known. */
export interface PlacedRow extends RowInText {
  readonly columns: readonly (number | undefined)[];
  /** Its sums do not come out, wherever its figures are put. */
  readonly isWrong?: boolean | undefined;
}

/** A row of which no figure has a place. */
export const nowhere = (row: RowInText): PlacedRow => ({
  ...row,
  columns: row.figures.map(() => undefined),
});

/**
 * A table whose columns were lost, laid out under the header of the format as it was printed. Figures whose column is not known stand
 * to the right of all columns: nothing is read there, and everything that stands there counts as unread.
 */
export function listedSheet(
  file: string,
  { table, title, header }: ListedSpan,
  rows: readonly PlacedRow[],
  words: TitleWords,
): Sheet {
  const sides = tableSides(table).map(({ columns }) => leafColumns(columns));
  const starts = sides.map((_, index) => sides.slice(0, index).flat().length);
  const width = sides.flat().length;
  const said = header
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  const unit = /单位[:：](?:人民币)?([百千万亿]?元)/.exec(said)?.[0];
  const above = [filledTitle(table.title, words), ...(unit === undefined ? [] : [unit])];
  const titles = headerCells(
    tableSides(table).flatMap(({ columns }) => columns),
    above.length,
    title.at,
    words,
  );
  const top = above.length + titles.length;
  const lines = rows.map((row, index): (SheetCell | undefined)[] => {
    const own = sides[row.side] ?? [];
    const start = starts[row.side] ?? 0;
    const texts = own.flatMap(({ prints }, column) => (prints === undefined ? [] : start + column));
    const figures = own.flatMap(({ prints }, column) => (prints === undefined ? start + column : []));
    const cells: (SheetCell | undefined)[] = Array.from({ length: width }, () => undefined);
    const put = (column: number, text: string, at: string): void => {
      cells[column] = { text, at, row: top + index, column, height: 1, width: 1 };
    };
    for (const [place, text] of row.texts.entries()) {
      const column = texts[place];
      if (column !== undefined && text !== undefined && text !== '') put(column, text, row.at);
    }
    for (const [place, { text, at }] of row.figures.entries()) {
      const column = row.columns[place];
      put(column === undefined ? cells.length : (figures[column] ?? cells.length), text, at);
    }
    return cells;
  });
  const head = above.map((text, row): (SheetCell | undefined)[] => [
    { text, at: title.at, row, column: 0, height: 1, width: 1 },
  ]);
  return { file, name: '', rows: [...head, ...titles, ...lines] };
}

/** The figures of a table of which none has a place: they are there, and belong to nothing. */
export const unreadSheet = (file: string, rows: readonly RowInText[]): Sheet => ({
  file,
  name: '',
  rows: rows.map(({ figures }, row) =>
    figures.map(({ text, at }, column) => ({ text, at, row, column, height: 1, width: 1 })),
  ),
});

/** The header of a table as cells: titles of groups over all their columns, all others down to the last row. */
function headerCells(
  columns: readonly ColumnNode[],
  top: number,
  at: string,
  words: TitleWords,
): readonly (readonly (SheetCell | undefined)[])[] {
  const depth = depthOf(columns);
  const rows: (SheetCell | undefined)[][] = Array.from({ length: depth }, () => []);
  const walk = (nodes: readonly ColumnNode[], level: number, from: number): number => {
    let column = from;
    for (const node of nodes) {
      const end = node.columns === undefined ? column + 1 : walk(node.columns, level + 1, column);
      const height = node.columns === undefined ? depth - level : 1;
      const place = { row: top + level, column, height, width: end - column };
      const cell: SheetCell = { text: filledTitle(node.title, words), at, ...place };
      for (let y = level; y < level + height; y += 1)
        for (let x = column; x < end; x += 1) {
          const row = rows[y];
          if (row !== undefined) row[x] = cell;
        }
      column = end;
    }
    return column;
  };
  walk(columns, 0, 0);
  return rows;
}

const depthOf = (columns: readonly ColumnNode[]): number =>
  1 + Math.max(0, ...columns.map((column) => (column.columns === undefined ? 0 : depthOf(column.columns))));
