import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBooks } from '../src/books/books.ts';
import { withCorrection } from '../src/importers/write/correction-text.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Account } from '../src/points/account/account.ts';
import { realFolder } from '../src/read/files/door.ts';
import { locator } from '../src/read/yaml/locate.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { shown } from '../src/rules/corrections/published-figures.ts';
import { type UntoldChange, untoldChanges } from '../src/rules/corrections/untold-changes.ts';
import { command, type GivenArguments, refuse } from './command.ts';
import { replaceFile } from './replace-file.ts';

const USAGE = `用法：npm run publish:correct -- --reason <原因> [--date <日期>] [--content <文件夹>] [<单位>/<年度> …]

公布以后改动了数字或文字，先在内容里改好，再运行这条命令：它把一处改动牵动的所有地方写成一条更正，加在 disclosure.yaml 的
corrections 里。不指明时写每一份有改动的公开。--date 是更正的日期，默认今天（北京时间）。
返回值：0 已写或没有改动，1 没有写，2 用法不对。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    reason: { type: 'string' },
    date: { type: 'string', default: today() },
    content: { type: 'string', default: 'content' },
  },
} as const;

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const { content, date, reason = '' } = values;
  if (reason.trim() === '') return refuse(2, `缺少 --reason：更正须写明原因。\n\n${USAGE}`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return refuse(2, `--date 应是 2026-03-02 这样的日期。\n\n${USAGE}`);
  if (realFolder(content) === undefined) return refuse(2, `没有内容文件夹 ${content}\n`);
  const books = openBooks(content);
  const named = books.accounts.filter(
    ({ disclosure }) => positionals.length === 0 || positionals.includes(disclosure.id),
  );
  const unknown = positionals.find((id) => !named.some(({ disclosure }) => disclosure.id === id));
  if (unknown !== undefined) return refuse(2, `没有这份公开：${unknown}\n`);
  const unlocked = named.find(
    ({ disclosure }) => positionals.includes(disclosure.id) && disclosure.lock === undefined,
  );
  if (unlocked !== undefined)
    return refuse(
      1,
      `${unlocked.disclosure.id} 没有 published.yaml，不知道公布的是什么。公布以后先运行 npm run publish:lock。\n`,
    );
  const changed = named.flatMap((account) => {
    const changes = untoldChanges(account, books);
    return changes.length === 0 ? [] : [{ account, changes }];
  });
  if (changed.length === 0) process.stdout.write('没有要更正的改动。\n');
  const known = new Set(books.findings.map(wordsOf));
  let code = 0;
  for (const { account, changes } of changed)
    code = Math.max(code, await correct(content, account, changes, { date, reason: reason.trim(), known }));
  return code;
}

/** Writes the correction of a disclosure; where the content does not hold with it, the file is as it was. */
async function correct(
  content: string,
  { disclosure: { id, source } }: Account,
  changes: readonly UntoldChange[],
  { known, ...told }: { readonly date: string; readonly reason: string; readonly known: ReadonlySet<string> },
): Promise<number> {
  const file = join(content, source.file);
  const before = await readFile(file, 'utf8');
  const listed = (list: UntoldChange['list']) =>
    changes
      .filter((change) => change.list === list)
      .map(({ place, from, after }) => ({ at: place, from, to: after }));
  const after = withCorrection(before, { ...told, figures: listed('figures'), texts: listed('texts') });
  if (after === undefined)
    return refuse(1, `${file}：corrections 写在一行里，请先改成每条一段，再运行一次。\n`);
  await replaceFile(file, after);
  const found = openBooks(content).findings.filter(
    (each) =>
      each.disclosure === id && (isOfCorrections(each) || (isError(each) && !known.has(wordsOf(each)))),
  );
  if (found.length > 0) {
    await replaceFile(file, before);
    return refuse(1, `${terminalReport(found, locator(content))}\n没有写更正，${file} 还是原来的。\n`);
  }
  const lines = changes.map(({ title, from, after: to }) => `  ${title}：${shown(from)} → ${shown(to)}\n`);
  process.stdout.write(`${file}：加了 ${told.date} 的更正，共 ${changes.length} 处\n${lines.join('')}`);
  return 0;
}

function isOfCorrections(found: Finding): boolean {
  return isError(found) && (found.rule.startsWith('corrections/') || found.rule === 'content/date-order');
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** What tells a finding from another, wherever it stands by now. */
function wordsOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

/** The day in Beijing as YYYY-MM-DD. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
