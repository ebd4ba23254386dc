import { expect, test } from 'vitest';
import { spotStore } from '../../src/points/spot-store.ts';

const MEMBERS = [...Array(20).keys()];
const COMBINATIONS = MEMBERS.flatMap((a) => MEMBERS.flatMap((b) => MEMBERS.map((c) => [a, b, c] as const)));

test('every combination of members has one number, however many there are', () => {
  const { spotWith, memberAt, shifted } = spotStore(3);
  const spots = COMBINATIONS.map((combination) => spotWith(combination));
  expect(spots).toEqual([...COMBINATIONS.keys()]);
  expect(COMBINATIONS.map((combination) => spotWith(combination))).toEqual(spots);
  expect(spots.map((spot) => [0, 1, 2].map((dimension) => memberAt(spot, dimension)))).toEqual(COMBINATIONS);
  for (const [spot, [a, b]] of COMBINATIONS.entries()) expect(shifted(spot, 2, 7)).toBe(spotWith([a, b, 7]));
});
