import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUILT, type BuiltInput } from './build-inputs.ts';

// Prints the CPU seconds of builds whose content is made larger and larger, less those of the smallest: node tests/attack/build-growth.ts [times] [name …]
const PROGRAM = join(import.meta.dirname, '../..');
const BASE = join(import.meta.dirname, '../errors/base-records');
const [times = '4', ...names] = process.argv.slice(2);

/** Tells the CPU seconds of the process when it ends. */
const METER = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system)/1e6+'\\n')})`;

function secondsOf(files: Readonly<Record<string, string>>): number {
  const place = mkdtempSync(join(tmpdir(), 'mingzhang-build-growth-'));
  try {
    const content = join(place, 'content');
    cpSync(join(BASE, '../base'), content, { recursive: true });
    cpSync(BASE, content, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
    }
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
        '--no-cache',
      ],
      { cwd: PROGRAM, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (status !== 0) throw new Error(`${stdout.slice(-1_500)}${stderr.slice(-1_500)}`);
    return Number(/cpu ([\d.]+)/.exec(stderr)?.[1] ?? 0);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const least = secondsOf({});
process.stdout.write(`（空）\t${least.toFixed(1)}\n`);
const line = ({ name, size, files }: BuiltInput): string => {
  const cells: string[] = [];
  for (let step = 1; step <= Number(times); step *= 4)
    cells.push(`${size * step}: ${(secondsOf(files(size * step)) - least).toFixed(1)}`);
  return `${name}\t${cells.join('\t')}\n`;
};
for (const input of BUILT)
  if (names.length === 0 || names.some((name) => input.name.includes(name)))
    process.stdout.write(line(input));
