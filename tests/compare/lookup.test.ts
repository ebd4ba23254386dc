import { describe, expect, test } from 'vitest';
import type { FigureData } from '../../src/compare/figure-data.ts';
import { indexOf, lookUp } from '../../src/compare/lookup.ts';
import type { ListedPoint } from '../../src/compare/point-list.ts';

const figure = (text: string): FigureData => ({
  state: 'printed',
  text,
  place: `expenditure/${text}/total`,
  cells: 1,
  yuan: String(Math.round(Number(text) * 10_000)),
  half: '50',
  moneyUnit: '万元',
  zeros: 4,
  decimals: 2,
});

const list = (amounts: Readonly<Record<string, string>>): readonly ListedPoint[] =>
  Object.entries(amounts).map(([id, text]) => ({
    id,
    group: 'function',
    title: id,
    depth: 0,
    figure: figure(text),
  }));

const said = (amounts: Readonly<Record<string, string>>, id: string): string => {
  const looked = lookUp(indexOf(list(amounts)), id);
  if (looked?.kind === 'figure') return looked.figure.text;
  return looked?.kind === 'within' ? `within ${looked.above.id}` : (looked?.kind ?? 'not known');
};

describe('a 科目 that is not listed', () => {
  const LISTED = {
    function: '10.00',
    'function/208': '7.00',
    'function/208/20801': '7.00',
    'function/210': '3.00',
  };

  test.each([
    ['is found where it is', LISTED, 'function/208', '7.00'],
    ['is nothing where the listed ones make up the whole', LISTED, 'function/221', 'nothing'],
    ['is nothing beside a part that is all of it', LISTED, 'function/208/20805', 'nothing'],
    ['is nothing below one that is not listed', LISTED, 'function/221/22102/2210201', 'nothing'],
    ['stands within a wider one that goes no further', LISTED, 'function/210/21011', 'within function/210'],
    ['stands within it however deep', LISTED, 'function/210/21011/2101101', 'within function/210'],
    [
      'is not known where the listed ones leave something over',
      { function: '10.00', 'function/208': '7.00' },
      'function/210',
      'not known',
    ],
    [
      'is nothing within a printed zero',
      { function: '5.00', 'function/208': '0.00' },
      'function/208/20801',
      'nothing',
    ],
    ['is not known where nothing is listed', {}, 'function/208', 'not known'],
    [
      'is nothing where only 尾差 is left over',
      { function: '10.01', 'function/208': '7.00', 'function/210': '3.00' },
      'function/221',
      'nothing',
    ],
  ])('%s', (_, amounts, id, result) => {
    expect(said(amounts, id)).toBe(result);
  });
});
