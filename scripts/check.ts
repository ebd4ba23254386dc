import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { judgementOf } from '../src/books/judgement.ts';
import { keptPlaces } from '../src/books/kept-places.ts';
import { isForFormat, isOpen } from '../src/books/verdict.ts';
import { CACHE_FOLDER } from '../src/cache/folder.ts';
import { programDigest } from '../src/cache/program.ts';
import { folderStore, NO_STORE } from '../src/cache/store.ts';
import type { Finding } from '../src/model/finding.ts';
import { realFolder } from '../src/read/files/door.ts';
import { jsonReport } from '../src/report/json.ts';
import { paintFor } from '../src/report/paint.ts';
import type { ProgressOutput } from '../src/report/progress.ts';
import { tallyReport } from '../src/report/tallies.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { afterEachSave } from './after-each-save.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `用法：npm run check -- [选项] [路径 …]

核对内容文件夹里的全部公开；给出路径时只报告这些文件或文件夹里的问题（核对仍是全部）。

  --content <文件夹>   内容文件夹，默认 content
  --json               输出 JSON，供程序使用
  --all                已说明的问题、给套表格式的提示也列出（后者也可以只问 content/formats）
  --cache <文件夹>     核对的结果存在哪里，内容没有变的下次不必重做，默认 ${CACHE_FOLDER}
  --watch              每次存盘后再核对一遍，按 Ctrl+C 结束
  --no-cache           不用以前存的，也不存；结果一样
  --help               显示本说明

返回值：0 没有问题，1 有问题，2 用法不对。
`;

/** The folder of the program. */
const PROGRAM = join(import.meta.dirname, '../');

/** Progress is told beside what a check prints. */
const PROGRESS: ProgressOutput = {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  now: () => performance.now(),
};

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  cache: { type: 'string', default: CACHE_FOLDER },
  'no-cache': { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
} as const;

const FORM = { usage: USAGE, positionals: true, options: OPTIONS } as const;

await command(FORM, main);

type CheckArguments = GivenArguments<typeof FORM>;

async function main(given: CheckArguments): Promise<number> {
  const { values, positionals } = given;
  const refused = refusedPath(values.content, positionals);
  if (refused !== undefined) return refuse(2, `${refused}\n\n${USAGE}`);
  if (!values.watch) return checked(given);
  if (values.json) return refuse(2, `--watch 是给人看的，不和 --json 一起用。\n\n${USAGE}`);
  if (realFolder(values.content) === undefined)
    return refuse(2, `没有内容文件夹 ${values.content}。用 --content 指明。\n`);
  await afterEachSave(values.content, async () => {
    await checked(given);
    process.stdout.write(
      `${new Date().toLocaleTimeString('zh-CN')} 核对完。存盘后再核对；按 Ctrl+C 结束。\n\n`,
    );
  });
  return 0;
}

/** Checks once and prints what is found. */
async function checked({ values, positionals }: CheckArguments): Promise<number> {
  const cache = values['no-cache'] ? undefined : resolve(PROGRAM, values.cache);
  const store = cache === undefined ? NO_STORE : folderStore(cache);
  const program = cache === undefined ? '' : programDigest(PROGRAM);
  const { judgement, digest } = await judgementOf(
    {
      root: values.content,
      today: new Date().toLocaleDateString('sv-SE'),
      program,
      judge: async (root, today) =>
        (await import('../src/site/bulk/judge-content.ts')).judgeContent(root, today, {
          store,
          cache,
          program,
          output: PROGRESS,
        }),
    },
    store,
  );
  const places = positionals.map((path) => insideOf(values.content, path));
  const isAsked = within(places);
  const asked = judgement.findings.filter(
    ({ source, disclosure }) =>
      isAsked(source.file) || (disclosure !== undefined && isAsked(`disclosures/${disclosure}/`)),
  );
  const asksFormats = places.some((place) => place.split('/', 1)[0] === 'formats');
  const shown = asked.filter(
    (finding) => values.all || (isShown(finding) && (asksFormats || !isForFormat(finding))),
  );
  const { locate, keep } = keptPlaces(values.content, digest, program, store);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(jsonReport(values.all ? asked : shown, locate), undefined, 2)}\n`);
  } else {
    const disclosures = judgement.disclosures.filter(({ file }) => isAsked(file) || positionals.length === 0);
    process.stdout.write(terminalReport(shown, locate, paintFor(process.stdout)));
    process.stdout.write(
      `\n${tallyReport(
        disclosures.map(({ tally }) => tally),
        judgement.unread,
      )}`,
    );
    process.stdout.write(conclusion(asked, judgement.unread));
    if (judgement.disclosures.length === 0 && !asked.some(isOpen))
      process.stdout.write(await beginning(values.content));
  }
  keep();
  return asked.some(isOpen) ? 1 : 0;
}

/** What comes next in a folder without disclosures; of others none of this need be loaded. */
async function beginning(root: string): Promise<string> {
  const { readShared } = await import('../src/read/read-content.ts');
  const { nextStep } = await import('../src/report/next-step.ts');
  return nextStep([...readShared(root).units.disclosers.keys()]);
}

function isShown({ acknowledged }: Finding): boolean {
  return acknowledged === undefined;
}

/** Where a path lies within the content folder: "" the folder itself, "disclosures/a" below it, "../b" outside. */
function insideOf(content: string, path: string): string {
  return relative(resolve(content), resolve(path)).split('\\').join('/');
}

/** Why a path cannot be asked about: nothing of the content folder lies in it, and a report on nothing would look clean. */
function refusedPath(content: string, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return `没有这个文件或文件夹：${path}`;
    const inside = insideOf(content, path);
    if (inside.startsWith('..') || isAbsolute(inside))
      return `${path} 不在内容文件夹 ${content} 里。核对另一个内容文件夹，写 --content ${path}`;
  }
  return undefined;
}

/** Whether a file of the content folder lies in one of the places of it; all do where there are none. */
function within(places: readonly string[]): (file: string) => boolean {
  return (file) =>
    places.length === 0 ||
    places.some((place) => place === '' || file === place || join(file).startsWith(`${place}/`));
}

function conclusion(findings: readonly Finding[], unread: readonly string[]): string {
  const open = findings.filter(isOpen).length;
  const acknowledged = findings.filter((finding) => finding.acknowledged !== undefined).length;
  const said = acknowledged === 0 ? '' : `；已说明 ${acknowledged} 处（--all 列出）`;
  const later =
    unread.length === 0
      ? ''
      : `有文件读不出来。用到它的公开，这次没有查缺什么、说明是否多余，改正以后再查：${unread.join('、')}\n`;
  return open === 0
    ? `\n没有未说明的问题${said}。\n${later}`
    : `\n有 ${open} 处问题要处理${said}。\n${later}`;
}
