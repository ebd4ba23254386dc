import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';
import type { LastYear } from './last-year.ts';

/** The percentage that is written beside a change and is not that of it; undefined where it is, or none is written or known. */
export function wrongRate(line: LastYear): Decimal | undefined {
  const { entry, change, last } = line;
  if (entry.rate === undefined || change === undefined || last === undefined || last.value.isNegative())
    return undefined;
  const stated = rateWritten(entry.rate);
  return fits(stated, line) ? undefined : stated.value;
}

/** A percentage as it is written, and half of its last digit. */
function rateWritten(text: string): Pick<Interval, 'value' | 'half'> {
  const value = writtenDecimal(text);
  return { value, half: new Decimal(`5e-${(text.split('.')[1]?.length ?? 0) + 1}`) };
}

/** Whether a rate is that of a line's change, to the digits that all of them were printed with. From nothing there is none. */
function fits({ value, half }: Pick<Interval, 'value' | 'half'>, { change, last }: LastYear): boolean {
  if (change === undefined || last === undefined) return true;
  if (last.value.isZero()) return value.isZero() && change.value.isZero();
  const real = change.value.div(last.value).times(100);
  const slack = change.half.times(100).plus(real.abs().times(last.half)).div(last.value);
  return value.minus(real).abs().lessThanOrEqualTo(half.plus(slack));
}
