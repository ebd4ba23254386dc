import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { isMistake, knownMistakesPage } from './known-mistakes-page.ts';

/** Mistakes that the published originals make themselves and that rules find in them as they were published; signs of the same one are not counted. */
const FOUND: Readonly<Record<string, number>> = {
  'baotou-hrss/2026': 24,
  'baotou-insurance-registration/2025': 11,
  'chengde-hrss/2024': 19,
  'datong-hrss/2026': 1,
  'pinglu-hrss/2026': 28,
};

const { findings } = openBooks('content');

test('the mistakes of the five originals are found by rules, each told with its reason, and nothing else is', () => {
  const counted = Object.keys(FOUND).map((id) => {
    const own = findings.filter(({ disclosure, severity }) => disclosure === id && severity !== 'info');
    expect(own.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
    return [id, own.filter(isMistake).length];
  });
  expect(Object.fromEntries(counted)).toEqual(FOUND);
});

test('docs/known-mistakes.md lists them as they are found', () => {
  const page = knownMistakesPage(findings);
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync('docs/known-mistakes.md', page);
  expect(readFileSync('docs/known-mistakes.md', 'utf8')).toBe(page);
});
