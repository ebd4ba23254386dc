import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, type GivenArguments } from './command.ts';

const USAGE = `用法：npm run bench:check -- [--content <文件夹>] [--runs <次数>]

核对内容文件夹若干次，每次一个新进程，印出处理器用时（毫秒，各线程之和）：Node 自身启动、整个核对（有、无编译缓存）和核对的各部分。
`;

/** Prints the processor time of a process at its end, and that of each part it named. */
const CLOCK = `data:text/javascript,${encodeURIComponent(`
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  const parts = [];
  let before = spent();
  globalThis.benchPart = (name) => { const now = spent(); parts.push([name, now - before]); before = now; };
  process.on('exit', () => process.stderr.write(JSON.stringify([...parts, ['', spent()]])));
`)}`;

const ROOT = join(import.meta.dirname, '..');

/** What `npm run check` gives to Node: its flags, and what it starts. */
const [, ...START] = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.check.split(' ');
const FLAGS = START.slice(0, -1);

const FORM = {
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    runs: { type: 'string', default: '9' },
    parts: { type: 'boolean', default: false },
  },
} as const;

await command(FORM, async ({ values }) => {
  if (values.parts) await parts(values.content);
  else bench(values);
  return 0;
});

function bench(values: GivenArguments<typeof FORM>['values']): void {
  const runs = Math.max(1, Number(values.runs));
  const content = ['--content', values.content, '--no-cache'];
  const start = times(runs, ['-e', '0']);
  const warm = times(runs, [...START, ...content]);
  const cold = times(runs, [...START, ...content], {
    NODE_DISABLE_COMPILE_CACHE: '1',
  });
  const parted = ['--import=./scripts/quick-start.mjs', 'scripts/bench-check.ts', '--parts'];
  const each = times(runs, [...FLAGS, ...parted, ...content]);
  const least = Math.min(...(start.get('') ?? []));
  const line = (name: string, all: readonly number[] = [], above = 0): void => {
    const sorted = all.map((time) => time - above).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const [first = 0] = sorted;
    const figures = [first, middle].map((time) => time.toFixed(0).padStart(6)).join('');
    process.stdout.write(`${figures}  ${(first / least).toFixed(1).padStart(5)}  ${name}\n`);
  };
  process.stdout.write('  最少  中位   倍数（最少÷Node 启动）\n');
  line('Node 启动', start.get(''));
  line('核对，Node 启动以外', warm.get(''), least);
  line('核对，Node 启动以外，没有编译缓存', cold.get(''), least);
  for (const [name, all] of each) if (name !== '') line(`  其中 ${name}`, all);
}

/** Processor times of several runs, by part; "" is the whole. The first run only fills the caches. */
function times(
  runs: number,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let run = 0; run <= runs; run += 1) {
    const { stderr } = spawnSync(process.execPath, ['--import', CLOCK, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    const told: readonly (readonly [string, number])[] = JSON.parse(stderr.slice(stderr.lastIndexOf('[[')));
    for (const [name, time] of run === 0 ? [] : told) found.set(name, [...(found.get(name) ?? []), time]);
  }
  return found;
}

declare global {
  /** Ends a part of what is measured. */
  var benchPart: (name: string) => void;
}

/** What `openBooks` does, part by part. */
async function parts(root: string): Promise<void> {
  const { audit } = await import('../src/books/books.ts');
  const { narrativesOf } = await import('../src/books/ledgers.ts');
  const { documentRelations } = await import('../src/points/account/documents.ts');
  const { openAccount } = await import('../src/points/account/open-account.ts');
  const { readContent } = await import('../src/read/read-content.ts');
  benchPart('载入程序');
  const { content } = readContent(root);
  benchPart('读入');
  const accounts = content.disclosures.flatMap((disclosure) => {
    const format = content.formats.get(disclosure.format);
    return format === undefined ? [] : [openAccount({ taxonomy: content.taxonomy, format, disclosure })];
  });
  benchPart('勾稽');
  const narratives = narrativesOf(content, accounts);
  benchPart('说明');
  const ledger = { content, accounts, documents: documentRelations(accounts), narratives };
  for (const account of accounts) audit(account, ledger);
  benchPart('规则');
}
