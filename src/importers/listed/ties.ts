/**
 * A figure as it is printed, in whole parts so small that every figure of its table, and half of its last digit, is a whole number of them.
 */
export interface Print {
  readonly value: number;
  /** Half of its last digit. */
  readonly half: number;
}

/** A row whose columns were lost: its figures stand in the order of the columns, and a blank column left nothing. */
export interface FigureList {
  readonly figures: readonly Print[];
  /** How many columns of figures the row has. */
  readonly columns: number;
}

/** A cell of such a table. */
export interface TiedCell {
  readonly row: number;
  readonly column: number;
  /** 1 for a whole, -1 for each of its parts. */
  readonly sign: 1 | -1;
}

/** What holds among cells, whatever stands in them: together they come to nothing, or to no more than nothing. */
export interface Tie {
  readonly cells: readonly TiedCell[];
  /** What other tables print, counted with them; its sign is in its value. */
  readonly known: readonly Print[];
  readonly holds: 'equal' | 'atMost';
  /** What it stands on besides its cells: names of figures of other tables, any of which may be the mistake. */
  readonly grounds: readonly string[];
}

/** Names a cell among all that a tie stands on. */
export const cellKey = ({ row, column }: Pick<TiedCell, 'row' | 'column'>): string => `${row}:${column}`;

/** All that a tie stands on: if it does not hold, one of them is a mistake. */
export const groundsOf = ({ cells, grounds }: Tie): readonly string[] => [...cells.map(cellKey), ...grounds];

/** Whether a sum, off by at most `half`, may be what a tie says. */
export const mayHold = ({ holds }: Pick<Tie, 'holds'>, value: number, half: number): boolean =>
  value <= half && (holds === 'atMost' || value >= -half);
