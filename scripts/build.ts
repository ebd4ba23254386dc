import { join, resolve } from 'node:path';
import { isBlocking, isForFormat, isOpen } from '../src/books/verdict.ts';
import { programDigest } from '../src/cache/program.ts';
import { folderDigest } from '../src/read/files/folder-digest.ts';
import { locator } from '../src/read/yaml/locate.ts';
import { nothingToPublish } from '../src/report/next-step.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { timingsReport } from '../src/report/timings.ts';
import {
  type Shard,
  SITE_OPTIONS,
  type SiteArguments,
  siteArguments,
  usage,
} from '../src/site/build/arguments.ts';
import { SiteRefusal } from '../src/site/build/foreign-files.ts';
import { PROGRAM, storeOf } from '../src/site/build/program-folder.ts';
import { publicRefusal } from '../src/site/build/public-folder.ts';
import { refusal } from '../src/site/build/refusal.ts';
import { type BuiltSite, rememberSite, siteKey, standingBuild } from '../src/site/build/unchanged.ts';
import { command, type GivenArguments, refuse, say } from './command.ts';

const FORM = { usage: usage('npm run build --'), options: SITE_OPTIONS } as const;

/** What nobody asked for in so many days is thrown away. */
const KEPT_DAYS = 30;

/** Astro has to be run from the folder of the program; paths are meant from here. */
const START = process.cwd();

await command(FORM, main);

/** @returns 0 built · 1 not built, the website is as it was · 2 not understood */
async function main(given: GivenArguments<typeof FORM>): Promise<number> {
  const parsed = siteArguments(given.values);
  if (parsed.kind === 'wrong') return refuse(2, `${parsed.message}\n\n${FORM.usage}`);
  const { values } = parsed;
  const refused =
    publicRefusal(join(PROGRAM, 'public')) ??
    (await refusal(resolve(values.out), [PROGRAM, process.cwd()], values.content, values.keep));
  if (refused !== undefined) return refuse(2, `${refused}\n`);

  const began = performance.now();
  if (values.shard !== undefined) return await shard(values, values.shard);
  const out = resolve(values.out);
  const store = storeOf(values);
  const content = values.cache === undefined ? undefined : folderDigest(values.content);
  const key = content === undefined ? undefined : siteKey(values, content, programDigest(PROGRAM));
  const standing = key === undefined ? undefined : standingBuild(out, key, store);
  if (standing !== undefined) {
    process.stderr.write(standing.report);
    return say(0, sentence('内容和程序都没有变，不必重新生成', standing, values.out, began));
  }
  const { buildSite, openIn } = await import('../src/site/build/build-site.ts');
  const build = await buildSite(values).catch(refusedSentence);
  if (typeof build === 'string') return refuse(1, `${build}网站没有生成，原来的网站没有变。\n`);
  const { disclosures, drafts, pages } = build;
  const found = openIn(build);
  const open = found.filter(isOpen);
  const left = drafts.length > 0 ? `还在写的（draft: true）只作草稿生成：${drafts.join('、')}\n` : '';
  const report = left + terminalReport(open, locator(resolve(START, values.content)));
  process.stderr.write(report);
  if (values.verbose && build.timings !== undefined) process.stderr.write(timingsReport(build.timings));
  const errors = open.filter(isBlocking).length;
  if (errors > 0)
    return refuse(1, `有 ${errors} 处错误，网站没有生成；改正或在 disclosure.yaml 中说明后再试。\n`);
  if (pages === undefined) {
    return refuse(1, nothingToPublish(values.content, open.length, build.units ?? []));
  }
  const hints = found.filter((one) => one.severity === 'info' && !isForFormat(one)).length;
  const built = { disclosures: disclosures.length, pages, report, hints };
  // Of a folder that was written to meanwhile nobody knows what was read.
  if (key !== undefined && folderDigest(resolve(START, values.content)) === content)
    rememberSite(out, key, built, store);
  store.prune(new Date(Date.now() - KEPT_DAYS * 86_400_000));
  return say(0, sentence('已生成', built, values.out, began));
}

/** Makes one shard. */
async function shard(values: SiteArguments, one: Shard): Promise<number> {
  const { buildShard } = await import('../src/site/shards/build-shard.ts');
  const made = await buildShard(values, one, {
    write: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  }).catch(refusedSentence);
  if (typeof made === 'string') return refuse(1, `${made}分片没有生成。\n`);
  const { departments, findings } = made;
  const open = findings.filter(isOpen);
  process.stderr.write(terminalReport(open, locator(resolve(START, values.content))));
  const errors = open.filter(isBlocking).length;
  if (errors > 0) return refuse(1, `有 ${errors} 处错误；改正以后重新生成这个分片。\n`);
  return say(0, `已生成分片 ${one.index}/${one.of}，${departments} 个部门：${values.out}\n`);
}

function sentence(
  what: string,
  { disclosures, pages, hints }: BuiltSite,
  out: string,
  began: number,
): string {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const told = hints === 0 ? '' : `；另有 ${hints} 处提示，npm run check 列出`;
  return `${what} ${disclosures} 份公开、${pages} 个页面：${out}（${seconds} 秒）${told}\n`;
}

/** What a build that was refused says; whatever else went wrong is not ours to name. */
function refusedSentence(error: unknown): string {
  if (error instanceof SiteRefusal) return error.message;
  throw error;
}
