import type { CellFigure } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { Disagreement } from './disagreement.ts';

/** Columns of a table somebody wrote in which no row says anything, or each says nothing but 0, though there is money in them by all else. */
export interface LackingColumns {
  readonly table: BoundTable;
  /** The zeros that stand in them; none where they are blank. */
  readonly zeros: readonly Cell[];
  /** Of each of them the cell that most is known of. */
  readonly columns: readonly [LackingCell, ...LackingCell[]];
  /** Whether it is one of them, and which cannot be told. */
  readonly isOneOf?: boolean;
  /** What disagrees because of them. */
  readonly explains: readonly Disagreement[];
}

/** A cell that nobody filled in, and what everything else says of it. */
export interface LackingCell {
  readonly cell: Cell;
  readonly figure: CellFigure;
}
