import { expect, test } from 'vitest';
import { blankPurposes } from '../../src/site/extracts/blank-purposes.ts';
import { publishedBooks } from '../published-books.ts';

const told = (disclosure: string): readonly string[] =>
  publishedBooks()
    .accounts.filter((account) => account.disclosure.id === disclosure)
    .flatMap((account) => account.tables.flatMap((table) => blankPurposes(account, table)));

test('what a table prints nothing of is told by its name, what it prints is not', () => {
  expect(told('baotou-hrss/2026')).toEqual(['公务用车购置费']);
  expect(told('datong-hrss/2026')).toEqual(['因公出国（境）费', '公务接待费', '公务用车购置费']);
});
