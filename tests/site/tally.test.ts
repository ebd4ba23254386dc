import { describe, expect, test } from 'vitest';
import { checksPage } from '../../src/site/checks/checks.ts';
import { outcomeNote, tallySentence } from '../../src/site/checks/shown-tally.ts';
import { coverPage } from '../../src/site/pages/cover.ts';
import { homePage } from '../../src/site/pages/home.ts';
import { publishedBooks } from '../published-books.ts';

const tally = (equal: number, rounding: number, different: number, notChecked: number) => ({
  equal,
  rounding,
  unlikely: 0,
  different,
  'not-checked': notChecked,
  total: equal + rounding + different + notChecked,
});

/** Numbers stay with their units; here any space will do. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  [tally(0, 0, 0, 0), 0, '本公开没有可以核对的勾稽关系。'],
  [tally(12, 0, 0, 0), 0, '勾稽关系 12 条：12 条相等，没有不一致。'],
  [tally(12, 3, 0, 4), 0, '勾稽关系 19 条：12 条相等，3 条只差四舍五入的尾差，没有不一致，4 条无法核对。'],
  [tally(12, 0, 2, 0), 1, '勾稽关系 14 条：12 条相等，2 条不一致。原文里的 1 处错误，已逐处说明。'],
  [tally(0, 0, 0, 5), 0, '勾稽关系 5 条：0 条相等，没有不一致，5 条无法核对。'],
])('what was not checked never counts as passed: %j', (counts, acknowledged, sentence) => {
  expect(plain(tallySentence(counts, acknowledged))).toBe(sentence);
});

test('between two tables only what occurred is told', () => {
  expect(plain(outcomeNote(tally(4, 1, 0, 0)))).toBe('4 条相等，1 条尾差');
});

describe('whoever adds up what a page counts comes to what it says', () => {
  const books = publishedBooks();
  const pages = books.accounts.map((account) => [account.disclosure.id, checksPage(books, account)] as const);

  /** What a sentence says there is of relations altogether, and the outcomes it counts. */
  const countsIn = (sentence: string) => {
    const counts = [...sentence.replaceAll(',', '').matchAll(/(\d+)\u00a0条/g)].map(([, count]) =>
      Number(count),
    );
    return [counts[0], counts.slice(1).reduce((sum, count) => sum + count, 0)];
  };

  test.each(pages)('%s: its sentence, its kinds, and the lines of every outcome', (_, page) => {
    const { total, kinds, roundings, unchecked, findings, sentence } = page;
    expect(countsIn(sentence)).toEqual([total.total, total.total]);
    for (const outcome of ['equal', 'rounding', 'different', 'not-checked', 'total'] as const)
      expect(kinds.reduce((sum, { tally: each }) => sum + each[outcome], 0)).toBe(total[outcome]);
    const lines = roundings.map(({ text }) => Number(/这是 (\d+)\u00a0条/.exec(text)?.[1] ?? 1));
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(total.rounding);
    expect(unchecked.flatMap(({ cells }) => cells)).toHaveLength(total['not-checked']);
    const known = findings.filter(({ isKnownMistake }) => isKnownMistake).length;
    expect(Number(/原文里的 (\d+)/.exec(sentence)?.[1] ?? 0)).toBe(known);
  });

  test('covers say what the pages of the checks say; home adds up all of them', () => {
    for (const account of books.accounts)
      expect(coverPage(books, account).checks.sentence).toBe(checksPage(books, account).sentence);
    const all = pages.reduce((sum, [, { total }]) => sum + total.total, 0);
    expect(countsIn(homePage(books).about)).toEqual([all, all]);
  });
});
