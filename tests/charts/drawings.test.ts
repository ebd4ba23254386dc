import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type BarGroup, drawBars } from '../../src/charts/bars.ts';
import { chartSvg } from '../../src/charts/chart-file.ts';
import { drawColumns, type Year } from '../../src/charts/columns-svg.ts';
import { nameLines } from '../../src/charts/drawing.ts';
import { fillsSvg } from '../../src/charts/fills.ts';
import { PAGE_INK } from '../../src/charts/ink.ts';
import { type Picture, pictureSvg } from '../../src/charts/picture.ts';
import { drawPie, PIE } from '../../src/charts/pie.ts';
import { drawSharesBar } from '../../src/charts/shares-bar.ts';
import { slicesOf } from '../../src/charts/slices.ts';
import { printed } from '../../src/model/markup/html.ts';
import { drawnShares, money, parts } from './drawn.ts';

/** The same examples every time: a failure can be looked at again. */
const SEEDED = { seed: 13 } as const;

/** The slices, or a failure. */
function slices(...whole: Parameters<typeof slicesOf>) {
  const sliced = slicesOf(...whole);
  if (sliced.kind !== 'slices') throw new Error(sliced.kind);
  return sliced.slices;
}

/** The slices with shares that are their values. */
const named = (...whole: Parameters<typeof slicesOf>) =>
  slices(...whole).map((slice) => ({ ...slice, share: `${slice.value}%` }));

const pie = (...whole: Parameters<typeof slicesOf>) => printed(drawPie(named(...whole), PAGE_INK).shapes);

const figure = (text: string) => ({ value: money(text), text });

