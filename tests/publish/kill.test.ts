import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { faultsOf } from '../../src/site/site-folder.ts';
import { PROGRAM, runScript } from '../site/built-site.ts';
import { contentWith } from './books.ts';

const TIMES = 20;
const place = await mkdtemp(join(tmpdir(), 'mingzhang-kill-'));
const out = join(place, 'site');
afterAll(() => rm(place, { recursive: true, force: true }));

/** Builds and kills the build after a while; says whether it was still running. */
async function killedBuild(content: string, after: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [join(PROGRAM, 'scripts/build.ts'), '--content', content, '--out', out],
    {
      cwd: PROGRAM,
      stdio: 'ignore',
    },
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const first = await Promise.race([ended, pause(after, 'running' as const)]);
  if (first !== 'running') return false;
  child.kill('SIGKILL');
  await ended;
  return true;
}

test(`a build killed at ${TIMES} moments leaves a whole website each time`, {
  timeout: 600_000,
}, async () => {
  const content = contentWith();
  const began = performance.now();
  expect((await runScript('scripts/build.ts', ['--content', content, '--out', out])).code).toBe(0);
  const takes = performance.now() - began;
  let killed = 0;
  for (let time = 0; time < TIMES; time += 1) {
    await writeFile(
      join(content, 'site.yaml'),
      `name: 示例站 ${time}\ndescription: 第 ${time} 次\npublisher: 示例市财政局\n`,
    );
    // Anywhere within a build, its end with the swap a little more often.
    const share = time % 2 === 0 ? Math.random() : 0.8 + 0.25 * Math.random();
    if (await killedBuild(content, takes * share)) killed += 1;
    expect(existsSync(join(out, 'index.html')), `after ${share}`).toBe(true);
    expect(await faultsOf(out), `after ${share}`).toEqual([]);
  }
  console.info(`${killed} of ${TIMES} builds of ${Math.round(takes)} ms were killed`);
  expect(killed).toBeGreaterThan(TIMES / 2);
  expect((await runScript('scripts/build.ts', ['--content', content, '--out', out])).code).toBe(0);
  expect(await readdir(place)).toEqual(['site']);
  await rm(content, { recursive: true });
});
