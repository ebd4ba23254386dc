import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../..');
const BASE = join(import.meta.dirname, '../errors/base-records');

/** Tells the CPU seconds of the process when it ends. */
const METER = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system)/1e6+'\\n')})`;

/**
 * Builds good content with files laid over it.
 * @param cache a folder that holds nothing of such content; it is copied, so that each build finds the same. Otherwise nothing is kept
 * @returns CPU seconds of all threads of the build
 * @throws Error with what the build said, if it made no website
 */
export function secondsOfBuild(files: Readonly<Record<string, string>>, cache?: string): number {
  const place = mkdtempSync(join(tmpdir(), 'mingzhang-build-growth-'));
  try {
    const content = join(place, 'content');
    cpSync(join(BASE, '../base'), content, { recursive: true });
    cpSync(BASE, content, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
    }
    if (cache !== undefined) cpSync(cache, join(place, 'cache'), { recursive: true });
    const { stderr, stdout, status } = spawnSync(
      process.execPath,
      [
        '--import',
        METER,
        'scripts/build.ts',
        '--content',
        content,
        '--out',
        join(place, 'site'),
        ...(cache === undefined ? ['--no-cache'] : ['--cache', join(place, 'cache')]),
      ],
      { cwd: PROGRAM, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (status !== 0) throw new Error(`${stdout.slice(-1_500)}${stderr.slice(-1_500)}`);
    return Number(/cpu ([\d.]+)/.exec(stderr)?.[1] ?? 0);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