/** The texts of a drawing, in order. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('a whole in slices', () => {
  const told = (...whole: Parameters<typeof slicesOf>) =>
    slices(...whole).map(({ name, value }, index) => `${index + 1} ${name} ${value}`);

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
      SEEDED,
    );
  });
});

describe('a pie', () => {
  test('its slices take the shares of the whole', () => {
    const shares = drawnShares(pie(parts({ 甲: '50', 乙: '25', 丙: '15', 丁: '8', 戊: '2' })));
    expect(shares.map((share) => Math.round(share * 10) / 10)).toEqual([50, 25, 15, 8, 2]);
  });

  test('slices carry their names and shares', () => {
    expect(texts(pie(parts({ 甲: '60', 乙: '40' })))).toEqual(['甲', '60%', '乙', '40%']);
  });

  test('small slices are lifted out, large ones are not', () => {
    const svg = pie(parts({ 甲: '95', 乙: '3', 丙: '2' }));
    expect(
      [...svg.matchAll(/<path class="s\d"(?: fill="[^"]*")?( transform)?/g)].map(
        ([, moved]) => moved !== undefined,
      ),
    ).toEqual([false, true, true]);
  });

  test('names stand within the box and on top of no other, however many and however small', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ cents: fc.integer({ min: 1, max: 10 ** 6 }), length: fc.integer({ min: 1, max: 24 }) }),
          {
            minLength: 2,
            maxLength: 14,
          },
        ),
        (wholes) => {
          const all = wholes.map(({ cents, length }) => ({
            name: '名'.repeat(length),
            value: money(String(cents)),
          }));
          const { box, shapes } = drawPie(named(all), PAGE_INK);
          const at = [
            ...printed(shapes).matchAll(/<text[^>]* x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"/g),
          ].map(([, x, y, size]) => ({ x: Number(x), y: Number(y), size: Number(size) }));
          for (const { y, size } of at) {
            expect(y - size).toBeGreaterThanOrEqual(box.y - 1);
            expect(y).toBeLessThanOrEqual(box.y + box.height);
          }
          for (const side of [-1, 1]) {
            const column = at
              .filter(({ x }) => Math.sign(x) === side)
              .map(({ y }) => y)
              .sort((a, b) => a - b);
            for (const [index, y] of column.entries()) {
              const before = column[index - 1];
              if (before !== undefined) expect(y - before).toBeGreaterThan(12.5);
            }
          }
        },
      ),
      SEEDED,
    );
  });

  test('of five slices is small: about 300 bytes a slice with its name', () => {
    const svg = pie(parts({ 甲: '50', 乙: '25', 丙: '15', 丁: '8', 戊: '2' }));
    expect(Buffer.byteLength(svg)).toBeLessThan(1800);
  });

  test('of one part is refused: words say it', () => {
    expect(() => pie(parts({ 甲: '5' }))).toThrow('a pie needs two slices');
  });
});

describe('a bar for a whole that is nearly all one part', () => {
  const bar = printed(drawSharesBar(named(parts({ 甲: '95', 乙: '3', 丙: '2' })), '5%', PAGE_INK).shapes);
  const lengths = [...bar.matchAll(/class="s(\d)"[^>]* d="M[\d.]+,([\d.]+)h([\d.]+)v/g)].map(
    ([, , y, length]) => [Number(y), Number(length)],
  );

  test('shows the whole, and what is left of it larger', () => {
    expect(lengths.slice(0, 3).map(([, length]) => length)).toEqual([304, 9.6, 6.4]);
    expect(lengths.slice(3).map(([, length]) => length)).toEqual([258, 172]);
  });

  test('every part has its name and share', () => {
    expect(texts(bar)).toEqual(['甲 95%', '其余 5%，放大：', '乙', '3%', '丙', '2%']);
  });
});

test.each([
  ['社会保障和就业支出', 6, ['社会保障和', '就业支出']],
  ['其他收入', 6, ['其他收入']],
  ['一二三四五六七八九十一二三四五六七八九十', 6, ['一二三四五六', '七八九十一二', '三四五六七…']],
])('the name %s in lines', (name, most, lines) => {
  expect(nameLines(name, most)).toEqual(lines);
});

describe('bars', () => {
  const svg = printed(
    drawBars(
      [
        { name: '甲', figures: [figure('10.00'), figure('5.00')] },
        { name: '乙', figures: [undefined, figure('0.00')] },
        { name: '丙', figures: [figure('-2.00'), figure('0.10')] },
      ],
      [0, 1],
      PAGE_INK,
    ).shapes,
  );
  const lengths = (name: string) =>
    [...svg.matchAll(new RegExp(`class="${name}" d="M0,[\\d.]+h([\\d.]+)v`, 'g'))].map(([, length]) =>
      Number(length),
    );

  test('are as long as their figures, on one scale from zero', () => {
    expect(lengths('s0')).toEqual([246]);
    expect(lengths('s1')).toEqual([123, 2.46]);
  });

  test('leave room for the longest figure behind them: it does not run into what stands beside the drawing', () => {
    const { shapes, box } = drawBars(
      [{ name: '甲', figures: [{ ...figure('22826756.00'), text: '22,826,756.00 元' }] }],
      [0],
      PAGE_INK,
    );
    const [, at = ''] = /<text[^>]* x="([\d.]+)"[^>]*>22,826/.exec(printed(shapes)) ?? [];
    expect(Number(at)).toBeGreaterThan(100);
    // 15 characters of a size of 12, the last of full width.
    expect(Number(at) + 15 * 6.7 + 12).toBeLessThanOrEqual(box.width);
  });

  test('what is not known, zero or below zero has words and no bar', () => {
    expect(texts(svg)).toEqual(['甲', '10.00', '5.00', '乙', '未列示', '0.00', '丙', '-2.00', '0.10']);
  });
});

describe('columns of years', () => {
  const years = (figures: readonly (string | undefined)[]) =>
    printed(
      drawColumns(
        figures.map((text, index) => ({
          year: 2020 + index,
          figure: text === undefined ? undefined : figure(text),
        })),
        [0, 1],
        PAGE_INK,
      ).shapes,
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

test('words are escaped, and nothing is styled inline, on pages and in files', () => {
  const bad = '<script>"&';
  const value = money('1');
  const groups: readonly BarGroup[] = [{ name: bad, figures: [{ value, text: bad }] }];
  const years: readonly Year[] = [{ year: 2026, figure: { value, text: bad } }];
  const two = named([
    { name: bad, value: money('99') },
    { name: bad, value },
  ]);
  const pictures: readonly Picture[] = [
    { kind: 'pie', slices: two },
    { kind: 'shares', slices: two, restShare: bad },
    { kind: 'bars', groups, fills: [0] },
    { kind: 'columns', years, fills: [0, 1] },
  ];
  const drawings = [
    ...pictures.map((picture) => printed(pictureSvg({ id: 'p', title: bad }, picture))),
    chartSvg({ title: bad, unit: bad, pictures, source: [bad] }),
    printed(fillsSvg()),
  ];
  for (const svg of drawings) {
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('style=');
    const parser = new SaxesParser();
    parser.on('error', (error) => expect.unreachable(error.message));
    parser.write(svg).close();
  }
});

test('a file of a chart needs nothing of the page: no classes, its title, unit and source', () => {
  const svg = chartSvg({
    title: '支出构成',
    unit: '单位：万元',
    pictures: [{ kind: 'pie', slices: named(parts({ 甲: '60', 乙: '40' })) }],
    source: ['来源：某局'],
  });
  expect(svg).not.toContain('class=');
  expect(texts(svg)).toEqual(['支出构成', '单位：万元', '甲', '60%', '乙', '40%', '来源：某局']);
  expect(svg).toContain(`viewBox="-${PIE.half} `);
});
