import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Books, openBooks } from '../src/books/books.ts';
import { withoutDrafts } from '../src/books/drafts.ts';
import { SITE_OPTIONS, siteArguments, usage } from '../src/site/build/arguments.ts';
import { buildSite } from '../src/site/build/build-site.ts';
import { SiteRefusal } from '../src/site/build/foreign-files.ts';
import { folderRelease, isWebAddress, type Release, webRelease } from '../src/site/build/release.ts';
import { isPage, type ReleaseChanges, releaseChanges } from '../src/site/build/release-changes.ts';
import { parseState, stateFindings } from '../src/site/build/state-findings.ts';
import { STATE_ADDRESS, stateOfBooks } from '../src/site/extracts/published-state.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `${usage('npm run publish:check --')}  --against <网址或文件夹> 已公布的网站，默认 --out；网址是首页的，如 https://www.example.gov.cn/czyjs/

照样生成一遍，与已公布的网站逐页比较，并核对内容里的锁和更正接得上公布时的那一版；什么也不改动。
返回值：0 没有页面会消失、锁接得上，1 有页面会消失、锁接不上或没有可比的网站，2 用法不对。
`;

const FORM = { usage: USAGE, options: { ...SITE_OPTIONS, against: { type: 'string' } } } as const;

await command(FORM, main);

async function main(given: GivenArguments<typeof FORM>): Promise<number> {
  const { against } = given.values;
  const parsed = siteArguments(given.values);
  if (parsed.kind === 'wrong') return refuse(2, `${parsed.message}\n\n${USAGE}`);
  const { values } = parsed;
  const before = releaseAt(against ?? values.out);
  try {
    const books = withoutDrafts(openBooks(values.content));
    const state = await stateReport(before, books);
    if (state.report !== '') process.stdout.write(state.report);
    // A published website that does not say what it publishes cannot be held against the content: that is no pass where it was asked for.
    const isBroken = state.kind === 'broken' || (state.kind === 'unknown' && against !== undefined);
    const pages = await pagesReport(before, values);
    return isBroken ? 1 : pages;
  } catch (error) {
    if (!(error instanceof SiteRefusal)) throw error;
    return refuse(1, `${error.message}\n`);
  }
}

function releaseAt(place: string): Release {
  return isWebAddress(place) ? webRelease(place) : folderRelease(resolve(place));
}

interface StateReport {
  /** unknown: the website does not say what it publishes. */
  readonly kind: 'joined' | 'broken' | 'unknown';
  readonly report: string;
}

/** Whether the locks and corrections of the content go on from what the website published. */
async function stateReport(before: Release, books: Books): Promise<StateReport> {
  const text = await before.read(STATE_ADDRESS.slice(1));
  const site = text === undefined ? undefined : parseState(text);
  if (site === undefined) {
    const what = text === undefined ? '没有' : '读不懂';
    return {
      kind: 'unknown',
      report: `锁没有核对：${before.name} 里${what} ${STATE_ADDRESS}（以前版本生成的网站没有它；再公布一次就有）。\n`,
    };
  }
  const faults = stateFindings(site, stateOfBooks(books));
  if (faults.length === 0) return { kind: 'joined', report: '' };
  const lines = faults.map((fault) => `  ${fault}\n`).join('');
  return { kind: 'broken', report: `接不上公布时的那一版（${faults.length}）\n${lines}` };
}

async function pagesReport(before: Release, values: Parameters<typeof buildSite>[0]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-release-'));
  try {
    const after = join(folder, 'site');
    await buildSite({ ...values, out: after }, { evenIfWrong: true });
    const changes = await releaseChanges(before, folderRelease(after));
    if (changes === undefined) {
      process.stderr.write(`${before.name} 里没有以前公布的网站（缺少 SHA256SUMS）。\n`);
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
