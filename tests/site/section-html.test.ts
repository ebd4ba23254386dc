import { expect, test } from 'vitest';
import { printed } from '../../src/model/markup/html.ts';
import type { FigureToken, Token } from '../../src/narrative/figures/token.ts';
import { sectionHtml } from '../../src/site/sections/section-html.ts';

const text = (words: string): Token => ({ kind: 'text', text: words });
const figure = (words: string): Token =>
  ({ kind: 'figure', role: 'count', text: words, places: [] }) as unknown as FigureToken;
const htmlOf = (...tokens: Token[]): string =>
  printed(
    sectionHtml([{ kind: 'paragraph', tokens }], {
      figureHref: () => undefined,
      linkHref: (url) => url,
      termHref: () => undefined,
      terms: new Map(),
      prefix: '',
      level: 2,
      plain: true,
    }),
  );

test('no end of a line parts a figure from the words behind it that say of what', () => {
  expect(htmlOf(text('执勤用车'), figure('0'), text('辆、其他'), figure('3'), text('辆。'))).toContain(
    '执勤用车<span class="kept"><span class="figure">0</span>辆</span>、其他<span class="kept"><span class="figure">3</span>辆</span>。',
  );
});

test('nor how it changed from the figure', () => {
  expect(htmlOf(text('比上年增长'), figure('14.72%'), text('。'))).toContain(
    '比上年<span class="kept">增长<span class="figure">14.72%</span></span>。',
  );
});

test('nor a number of the words themselves; what only follows a figure stays apart', () => {
  expect(htmlOf(text('2026年'), figure('1万元'), text('，占'))).toContain(
    '<span class="kept">2026年</span><span class="figure">1万元</span>，占',
  );
});
