import { type Header, headerRows } from '../../match/sheet-header.ts';
import type { Sheet, SheetCell } from '../../sheet/sheet.ts';

/** A title of a header, with those beneath it. */
export interface HeaderNode {
  readonly title: string;
  readonly cell: SheetCell;
  /** The first and the last column of the sheet that it stands over. */
  readonly first: number;
  readonly last: number;
  readonly below: readonly HeaderNode[];
}

/** The tree of a header's titles, left to right. Columns without any title are no part of it. */
export function headerTree(sheet: Sheet, { top, bottom }: Header): readonly HeaderNode[] {
  const rows = headerRows(sheet, top, bottom);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const paths = Array.from({ length: width }, (_, column) => {
    const cells = rows
      .flatMap((row, index) => (isBeneath(rows, index, column) ? (row[column] ?? []) : []))
      .filter(({ text }) => text.trim() !== '');
    // A title that is repeated beneath itself is printed once.
    return {
      column,
      cells: cells.filter((cell, index) => index === 0 || cell.text !== cells[index - 1]?.text),
    };
  });
  return nodesOf(
    paths.filter(({ cells }) => cells.length > 0),
    0,
  );
}

/** The columns beneath which no other title stands. */
export const leavesOf = (nodes: readonly HeaderNode[]): readonly HeaderNode[] =>
  nodes.flatMap((node) => (node.below.length === 0 ? [node] : leavesOf(node.below)));

/** Whether a cell is a title beneath those above it: 合计 merged over 科目编码 and 科目名称 is a row of figures that stands as high as titles beside it. */
function isBeneath(
  rows: readonly (readonly (SheetCell | undefined)[])[],
  row: number,
  column: number,
): boolean {
  const cell = rows[row]?.[column];
  if (cell === undefined || cell.width === 1) return true;
  const above = rows.slice(0, row).findLast((each) => each[column] !== undefined && each[column] !== cell);
  const over = above?.slice(cell.column, cell.column + cell.width).filter((each) => each !== undefined);
  return new Set(over).size <= 1;
}

interface ColumnPath {
  readonly column: number;
  readonly cells: readonly SheetCell[];
}

function nodesOf(paths: readonly ColumnPath[], depth: number): readonly HeaderNode[] {
  const nodes: HeaderNode[] = [];
  let group: ColumnPath[] = [];
  const close = (): void => {
    const [first] = group;
    const last = group.at(-1);
    const cell = first?.cells[depth];
    if (first === undefined || last === undefined || cell === undefined) return;
    nodes.push({
      title: cell.text.replace(/\s+/g, ''),
      cell,
      first: first.column,
      last: last.column,
      below: nodesOf(
        group.filter(({ cells }) => cells.length > depth + 1),
        depth + 1,
      ),
    });
    group = [];
  };
  for (const path of paths) {
    const before = group.at(-1);
    if (before !== undefined && before.cells[depth] !== path.cells[depth]) close();
    group.push(path);
  }
  close();
  return nodes;
}
