import type { Decimal } from '../../model/decimal/decimal.ts';
import type { Cell } from '../../model/table.ts';
import type { SidesCompared } from '../figures/compare-sides.ts';

/**
 * Why cells must fit together (勾稽关系).
 * agree: prints of one number · balance: money in and money out that are one number · roll-up: a cell and its parts in one table ·
 * across: a cell and its parts in other tables · documents: prints in two disclosures · equivalence: two classifications, a warning only.
 */
export type RelationKind = 'agree' | 'balance' | 'roll-up' | 'across' | 'documents' | 'equivalence';

/** How a relation ended. What was not checked never counts as passed. */
export type Outcome = SidesCompared['outcome'] | 'not-checked';

/** Cells that must fit together, and whether they do. */
export interface Relation {
  readonly kind: RelationKind;
  readonly outcome: Outcome;
  /** The cell that is the sum, or the print the others are compared with. */
  readonly subject: Cell;
  /** Its parts, or the other prints of the number. Blank parts are left out. */
  readonly parts: readonly Cell[];
  /** Subject less its parts, in 元; with prints of one number the first difference. */
  readonly difference?: Decimal | undefined;
  /** Of an agreement that differs: the cells that print something else than the subject. */
  readonly outliers?: readonly Cell[] | undefined;
  /** The table published empty that the subject contradicts. */
  readonly emptyTable?: string | undefined;
  /** The dimension along which the parts divide the subject. */
  readonly along?: string | undefined;
  /** Why it was not checked, or what an equivalence stands on. */
  readonly reason?: string | undefined;
}
