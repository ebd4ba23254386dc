import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PATTERNS } from '../../src/charts/fills.ts';
import { COLOURS } from '../../src/charts/ink.ts';

const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
const dark = css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('@media print'));

/** The tokens of a theme, those of the light one where it says nothing. */
function theme(text: string): (name: string) => string {
  const read = (source: string) =>
    [...source.matchAll(/--([\w-]+): (#[0-9a-f]{3,6}|var\(--[\w-]+\));/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
  const tokens = new Map([...read(css.slice(0, css.indexOf('@media'))), ...read(text)]);
  const colour = (name: string): string => {
    const value = tokens.get(name) ?? '';
    const other = /var\(--([\w-]+)\)/.exec(value)?.[1];
    return other === undefined ? value : colour(other);
  };
  return colour;
}

/** Contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['by day', ''],
  ['in the dark', dark],
  ['on paper', css.slice(css.indexOf('@media print'), css.indexOf('forced-colors'))],
])('%s', (_, text) => {
  const colour = theme(text);
  const ground = (series: number) => colour(series in PATTERNS ? 'paper' : `s${series}`);

  test.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'fill %i can be told from the next: by themselves, or by the ink between them',
    (series) => {
      const [one, other] = [ground(series), ground((series + 1) % 8)];
      const byInk = Math.min(contrast(one, colour('ink')), contrast(other, colour('ink')));
      expect(Math.max(contrast(one, other), byInk)).toBeGreaterThan(3);
    },
  );

  test.each(Object.keys(PATTERNS))('the strokes of fill %s can be seen', (series) => {
    expect(contrast(colour(`s${series}`), colour('paper'))).toBeGreaterThan(3);
  });
});

test('files of charts have the colours of the page by day', () => {
  const colour = theme('');
  expect(COLOURS.fills).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((series) => colour(`s${series}`)));
  expect([COLOURS.paper, COLOURS.ink, COLOURS.soft]).toEqual(['paper', 'ink', 'ink-soft'].map(colour));
});
