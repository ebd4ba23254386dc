import { formatMoney, MONEY_UNITS, type MoneyUnit, withThousands } from '../../model/money.ts';
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

/**
 * The same of so many digits, where texts are in a larger unit of money than the tables: 31,214,205.80 元 is 3,121.42 万元 in a sentence, as documents
 * print it. What would round to nothing keeps all its digits.
 */
export function roundedAmountText(
  value: Value,
  moneyUnit: MoneyUnit,
  decimals: number,
  style: NarrativeStyle,
): string {
  const rounded = value.div(MONEY_UNITS[moneyUnit]).toDecimalPlaces(decimals).times(MONEY_UNITS[moneyUnit]);
  return amountText(rounded.isZero() ? value : rounded, moneyUnit, decimals, style);
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
