import type { Decimal } from '../../model/decimal/decimal.ts';
import { slipBetween } from '../../model/decimal/slip.ts';
import { NOTHING } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Culprit } from '../disagreements/culprits.ts';
import { type Implied, isOneNumber } from '../disagreements/implied.ts';
import { inUnitOf } from '../rule/wording.ts';

/** A slip of the hand that alone explains a disagreement. */
export interface Slip {
  /** What it is called: 相邻两位数颠倒. */
  readonly name: string;
  readonly cell: Cell;
  /** As it would be printed, in the cell's unit of money. */
  readonly right: string;
  readonly culprit: Culprit;
  /** Whether nothing else could be wrong: otherwise the two numbers differ by this slip, and which is wrong is not known. */
  readonly isSure: boolean;
  /** Whether no other number could explain it, whatever it were. */
  readonly isOnly: boolean;
}

/** Slips that two numbers seldom differ by unless one is the other, written wrong. */
const isTelling = ({ name }: { readonly name: string }): boolean => !/一位数/.test(name);

/** What 元 for 万元 made of an amount, and the other way round, where rounding leaves it what would fit: 14.61 of 146100, where sums lack 14.60. */
const scaledBack = (printed: Decimal, right: Implied): readonly Decimal[] =>
  ['0.0001', '10000']
    .map((factor) => printed.times(factor))
    .filter(
      (value) =>
        ![value, right.value].some((each) => each.isZero()) &&
        isOneNumber({ value, within: NOTHING.half }, right),
    );

/** The slip of the hand that would explain a disagreement: one of the numbers that alone could. */
export function slipOf(culprits: readonly Culprit[]): Slip | undefined {
  // An amount below nothing is not what was meant.
  const possible = culprits.filter(({ printed, right }) => !right.value.isNegative() || printed.isNegative());
  const free = possible.filter(({ isConfirmed }) => !isConfirmed);
  const slips = (free.length > 0 ? free : possible).flatMap((culprit) => {
    const {
      cells: [cell],
      printed,
      right,
    } = culprit;
    const wrong = inUnitOf(cell, printed);
    const exact = inUnitOf(cell, right.value);
    const near = scaledBack(printed, right).map((value) => inUnitOf(cell, value));
    return [exact, ...near]
      .flatMap((text) => {
        const name = slipBetween(wrong, text);
        return name === undefined ? [] : [{ name, cell, right: text, culprit }];
      })
      .slice(0, 1);
  });
  const telling = slips.filter(isTelling);
  const [only] = telling.length === 1 ? telling : slips;
  if (only === undefined) return undefined;
  const isAlone = free.length === 1 || (free.length > 1 && telling.length === 1);
  return { ...only, isSure: isAlone, isOnly: free.length === 1 };
}
