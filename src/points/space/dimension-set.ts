import type { Brand } from '../../model/base/brand.ts';

/** A dimension by its place in the lattice's order. */
export type DimensionNumber = Brand<number, 'dimension'>;

/**
 * Dimensions as one number, a bit for each: there are at most 32 (MOST_DIMENSIONS of the taxonomy, and the year). Walk through them in order with
 * `for (let rest = set; rest !== 0; rest = withoutFirst(rest))`, or backwards with `lastOf` and `withoutLast`.
 */
export type DimensionSet = number;

/** The first dimension of a set that is not empty. */
export const firstOf = (set: DimensionSet): DimensionNumber =>
  (31 - Math.clz32(set & -set)) as DimensionNumber; // only dimensions are put into sets

export const withoutFirst = (set: DimensionSet): DimensionSet => set & (set - 1);

/** The last dimension of a set that is not empty. */
export const lastOf = (set: DimensionSet): DimensionNumber => (31 - Math.clz32(set)) as DimensionNumber;

export const withoutLast = (set: DimensionSet): DimensionSet => withoutDimension(set, lastOf(set));

export const withDimension = (set: DimensionSet, dimension: DimensionNumber): DimensionSet =>
  set | (1 << dimension);

export const withoutDimension = (set: DimensionSet, dimension: DimensionNumber): DimensionSet =>
  set & ~(1 << dimension);

export const isIn = (set: DimensionSet, dimension: DimensionNumber): boolean =>
  (set & (1 << dimension)) !== 0;

/** Whether all of one set are in another. */
export const isAmong = (some: DimensionSet, all: DimensionSet): boolean => (some & ~all) === 0;

/** How many dimensions are in a set. */
export function sizeOf(set: DimensionSet): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest = withoutFirst(rest)) size += 1;
  return size;
}
