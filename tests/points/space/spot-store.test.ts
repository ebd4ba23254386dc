import { expect, test } from 'vitest';
import { isIn } from '../../../src/points/space/dimension-set.ts';
import { EVERYTHING, type Spot, spotStore } from '../../../src/points/space/spot-store.ts';

const MEMBERS = [...Array(20).keys()];
const COMBINATIONS = MEMBERS.flatMap((a) => MEMBERS.flatMap((b) => MEMBERS.map((c) => [a, b, c] as const)));

test('every combination of members has one number, however many there are and whichever way they are reached', () => {
  const { memberAt, narrowedIn, shifted } = spotStore(3);
  const reached = (members: readonly number[], order: readonly number[]): Spot =>
    order.reduce((spot, dimension) => shifted(spot, dimension, members[dimension] ?? 0), EVERYTHING);
  const spots = COMBINATIONS.map((members) => reached(members, [0, 1, 2]));
  expect(new Set(spots).size).toBe(COMBINATIONS.length);
  for (const [index, members] of COMBINATIONS.entries()) {
    const spot = spots[index] ?? EVERYTHING;
    expect(members.map((_, dimension) => memberAt(spot, dimension))).toEqual(members);
    expect(members.map((_, dimension) => isIn(narrowedIn(spot), dimension))).toEqual(
      members.map((member) => member !== 0),
    );
    expect(reached(members, [2, 0, 1])).toBe(spot);
    expect(shifted(shifted(spot, 1, 7), 1, members[1])).toBe(spot);
  }
});
