import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCorpus } from './bench/corpus.ts';
import { eleventyRun } from './bench/eleventy.ts';
import { type Cost, measuredRun } from './bench/measured-run.ts';
import { command, type GivenArguments } from './command.ts';

const USAGE = `用法：npm run bench -- [选项]

按种子造出若干份公开（照 content/ 里的复制改名），逐步量核对和生成用多少处理器时间、多少时间、多少内存：
没有缓存、没有变化、改一处文字；最后是只读同样的 YAML、只写同样的文件要用多少，那是下限。
给出 --eleventy 时另外让 Eleventy 用现成的内容印同样的网页，和这里只印网页（不算别的）比较。

  --sizes <份数,…>       默认 40,160
  --folder <文件夹>      语料和网站放在哪里，默认 node_modules/.cache/mingzhang-bench
  --against <文件夹>     另一个版本的工作目录（装好依赖），同样量一遍，印出倍数
  --eleventy <文件夹>    在其中装好 @11ty/eleventy 的文件夹
  --seed <数>            默认 7
  --help                 显示本说明
`;

const PROGRAM = join(import.meta.dirname, '..');

const FORM = {
  usage: USAGE,
  options: {
    sizes: { type: 'string', default: '40,160' },
    folder: { type: 'string', default: join(PROGRAM, 'node_modules/.cache/mingzhang-bench') },
    against: { type: 'string' },
    eleventy: { type: 'string' },
    seed: { type: 'string', default: '7' },
  },
} as const;

await command(FORM, ({ values }) => {
  for (const size of values.sizes.split(',').map(Number)) bench(size, resolve(values.folder), values);
  return 0;
});

/** Measures every step for a corpus of so many disclosures. */
function bench(disclosures: number, folder: string, values: GivenArguments<typeof FORM>['values']): void {
  const content = join(folder, `content-${disclosures}`);
  const out = join(folder, `dist-${disclosures}`);
  const cache = join(folder, `cache-${disclosures}`);
  const ids = writeCorpus({
    from: join(PROGRAM, 'content'),
    to: content,
    disclosures,
    seed: Number(values.seed),
  });
  for (const path of [out, cache]) rmSync(path, { recursive: true, force: true });
  const check = ['scripts/quick-check.mjs', '--content', content];
  const build = ['--import=./scripts/compiled.mjs', 'scripts/build.ts', '--content', content, '--out', out];
  const kept = ['--cache', cache];
  process.stdout.write(`\n${disclosures} 份公开　处理器　　时间　最大内存\n`);
  if (values.against !== undefined) {
    // Its own content: acknowledgements of rules it does not know would be errors.
    const other = resolve(values.against);
    const own = join(folder, `content-${disclosures}-against`);
    writeCorpus({ from: join(other, 'content'), to: own, disclosures, seed: Number(values.seed) });
    print('对照：核对', measuredRun(other, ['scripts/quick-check.mjs', '--content', own]));
    print(
      '对照：生成',
      measuredRun(other, ['scripts/build.ts', '--content', own, '--out', `${out}-against`]),
    );
  }
  print('核对，没有缓存', measuredRun(PROGRAM, [...check, ...kept]));
  print('核对，没有变化', measuredRun(PROGRAM, [...check, ...kept]));
  const cold = measuredRun(PROGRAM, [...build, ...kept, '--verbose']);
  print('生成，没有缓存', cold);
  const [, count, seconds] = /只印网页：(\d+) 个，处理器 ([\d.]+) 秒/.exec(cold.told) ?? [];
  process.stdout.write(`  其中只印网页：${count} 个，处理器 ${seconds} 秒\n`);
  if (values.eleventy !== undefined) {
    const eleventy = eleventyRun(resolve(values.eleventy), out, join(folder, `eleventy-${disclosures}`));
    print(`Eleventy 印 ${eleventy.pages} 个网页`, eleventy);
    process.stdout.write(
      `  只印网页用的处理器时间是 Eleventy 的 ${(Number(seconds) / eleventy.cpu).toFixed(2)} 倍\n`,
    );
  }
  print('生成，没有变化', measuredRun(PROGRAM, [...build, ...kept]));
  changeText(join(content, 'disclosures', ids[0] ?? ''));
  print('生成，一份公开有变化', measuredRun(PROGRAM, [...build, ...kept]));
  const copy = `${out}-copy`;
  rmSync(copy, { recursive: true, force: true });
  print('只读 YAML、只写文件', measuredRun(PROGRAM, ['scripts/bench/plain-copy.ts', content, out, copy]));
  rmSync(copy, { recursive: true });
  process.stdout.write(`  每份公开 ${(bytesBelow(out) / disclosures / 1e6).toFixed(2)} MB\n`);
}

function print(step: string, { cpu, wall, peak }: Cost): void {
  const figures = [`${cpu.toFixed(1)} 秒`, `${wall.toFixed(1)} 秒`, `${peak.toFixed(0)} MiB`];
  process.stdout.write(`  ${step}  ${figures.map((text) => text.padStart(10)).join('')}\n`);
}

/** Bytes of all files of a folder. */
function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Changes where a disclosure says it comes from: a line that its pages print. */
function changeText(folder: string): void {
  const name = readdirSync(folder).find((each) => each === 'disclosure.yaml') ?? '';
  const text = readFileSync(join(folder, name), 'utf8');
  writeFileSync(join(folder, name), text.replace(/^source: /m, 'source: 录入自'));
}
