import { describe, expect, test } from 'vitest';
import {
  folderTerm,
  isYearBefore,
  laterTerm,
  oneKind,
  termFolder,
  termTitle,
} from '../../src/model/disclosure/kind.ts';

const budget = { year: 2026, kind: 'budget' } as const;
const final = { year: 2024, kind: 'final' } as const;
const adjusted = { year: 2026, kind: 'adjusted' } as const;

describe('the term of a disclosure', () => {
  test.each([
    ['2026', budget, '2026年'],
    ['2024-final', final, '2024年决算'],
    ['2026-adjusted', adjusted, '2026年调整预算'],
  ])('a folder %s', (folder, term, title) => {
    expect(folderTerm(folder)).toEqual(term);
    expect(termFolder(term)).toBe(folder);
    expect(termTitle(term)).toBe(title);
  });

  test.each(['26年', '2026-budget', '2026-', '2024-Final', '1826', '2024-final-2', ''])(
    'no folder of a disclosure: “%s”',
    (folder) => {
      expect(folderTerm(folder)).toBeUndefined();
    },
  );

  test('budget and final accounts are never two years', () => {
    expect(isYearBefore({ year: 2025, kind: 'budget' }, budget)).toBe(true);
    expect(isYearBefore({ year: 2025, kind: 'final' }, budget)).toBe(false);
    expect(isYearBefore({ year: 2024, kind: 'budget' }, budget)).toBe(false);
  });

  test('the latest comes first, of one year the one that comes out last', () => {
    expect([final, budget, adjusted].toSorted(laterTerm)).toEqual([adjusted, budget, final]);
  });

  test('through the years stand budgets, and final accounts only where there are no budgets', () => {
    expect(oneKind([final, budget, adjusted], (term) => term)).toEqual([budget]);
    expect(oneKind([final], (term) => term)).toEqual([final]);
    expect(oneKind([], (term) => term)).toEqual([]);
  });
});
