import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { entryAt } from '../../src/model/base/entry-at.ts';
import { spoiltFiles } from '../../src/site/folder/site-folder.ts';
import { cacheWithBundle, PROGRAM, runScript } from '../site/built-site.ts';
import { contentWith } from './books.ts';
import '../seeded.ts';

const TIMES = 20;
/** When each build is killed, as shares of the time one takes: drawn by the seed of this run (FC_SEED). */
const MOMENTS = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), 2 * TIMES);
const place = await mkdtemp(join(tmpdir(), 'mingzhang-kill-'));
const home = join(place, 'www');
const out = join(home, 'site');
const cache = join(place, 'cache');
afterAll(() => rm(place, { recursive: true, force: true }));

const built = (content: string, to: string, kept: string) =>
  runScript('scripts/build.ts', ['--content', content, '--out', to, '--cache', kept]);

/** Builds, and kills the build after a while. @returns how long it took, where it was not running any more */
async function killedBuild(content: string, after: number): Promise<number | undefined> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(PROGRAM, 'scripts/build.ts'), '--content', content, '--out', out, '--cache', cache],
    { cwd: PROGRAM, stdio: 'ignore' },
  );
  const ended = new Promise<number>((resolve) => child.on('close', () => resolve(performance.now() - began)));
  const took = await Promise.race([ended, pause(after)]);
  if (took !== undefined) return took;
  child.kill('SIGKILL');
  await ended;
  return undefined;
}

test(`a build killed at ${TIMES} moments, with and without what was kept, leaves a whole website and a cache that serves`, async () => {
  const content = contentWith();
  await mkdir(home);
  await cacheWithBundle(cache);
  const began = performance.now();
  expect((await built(content, out, cache)).code).toBe(0);
  /** How long a build takes, by whether anything of the content was kept. */
  const takes = { cold: performance.now() - began, warm: performance.now() - began };
  let killed = 0;
  let builds = 0;
  while (killed < TIMES && builds < 2 * TIMES) {
    await writeFile(
      join(content, 'site.yaml'),
      `name: 示例站 ${builds}\ndescription: 第 ${builds} 次\npublisher: 示例市财政局\n`,
    );
    const kind = builds % 3 === 2 ? 'cold' : 'warm';
    if (kind === 'cold') {
      await rm(cache, { recursive: true });
      await cacheWithBundle(cache);
    }
    // Anywhere within a build, its end with the swap a little more often.
    const drawn = entryAt(MOMENTS, builds);
    const share = builds % 2 === 0 ? drawn : 0.8 + 0.25 * drawn;
    const took = await killedBuild(content, takes[kind] * share);
    builds += 1;
    if (took === undefined) killed += 1;
    // A machine that got quicker: what follows would come too late as well.
    else takes[kind] = took;
    expect(existsSync(join(out, 'index.html')), `${kind}, after ${share}`).toBe(true);
    expect(await spoiltFiles(out), `${kind}, after ${share}`).toEqual([]);
  }
  console.info(`${killed} of ${builds} builds of ${Math.round(takes.warm)} ms were killed`);
  expect(killed).toBe(TIMES);
  // What the killed ones kept is taken over, and gives the bytes of a build that keeps nothing.
  expect((await built(content, out, cache)).code).toBe(0);
  expect(await readdir(home)).toEqual(['site']);
  const fresh = join(place, 'fresh');
  await cacheWithBundle(fresh);
  expect((await built(content, join(place, 'again'), fresh)).code).toBe(0);
  const [one, other] = await Promise.all(
    [out, join(place, 'again')].map((folder) => readFile(join(folder, 'SHA256SUMS'), 'utf8')),
  );
  expect(one).toBe(other);
  await rm(content, { recursive: true });
});
