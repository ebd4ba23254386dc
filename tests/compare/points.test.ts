import { describe, expect, test } from 'vitest';
import { changeText, percentText } from '../../src/compare/change-words.ts';
import { type ComparedPoint, type Comparison, comparisonOf } from '../../src/compare/comparison.ts';
import { pointList } from '../../src/compare/point-list.ts';
import { lookUpIn, toldBy } from '../../src/compare/years.ts';
import { pointsFile } from '../../src/site/compare/compare-pages.ts';
import { publishedBooks } from '../published-books.ts';
import { exampleBooks, viewIn } from './fixture.ts';

const books = publishedBooks();

/** What a disclosure says of a named point: digits, cell and how it is known. */
function saidOf(disclosure: string, id: string): string {
  const looked = lookUpIn(toldBy(viewIn(books, disclosure)), id);
  if (looked === undefined) return 'not known';
  if (looked.kind !== 'figure') return looked.kind;
  const { state, text, place = '', cells } = looked.figure;
  return [state, text, place, cells > 1 ? `${cells} cells` : ''].filter((part) => part !== '').join(' ');
}

describe('points of published disclosures', () => {
  test.each([
    // A total of its own table, and the same money by another name of the fund.
    ['baotou-hrss/2026', 'totals/sources', 'printed 11835.50 summary/sources/amount'],
    ['pinglu-hrss/2026', 'totals/revenue', 'printed 6964.92 summary/revenueTotal/amount'],
    ['pinglu-hrss/2026', 'totals/broughtForward', 'printed 169.30 summary/broughtForward/amount'],
    ['baotou-hrss/2026', 'totals/broughtForward', 'nothing'],
    ['chengde-hrss/2024', 'function/208/20806/2080601', 'printed 2170.08 expenditure/2080601/total'],
    // 33.50 of 50101 and 279.01 of 50501 are 312.51 of 30101.
    ['pinglu-hrss/2026', 'economic/301/30101', 'derived 312.51 general-basic/30101-50101/total 2 cells'],
    // 335.50 + 190.88 + 116.24: the three codes of 50101.
    [
      'datong-hrss/2026',
      'governmentEconomic/501/50101',
      'derived 642.62 general-basic/30101-50101/total 3 cells',
    ],
    // What the 支出总表 does not list is nothing; what no table is about is not known.
    ['baotou-hrss/2026', 'function/208/20801/2080102', 'nothing'],
    ['baotou-hrss/2026', 'special/agencyOperating', 'not known'],
    ['baotou-hrss/2026', 'governmentEconomic/501', 'not known'],
    ['pinglu-hrss/2026', 'purpose/threePublic', 'nothing'],
    ['baotou-insurance-registration/2025', 'purpose/threePublic', 'not known'],
    ['chengde-hrss/2024', 'special/procurement', 'printed 112.35 procurement/total/amount'],
  ])('%s says of %s: %s', (disclosure, id, said) => {
    expect(saidOf(disclosure, id).replace(/^nothing .*/, 'nothing')).toBe(said);
  });

  test('every figure names a cell that prints its very digits, or is a sum, or told in the text only', () => {
    for (const { view } of books.narratives.values()) {
      const cells = new Map([...view.cells.values()].flat().map((cell) => [cell.place, cell]));
      for (const { id, figure } of pointList(view)) {
        if (figure.state !== 'printed') continue;
        const cell = cells.get(figure.place ?? '');
        const given = cell?.given.kind === 'amount' ? cell.given.amount : undefined;
        expect([given?.text, given?.value.toFixed()], `${view.account.disclosure.id} ${id}`).toEqual([
          figure.text,
          figure.yuan,
        ]);
      }
    }
  });

  test('a code that only its 项 are printed of is their sum', () => {
    const view = viewIn(exampleBooks(), 'bureau/2026');
    // 110.00 + 15.00
    expect(lookUpIn(toldBy(view), 'function/208')).toMatchObject({
      kind: 'figure',
      figure: { state: 'derived', text: '125.00', cells: 2 },
    });
  });
});

const rowsOf = (groups: Comparison['common']): readonly ComparedPoint[] =>
  groups.flatMap(({ points }) => points);

describe('disclosures of different formats side by side', () => {
  const compared = comparisonOf(
    pointsFile(viewIn(books, 'baotou-hrss/2026')),
    pointsFile(viewIn(books, 'pinglu-hrss/2026')),
  );
  const common = new Map(rowsOf(compared.common).map((point) => [point.id, point]));

  test.each([
    // 7134.22 − 11835.50; 7134.22 ÷ 11835.50 = 0.6027…
    ['totals/sources', '−4,701.28', '60.3%'],
    // 7024.43 − 10938.61; 7024.43 ÷ 10938.61 = 0.6421…
    ['function/208', '−3,914.18', '64.2%'],
    // Nothing in the first: no percentage.
    ['function/208/20801/2080102', '+561.61', ''],
    ['totals/broughtForward', '+169.30', ''],
    // Nothing in the second: all of it.
    ['function/208/20801/2080103', '−450.87', '0.0%'],
  ])('%s: %s, %s', (id, difference, ratio) => {
    const { change } = common.get(id) ?? {};
    expect([changeText(change), percentText(change?.ratio)]).toEqual([difference, ratio]);
  });

  test('what only one of them tells is not compared', () => {
    expect(rowsOf(compared.onlyFirst).map(({ id }) => id)).toEqual(['special/procurement']);
    expect(rowsOf(compared.onlySecond).map(({ id }) => id)).toContain('special/agencyOperating');
    expect(common.has('special/procurement')).toBe(false);
  });

  test('the other way round the differences have the other sign', () => {
    const turned = comparisonOf(compared.second, compared.first);
    expect(rowsOf(turned.common).map(({ id }) => id)).toEqual([...common.keys()]);
    for (const { id, change } of rowsOf(turned.common)) {
      const other = common.get(id)?.change?.difference ?? '';
      expect(change?.difference.replace(/^-/, ''), id).toBe(other.replace(/^-/, ''));
    }
  });
});

test('a disclosure in 元 beside one in 万元', () => {
  const example = exampleBooks();
  const compared = comparisonOf(
    pointsFile(viewIn(example, 'bureau/2026')),
    pointsFile(viewIn(example, 'center/2026')),
  );
  const row = rowsOf(compared.common).find(({ id }) => id === 'function/208/20801/2080101');
  // 300,000.00 元 less 110.00 万元
  expect(changeText(row?.change)).toBe('−80.00');
  expect(row?.change?.moneyUnit).toBe('万元');
});
