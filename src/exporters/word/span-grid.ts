/** A cell that reaches over others, by its place. */
export interface Spanning<Cell> {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly cell: Cell;
}

/** What stands at a place of a row, left to right: a cell, or the continuation of one that began above. */
export interface GridCell<Cell> {
  readonly cell: Cell;
  readonly column: number;
  readonly colspan: number;
  /** Begins a cell of several rows, or continues it; absent where it is of one row. */
  readonly merge?: 'begins' | 'continues' | undefined;
}

/**
 * Rows as Word wants them: a cell of several rows stands in each of them, and every row is full.
 * @param blank what fills a place where no cell stands
 */
export function spanGrid<Cell>(
  rows: readonly (readonly Spanning<Cell>[])[],
  columns: number,
  blank: Cell,
): readonly (readonly GridCell<Cell>[])[] {
  /** By column: what reaches down from above, and for how many rows more. */
  const reaching = new Map<number, { readonly of: Spanning<Cell>; rows: number }>();
  return rows.map((row) => {
    const placed: GridCell<Cell>[] = [];
    const own = new Map(row.map((spanning) => [spanning.column, spanning]));
    for (let column = 0; column < columns; ) {
      const above = reaching.get(column);
      if (above !== undefined && above.rows > 0) {
        above.rows -= 1;
        const { cell, colspan } = above.of;
        placed.push({ cell, column, colspan, merge: 'continues' });
        column += colspan;
        continue;
      }
      const spanning = own.get(column) ?? { column, colspan: 1, rowspan: 1, cell: blank };
      const { cell, colspan, rowspan } = spanning;
      if (rowspan > 1) reaching.set(column, { of: spanning, rows: rowspan - 1 });
      placed.push({ cell, column, colspan, merge: rowspan > 1 ? 'begins' : undefined });
      column += colspan;
    }
    return placed;
  });
}
