import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { spoiltFiles } from '../../src/site/folder/site-folder.ts';
import { PROGRAM, runScript } from '../site/built-site.ts';
import { contentWith } from './books.ts';

const TIMES = 20;
const place = await mkdtemp(join(tmpdir(), 'mingzhang-kill-'));
const out = join(place, 'site');
afterAll(() => rm(place, { recursive: true, force: true }));

/** Builds, and kills the build after a while. @returns how long it took, where it was not running any more */
async function killedBuild(content: string, after: number): Promise<number | undefined> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(PROGRAM, 'scripts/build.ts'), '--content', content, '--out', out],
    { cwd: PROGRAM, stdio: 'ignore' },
  );
  const ended = new Promise<number>((resolve) => child.on('close', () => resolve(performance.now() - began)));
  const took = await Promise.race([ended, pause(after)]);
  if (took !== undefined) return took;
  child.kill('SIGKILL');
  await ended;
  return undefined;
}

test(`a build killed at ${TIMES} moments leaves a whole website each time`, async () => {
  const content = contentWith();
  const began = performance.now();
  expect((await runScript('scripts/build.ts', ['--content', content, '--out', out])).code).toBe(0);
  let takes = performance.now() - began;
  let killed = 0;
  let builds = 0;
  while (killed < TIMES && builds < 2 * TIMES) {
    await writeFile(
      join(content, 'site.yaml'),
      `name: 示例站 ${builds}\ndescription: 第 ${builds} 次\npublisher: 示例市财政局\n`,
    );
    // Anywhere within a build, its end with the swap a little more often.
    const share = builds % 2 === 0 ? Math.random() : 0.8 + 0.25 * Math.random();
    const took = await killedBuild(content, takes * share);
    builds += 1;
    if (took === undefined) killed += 1;
    // A machine that got quicker: what follows would come too late as well.
    else takes = took;
    expect(existsSync(join(out, 'index.html')), `after ${share}`).toBe(true);
    expect(await spoiltFiles(out), `after ${share}`).toEqual([]);
  }
  console.info(`${killed} of ${builds} builds of ${Math.round(takes)} ms were killed`);
  expect(killed).toBe(TIMES);
  expect((await runScript('scripts/build.ts', ['--content', content, '--out', out])).code).toBe(0);
  expect(await readdir(place)).toEqual(['site']);
  await rm(content, { recursive: true });
});
