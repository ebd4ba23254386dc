/** Some of a list, chosen by a small congruential generator, so that a seed always chooses the same. */
export function sample<Entry>(all: readonly Entry[], count: number, seed: number): readonly Entry[] {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rest = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () => rest.splice(next(rest.length), 1)).flat();
}
