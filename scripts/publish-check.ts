import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openBooks } from '../src/books/books.ts';
import { parseSiteArguments, usage } from '../src/site/build/arguments.ts';
import { buildSite } from '../src/site/build/build-site.ts';
import { isPage, type ReleaseChanges, releaseChanges } from '../src/site/build/release-changes.ts';
import { guarded } from './guarded.ts';

const USAGE = `${usage('npm run publish:check --')}
照样生成一遍，与 --out 里已公布的网站逐页比较，什么也不改动。
返回值：0 没有页面会消失，1 有页面会消失或没有可比的网站，2 用法不对。
`;

await guarded(() => main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseSiteArguments(args);
  if (parsed.kind !== 'arguments') {
    process.stdout.write(parsed.kind === 'wrong' ? `${parsed.message}\n\n${USAGE}` : USAGE);
    return parsed.kind === 'wrong' ? 2 : 0;
  }
  const before = resolve(parsed.values.out);
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-release-'));
  try {
    const after = join(folder, 'site');
    await buildSite({ ...parsed.values, out: after }, openBooks(parsed.values.content));
    const changes = await releaseChanges(before, after);
    if (changes === undefined) {
      process.stderr.write(`${before} 里没有以前公布的网站（缺少 SHA256SUMS）。\n`);
      return 1;
    }
    process.stdout.write(report(changes));
    return changes.removed.some(isPage) ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report({ added, changed, removed, figures }: ReleaseChanges): string {
  const pages = {
    added: added.filter(isPage),
    changed: changed.filter(isPage),
    removed: removed.filter(isPage),
  };
  const files = added.length + changed.length + removed.length;
  if (files === 0) return '与已公布的网站完全相同。\n';
  const list = (title: string, paths: readonly string[]): string =>
    paths.length === 0
      ? ''
      : `${title}（${paths.length}）\n${paths.map((path) => `  /${path.replace(/index\.html$/, '')}\n`).join('')}`;
  return [
    list('新的页面', pages.added),
    list('改动的页面', pages.changed),
    list('会消失的页面：地址一旦公布就不应失效', pages.removed),
    figures.length === 0
      ? '数字没有改动。\n'
      : `改动的数字（${figures.length}）\n${figures.map(({ id, before, after }) => `  ${id}：${before ?? '（没有）'} → ${after ?? '（没有）'}\n`).join('')}`,
    `共 ${files} 个文件不同：新增 ${added.length}，改动 ${changed.length}，消失 ${removed.length}。\n`,
  ].join('');
}
