import { expect, test } from 'vitest';
import { entryAt } from '../../../src/model/base/entry-at.ts';
import { type DimensionNumber, isIn } from '../../../src/points/space/dimension-set.ts';
import { EVERYTHING, type MemberNumber, type Spot, spotStore } from '../../../src/points/space/spot-store.ts';

const MEMBERS = [...Array(20).keys()].map((number) => number as MemberNumber);
const DIMENSIONS = [0, 1, 2].map((number) => number as DimensionNumber);
const [FIRST, SECOND, THIRD] = DIMENSIONS as [DimensionNumber, DimensionNumber, DimensionNumber];
const COMBINATIONS = MEMBERS.flatMap((a) => MEMBERS.flatMap((b) => MEMBERS.map((c) => [a, b, c] as const)));

test('every combination of members has one number, however many there are and whichever way they are reached', () => {
  const { memberAt, narrowedIn, shifted } = spotStore(3);
  const reached = (members: readonly MemberNumber[], order: readonly DimensionNumber[]): Spot =>
    order.reduce<Spot>(
      (spot, dimension) => shifted(spot, dimension, entryAt(members, dimension)),
      EVERYTHING,
    );
  const spots = COMBINATIONS.map((members) => reached(members, DIMENSIONS));
  expect(new Set(spots).size).toBe(COMBINATIONS.length);
  for (const [index, members] of COMBINATIONS.entries()) {
    const spot = entryAt(spots, index);
    expect(DIMENSIONS.map((dimension) => memberAt(spot, dimension))).toEqual(members);
    expect(DIMENSIONS.map((dimension) => isIn(narrowedIn(spot), dimension))).toEqual(
      members.map((member) => member !== 0),
    );
    expect(reached(members, [THIRD, FIRST, SECOND])).toBe(spot);
    expect(shifted(shifted(spot, SECOND, entryAt(MEMBERS, 7)), SECOND, members[1])).toBe(spot);
  }
});

test('a spot, a dimension and a member cannot be taken for one another, and a wrong number is no whole', () => {
  const { memberAt, narrowedIn, shifted } = spotStore(3);
  const [member] = MEMBERS;
  // @ts-expect-error: a member is no dimension
  expect(memberAt(EVERYTHING, member)).toBe(0);
  // @ts-expect-error: a dimension is no member
  expect(shifted(EVERYTHING, FIRST, FIRST)).toBe(EVERYTHING);
  // @ts-expect-error: a bare number is no spot
  expect(() => narrowedIn(9999)).toThrow('no entry 9999');
});
