import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clause, leastFixpoint } from '../../../src/points/evidence/least-fixpoint.ts';

type Clauses = Readonly<Record<number, readonly Clause<number>[]>>;

const proves = (clauses: Clauses) => leastFixpoint<number>((fact) => clauses[fact] ?? []);

describe('the least set of facts', () => {
  test.each<[string, Clauses, readonly number[]]>([
    ['what nothing has to hold for', { 1: [[]] }, [1]],
    ['what follows from it', { 1: [[]], 2: [[1]], 3: [[1, 2]] }, [1, 2, 3]],
    ['nothing of two facts that only lean on each other', { 1: [[2]], 2: [[1]] }, []],
    ['nor of one that leans on itself', { 1: [[1]] }, []],
    ['a circle with another ground', { 1: [[2]], 2: [[1], [3]], 3: [[]] }, [1, 2, 3]],
    ['of two clauses the one that can be proved', { 1: [[4], [2]], 2: [[]] }, [1, 2]],
  ])('has %s', (_, clauses, expected) => {
    const holds = proves(clauses);
    expect([1, 2, 3, 4].filter(holds)).toEqual(expected);
  });

  test('a chain of a hundred thousand facts is no deeper than one of two', () => {
    const holds = leastFixpoint<number>((fact) => [fact === 100_000 ? [] : [fact + 1]]);
    expect(holds(0)).toBe(true);
  });

  test('it is that of the rounds in which everything is tried again, in whatever order it is asked', () => {
    const fact = fc.integer({ min: 0, max: 7 });
    const clauses = fc.array(fc.array(fc.uniqueArray(fact, { maxLength: 3 }), { maxLength: 3 }), {
      minLength: 8,
      maxLength: 8,
    });
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
    fc.assert(
      fc.property(clauses, order, (all, asked) => {
        const least = new Set<number>();
        for (let size = -1; size < least.size; ) {
          size = least.size;
          all.forEach((those, own) => {
            if (those.some((clause) => clause.every((premise) => least.has(premise)))) least.add(own);
          });
        }
        const holds = leastFixpoint<number>((own) => all[own] ?? []);
        for (const own of asked) expect(holds(own)).toBe(least.has(own));
      }),
      { numRuns: 500 },
    );
  });
});
