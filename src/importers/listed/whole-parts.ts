import { Decimal } from '../../model/decimal/decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';
import type { Print } from './ties.ts';

/** Above this, sums of many figures might not be exact. */
const LARGEST = 2 ** 43;

/**
 * Turns figures into whole parts of one size, so small that each of them and half of its last digit are whole: then sums of them are exact.
 * @returns undefined where their parts would be too many to count
 */
export function wholeParts(figures: readonly Interval[]): ((figure: Interval) => Print) | undefined {
  const places = Math.max(
    0,
    ...figures.flatMap(({ value, half }) => [value, half].map((each) => each.decimalPlaces())),
  );
  const size = new Decimal(10).pow(places);
  const print = ({ value, half }: Interval): Print => ({
    value: value.times(size).toNumber(),
    half: half.times(size).toNumber(),
  });
  const largest = Math.max(0, ...figures.map((figure) => Math.abs(print(figure).value)));
  return largest > LARGEST ? undefined : print;
}
