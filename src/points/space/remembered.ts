import type { Spot } from './spot-store.ts';

/** A function from spots to numbers that is worked out once for each. */
export function remembered<Result extends number>(compute: (spot: Spot) => Result): (spot: Spot) => Result {
  /** By spot: its result plus one; 0 is not known yet. */
  let results = new Int32Array(1024);
  return (spot) => {
    // Past the end of the list nothing is known yet, either.
    const known = results[spot] ?? 0;
    if (known !== 0) return (known - 1) as Result;
    const result = compute(spot);
    if (spot >= results.length) {
      const longer = new Int32Array(2 * spot);
      longer.set(results);
      results = longer;
    }
    results[spot] = result + 1;
    return result;
  };
}

/** A question about spots that is asked once for each. */
export function answeredOnce(ask: (spot: Spot) => boolean): (spot: Spot) => boolean {
  const answer = remembered<0 | 1>((spot) => (ask(spot) ? 1 : 0));
  return (spot) => answer(spot) === 1;
}
