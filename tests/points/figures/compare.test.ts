import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interval, NOTHING, sumOf } from '../../../src/model/figure/figure.ts';
import { exactly, type MoneyUnit, parseAmount } from '../../../src/model/money.ts';
import { compareSides } from '../../../src/points/figures/compare-sides.ts';

/** A print as the engine counts with it: "5.00", "50000.00 元"; zero is no money. */
function print(written: string): Interval {
  const [text = '', unit = '万元'] = written.split(' ');
  const amount = parseAmount(text, unit as MoneyUnit, 2); // the tests write units that exist
  if (amount === undefined) throw new Error(`${written} is no amount`);
  return { ...amount, prints: amount.value.isZero() ? 0 : 1 };
}

const of = (whole: string, parts: readonly string[]) => compareSides(print(whole), parts.map(print));

describe('prints of one number', () => {
  test.each([
    ['identical', '5.00', '5.00', 'equal'],
    ['off by one in the last digit', '5.01', '5.00', 'different'],
    ['off by one the other way', '5.00', '5.01', 'different'],
    ['nothing on both sides', '0.00', '0.00', 'equal'],
    ['money against zero', '0.01', '0.00', 'different'],
    ['zero against money', '0.00', '0.01', 'different'],
    ['the same in 元 and in 万元', '50000.00 元', '5.00 万元', 'equal'],
    ['元 that round to the same 万元', '50049.99 元', '5.00 万元', 'rounding'],
    ['元 exactly between two 万元', '50050.00 元', '5.00 万元', 'rounding'],
    ['元 that round to other 万元', '50051.00 元', '5.00 万元', 'different'],
    ['元 below', '49949.00 元', '5.00 万元', 'different'],
    ['万元 first', '5.00 万元', '50049.00 元', 'rounding'],
    ['more digits than the other', '5.004', '5.00', 'rounding'],
    ['more digits, too far', '5.006', '5.00', 'different'],
    ['negative', '-5.00', '-5.00', 'equal'],
    ['one negative', '-5.00', '5.00', 'different'],
  ])('%s: %s and %s are %s', (_, a, b, outcome) => {
    expect(of(a, [b]).outcome).toBe(outcome);
  });

  // A zero of 万元 is a print like any other: it stands for up to 50 元.
  test('元 that round to 0.00 万元', () => {
    expect(of('40.00 元', ['0.00 万元']).outcome).toBe('rounding');
  });
});

describe('a whole and its parts', () => {
  test.each([
    ['two parts that fit', '3.00', ['1.00', '2.00'], 'equal'],
    ['two parts, one off: three half digits', '3.01', ['1.00', '2.00'], 'rounding'],
    ['two parts, two off: more than three half digits', '3.02', ['1.00', '2.00'], 'different'],
    ['three parts, two off: exactly four half digits', '6.02', ['1.00', '2.00', '3.00'], 'rounding'],
    ['three parts, three off', '6.03', ['1.00', '2.00', '3.00'], 'different'],
    ['three parts, two short', '5.98', ['1.00', '2.00', '3.00'], 'rounding'],
    ['three parts, three short', '5.97', ['1.00', '2.00', '3.00'], 'different'],
    ['parts of zero explain nothing', '3.02', ['1.00', '2.00', '0.00', '0.00'], 'different'],
    ['one part beside zeros is one number', '1.01', ['1.00', '0.00', '0.00'], 'different'],
    ['one part that fits beside zeros', '1.00', ['1.00', '0.00'], 'equal'],
    ['a whole of nothing with a part', '0.00', ['0.01'], 'different'],
    ['a whole of nothing with two parts', '0.00', ['0.01', '0.01'], 'different'],
    ['a whole of nothing with parts that cancel out', '0.00', ['1.00', '-1.00'], 'equal'],
    ['a whole without any part', '5.00', [], 'different'],
    [
      'parts in 元 leave the half digit of the whole',
      '3.00 万元',
      ['10000.00 元', '20050.00 元'],
      'rounding',
    ],
    ['parts in 元, too far', '3.00 万元', ['10000.00 元', '20051.00 元'], 'different'],
  ])('%s', (_, whole, parts, outcome) => {
    expect(of(whole, parts).outcome).toBe(outcome);
  });

  test('the difference is the whole less its parts, in 元', () => {
    expect(of('3.05', ['1.00', '2.00']).difference.toString()).toBe('500');
    expect(of('2.95', ['1.00', '2.00']).difference.toString()).toBe('-500');
  });

  test('n parts may differ by n + 1 half digits, and not by one more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 2, maxLength: 40 }),
        (cents) => {
          const text = (amount: number) => new Decimal(amount).div(100).toFixed(2);
          const sum = cents.reduce((total, amount) => total + amount, 0);
          const most = Math.floor((cents.length + 1) / 2);
          const parts = cents.map(text);
          expect(of(text(sum), parts).outcome).toBe('equal');
          expect(of(text(sum + most), parts).outcome).not.toBe('different');
          expect(of(text(sum - most), parts).outcome).not.toBe('different');
          expect(of(text(sum + most + 1), parts).outcome).toBe('different');
          expect(of(text(sum - most - 1), parts).outcome).toBe('different');
        },
      ),
    );
  });
});

