import { expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';

/** Mistakes that the published originals make themselves and that rules find in them as they were published; signs of the same one are not counted. */
const FOUND: Readonly<Record<string, number>> = {
  'baotou-hrss/2026': 22,
  'baotou-insurance-registration/2025': 10,
  'chengde-hrss/2024': 17,
  'datong-hrss/2026': 1,
  'pinglu-hrss/2026': 16,
};

const { findings } = openBooks('content');

test('the mistakes of the five originals are found by rules, each told with its reason, and nothing else is', () => {
  const counted = Object.keys(FOUND).map((id) => {
    const own = findings.filter(({ disclosure, severity }) => disclosure === id && severity !== 'info');
    expect(own.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
    return [id, own.filter(({ acknowledgedAs = 'original' }) => acknowledgedAs === 'original').length];
  });
  expect(Object.fromEntries(counted)).toEqual(FOUND);
});
