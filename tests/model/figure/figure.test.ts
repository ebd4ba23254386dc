import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedUp, type CellFigure, figureIn, givenFigure } from '../../../src/model/figure/figure.ts';
import { formatMoney, MONEY_UNITS, type MoneyUnit, parseAmount } from '../../../src/model/money.ts';
import type { Cell, Given } from '../../../src/model/table.ts';

const cellWith = (given: Given, moneyUnit: MoneyUnit = '万元', decimals = 2): Cell => ({
  place: 'income/401/total',
  table: 'income',
  row: '401',
  column: 'total',
  titles: { table: '收入总表', column: '合计' },
  point: {},
  flow: '',
  ofWhich: false,
  ofWhichColumn: false,
  moneyUnit,
  decimals,
  given,
  source: { file: 'test.yaml', path: [] },
});

function printed(text: string, unit: MoneyUnit = '万元', decimals = 2): CellFigure {
  const amount = parseAmount(text, unit, decimals);
  const figure = amount && givenFigure(cellWith({ kind: 'amount', amount }, unit, decimals));
  if (figure === undefined) throw new Error(`${text} is no amount`);
  return figure;
}

describe('what a cell says', () => {
  test('zero, blank, 不涉及 and left out are four different things', () => {
    expect(printed('0.00')).toMatchObject({ state: 'given', text: '0.00', prints: 0 });
    expect(givenFigure(cellWith({ kind: 'blank' }))).toMatchObject({ state: 'blank', text: '', prints: 0 });
    expect(givenFigure(cellWith({ kind: 'notApplicable', text: '不涉及' }))).toMatchObject({
      state: 'notApplicable',
      text: '',
      words: '不涉及',
    });
    expect(givenFigure(cellWith({ kind: 'omitted' }))).toBeUndefined();
  });

  test('what was worked out counts only where the cell was left out', () => {
    const worked: CellFigure = { ...printed('9.00'), state: 'derived' };
    const derived = new Map([['income/401/total', worked]]);
    expect(figureIn(derived, cellWith({ kind: 'omitted' }))).toBe(worked);
    expect(figureIn(derived, cellWith({ kind: 'blank' }))?.state).toBe('blank');
    expect(figureIn(new Map(), cellWith({ kind: 'omitted' }))).toBeUndefined();
  });

  test('it has the unit of its column, and as many digits as were printed', () => {
    expect(printed('5.7159')).toMatchObject({ moneyUnit: '万元', decimals: 4, text: '5.7159' });
    expect(printed('5')).toMatchObject({ moneyUnit: '万元', decimals: 2, text: '5' });
    expect(printed('900100', '元', 0)).toMatchObject({ moneyUnit: '元', decimals: 0 });
  });
});

describe('what figures add up to', () => {
  test.each([
    [['5.00 万元', '1.50 万元'], '6.50', 2],
    [['5.7159 万元', '1.00 万元'], '6.7159', 4],
    [['90.00 万元', '100.00 元'], '90.01', 2],
    [['100.00 元', '90.00 万元'], '900100', 0],
    [['0.00 万元', '100.00 元'], '0.01', 2],
  ] as const)('%s: %s', (parts, text, decimals) => {
    const [first, ...others] = parts.map((part) => {
      const [digits = '', unit] = part.split(' ');
      return printed(digits, unit as MoneyUnit); // a unit of the table above
    });
    const sum = first && addedUp([first, ...others]);
    expect(sum).toMatchObject({ state: 'derived', text, decimals, moneyUnit: first?.moneyUnit });
    expect(sum?.cell).toBeUndefined();
  });

  const unit = fc.constantFrom(...(Object.keys(MONEY_UNITS) as MoneyUnit[]));
  const figure = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), unit, fc.integer({ min: 0, max: 4 }))
    .map(([whole, moneyUnit, decimals]) => {
      const digits = whole.toString().padStart(decimals + 1, '0');
      const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
      return printed(text, moneyUnit, decimals);
    });

  test('is printed with all its digits, and is its own value', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), ([first, ...others]) => {
        if (first === undefined) return;
        const sum = addedUp([first, ...others]);
        const value = others.reduce((all, each) => all.plus(each.value), first.value);
        expect(parseAmount(sum.text, sum.moneyUnit, 0)?.value.toFixed()).toBe(value.toFixed());
        expect(sum.text).toBe(formatMoney(value, first.moneyUnit, sum.decimals));
        expect(sum.half.greaterThanOrEqualTo(first.half) || first.prints === 0).toBe(true);
      }),
    );
  });
});
