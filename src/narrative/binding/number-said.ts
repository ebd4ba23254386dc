import type { Value } from '../figures/token.ts';

/** A percentage that was worked out, with as many digits as it takes to see it: 0.0823%, 14.72%. */
export const rateSaid = (percent: Value): string =>
  `${percent.gte('0.1') || percent.isZero() ? percent.toDecimalPlaces(2).toString() : percent.toSignificantDigits(2).toString()}%`;
