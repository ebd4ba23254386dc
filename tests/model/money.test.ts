import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatMoney,
  isAmountText,
  MONEY_UNITS,
  type MoneyUnit,
  parseAmount,
  withThousands,
} from '../../src/model/money.ts';

describe('an amount as written', () => {
  test.each(['0', '0.00', '5', '5.00', '-3.20', '-0.00', '1054.05', '1,054.05', '-11,547,430.00', '123,456'])(
    '%s is one',
    (text) => {
      expect(isAmountText(text)).toBe(true);
    },
  );

  test.each([
    ['nothing', ''],
    ['a needless zero in front', '05.00'],
    ['no digit before the point', '.50'],
    ['no digit after the point', '5.'],
    ['a plus sign', '+5.00'],
    ['two signs', '--5.00'],
    ['a space', '5 000.00'],
    ['full-width digits', '５.００'],
    ['scientific notation', '1e5'],
    ['words', '不涉及'],
    ['groups of two', '10,54.05'],
    ['a group of four', '1054,050.00'],
    ['a group of zeros in front', '0,123.00'],
    ['a separator at the end', '1,054,'],
  ])('%s is none', (_, text) => {
    expect(isAmountText(text)).toBe(false);
    expect(parseAmount(text, '万元', 2)).toBeUndefined();
  });
});

describe('an amount stands for what lies within half its last digit', () => {
  test.each<[text: string, unit: MoneyUnit, value: string, half: string]>([
    ['5.00', '万元', '50000', '50'],
    ['5.00', '元', '5', '0.005'],
    ['50000.00', '元', '50000', '0.005'],
    ['5.00', '千元', '5000', '5'],
    ['5.00', '百元', '500', '0.5'],
    ['5.00', '亿元', '500000000', '500000'],
    ['-5.00', '万元', '-50000', '50'],
    ['1,054.05', '万元', '10540500', '50'],
    ['0.00', '万元', '0', '50'],
  ])('%s %s is %s 元, give or take %s', (text, unit, value, half) => {
    const amount = parseAmount(text, unit, 2);
    expect(amount?.value.toString()).toBe(value);
    expect(amount?.half.toString()).toBe(half);
  });

  test('digits that are not written are zeros: 5 in a format of two is 5.00', () => {
    expect(parseAmount('5', '万元', 2)?.half.toString()).toBe('50');
    expect(parseAmount('5.1', '万元', 2)?.half.toString()).toBe('50');
  });

  test('digits beyond those of the format count: 5.000 is known to the half thousandth', () => {
    expect(parseAmount('5.000', '万元', 2)?.half.toString()).toBe('5');
  });

  test('the text keeps its digits, but not its separators', () => {
    expect(parseAmount('1,054.00', '万元', 2)?.text).toBe('1054.00');
  });
});

describe('a value is written in a unit of money', () => {
  test.each<[value: string, unit: MoneyUnit, decimals: number, text: string]>([
    ['10540500', '万元', 2, '1054.05'],
    ['10540500', '元', 2, '10540500.00'],
    ['50000', '万元', 0, '5'],
    ['-900', '万元', 2, '-0.09'],
    ['0', '万元', 2, '0.00'],
    ['50', '万元', 2, '0.005'],
    ['49', '万元', 2, '0.0049'],
  ])('%s 元 in %s with %d decimals is %s', (value, unit, decimals, text) => {
    expect(formatMoney(new Decimal(value), unit, decimals)).toBe(text);
  });
});

test.each([
  ['0.00', '0.00'],
  ['999.99', '999.99'],
  ['1000', '1,000'],
  ['11547.43', '11,547.43'],
  ['1234567.8901', '1,234,567.8901'],
  ['-123.45', '-123.45'],
  ['-1234567', '-1,234,567'],
])('%s with separators is %s', (plain, grouped) => {
  expect(withThousands(plain)).toBe(grouped);
});

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const textOf = (amount: bigint): string => new Decimal(amount.toString()).div(100).toFixed(2);
const units = fc.constantFrom(...(Object.keys(MONEY_UNITS) as MoneyUnit[])); // keys of a literal

test('what is read is what is written, in every unit, with and without separators', () => {
  fc.assert(
    fc.property(cents, units, (amount, unit) => {
      const text = textOf(amount);
      const read = parseAmount(text, unit, 2);
      expect(read?.text).toBe(text);
      expect(formatMoney(read?.value ?? new Decimal(NaN), unit, 2)).toBe(text);
      expect(parseAmount(withThousands(text), unit, 2)).toEqual(read);
    }),
  );
});
