import { Decimal } from '../../model/decimal/decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';

/** How two sides of a relation fit together. */
export interface SidesCompared {
  readonly outcome: 'equal' | 'rounding' | 'unlikely' | 'different';
  /** The first less the second, in 元. */
  readonly difference: Decimal;
}

/**
 * Compares a figure with the sum of its parts.
 * Prints of one number must be identical, and so must a whole and its only part that is not zero; prints of different precision
 * may differ by what half digits explain. A sum of n ≥ 2 prints may differ by the half digits of all n and its own (尾差); a difference
 * that so many independent roundings all but never add up to is `unlikely`.
 */
export function compareSides(whole: Interval, parts: readonly Interval[]): SidesCompared {
  const real = parts.filter((part) => part.prints > 0);
  const difference = real.reduce((rest, part) => rest.minus(part.value), whole.value);
  if (difference.isZero()) return { outcome: 'equal', difference };
  const zero = parts.find((part) => part.prints === 0 && !part.half.isZero());
  const counted = real.length === 0 && zero !== undefined ? [zero] : real;
  if (isOneNumber(whole, counted)) return { outcome: 'different', difference };
  const allowed = counted.reduce((sum, part) => sum.plus(part.half), whole.half);
  if (difference.abs().greaterThan(allowed)) return { outcome: 'different', difference };
  const isLikely = difference.abs().lessThanOrEqualTo(likelyRounding(whole, counted));
  return { outcome: isLikely ? 'rounding' : 'unlikely', difference };
}

/** So many standard deviations away one sum in about a million ends by rounding alone. */
const DEVIATIONS = '4.5';

/**
 * How far, in 元, a sum of rounded prints may be off before rounding alone is no likely cause. Each print is off by anything within its half
 * digit, independently of the others: a variance of (2·half)²/12. Parts that print one and the same amount are rounded alike, and count as one.
 */
export function likelyRounding(whole: Interval, parts: readonly Interval[]): Decimal {
  const alike = Map.groupBy(parts, ({ value, half, prints }) => (prints === 1 ? `${value} ${half}` : ''));
  const variances = [...alike].flatMap(([print, own]) =>
    print === ''
      ? own.map(({ half, prints }) => half.pow(2).div(Math.max(1, prints)))
      : own.slice(0, 1).map(({ half }) => half.times(own.length).pow(2)),
  );
  const all = Decimal.sum(whole.half.pow(2).div(Math.max(1, whole.prints)), 0, ...variances);
  return all.div(3).sqrt().times(DEVIATIONS);
}

/** Whether both sides print one number in the same precision, or one of them nothing: then half digits explain no difference. */
function isOneNumber(whole: Interval, parts: readonly Interval[]): boolean {
  const prints = parts.reduce((sum, part) => sum + part.prints, 0);
  if (prints > 1 || whole.prints > 1) return false;
  const [only] = parts;
  const isNothing = whole.prints === 0 && whole.half.isZero();
  return only === undefined || isNothing || only.half.equals(whole.half);
}
