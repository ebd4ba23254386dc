import type { Decimal } from '../../model/decimal/decimal.ts';
import type { Cell, CellLine } from '../../model/table.ts';
import type { SidesCompared } from '../figures/compare-sides.ts';

/**
 * Why cells must fit together (勾稽关系).
 * agree: prints of one number · balance: money in and money out that are one number · roll-up: a cell and its parts in one table ·
 * twofold: two ways of dividing a sum that its table does not print · across: a cell and its parts in other tables · documents: prints in
 * two disclosures · equivalence: two classifications, a warning only.
 */
export type RelationKind =
  | 'agree'
  | 'balance'
  | 'roll-up'
  | 'twofold'
  | 'across'
  | 'documents'
  | 'equivalence';

/** How a relation ended. What was not checked never counts as passed. */
export type Outcome = SidesCompared['outcome'] | 'not-checked';

/** Cells that must fit together, and whether they do. */
export interface Relation {
  readonly kind: RelationKind;
  readonly outcome: Outcome;
  /** The cell that is the sum, or the print the others are compared with. */
  readonly subject: Cell;
  /** Of a twofold: what is added to the subject, before it is compared with the parts. */
  readonly beside?: readonly Cell[] | undefined;
  /** Its parts, or the other prints of the number. Blank parts are left out. */
  readonly parts: readonly Cell[];
  /** Subject (and what is beside it) less its parts, in 元; with prints of one number the first difference. */
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

/** The cells on the two sides of a relation that adds up: the sum, and what it is made of; or both ways of dividing one. */
export const sidesOf = ({ subject, beside = [], parts }: Relation): readonly [CellLine, CellLine] => [
  [subject, ...beside],
  parts,
];

/** All cells of a relation, the subject first. */
export const relationCells = (relation: Relation): readonly Cell[] => sidesOf(relation).flat();

const SUMS: ReadonlySet<RelationKind> = new Set(['roll-up', 'twofold', 'across']);

/** Whether a relation adds up; the others say that prints are one number. */
export const isSum = ({ kind }: Pick<Relation, 'kind'>): boolean => SUMS.has(kind);
