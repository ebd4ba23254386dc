import { ownCells, type Sheet, type SheetCell } from '../../src/importers/sheet/sheet.ts';
import { columnLetters } from '../../src/model/base/column-letters.ts';

/** A sheet made of cells, each at its own place. */
export function sheetOf(name: string, cells: readonly SheetCell[]): Sheet {
  const rows: SheetCell[][] = [];
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.height; row += 1)
      for (let column = cell.column; column < cell.column + cell.width; column += 1)
        rows[row] = Object.assign(rows[row] ?? [], { [column]: cell });
  return { file: '导出.xlsx', name, rows: Array.from(rows, (row) => Array.from(row ?? [])) };
}

/** The cells of a sheet, each once. */
export const cellsOf = (sheet: Sheet): readonly SheetCell[] =>
  sheet.rows.flatMap((_, row) => ownCells(sheet, row));

/** A cell so many rows down and columns to the right. */
export const moved = (cell: SheetCell, down: number, right = 0): SheetCell => ({
  ...cell,
  row: cell.row + down,
  column: cell.column + right,
  at: `${columnLetters(cell.column + right)}${cell.row + down + 1}`,
});

/** A cell that holds a text. */
export const cellAt = (
  row: number,
  column: number,
  text: string,
  size: Partial<SheetCell> = {},
): SheetCell => ({
  ...{ row, column, text, height: 1, width: 1, at: `${columnLetters(column)}${row + 1}` },
  ...size,
});
