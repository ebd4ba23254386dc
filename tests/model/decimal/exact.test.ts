import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abs,
  exact,
  exactText,
  minus,
  order,
  plus,
  quotient,
  rounded,
  shifted,
  signOf,
  times,
  trimmed,
} from '../../../src/model/decimal/exact.ts';

const Long = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_UP });

/** Amounts as tables print them, and far beyond: up to 18 digits before the point and 8 after it. */
const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 18n }),
    fc.integer({ min: 0, max: 8 }),
    fc.integer({ min: 0, max: 99_999_999 }),
  )
  .map(([negative, whole, scale, fraction]) => {
    const digits = String(fraction).padStart(8, '0').slice(0, scale);
    return `${negative ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits}`}`;
  });

const places = fc.integer({ min: 0, max: 10 });
const same = (mine: string, theirs: Decimal): void => expect(new Long(mine).toFixed()).toBe(theirs.toFixed());

describe('exact decimals say what decimal.js says', () => {
  test('read and written back, digit by digit', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(exactText(exact(text)).replace(/^-(?=[0.]*$)/, '')).toBe(text.replace(/^-(?=[0.]*$)/, ''));
      }),
    );
  });

  test.each([
    ['sums', plus, (a: Decimal, b: Decimal) => a.plus(b)],
    ['differences', minus, (a: Decimal, b: Decimal) => a.minus(b)],
    ['products', times, (a: Decimal, b: Decimal) => a.times(b)],
  ] as const)('%s', (_, mine, theirs) => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        same(exactText(mine(exact(a), exact(b))), theirs(new Long(a), new Long(b)));
      }),
    );
  });

  test('quotients and roundings, halves away from zero', () => {
    fc.assert(
      fc.property(decimal, decimal, places, (a, b, scale) => {
        fc.pre(signOf(exact(b)) !== 0);
        expect(exactText(quotient(exact(a), exact(b), scale)).replace(/^-(?=[0.]*$)/, '')).toBe(
          new Long(a)
            .div(b)
            .toFixed(scale)
            .replace(/^-(?=[0.]*$)/, ''),
        );
        expect(exactText(rounded(exact(a), scale)).replace(/^-(?=[0.]*$)/, '')).toBe(
          new Long(a).toFixed(scale).replace(/^-(?=[0.]*$)/, ''),
        );
      }),
    );
  });

  test('order, sign and size', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(order(exact(a), exact(b))).toBe(new Long(a).comparedTo(b));
        same(exactText(abs(exact(a))), new Long(a).abs());
      }),
    );
  });

  test('moved by powers of ten, there and back', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -8, max: 8 }), (a, by) => {
        same(exactText(shifted(exact(a), by)), new Long(a).times(new Long(10).pow(by)));
      }),
    );
  });
});

test.each([
  ['2.5', 0, '3'],
  ['-2.5', 0, '-3'],
  ['0.125', 2, '0.13'],
  ['7', 2, '7.00'],
])('%s with %i digits is %s', (text, scale, result) => {
  expect(exactText(rounded(exact(text), scale))).toBe(result);
});

test.each(['', '1,000', '1e3', '.5', '5.', 'NaN', '１'])('%j is no decimal', (text) => {
  expect(() => exact(text)).toThrow('is no decimal');
});

describe('zeros at the end are left out', () => {
  test.each([
    ['11835.50', 0, '11835.5'],
    ['0011.0', 0, '11'],
    ['0.50', 0, '0.5'],
    ['0.00', 0, '0'],
    ['-1.10', 0, '-1.1'],
    ['100', 0, '100'],
    ['5820.4000', 2, '5820.40'],
    ['0.0000', 2, '0.00'],
    ['5', 2, '5'],
  ])('%s, down to %i digits: %s', (typed, least, left) => {
    expect(exactText(trimmed(exact(typed), least))).toBe(left);
  });

  test('and nothing else is', () => {
    fc.assert(
      fc.property(decimal, places, (text, least) => {
        const left = exactText(trimmed(exact(text), least));
        same(left, new Long(text));
        expect(text).toMatch(new RegExp(`^${left.replace('-', '-?')}[.0]*$|^-?0[.0]*$`));
      }),
    );
  });
});
