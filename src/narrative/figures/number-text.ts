import { formatMoney, type MoneyUnit, withThousands } from '../../model/money.ts';
import type { NarrativeStyle } from '../../model/narrative.ts';
import type { Value } from './token.ts';

/**
 * An amount in a sentence, with its unit: 11,835.50万元.
 * @param value in 元
 * @param decimals digits after the point of the print it was drawn from
 */
export function amountText(
  value: Value,
  moneyUnit: MoneyUnit,
  decimals: number,
  style: NarrativeStyle,
): string {
  if (value.isZero()) return `${style.zero}${moneyUnit}`;
  const text = withoutZeros(formatMoney(value, moneyUnit, decimals), style.zeros);
  return `${style.thousands ? withThousands(text) : text}${moneyUnit}`;
}

/** A percentage in a sentence: 14.72%, 0%, 100%. One that rounds to nothing but is something is 不足0.01%. */
export function rateText(percent: Value, decimals: number): string {
  if (percent.isZero()) return '0%';
  const text = percent.toFixed(decimals);
  if (/^-?0(?:\.0+)?$/.test(text)) return `不足${smallest(decimals)}%`;
  return `${/^-?\d+\.0+$/.test(text) ? text.replace(/\.0+$/, '') : text}%`;
}

const smallest = (decimals: number): string => (decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`);

function withoutZeros(text: string, zeros: NarrativeStyle['zeros']): string {
  if (zeros === 'keep' || !text.includes('.')) return text;
  if (zeros === 'drop') return text.replace(/\.?0+$/, '');
  return text.replace(/\.0+$/, '');
}
