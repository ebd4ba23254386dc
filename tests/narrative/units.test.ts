import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsIn, formatMoney, MONEY_UNITS, type MoneyUnit, parseAmount } from '../../src/model/money.ts';

/** A print, shown in another unit whose usual digits are given. */
function shown(text: string, from: MoneyUnit, decimals: number, to: MoneyUnit, usual: number): string {
  const value = parseAmount(text, from, decimals)?.value ?? new Decimal(Number.NaN);
  const digits = decimalsIn(value, { moneyUnit: from, decimals }, { moneyUnit: to, decimals: usual });
  return formatMoney(value, to, digits);
}

describe('an amount in another unit of money is converted exactly', () => {
  test.each([
    ['900100', '元', 0, '万元', 0, '90.01'],
    ['900100.00', '元', 2, '万元', 2, '90.01'],
    ['57159.00', '元', 2, '万元', 2, '5.7159'],
    ['900000.00', '元', 2, '万元', 2, '90.00'],
    ['37.91', '万元', 2, '元', 2, '379100'],
    ['0.01', '亿元', 2, '万元', 2, '100'],
    ['5.00', '万元', 2, '万元', 0, '5.00'],
    ['5.005', '万元', 2, '万元', 2, '5.005'],
  ] as const)('%s %s, digits %i, in %s, digits %i: %s', (text, from, decimals, to, usual, expected) => {
    expect(shown(text, from, decimals, to, usual)).toBe(expected);
  });

  const unit = fc.constantFrom(...(Object.keys(MONEY_UNITS) as MoneyUnit[]));
  const digits = fc.integer({ min: 0, max: 6 });

  test('whatever the units and digits', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        digits,
        unit,
        unit,
        digits,
        (whole, decimals, from, to, usual) => {
          const text = new Decimal(whole.toString()).times(`1e-${decimals}`).toFixed(decimals);
          const printed = shown(text, from, decimals, to, usual);
          expect(parseAmount(printed, to, 0)?.value.toFixed()).toBe(
            parseAmount(text, from, 0)?.value.toFixed(),
          );
        },
      ),
    );
  });
});
