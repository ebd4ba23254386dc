import { describe, expect, test } from 'vitest';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

/** A disclosure in which narrative.yaml states another amount where it states one. */
function withStated(id: string, from: string, to: string) {
  const record = publishedRecord(id);
  const { narrative } = record;
  if (narrative === undefined) throw new Error('no words');
  const [first] = narrative.stated.filter(({ amount }) => amount === from);
  const stated = narrative.stated.map((entry) => (entry === first ? { ...entry, amount: to } : entry));
  expect(first).toBeDefined();
  return { ...record, narrative: { ...narrative, stated } };
}

describe('what only the text states comes to the whole that it divides', () => {
  test.each([
    // 年初预算数 of each 项, and of all.
    ['putuo-planning/2024-final', '452.40', '45.24', '（共 13 项）是 9803.17 万元，相差 407.17 万元'],
    ['putuo-planning/2024-final', '10210.34', '12010.34', '是 12010.34 万元'],
    ['putuo-finance/2024-final', '258.50', '25.85', '相差 232.64 万元'],
    // 人员经费 and 公用经费 of 基本支出, which a table prints.
    ['jiangsu-cppcc/2018', '4482.32', '4428.32', '相加（4428.32＋1115.85）是 5544.17 万元，相差 54.00 万元'],
    ['jiangsu-cppcc/2018', '1115.85', '1151.85', '相差 36.00 万元'],
  ])('%s: %s written %s', (id, from, to, says) => {
    const said = saidAfter(withStated(id, from, to));
    expect(said).toEqual([expect.stringMatching(/^facts\/stated /)]);
    expect(said[0]).toContain(says);
  });

  test('and where the whole is told to be wrong, nothing is told besides', () => {
    const wrong = withRows(publishedRecord('jiangsu-cppcc/2018'), ['fiscal-basic'], (row) =>
      row.amounts.total === '5598.17' ? { ...row, amounts: { total: '5589.17' } } : row,
    );
    expect(placesOf(saidAfter(wrong))).toEqual([expect.stringMatching(/^points\//)]);
  });

  test('as it does in what was published', () => {
    expect(publishedBooks().findings.filter(({ rule }) => rule === 'facts/stated')).toEqual([]);
  });
});

test('an average score is not more than all points', () => {
  const record = publishedRecord('putuo-planning/2024-final');
  const { narrative } = record;
  const score = narrative?.facts.get('average-score');
  if (narrative === undefined || score === undefined) throw new Error('no score');
  const facts = new Map([...narrative.facts, ['average-score', { ...score, text: '199.33' }]]);
  const said = saidAfter({ ...record, narrative: { ...narrative, facts } });
  expect(placesOf(said)).toEqual(['facts/wholes narrative/facts/average-score']);
  expect(said[0]).toContain('绩效自评平均得分 199.33，多于满分 100，多出 99.33');
});
