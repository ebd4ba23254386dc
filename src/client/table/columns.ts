/** A leaf column of a table: its title cells from the group down, and its cells in the body. */
export interface Column {
  readonly titles: readonly HTMLTableCellElement[];
  readonly cells: readonly HTMLTableCellElement[];
}

/** The titles above each column, from the left; in each line one cell, the same where it reaches over several. */
export function headerGrid(head: HTMLTableSectionElement): readonly (readonly HTMLTableCellElement[])[] {
  const lines = [...head.rows].filter((row) => !row.classList.contains('numbers'));
  const grid: HTMLTableCellElement[][] = lines.map(() => []);
  for (const [line, row] of lines.entries()) {
    let at = 0;
    for (const title of row.cells) {
      while (grid[line]?.[at] !== undefined) at += 1;
      for (let down = 0; down < title.rowSpan; down += 1)
        for (let along = 0; along < title.colSpan; along += 1) {
          const place = grid[line + down];
          if (place !== undefined) place[at + along] = title;
        }
      at += title.colSpan;
    }
  }
  return grid;
}

/** How many columns stand from a cell to the end of its row: cells that reach over several rows stand at the left, so places count from there. */
export function fromEnd(cell: Element): number {
  let behind = 0;
  for (let each: Element | null = cell; each instanceof HTMLTableCellElement; each = each.nextElementSibling)
    behind += each.colSpan;
  return behind;
}

/** The columns of figures of a table, from the left. */
export function shownColumns(table: HTMLTableElement): readonly Column[] {
  if (!table.tHead) return [];
  const grid = headerGrid(table.tHead);
  const width = grid.at(-1)?.length ?? 0;
  const byPlace = Map.groupBy(
    table.querySelectorAll<HTMLTableCellElement>('tbody td[id^="c-"]'),
    (cell) => width - fromEnd(cell),
  );
  return [...byPlace]
    .sort(([one], [other]) => one - other)
    .map(([place, cells]) => ({
      titles: [...new Set(grid.flatMap((line) => line[place] ?? []))],
      cells,
    }));
}

/** The titles of a column as one text: 基本支出 · 小计. */
export const columnPath = ({ titles }: Pick<Column, 'titles'>): string =>
  [...new Set(titles.map((title) => title.textContent?.trim() ?? ''))]
    .filter((text) => text !== '')
    .join(' · ');
