import { Decimal } from '../../model/decimal/decimal.ts';
import type { Value } from '../figures/token.ts';

/** A figure of a text, however it is written. */
export interface Quantity {
  readonly kind: 'money' | 'percent' | 'count';
  /** Money in 元, percentages in percent, counts as they are. */
  readonly value: Value;
  /** Half of its last digit. */
  readonly half: Value;
  /** The end of a range (316—317万元); the value is its beginning. */
  readonly upTo?: Value | undefined;
  /** 约, 近, 左右: no more than roughly so. */
  readonly rough: boolean;
  /** 超过, 不足: it is more than that, or less. */
  readonly limit?: Limit | undefined;
  /** The unit as it is called: 万元, %, 辆. */
  readonly measure: string;
  /** As written, with its unit. */
  readonly text: string;
  /** The same with the word before it that says how it is meant: 超过70万元. */
  readonly said: string;
  /** Offset in the text, and length. */
  readonly start: number;
  readonly length: number;
}

/** The side of a figure that is meant. */
type Limit = 'over' | 'under';

/** The worth of the last digit that is not zero: 约 3,120,000 元 is exact to 10,000. */
export function lastNonZero(value: Value): Value {
  const digits = value.abs().toFixed();
  const zeros = digits.includes('.') ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  return new Decimal(10).pow(digits.includes('.') ? -(digits.length - digits.indexOf('.') - 1) : zeros);
}

/** Whether a figure says a value, to the digits it was written with. @param slack what the value may be off by itself */
export function says(quantity: Quantity, known: Value, slack: Value | 0 = 0): boolean {
  const { value, half, upTo, rough, limit } = quantity;
  if (limit === 'over')
    return known.plus(slack).gte(value) && (upTo === undefined || known.minus(slack).lte(upTo));
  // 减少不足10万元 says nothing of an increase.
  if (limit === 'under') return known.minus(slack).lte(value) && known.plus(slack).gte(0);
  const width = (rough ? Decimal.max(half, lastNonZero(value).div(2)) : half).plus(slack);
  if (upTo !== undefined) return known.plus(width).gte(value) && known.minus(width).lte(upTo);
  return value.minus(known).abs().lte(width);
}

/** Whether a figure stands for one value, so that it can be added to others and counts exactly. */
export const isExact = ({ upTo, rough, limit }: Quantity): boolean =>
  upTo === undefined && !rough && limit === undefined;

/** Whether a count says how many there are. */
export const isCount = (quantity: Quantity, known: Value | number): boolean =>
  isExact(quantity) ? quantity.value.equals(known) : says(quantity, new Decimal(known));

/** What a figure may be of, the likeliest first: its amount says which one it is, but for an open limit, which any number of them keep. */
export const mayMean = <Thing>({ limit, upTo }: Quantity, likely: readonly Thing[]): readonly Thing[] =>
  limit === undefined || upTo !== undefined ? likely : likely.slice(0, 1);
