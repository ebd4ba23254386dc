import { printsEach, recordsOf } from '../../formats/record-tables.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import { isIndicatorPrint } from '../../model/kinds/column-kinds.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import type { RowDetail } from '../../model/table.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { BodyCell, BodyRow, CellSpan, LayoutColumn, TextCell } from '../table/table-layout.ts';

/** Whether a table prints records line by line: indicators of projects, or purchases. */
export const printsRecords = ({ sides }: BoundTable): boolean =>
  sides.some(({ definition: { rows } }) => {
    const kind = recordsOf(rows);
    return printsEach(rows) || kind === 'purchase' || kind === 'indicator';
  });

/** A row as the lines it is printed in: what is told once spans them all. */
export function detailLines(
  row: BodyRow,
  columns: readonly LayoutColumn[],
  details: readonly RowDetail[],
): readonly BodyRow[] {
  if (details.length === 0) return [row];
  return details.map(({ key, texts }, index) => ({
    parts: row.parts.map((part) => part && { ...part, lineAnchor: `${part.anchor}-${key}` }),
    cells: row.cells.map((cell, place): BodyCell => {
      const column = columns[place];
      if (column === undefined) return cell;
      if (isIndicatorPrint(column.kind)) return { kind: 'text', text: texts[column.kind] ?? '', depth: 0 };
      return spanning(cell, index, details.length);
    }),
  }));
}

/** A cell over several lines: the first carries it, the others repeat its text but never its figure. */
function spanning(cell: BodyCell, index: number, lines: number): BodyCell {
  if (index === 0) return lines === 1 ? cell : { ...cell, rowspan: lines };
  return cell.kind === 'text' ? { ...cell, covered: true } : { kind: 'padding', covered: true };
}

/** Makes one cell of equal texts beneath each other, in columns that are merged, within equal cells of those before them. */
export function merged(rows: readonly BodyRow[], columns: readonly LayoutColumn[]): readonly BodyRow[] {
  const merging = columns.filter(({ merge }) => merge === true).map(({ index }) => index);
  if (merging.length === 0) return rows;
  const breaks = rows.map((row, line) => breakAt(row, rows[line - 1], merging));
  return rows.map((row, line) => ({
    ...row,
    cells: row.cells.map((cell, index): BodyCell => {
      const level = merging.indexOf(index);
      if (level === -1 || cell.kind !== 'text' || !isItem(row)) return cell;
      if (entryAt(breaks, line) > level) return { ...cell, covered: true };
      let end = line + 1;
      while (end < rows.length && entryAt(breaks, end) > level) end += 1;
      return end - line === 1 ? cell : { ...cell, rowspan: end - line };
    }),
  }));
}

const isItem = ({ parts: [part] }: BodyRow): boolean => part !== undefined && isItemRow(part);

/** How many of the merged columns go on from the row above. */
function breakAt(row: BodyRow, above: BodyRow | undefined, merging: readonly number[]): number {
  if (above === undefined || !isItem(row) || !isItem(above) || isNewRow(row, above)) return 0;
  const differing = merging.findIndex((index) => textAt(row, index) !== textAt(above, index));
  return differing === -1 ? merging.length : differing;
}

/** A row printed in several lines shares no cell with the one above. */
const isNewRow = ({ parts: [own] }: BodyRow, { parts: [above] }: BodyRow): boolean =>
  own?.lineAnchor !== undefined && own.key !== above?.key;

const textAt = ({ cells }: BodyRow, index: number): string | undefined => {
  const cell = cells[index];
  return cell?.kind === 'text' ? `${cell.project ?? ''} ${cell.text}` : undefined;
};

/** Marks where groups begin, and lets the name of a sum reach over the columns before the figures. */
export function grouped(
  rows: readonly BodyRow[],
  table: BoundTable,
  columns: readonly LayoutColumn[],
): readonly BodyRow[] {
  const isPurchases = table.sides.some(({ definition }) => recordsOf(definition.rows) === 'purchase');
  return rows.map((row, line) => {
    const above = rows[line - 1];
    const group = above === undefined || !isItem(row) || !isItem(above) || beginsGroup(row, above);
    return { ...row, group, cells: isPurchases && !isItem(row) ? sumCells(row.cells, columns) : row.cells };
  });
}

/** A group goes on where the first cell spans on, or where the row is the same as above. */
const beginsGroup = (row: BodyRow, above: BodyRow): boolean =>
  row.parts[0]?.lineAnchor === undefined
    ? !row.cells.some(isCovered)
    : row.parts[0].key !== above.parts[0]?.key;

const isCovered = ({ covered }: CellSpan): boolean => covered === true;

/** The cells of a sum: the name, which stands in the column of purchases, reaches back to the first column. A group is named in its own. */
function sumCells(cells: readonly BodyCell[], columns: readonly LayoutColumn[]): readonly BodyCell[] {
  const place = cells.findIndex((cell) => cell.kind === 'text' && cell.text !== '');
  const name = cells[place];
  if (name?.kind !== 'text' || columns[place]?.rowHeader !== 'first') return cells;
  const named: TextCell = { ...name, colspan: place + 1 };
  return cells.map((cell, index) => {
    if (index > place) return cell;
    return index === 0 ? named : { ...cell, covered: true };
  });
}
