import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isBlocking, openBooks } from '../src/books/books.ts';
import { withoutDrafts } from '../src/books/drafts.ts';
import { lockedFigures, lockText } from '../src/exporters/website/lock-text.ts';
import { nextLock } from '../src/read/disclosure/lock-chain.ts';
import { realFolder } from '../src/read/files/door.ts';
import { locator } from '../src/read/yaml/locate.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { publishedFigures } from '../src/rules/corrections/published-figures.ts';
import { guarded } from './guarded.ts';

const USAGE = `用法：npm run publish:lock -- [--content <文件夹>] [<单位>/<年度> …]

把公布的数字记在每份公开的 published.yaml 里；以后 npm run check 不许悄悄改动。不指明时记下全部公开。
有未说明的错误（包括没有更正记录的改动）时什么也不写。
返回值：0 已写，1 有错误，2 用法不对。
`;

await guarded(main);

async function main(): Promise<number> {
  const parsed = parse();
  if (typeof parsed === 'string') return complain(2, `${parsed}\n\n${USAGE}`);
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = realFolder(values.content);
  if (root === undefined) return complain(2, `没有内容文件夹 ${values.content}\n`);
  const books = withoutDrafts(openBooks(values.content));
  const unknown = positionals.find((id) => !books.accounts.some(({ disclosure }) => disclosure.id === id));
  if (unknown !== undefined) return complain(2, `没有这份公开：${unknown}\n`);
  const blocking = books.diagnostics.filter(isBlocking);
  if (blocking.length > 0) return complain(1, terminalReport(blocking, locator(values.content)));
  let written = 0;
  for (const account of books.accounts) {
    const { id } = account.disclosure;
    if (positionals.length > 0 && !positionals.includes(id)) continue;
    const figures = lockedFigures(publishedFigures(account, books));
    const links = nextLock(account.disclosure, figures);
    if (links === undefined) continue;
    const file = join(values.content, 'disclosures', id, 'published.yaml');
    await replaceFile(file, lockText(links, figures));
    written += 1;
    process.stdout.write(`${file}\n`);
  }
  process.stdout.write(written === 0 ? '没有变化。\n' : `已记下 ${written} 份公开的数字。\n`);
  return 0;
}

/** Puts a text in the place of a file at once: whatever goes wrong, the file is the old one or the new one. */
async function replaceFile(file: string, text: string): Promise<void> {
  const aside = `${file}.new-${process.pid}`;
  try {
    // Only what is made here is written to: a link that waits under this name is not followed.
    await writeFile(aside, text, { flag: 'wx' });
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { content: { type: 'string', default: 'content' }, help: { type: 'boolean', default: false } },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return `看不懂的参数：${error.message}`;
    throw error;
  }
}

function complain(code: number, text: string): number {
  process.stderr.write(text);
  return code;
}
