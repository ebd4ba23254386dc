import type { Spot } from './spot-store.ts';

/** A function of a spot that is worked out once for each. */
export function remembered<Result>(compute: (spot: Spot) => Result): (spot: Spot) => Result {
  const seen: (Result | undefined)[] = [];
  return (spot) => {
    const known = seen[spot];
    if (known !== undefined) return known;
    const result = compute(spot);
    while (seen.length < spot) seen.push(undefined);
    seen[spot] = result;
    return result;
  };
}
