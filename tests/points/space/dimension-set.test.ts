import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as sets from '../../../src/points/space/dimension-set.ts';

const dimensions = fc.uniqueArray(
  fc.integer({ min: 0, max: 31 }).map((number) => number as sets.DimensionNumber),
);
const setOf = (all: readonly sets.DimensionNumber[]): sets.DimensionSet => all.reduce(sets.withDimension, 0);

test('a set holds its dimensions, all thirty-two of them', () => {
  fc.assert(
    fc.property(dimensions, dimensions, (some, others) => {
      const set = setOf(some);
      const sorted = some.toSorted((a, b) => a - b);
      const walked: number[] = [];
      for (let rest = set; rest !== 0; rest = sets.withoutFirst(rest)) walked.push(sets.firstOf(rest));
      const backwards: number[] = [];
      for (let rest = set; rest !== 0; rest = sets.withoutLast(rest)) backwards.push(sets.lastOf(rest));
      expect(walked).toEqual(sorted);
      expect(backwards).toEqual(sorted.toReversed());
      expect(sets.sizeOf(set)).toBe(some.length);
      expect(sets.isAmong(set, setOf(others))).toBe(some.every((dimension) => others.includes(dimension)));
      for (const dimension of others) {
        expect(sets.isIn(set, dimension)).toBe(some.includes(dimension));
        expect(sets.isIn(sets.withoutDimension(set, dimension), dimension)).toBe(false);
      }
    }),
  );
});
