import { expect, test } from 'vitest';
import { outcomeNote, tallySentence } from '../../src/site/checks/shown-tally.ts';

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
