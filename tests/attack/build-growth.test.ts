import { expect, test } from 'vitest';
import { everythingBuilt } from './build-inputs.ts';
import { secondsOfBuild } from './built-with.ts';
import { FACTOR, MOST } from './growth-ratio.ts';

/** Builds of one content differ by up to so many seconds; less than that is not told from nothing. */
const UNSURE = 1;

test('a build of four times as much does not take nine times as long, but for what every build costs', () => {
  const least = secondsOfBuild({});
  const small = secondsOfBuild(everythingBuilt(1 / FACTOR)) - least;
  const large = secondsOfBuild(everythingBuilt(1)) - least;
  process.stdout.write(`${least.toFixed(1)} s, ${small.toFixed(1)} s and ${large.toFixed(1)} s more\n`);
  expect(large).toBeGreaterThan(UNSURE);
  expect(large / Math.max(UNSURE, small)).toBeLessThan(MOST);
}, 900_000);
