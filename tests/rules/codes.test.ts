import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { codeSlip } from '../../src/rules/taxonomy/near.ts';
import { withChanged } from './changed-content.ts';

describe('the slip between two codes', () => {
  test.each([
    ['2080190', '2080109', '相邻两位颠倒'],
    ['2080108', '2080109', '一位不同'],
    ['20801099', '2080109', '多了一位'],
    ['208109', '2080109', '少了一位'],
    ['2080190', '2210201', undefined],
    ['2080109', '2080109', undefined],
  ])('%s for %s: %s', (wrong, right, slip) => {
    expect(codeSlip(wrong, right)).toBe(slip);
  });
});

const FOLDER = 'disclosures/baotou-insurance-registration/2025/tables';

/** What is open in the disclosure after a code was exchanged in some tables. */
function openAfter(from: string, to: string, tables: readonly string[]): readonly string[] {
  return withChanged(
    tables.map((table) => ({ file: `${FOLDER}/${table}.yaml`, from: `"${from}"`, to: `"${to}"` })),
    (root) =>
      openBooks(root)
        .findings.filter(({ acknowledged, severity }) => acknowledged === undefined && severity !== 'info')
        .map(({ rule, place }) => `${rule} ${place}`),
  );
}

describe('a code that is in no list, one slip from the right one, is one message at its place', () => {
  test.each([
    ['2080109', '2080190', ['expenditure'], 'expenditure'],
    ['2080109', '2080190', ['general-expenditure'], 'general-expenditure'],
    ['2080109', '2080190', ['expenditure', 'general-expenditure'], 'expenditure'],
    ['2210201', '2210210', ['general-expenditure'], 'general-expenditure'],
    ['2080505', '2080550', ['expenditure'], 'expenditure'],
  ])('%s written %s in %j', (from, to, tables, told) => {
    expect(openAfter(from, to, tables)).toEqual([`taxonomy/near-code ${told}/${to}`]);
  });
});
