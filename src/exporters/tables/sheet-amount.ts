import { Decimal } from '../../model/decimal/decimal.ts';

/**
 * An amount as the number a spreadsheet holds.
 * @param text plain digits
 * @returns undefined where it has more digits than a spreadsheet counts with (15)
 */
export function amountNumber(text: string): number | undefined {
  const value = new Decimal(text);
  return value.precision() > 15 ? undefined : value.toNumber();
}

/** The number format that shows an amount as it is printed: "11,547.43" → "#,##0.00". */
export function amountFormat(text: string): string {
  const fraction = text.split('.')[1] ?? '';
  const whole = text.includes(',') ? '#,##0' : '0';
  return fraction === '' ? whole : `${whole}.${'0'.repeat(fraction.length)}`;
}
