import { Decimal } from 'decimal.js';
import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftDigits } from '../../src/client/table/shift-digits.ts';

describe('an amount is told in another unit, exactly', () => {
  test.each([
    ['11,547.43', 4, '115,474,300'],
    ['5.00', 4, '50,000'],
    ['0.00', 4, '0'],
    ['0.01', 4, '100'],
    ['-6.5', 4, '-65,000'],
    ['1.23456', 4, '12,345.6'],
    ['5820400.00', -4, '582.04'],
    ['1', -4, '0.0001'],
    ['10,000', -4, '1.00'],
    ['0', -4, '0.00'],
  ])('%s by %d places is %s', (text, places, expected) => {
    expect(shiftDigits(text, places)).toBe(expected);
  });

  test('as decimal.js has it, there and back', () => {
    const amounts = tuple(integer({ min: -99_999_999, max: 99_999_999 }), integer({ min: 0, max: 4 }));
    assert(
      property(amounts, ([digits, decimals]) => {
        const text = new Decimal(digits).div(new Decimal(10).pow(decimals)).toFixed(decimals);
        const there = shiftDigits(text, 4);
        expect(new Decimal(there.replaceAll(',', '')).equals(new Decimal(text).times(10_000))).toBe(true);
        expect(new Decimal(shiftDigits(there, -4).replaceAll(',', '')).equals(text)).toBe(true);
      }),
    );
  });
});
