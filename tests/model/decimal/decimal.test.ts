import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/model/decimal/decimal.ts';
import { exact, exactText, minus, plus, times } from '../../../src/model/decimal/exact.ts';

/** Amounts of up to 15 digits, ten of them after the point, in 元 or told in 亿元: all that the reader lets through. */
const amount = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    fc.integer({ min: 0, max: 10 }),
    fc.constantFrom(0, 4, 8),
  )
  .map(([digits, scale, zeros]) => exactText({ digits: digits * 10n ** BigInt(zeros), scale }));

describe('money is never rounded while it is counted', () => {
  test('sums and products have all their digits, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), amount, (terms, factor) => {
        const sum = terms.reduce((all, text) => all.plus(text), new Decimal(0));
        const own = terms.reduce((all, text) => plus(all, exact(text)), exact('0'));
        expect(sum.equals(exactText(own))).toBe(true);
        expect(sum.toFixed()).toBe(new Decimal(exactText(own)).toFixed());
        const product = times(own, exact(factor));
        expect(sum.times(factor).equals(exactText(product))).toBe(true);
        expect(sum.minus(factor).equals(exactText(minus(own, exact(factor))))).toBe(true);
      }),
    );
  });

  test('where twenty digits would not do', () => {
    const many = new Decimal('123456789012345').times('100000000');
    expect(many.plus('0.01').toFixed()).toBe('12345678901234500000000.01');
    expect(many.plus('0.01').minus(many).toFixed()).toBe('0.01');
  });
});
