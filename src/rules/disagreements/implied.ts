import { Decimal } from '../../model/decimal/decimal.ts';
import { figureIn } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { Relation } from '../../points/relations/relation.ts';
import { printedCells } from './disagreement.ts';

/** What is asked of relations: what a cell says, printed or worked out. */
export type Figures = Pick<Account, 'derived'>;

/** What a cell would have to be, and how far from it rounding leaves it, both in 元. */
export interface Implied {
  readonly value: Decimal;
  readonly within: Decimal;
}

/**
 * What a printed cell would have to be for a relation to hold: the other print of its number, or what its sum lacks.
 * @param isSame whether a cell prints the same number
 * @returns undefined where the relation does not say
 */
export function impliedBy(
  { kind, subject, parts, difference, outliers = [] }: Relation,
  isSame: (cell: Cell) => boolean,
  { derived }: Figures,
): Implied | undefined {
  const isGround = (cell: Cell): boolean => printedCells([cell], derived).some(isSame);
  const isDirect = (cell: Cell): boolean => isSame(cell) || derived.get(cell.place)?.origin?.how === 'same';
  if (kind === 'agree' || kind === 'balance') {
    const [outlier] = outliers;
    if (outlier === undefined) return undefined;
    if (isGround(subject)) return isDirect(subject) ? asPrinted(outlier, derived) : undefined;
    return outliers.every(isGround) && isDirect(outlier) ? asPrinted(subject, derived) : undefined;
  }
  const own = [subject, ...parts].filter(isGround);
  const [only] = own;
  if (difference === undefined || only === undefined || own.length > 1) return undefined;
  const printed = printedCells([only], derived).find(isSame);
  const before = printed && figureIn(derived, printed)?.value;
  // A figure that was worked out as a rest falls where what it was worked out from rises.
  if (before === undefined || derived.get(only.place)?.origin?.how === 'rest') return undefined;
  const value = only === subject ? before.minus(difference) : before.plus(difference);
  const halves = [subject, ...parts].flatMap((cell) => figureIn(derived, cell)?.half ?? []);
  return { value, within: Decimal.sum(0, ...halves) };
}

function asPrinted(cell: Cell, derived: Figures['derived']): Implied | undefined {
  const figure = figureIn(derived, cell);
  return figure && { value: figure.value, within: figure.half };
}

/** Whether two say one number, as far as rounding lets them. */
export const isOneNumber = (a: Implied, b: Implied): boolean =>
  a.value.minus(b.value).abs().lessThanOrEqualTo(a.within.plus(b.within));
