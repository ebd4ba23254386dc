import type { Spot } from './lattice.ts';

/** A function of a spot that is worked out once for each. */
export function remembered<Result>(compute: (spot: Spot) => Result): (spot: Spot) => Result {
  const seen = new Map<Spot, Result>();
  return (spot) => {
    const known = seen.get(spot);
    if (known !== undefined) return known;
    const result = compute(spot);
    seen.set(spot, result);
    return result;
  };
}
