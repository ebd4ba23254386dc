import { expect, test } from 'vitest';
import { OUTSIDE_MISTAKES } from '../../src/books/mistakes/outside-mistakes.ts';
import { RECORD_MISTAKES } from '../../src/books/mistakes/record-mistakes.ts';
import { accountIn } from '../points/ledger.ts';
import { publishedBooks } from '../published-books.ts';

const baotou = accountIn(publishedBooks(), 'baotou-hrss/2026');

test.each(Object.keys(RECORD_MISTAKES))(
  '%s can be made in a published disclosure, and changes it',
  (kind) => {
    const made = RECORD_MISTAKES[kind]?.(baotou) ?? [];
    expect(made.length).toBeGreaterThan(0);
    for (const { apply } of made.slice(0, 20)) expect(apply()).not.toEqual(baotou.disclosure);
  },
);

test('a figure outside the tables is asked for with figures that are far off, too', () => {
  const made = OUTSIDE_MISTAKES.资产数错一位?.(baotou.disclosure) ?? [];
  const told = made.flatMap(({ where, extremes }) =>
    where === 'assets vehicles' ? extremes().map(({ assets }) => assets?.counts[0]?.count) : [],
  );
  expect(new Set(told)).toEqual(new Set(['0', '87654321', '-87654321']));
});
