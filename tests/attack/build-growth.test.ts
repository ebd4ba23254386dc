import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheWithBundle } from '../site/built-site.ts';
import { everythingBuilt } from './build-inputs.ts';
import { secondsOfBuild } from './built-with.ts';
import { FACTOR, growthOf, MOST } from './growth-ratio.ts';

test('a build of four times as much does not take nine times as long, but for what every build costs', async () => {
  const place = await mkdtemp(join(tmpdir(), 'mingzhang-growth-'));
  const cache = join(place, 'cache');
  await cacheWithBundle(cache);
  let least = Number.POSITIVE_INFINITY;
  /** What the build takes beyond an empty one; the empty one is asked again each time, as every run but the quickest takes too long. */
  const beyondEmpty = (size: number): number => {
    const taken = secondsOfBuild(everythingBuilt(size / FACTOR), cache);
    least = Math.min(least, secondsOfBuild({}, cache));
    return taken - least;
  };
  expect(growthOf(beyondEmpty, 1)).toBeLessThan(MOST);
  await rm(place, { recursive: true });
});