describe('figures that are not rounded', () => {
  const exact = (text: string): Interval => {
    const amount = parseAmount(text, '元', 0);
    if (amount === undefined) throw new Error(`${text} is no amount`);
    return { ...exactly(amount), prints: amount.value.isZero() ? 0 : 1 };
  };

  test.each([
    ['one number', exact('7'), [exact('7')], 'equal'],
    ['one number, off by one', exact('8'), [exact('7')], 'different'],
    ['parts that add up', exact('7.5'), [exact('3'), exact('4.5')], 'equal'],
    ['parts off by one', exact('8'), [exact('3'), exact('4')], 'different'],
    ['one part and zeros, one of them off', exact('7'), [exact('7'), exact('1'), exact('0')], 'different'],
    ['万元 leave their half digit', print('5.00 万元'), [exact('50049')], 'rounding'],
    ['万元 as a part', exact('50050'), [print('5.00 万元')], 'rounding'],
    ['万元 too far', exact('50051'), [print('5.00 万元')], 'different'],
    ['万元 of several parts', print('3.00 万元'), [exact('10000'), exact('20050')], 'rounding'],
    ['zero', exact('0'), [print('0.00 万元')], 'equal'],
    ['zero and what no digit of 万元 shows', exact('40'), [print('0.00 万元')], 'rounding'],
    ['zero and 100 元', print('0.01 万元'), [exact('0')], 'different'],
  ])('%s', (_, whole, parts, outcome) => {
    expect(compareSides(whole, parts).outcome).toBe(outcome);
  });
});

describe('a figure that was worked out', () => {
  test('from two prints carries the half digits of both', () => {
    const sum = sumOf(['1.00', '2.00'].map(print));
    expect(sum).toMatchObject({ prints: 2 });
    expect(sum.half.toString()).toBe('100');
    expect(compareSides(print('3.01'), [sum]).outcome).toBe('rounding');
    expect(compareSides(sum, [print('3.02')]).outcome).toBe('different');
  });

  test('from one print is that very number', () => {
    const sum = sumOf(['1.00', '0.00'].map(print));
    expect(compareSides(print('1.01'), [sum]).outcome).toBe('different');
  });

  test('from nothing is nothing', () => {
    expect(sumOf([NOTHING, print('0.00')]).prints).toBe(0);
    expect(compareSides(print('0.00'), [sumOf([])]).outcome).toBe('equal');
  });
});

describe('what many roundings add up to', () => {
  /** Figures of 万元 with the digits after the second cut to it, and their sum likewise. */
  const rounded = (exact: readonly number[]) => ({
    parts: exact.map((hundredths) => (Math.round(hundredths) / 100).toFixed(2)),
    whole: (Math.round(exact.reduce((sum, each) => sum + each, 0)) / 100).toFixed(2),
  });
  const amounts = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 80 });

  test('a sum of what was really rounded is never too far off', () => {
    fc.assert(
      fc.property(amounts, (exact) => {
        const { whole, parts } = rounded(exact);
        expect(['equal', 'rounding']).toContain(of(whole, parts).outcome);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test.each([
    [37, '0.15', 'unlikely'],
    [37, '0.10', 'unlikely'],
    [37, '0.05', 'rounding'],
    [20, '0.08', 'unlikely'],
    [20, '0.04', 'rounding'],
    [12, '0.06', 'unlikely'],
    [3, '0.02', 'rounding'],
    [37, '0.20', 'different'],
  ])('%i figures that differ from their sum by %s are %s', (count, off, outcome) => {
    const parts = Array.from({ length: count }, (_, index) => `${index + 3}.${10 + index}`);
    const whole = parts.reduce((sum, part) => sum.plus(part), new Decimal(off)).toFixed(2);
    expect(of(whole, parts).outcome).toBe(outcome);
  });

  test('figures that are one amount many times are rounded alike, and may all be off one way', () => {
    const parts = Array.from({ length: 30 }, () => '1.23');
    expect(of('37.03', parts).outcome).toBe('rounding');
  });
});
