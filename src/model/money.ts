import { Decimal } from './decimal/decimal.ts';

/** The units money is printed in (计量单位), each with its worth in 元. */
export const MONEY_UNITS = { 元: '1', 百元: '100', 千元: '1000', 万元: '10000', 亿元: '100000000' } as const;

/** A unit of money (计量单位) as it is printed above a table. */
export type MoneyUnit = keyof typeof MONEY_UNITS;

/**
 * A printed amount of money. It stands for every true value within half its last digit.
 * `value` and `half` are in 元, whatever unit the text is in, so that tables in 元 and in 万元 compare.
 */
export interface Amount {
  /** The digits as written, without thousands separators: "5.00". */
  readonly text: string;
  /** The printed value in 元. */
  readonly value: Decimal;
  /** Half of the last digit, in 元: 50 for "5.00" 万元. */
  readonly half: Decimal;
}

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** How an amount may be written: plain digits, or digits in well-formed groups of three. */
export const isAmountText = (text: string): boolean => PLAIN.test(text) || GROUPED.test(text);

/**
 * Reads an amount.
 * @param text digits as written; thousands separators may stand in it
 * @param moneyUnit the unit of money of the column
 * @param decimals digits after the point that the format prints: "5" in a format of two is 5.00
 * @returns undefined where `text` is no amount
 */
export function parseAmount(text: string, moneyUnit: MoneyUnit, decimals: number): Amount | undefined {
  if (!isAmountText(text)) return undefined;
  const plain = text.replaceAll(',', '');
  const worth = MONEY_UNITS[moneyUnit];
  const written = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const half = new Decimal(`5e-${Math.max(written, decimals) + 1}`).times(worth);
  return { text: plain, value: new Decimal(plain).times(worth), half };
}

/** The amount as one that is not rounded: it stands for its very value. */
export const exactly = (amount: Amount): Amount => ({ ...amount, half: new Decimal(0) });

/**
 * Writes a value in a unit of money, all its digits: what is printed is never rounded on the way.
 * @param value in 元
 * @param least digits after the point that are printed though they are zeros
 */
export function formatMoney(value: Decimal, moneyUnit: MoneyUnit, least: number): string {
  const number = value.div(MONEY_UNITS[moneyUnit]);
  return number.toFixed(Math.max(least, number.decimalPlaces()));
}

/** A word as the unit of money it is; undefined where it is none: 辆, or nothing. */
export const asMoneyUnit = (word: string): MoneyUnit | undefined =>
  Object.hasOwn(MONEY_UNITS, word) ? (word as MoneyUnit) : undefined; // one of its keys

/** How an amount is printed: its unit of money, and digits after the point. */
export interface Precision {
  readonly moneyUnit: MoneyUnit;
  readonly decimals: number;
}

/**
 * Digits after the point that an amount needs where it is printed another time. In its own unit it keeps its digits; in another one it
 * loses none, and gets no more zeros than its own precision vouches for: 37.91 万元 is 379100 元, 900100 元 is 90.01 万元.
 * @param value in 元
 * @param printed how it is printed where it stands
 * @param wanted the unit it is printed in now, and the digits usual there
 */
export function decimalsIn(value: Decimal, printed: Precision, wanted: Precision): number {
  const needed = value.div(MONEY_UNITS[wanted.moneyUnit]).decimalPlaces();
  if (printed.moneyUnit === wanted.moneyUnit) return Math.max(needed, printed.decimals);
  const carried = printed.decimals + zerosOf(wanted.moneyUnit) - zerosOf(printed.moneyUnit);
  return Math.max(needed, Math.min(carried, wanted.decimals), 0);
}

/**
 * Digits after the point of an amount that was worked out from prints: all it has, and no more zeros than the coarsest of the prints
 * vouches for, or than are usual where it is printed. 37.91 万元 in a column of 元 with two is 379100.
 * @param value in 元
 * @param prints how the amounts are printed that it was worked out from
 */
export function decimalsFrom(value: Decimal, prints: readonly Precision[], wanted: Precision): number {
  const needed = value.div(MONEY_UNITS[wanted.moneyUnit]).decimalPlaces();
  const vouched = prints.map(
    ({ moneyUnit, decimals }) => decimals + zerosOf(wanted.moneyUnit) - zerosOf(moneyUnit),
  );
  return Math.max(needed, Math.min(wanted.decimals, ...vouched), 0);
}

/** How many zeros a unit of money has in 元: 万元 has 4. */
export const zerosOf = (moneyUnit: MoneyUnit): number => MONEY_UNITS[moneyUnit].length - 1;

/** Puts separators between groups of three digits: "11547.43" → "11,547.43". */
export function withThousands(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
