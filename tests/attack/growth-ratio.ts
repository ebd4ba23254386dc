/** An input four times as large takes four times as long where time grows with its size, sixteen times where it grows with the square. */
export const FACTOR = 4;
/** From here on it is taken for more than linear. */
export const MOST = 9;

/** Runs too short to tell are not judged. */
const TOO_SHORT = 0.15;
const ATTEMPTS = 5;

/**
 * How many times as long an input takes that is {@link FACTOR} times as large. Whatever else a machine does makes a run longer, never shorter:
 * so the least of several runs of each size are compared, and it is asked again only as long as they seem too far apart.
 * @param secondsOf CPU seconds of a run with an input of a size
 */
export function growthOf(secondsOf: (size: number) => number, size: number): number {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = MOST;
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= MOST; attempt += 1) {
    large = Math.min(large, secondsOf(size * FACTOR));
    if (large < TOO_SHORT * FACTOR) return FACTOR;
    small = Math.min(small, secondsOf(size));
    ratio = large / Math.max(TOO_SHORT, small);
  }
  return ratio;
}

/** CPU seconds of this thread: neither other programs nor the helpers that collect garbage and compile are counted. */
export function threadSeconds(run: () => void): number {
  const began = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1e6;
}
