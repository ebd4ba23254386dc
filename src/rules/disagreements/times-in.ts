import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { type Arithmetic, workedOut } from './worked-out.ts';

/**
 * How often a number stands in what a cell says: once where the cell prints it, or as often as it was added when the cell was worked
 * out, less as often as it was taken off. So much does the cell rise where the number rises by one.
 * @param isSame whether a cell prints the number
 */
export const timesIn = (cell: Cell, isSame: (cell: Cell) => boolean, derived: Account['derived']): number =>
  workedOut(cell, (one) => (isSame(one) ? 1 : undefined), derived, NUMBERS);

const NUMBERS: Arithmetic<number> = { none: 0, plus: (a, b) => a + b, minus: (a, b) => a - b };
