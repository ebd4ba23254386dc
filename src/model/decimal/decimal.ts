import { Decimal as AnyDecimal } from 'decimal.js';

/**
 * Decimals that money is counted in. decimal.js keeps 20 digits unless told otherwise; what the reader lets through has at most 15 and
 * ten of them after the point, in units of up to 亿元, so that no sum or product of amounts comes near these: it is never rounded. Only a
 * quotient (a share, a rate) is, far behind the digits anybody prints.
 */
export const Decimal = AnyDecimal.clone({ precision: 100, rounding: AnyDecimal.ROUND_HALF_UP });

/** A decimal number, exact. */
export type Decimal = AnyDecimal;
