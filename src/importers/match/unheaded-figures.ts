import type { DraftContext } from '../draft/draft.ts';
import { ownCells, type SheetCell, sheetCellName } from '../sheet/sheet.ts';
import type { FoundTable } from './recognise.ts';
import { isColumnNumbers } from './sheet-header.ts';

const FIGURE = /^[-–—−－(（△]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[)）]?$/;

/** Figures of a column that are asked about one by one; of more, the first is, with how many there are. */
const EACH = 5;

/** Asks about figures beneath a header in columns over which nothing stands: nobody knows what they are. */
export function askUnheaded(found: FoundTable, { ask }: DraftContext): void {
  const { sheet } = found;
  for (const cells of unheadedFigures(found).values()) {
    if (isCount(cells)) continue;
    const isMany = cells.length > EACH;
    for (const cell of isMany ? cells.slice(0, 1) : cells)
      ask({
        at: sheetCellName(sheet, cell),
        text: cell.text,
        about: `这个数所在的一列没有栏名${isMany ? `，一共 ${cells.length} 个数` : ''}，没有导入`,
      });
  }
}

/** Such figures by column. */
function unheadedFigures({ sheet, header, end, columns }: FoundTable): ReadonlyMap<number, SheetCell[]> {
  const figures = new Map<number, SheetCell[]>();
  // A table that goes on without its header has none to tell.
  if (header.top === header.bottom) return figures;
  const headed = new Set(columns.matched.map(({ at }) => at.column));
  for (const row of sheet.rows.slice(header.top, header.bottom))
    for (const [column, cell] of row.entries()) if (cell !== undefined) headed.add(column);
  for (let row = header.bottom; row < end; row += 1) {
    const cells = ownCells(sheet, row);
    // A figure alone may be the number of a page.
    if (cells.length === 1 || isColumnNumbers(sheet, row)) continue;
    for (const cell of cells)
      if (!headed.has(cell.column) && FIGURE.test(cell.text))
        figures.set(cell.column, [...(figures.get(cell.column) ?? []), cell]);
  }
  return figures;
}

/** Whether the figures of a column number its rows: 1, 2, 3 … */
const isCount = (cells: readonly SheetCell[]): boolean =>
  cells.length > 1 &&
  cells.every(({ text }, index) => {
    const before = cells[index - 1]?.text ?? '0';
    return /^\d{1,4}$/.test(text) && Number(text) > Number(before);
  });
