import { columnLetters } from '../../model/base/column-letters.ts';

/**
 * A table of texts from anybody's file: a worksheet, a page of a PDF, a table of a text document. What it means is found out elsewhere.
 * Rows and columns count from 0.
 */
export interface Sheet {
  /** The file's name, without its folder. */
  readonly file: string;
  /** The sheet's name; "" where the file has only one. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** It was read out of a document or copied from one: rows of it may not have been read. */
  readonly mayLack?: boolean | undefined;
}

/** By column; a merged cell stands at every place it covers. Places where nothing stands are undefined. */
export type SheetRow = readonly (SheetCell | undefined)[];

/** A cell that holds something. */
export interface SheetCell {
  /** As it is shown, with its blanks at both ends taken off. */
  readonly text: string;
  /** Where its file says it stands: B12, or 第3页第12行第2格. */
  readonly at: string;
  /** Its own row and column: of a merged cell, the first it covers. */
  readonly row: number;
  readonly column: number;
  /** Rows and columns it covers. */
  readonly height: number;
  readonly width: number;
  /** It holds a number, not digits written as a text. */
  readonly isNumber?: boolean | undefined;
  /** Its thousands are shown apart by commas, which its text leaves out. */
  readonly isGrouped?: boolean | undefined;
  /** Why what it holds cannot be read: a formula without a result. */
  readonly refusal?: string | undefined;
}

/** What a file held, or why it cannot be read. */
export type FileReading =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[]; readonly remarks: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly remedy: string };

/** The cell of a place; of a merged cell only where it begins. */
export function ownCell(sheet: Sheet, row: number, column: number): SheetCell | undefined {
  const cell = sheet.rows[row]?.[column];
  return cell !== undefined && cell.row === row && cell.column === column ? cell : undefined;
}

/** The cells that begin in a row, left to right. */
export const ownCells = (sheet: Sheet, row: number): readonly SheetCell[] =>
  (sheet.rows[row] ?? []).filter(
    (cell, column): cell is SheetCell => cell !== undefined && cell.row === row && cell.column === column,
  );

/** How a cell is named to a person: 导出.xlsx!2.11!B12, 公开.pdf!第3页第12行第2格. */
export const sheetCellName = (sheet: Sheet, cell: Pick<SheetCell, 'at'>): string =>
  [sheet.file, /^第\d+页/.test(cell.at) ? '' : sheet.name, cell.at].filter((part) => part !== '').join('!');

/** How a sheet is named to a person. */
export const sheetName = (sheet: Sheet): string =>
  sheet.name === '' ? sheet.file : `${sheet.file}!${sheet.name}`;

/** A sheet of plain texts, each in a place of its own. */
export const plainSheet = (file: string, name: string, rows: readonly (readonly string[])[]): Sheet => ({
  file,
  name,
  rows: rows.map((texts, row) =>
    texts.map((written, column) => {
      const text = written.trim();
      return text === ''
        ? undefined
        : { text, at: `${columnLetters(column)}${row + 1}`, row, column, height: 1, width: 1 };
    }),
  ),
});
