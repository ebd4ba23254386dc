import {
  abs,
  type Exact,
  exact,
  exactText,
  minus,
  order,
  plus,
  quotient,
  rounded,
  shifted,
  signOf,
  times,
  ZERO,
} from '../model/decimal/exact.ts';

/** The amount of a figure as files hold it. */
export interface AmountData {
  /** The exact value in 元. */
  readonly yuan: string;
  /** What it may be off by, in 元: half of its last digit, or of all digits it is the sum of. */
  readonly half: string;
  /** The unit of money it is printed in, and how many zeros that has in 元: 万元 has 4. */
  readonly moneyUnit: string;
  readonly zeros: number;
  /** Digits after the point as printed. */
  readonly decimals: number;
}

/** How one amount differs from another. */
export interface Change {
  /**
   * more · less · same: the digits say so · rounding: they are printed in different precision, and their last digits explain the
   * difference (尾差), so that nobody can say whether there is one.
   */
  readonly kind: 'more' | 'less' | 'same' | 'rounding';
  /** The second less the first, with a minus sign where it is less, in `moneyUnit`. */
  readonly difference: string;
  readonly moneyUnit: string;
  /** Whether the exact difference has more digits than the coarser of the two prints. */
  readonly about: boolean;
  /** The difference in percent of the first; undefined where that is nothing, or its digits are too few to say. */
  readonly rate?: Percent | undefined;
  /** The second in percent of the first, under the same conditions. */
  readonly ratio?: Percent | undefined;
}

/** A percentage: one digit after the point or, where the printed digits do not carry that far, a whole number (约). */
export interface Percent {
  readonly text: string;
  readonly about: boolean;
}

const HUNDRED = exact('100');
const [FINE, COARSE] = [exact('0.05'), exact('0.5')];

/**
 * The change from one amount to another. Amounts of different precision are compared in the unit and with the digits of the coarser one.
 * A growth from nothing is no percentage.
 */
export function changeOf(from: AmountData, to: AmountData): Change {
  const [first, second] = [exact(from.yuan), exact(to.yuan)];
  const difference = minus(second, first);
  const coarser = order(exact(from.half), exact(to.half)) >= 0 ? from : to;
  const told = shifted(difference, -coarser.zeros);
  const printed = rounded(told, coarser.decimals);
  const rate = percentOf(difference, from, to);
  return {
    kind: kindOf(difference, from, to),
    difference: exactText(printed),
    moneyUnit: coarser.moneyUnit,
    about: order(told, printed) !== 0,
    rate,
    ratio: percentOf(second, from, to),
  };
}

function kindOf(difference: Exact, from: AmountData, to: AmountData): Change['kind'] {
  const sign = signOf(difference);
  if (sign === 0) return 'same';
  const halves = [exact(from.half), exact(to.half)] as const;
  const isOnePrecision = order(...halves) === 0;
  if (!isOnePrecision && order(abs(difference), plus(...halves)) <= 0) return 'rounding';
  return sign > 0 ? 'more' : 'less';
}

/** A part of the first amount in percent, with as many digits as the half digits of both allow. */
function percentOf(part: Exact, from: AmountData, to: AmountData): Percent | undefined {
  const base = abs(exact(from.yuan));
  if (signOf(base) === 0) return undefined;
  const off = plus(times(exact(to.half), base), times(exact(from.half), abs(exact(to.yuan))));
  const error = quotient(times(off, HUNDRED), times(base, base), 6);
  if (order(error, COARSE) > 0) return undefined;
  const about = order(error, FINE) > 0;
  return { text: exactText(quotient(times(part, HUNDRED), base, about ? 0 : 1)), about };
}

/** A part of a whole in percent; undefined where the whole is nothing, or the digits are too few to say. */
export const shareOf = (part: AmountData, whole: AmountData): Percent | undefined =>
  percentOf(exact(part.yuan), whole, part);

/** No money, in the unit and with the digits of an amount: what a nothing is compared as. */
export const nothingBeside = (other: AmountData): AmountData => ({ ...other, yuan: '0', half: '0' });

/** The sum of amounts in 元, and what it may be off by. */
export const sumOfAmounts = (
  amounts: readonly Pick<AmountData, 'yuan' | 'half'>[],
): { readonly value: Exact; readonly half: Exact } => ({
  value: amounts.reduce((sum, { yuan }) => plus(sum, exact(yuan)), ZERO),
  half: amounts.reduce((sum, { half }) => plus(sum, exact(half)), ZERO),
});
