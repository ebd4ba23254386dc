import { expect, test } from 'vitest';
import { MISTAKE_KINDS, mistakes } from '../../src/books/mistakes/table-mistakes.ts';
import { publishedBooks } from '../published-books.ts';

const datong = publishedBooks().accounts.find(
  ({ disclosure }) => disclosure.id === 'datong-hrss/2026',
)?.disclosure;

test.each(MISTAKE_KINDS)('%s can be made in a published disclosure, and changes it', (kind) => {
  const made = datong === undefined ? [] : mistakes(kind, datong);
  expect(made.length).toBeGreaterThan(0);
  for (const { apply } of made.slice(0, 20)) expect(apply()).not.toEqual(datong);
});
