import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { barsSvg } from '../../src/charts/bars.ts';
import { columnsSvg } from '../../src/charts/columns.ts';
import { fillsSvg } from '../../src/charts/fills.ts';
import { pieSvg } from '../../src/charts/pie.ts';
import { slicesOf } from '../../src/charts/slices.ts';
import { drawnShares, money, parts } from './drawn.ts';

const WORDS = { id: 'p', title: '支出构成饼图', description: '各部分的金额和比重见旁边的表。' };

/** The slices, or a failure. */
function slices(...whole: Parameters<typeof slicesOf>) {
  const sliced = slicesOf(...whole);
  if (sliced.kind !== 'slices') throw new Error(sliced.kind);
  return sliced.slices;
}

const pie = (...whole: Parameters<typeof slicesOf>) => pieSvg(WORDS, slices(...whole));

const figure = (text: string) => ({ value: money(text), text });

/** The texts of a drawing, in order. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('a whole in slices', () => {
  const told = (...whole: Parameters<typeof slicesOf>) =>
    slices(...whole).map(({ number, name, value }) => `${number} ${name} ${value}`);

  test('the largest comes first, and what is nothing has no slice', () => {
    expect(told(parts({ 甲: '20', 乙: '50', 丙: '0', 丁: '30' }))).toEqual(['1 乙 50', '2 丁 30', '3 甲 20']);
  });

  test('parts below 1.5 % stand together, exactly added', () => {
    expect(told(parts({ 甲: '98', 乙: '0.61', 丙: '0.71', 丁: '0.68' }))).toEqual([
      '1 甲 98',
      '2 其余 3 项 2',
    ]);
  });

  test('a single small part stands for itself', () => {
    expect(told(parts({ 甲: '99.99', 乙: '0.01' }))).toEqual(['1 甲 99.99', '2 乙 0.01']);
  });

  test('never more than seven and the rest', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`第${index}项`, '5']));
    const found = slices(parts(many), money('7'));
    expect(found.map(({ kind }) => kind)).toEqual([...Array(6).fill('part'), 'group', 'rest']);
    expect(found.map(({ series }) => series)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(found[6]?.parts).toHaveLength(14);
  });

  test('what nobody listed stands last, under its own name', () => {
    expect(told(parts({ 甲: '30' }), money('70'))).toEqual(['1 甲 30', '2 未列示的部分 70']);
  });

  test.each([
    ['nothing at all', {}, 'nothing'],
    ['zeros only', { 甲: '0', 乙: '0.00' }, 'nothing'],
    ['a part below zero', { 甲: '5', 乙: '-1' }, 'negative'],
  ])('%s is no pie', (_, amounts, kind) => {
    expect(slicesOf(parts(amounts)).kind).toBe(kind);
  });

  test('no money is lost or made, whatever the parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1, maxLength: 30 }),
        (cents) => {
          fc.pre(cents.some((amount) => amount > 0));
          const amounts = cents.map((amount, index) => ({
            name: String(index),
            value: money(`${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`),
          }));
          const sum = (values: readonly { readonly value: ReturnType<typeof money> }[]) =>
            values.reduce((total, { value }) => total.plus(value), money('0')).toFixed(2);
          expect(sum(slices(amounts))).toBe(sum(amounts));
        },
      ),
    );
  });
});

describe('a pie', () => {
  test('its slices take the shares of the whole', () => {
    const shares = drawnShares(pie(parts({ 甲: '50', 乙: '25', 丙: '15', 丁: '8', 戊: '2' })));
    expect(shares.map((share) => Math.round(share * 10) / 10)).toEqual([50, 25, 15, 8, 2]);
  });

  test('one part is a full disc without a number', () => {
    const svg = pie(parts({ 甲: '5.00', 乙: '0' }));
    expect(drawnShares(svg)).toEqual([100]);
    expect(texts(svg)).toEqual([]);
  });

  test('numbers of thin slices do not touch', () => {
    const svg = pie(parts({ 甲: '92', 乙: '1.6', 丙: '1.6', 丁: '1.6', 戊: '1.6', 己: '1.6' }));
    const places = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const gaps = places.slice(1).map(([x = 0, y = 0], index) => {
      const [beforeX = 0, beforeY = 0] = places[index] ?? [];
      return Math.hypot(x - beforeX, y - beforeY);
    });
    expect(Math.min(...gaps)).toBeGreaterThan(16);
  });

  test('of five slices is small: about 80 bytes a slice', () => {
    const svg = pie(parts({ 甲: '50', 乙: '25', 丙: '15', 丁: '8', 戊: '2' }));
    expect(Buffer.byteLength(svg)).toBeLessThan(900);
  });

  test('without slices is refused', () => {
    expect(() => pieSvg(WORDS, [])).toThrow('a pie needs a slice');
  });
});

describe('bars', () => {
  const svg = barsSvg(
    WORDS,
    [
      { name: '甲', figures: [figure('10.00'), figure('5.00')] },
      { name: '乙', figures: [undefined, figure('0.00')] },
      { name: '丙', figures: [figure('-2.00'), figure('0.10')] },
    ],
    [0, 1],
  );
  const lengths = (name: string) =>
    [...svg.matchAll(new RegExp(`class="${name}" d="M0,[\\d.]+h([\\d.]+)v`, 'g'))].map(([, length]) =>
      Number(length),
    );

  test('are as long as their figures, on one scale from zero', () => {
    expect(lengths('s0')).toEqual([246]);
    expect(lengths('s1')).toEqual([123, 2.46]);
  });

  test('what is not known, zero or below zero has words and no bar', () => {
    expect(texts(svg)).toEqual(['甲', '10.00', '5.00', '乙', '未列示', '0.00', '丙', '-2.00', '0.10']);
  });
});

describe('columns of years', () => {
  const years = (figures: readonly (string | undefined)[]) =>
    columnsSvg(
      WORDS,
      figures.map((text, index) => ({
        year: 2020 + index,
        figure: text === undefined ? undefined : figure(text),
      })),
      [0, 1],
    );
  const heights = (svg: string) =>
    [...svg.matchAll(/d="M[\d.]+,150v-([\d.]+)h/g)].map(([, height]) => Number(height));

  test('stand from zero, as high as their figures', () => {
    expect(heights(years(['65', '130']))).toEqual([65, 130]);
  });

  test('a missing year is a gap with a word, not a zero', () => {
    const svg = years(['65', undefined, '130']);
    expect(heights(svg)).toHaveLength(2);
    expect(texts(svg)).toEqual(['65', '2020', '缺', '2021', '130', '2022']);
  });

  test('a year of nothing says 0', () => {
    const svg = years(['0', '130']);
    expect(heights(svg)).toEqual([130]);
    expect(texts(svg)).toEqual(['0', '2020', '130', '2021']);
  });

  test('of ten years only the ends are labelled', () => {
    const svg = years(Array.from({ length: 10 }, (_, index) => String(100 + index)));
    expect(texts(svg).filter((text) => Number(text) < 2000)).toEqual(['100', '109']);
    expect(heights(svg)).toHaveLength(10);
  });
});

test('words are escaped, and nothing is styled inline', () => {
  const bad = '<script>"&';
  const words = { id: 'p', title: bad, description: bad };
  const drawings = [
    pieSvg(words, slices([{ name: bad, value: money('1') }])),
    barsSvg(words, [{ name: bad, figures: [{ value: money('1'), text: bad }] }], [0]),
    columnsSvg(words, [{ year: 2026, figure: { value: money('1'), text: bad } }], [0, 1]),
    fillsSvg(),
  ];
  for (const svg of drawings) {
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('style=');
    const parser = new SaxesParser();
    parser.on('error', (error) => expect.unreachable(error.message));
    parser.write(svg).close();
  }
});
