import type { Decimal } from '../../model/decimal/decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';

/** How two sides of a relation fit together. */
export interface Comparison {
  readonly outcome: 'equal' | 'rounding' | 'different';
  /** The first less the second, in 元. */
  readonly difference: Decimal;
}

/**
 * Compares a figure with the sum of its parts.
 * Prints of one number must be identical, and so must a whole and its only part that is not zero; prints of different precision
 * may differ by what half digits explain. A sum of n ≥ 2 prints may differ by the half digits of all n and its own (尾差).
 */
export function compare(whole: Interval, parts: readonly Interval[]): Comparison {
  const real = parts.filter((part) => part.prints > 0);
  const difference = real.reduce((rest, part) => rest.minus(part.value), whole.value);
  if (difference.isZero()) return { outcome: 'equal', difference };
  const zero = parts.find((part) => part.prints === 0 && !part.half.isZero());
  const counted = real.length === 0 && zero !== undefined ? [zero] : real;
  if (isOneNumber(whole, counted)) return { outcome: 'different', difference };
  const allowed = counted.reduce((sum, part) => sum.plus(part.half), whole.half);
  return { outcome: difference.abs().lessThanOrEqualTo(allowed) ? 'rounding' : 'different', difference };
}

/** Whether both sides print one number in the same precision, or one of them nothing: then half digits explain no difference. */
function isOneNumber(whole: Interval, parts: readonly Interval[]): boolean {
  const prints = parts.reduce((sum, part) => sum + part.prints, 0);
  if (prints > 1 || whole.prints > 1) return false;
  const [only] = parts;
  const isNothing = whole.prints === 0 && whole.half.isZero();
  return only === undefined || isNothing || only.half.equals(whole.half);
}
