import type { CellFigure } from '../../model/figure/figure.ts';
import { type MoneyUnit, withThousands } from '../../model/money.ts';
import type { Account } from '../../points/account/account.ts';
import { cellHref } from './cell-href.ts';

/** A figure as a page prints it, and the way to its cell. */
export interface ShownFigure {
  /** Its digits with separators, in `moneyUnit`. */
  readonly text: string;
  readonly moneyUnit: MoneyUnit;
  /** Nobody printed it: it was worked out. */
  readonly derived: boolean;
  /** Address of its cell; none where it is a sum of cells, or only the text states it. */
  readonly href?: string | undefined;
}

/** One with the name it is printed under. */
export interface LabelledFigure extends ShownFigure {
  readonly label: string;
  readonly href: string;
}

/** The figure of a cell, in the unit and with the digits it has there, under a name. */
export const labelledFigure = (
  account: Account,
  label: string,
  { cell, text, moneyUnit, state }: CellFigure,
): LabelledFigure => ({
  label,
  text: withThousands(text),
  moneyUnit,
  derived: state === 'derived',
  href: cellHref(account, cell),
});
