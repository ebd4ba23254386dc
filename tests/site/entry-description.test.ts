import { describe, expect, test } from 'vitest';
import { isItemRow } from '../../src/model/kinds/row-kinds.ts';
import { withThousands } from '../../src/model/money.ts';
import { entryDescription } from '../../src/site/head/entry-description.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();
const said = (id: string, entry: string): string => {
  const account = books.accounts.find(({ disclosure }) => disclosure.id === id);
  if (account === undefined) throw new Error(`no ${id}`);
  return entryDescription(books, account, entry, '题');
};

describe('what is said of a page elsewhere', () => {
  test.each([
    ['baotou-hrss/2026', 'summary', '题：收入总计 11,835.50 万元，支出总计 11,835.50 万元'],
    // Its first columns are of last year.
    ['baotou-hrss/2026', 'three-public', '题：合计 28.07 万元'],
    ['putuo-finance/2025', 'income', '题：合计 31,214,205.80 元'],
    // A side without a total of its own says nothing.
    ['jiangsu-cppcc/2018', 'summary', '题：收入合计 10,150.48 万元，支出合计 10,150.48 万元'],
    ['putuo-finance/2025', 'government-fund', '题'],
  ])('%s %s: %s', (id, entry, text) => expect(said(id, entry)).toBe(text));

  test('of a text it is how it begins', () => {
    expect(said('baotou-hrss/2026', 'general-notes')).toMatch(/^题：包头市人力资源和社会保障局.{80,}…$/);
  });

  test('no figure is said that is not one of a sum in the table', () => {
    for (const account of books.accounts)
      for (const { id, sides } of account.tables) {
        const sums = sides
          .flatMap(({ rows }) => rows.filter((row) => !isItemRow(row)))
          .flatMap(({ cells }) => cells.map((cell) => withThousands(account.figure(cell)?.text ?? '')));
        const text = entryDescription(books, account, id, '');
        for (const [, amount = ''] of text.matchAll(/ (-?[\d,.]+) /g))
          expect(sums, `${id} ${text}`).toContain(amount);
      }
  });
});
