/** What a kind of row is asked for. A new kind answers every question here. */
interface RowKindTraits {
  /** One of the parts that a sum is made of: a 科目, a unit, a project, a line of a statement. */
  readonly isItem: boolean;
  /** The row of the whole table or statement (合计). */
  readonly isTotal: boolean;
  /** Prints the sum of others: set in bold, with a rule above it. */
  readonly isSum: boolean;
  /** How a style sheet names it; "" where it looks like most. */
  readonly look: string;
}

const ROW_KINDS = {
  item: { isItem: true, isTotal: false, isSum: false, look: '' },
  subtotal: { isItem: false, isTotal: false, isSum: true, look: 'subtotal' },
  total: { isItem: false, isTotal: true, isSum: true, look: 'total' },
  heading: { isItem: false, isTotal: false, isSum: false, look: 'heading' },
} as const satisfies Readonly<Record<string, RowKindTraits>>;

/** The kinds of rows of a table. */
export type RowKind = keyof typeof ROW_KINDS;

/** A row, as far as these questions go. */
interface OfKind {
  readonly kind: RowKind;
}

/** Whether a row is one of the parts that a sum is made of. */
export const isItemRow = ({ kind }: OfKind): boolean => ROW_KINDS[kind].isItem;
/** Whether a row is that of the whole. */
export const isTotalRow = ({ kind }: OfKind): boolean => ROW_KINDS[kind].isTotal;
/** Whether a row prints the sum of others. */
export const isSumRow = ({ kind }: OfKind): boolean => ROW_KINDS[kind].isSum;
/** The class of a kind of row on a page; "" where it has none. */
export const rowLook = (kind: RowKind): string => ROW_KINDS[kind].look;
