import { expect, test } from 'vitest';
import { publicFindings } from '../../src/site/checks/findings.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();
const findingsOf = (id: string) => {
  const account = books.accounts.find(({ disclosure }) => disclosure.id === id);
  return account === undefined ? [] : publicFindings(books, account);
};

test('what the text at hand lacks is told once, and as no fault of the unit', () => {
  const found = findingsOf('baotou-insurance-registration/2025');
  const lacking = found.filter(({ label }) => label === '取得的文本缺');
  expect(lacking).toHaveLength(1);
  expect(lacking[0]?.message).toContain('取得的公开文本缺表11的部分指标行');
  expect(lacking[0]?.isKnownMistake).toBe(false);
  expect(found.filter(({ message }) => message.includes('分，应为'))).toEqual([]);
});

test('one mistake that shows twice, and figures in round numbers, are not counted as mistakes', () => {
  const labels = (id: string) =>
    findingsOf(id).map(({ label, isKnownMistake }) => `${label} ${isKnownMistake}`);
  expect(labels('datong-hrss/2026').filter((label) => label === '尾差或取整 false')).toHaveLength(2);
  expect(labels('pinglu-hrss/2026')).toEqual(expect.arrayContaining(['同一处 false', '已说明 true']));
});
