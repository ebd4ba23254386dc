import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the program. */
export const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));

/** The end of a script's run. */
export interface Run {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a script of this repository with the Node that runs the tests.
 * @param meanwhile done while it runs, told the number of its process, and when it has ended
 */
export function runScript(
  script: string,
  args: readonly string[],
  meanwhile: (pid: number, ended: AbortSignal) => Promise<void> = async () => {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROGRAM, script), ...args], { cwd: PROGRAM });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    const ended = new AbortController();
    const beside = meanwhile(child.pid ?? 0, ended.signal);
    beside.catch(reject);
    child.on('close', (code) => {
      ended.abort();
      beside.then(() => resolve({ code, output }), reject);
    });
  });
}

const NAME = 'mingzhang-test-run-';

/**
 * The website of content/, built once for all files of a test run: the first that asks builds, the others wait.
 * @returns the folder it is in
 */
export const builtSite = (): Promise<string> => siteOfRun('site', async () => []);

/**
 * A website that all files of a test run share: the first that asks builds it, the others wait.
 * @param name of its folder in the run's own
 * @param prepare makes what it is built from in an empty folder; what it gives is said to the build
 */
export async function siteOfRun(
  name: string,
  prepare: (place: string) => Promise<readonly string[]>,
): Promise<string> {
  const home = join(tmpdir(), `${NAME}${process.ppid}`);
  const [site, failed] = [join(home, name), join(home, `${name}-failed`)];
  if (await claims(join(home, `${name}-claimed`))) {
    await removeOlder();
    const place = join(home, `${name}-made-from`);
    await mkdir(place);
    const { code, output } = await runScript('scripts/build.ts', [...(await prepare(place)), '--out', site]);
    if (code !== 0) await writeFile(failed, output);
  }
  while (!existsSync(site) && !existsSync(failed)) await pause(100);
  if (existsSync(failed)) throw new Error(`the website was not built:\n${await readFile(failed, 'utf8')}`);
  return site;
}

/**
 * A cache that holds what Astro bundles of the program, and nothing of the content that a test builds: bundling takes three times as long as
 * building a little content. Made once for all files of a test run, and copied.
 * @param to the folder it is copied to, which must not be there
 */
export async function cacheWithBundle(to: string): Promise<void> {
  const cache = join(tmpdir(), `${NAME}${process.ppid}`, 'cache');
  if (!existsSync(cache)) {
    const place = await mkdtemp(join(tmpdir(), 'mingzhang-bundle-'));
    await cp(join(PROGRAM, 'tests/errors/base'), join(place, 'content'), { recursive: true });
    await writeFile(
      join(place, 'content/site.yaml'),
      'name: 只为打包\ndescription: 没有别的\npublisher: 示例市财政局\n',
    );
    const { code, output } = await runScript('scripts/build.ts', [
      ...['--content', join(place, 'content'), '--out', join(place, 'site')],
      ...['--cache', join(place, 'cache')],
    ]);
    if (code !== 0) throw new Error(output);
    await mkdir(join(cache, '..'), { recursive: true });
    // Who comes second has made the same.
    await rename(join(place, 'cache'), cache).catch(() => undefined);
    await rm(place, { recursive: true });
  }
  await cp(cache, to, { recursive: true });
}

/** Whether this file of the run is the first that asks. What stands beside the claim, as the bundle, says nothing of it. */
async function claims(claim: string): Promise<boolean> {
  await mkdir(join(claim, '..'), { recursive: true });
  try {
    await mkdir(claim);
    return true;
  } catch {
    return false;
  }
}

/** Websites of runs that are over. */
async function removeOlder(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(NAME));
  const over = names.filter((name) => !isRunning(Number(name.slice(NAME.length))));
  await Promise.all(over.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
