import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run cost, all its processes together. */
export interface Cost {
  /** Seconds of processor time, of all threads and processes. */
  readonly cpu: number;
  /** Seconds from start to end. */
  readonly wall: number;
  /** MiB of memory of the process that had most at once. */
  readonly peak: number;
  /** What it told beside what it printed. */
  readonly told: string;
}

/** Makes every Node process leave what it spent behind: one file for each. */
const CLOCK = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(process.env.BENCH_COSTS + '/' + process.pid, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
  });
`)}`;

/** Runs a script of a program with Node. @throws Error where it does not end well: what fails has no cost */
export function measuredRun(program: string, args: readonly string[]): Cost {
  const costs = mkdtempSync(join(tmpdir(), 'mingzhang-costs-'));
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: program,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, NODE_OPTIONS: `--import=${CLOCK}`, BENCH_COSTS: costs },
  });
  const wall = (performance.now() - began) / 1000;
  const all = readdirSync(costs).map(
    (name) => JSON.parse(readFileSync(join(costs, name), 'utf8')) as readonly [number, number],
  );
  rmSync(costs, { recursive: true });
  // 1: a check found something.
  if (status !== 0 && !(status === 1 && args[0]?.includes('check')))
    throw new Error(`${args.join(' ')}: ${status}\n${stderr.slice(-2000)}`);
  return {
    cpu: all.reduce((sum, [cpu]) => sum + cpu, 0) / 1e6,
    wall,
    peak: Math.max(...all.map(([, rss]) => rss)) / 1024,
    told: stderr,
  };
}
