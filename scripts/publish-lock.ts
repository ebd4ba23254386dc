import { join } from 'node:path';
import { type Books, isBlocking, openBooks } from '../src/books/books.ts';
import { withoutDrafts } from '../src/books/drafts.ts';
import { lockedFigures, lockedTexts, lockText } from '../src/exporters/website/lock-text.ts';
import { chainOf, nextLock } from '../src/read/disclosure/lock-chain.ts';
import {
  type LockRegister,
  REGISTER,
  readRegister,
  registerText,
} from '../src/read/disclosure/lock-register.ts';
import { realFolder } from '../src/read/files/door.ts';
import { openFolder } from '../src/read/files/files.ts';
import { LOCK_LIMIT } from '../src/read/files/limits.ts';
import { locator } from '../src/read/yaml/locate.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { publishedFigures } from '../src/rules/corrections/published-figures.ts';
import { publishedTexts } from '../src/rules/corrections/texts/published-texts.ts';
import { command, type GivenArguments, refuse } from './command.ts';
import { replaceFile } from './replace-file.ts';

const USAGE = `用法：npm run publish:lock -- [--content <文件夹>] [--renew] [<单位>/<年度> …]

把公布的数字和文字记在每份公开的 published.yaml 里，并在 locks.yaml 里登记；以后 npm run check 不许悄悄改动。不指明时记下全部公开。
--renew 重写旧版本写的、没有摘要的锁，或取不回的锁，须指明是哪一份；锁还在的，数字仍须与锁里的一致。
有未说明的错误（包括没有更正记录的改动）时什么也不写。
返回值：0 已写，1 有错误，2 用法不对。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    content: { type: 'string', default: 'content' },
    renew: { type: 'boolean', default: false },
  },
} as const;

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const root = realFolder(values.content);
  if (root === undefined) return refuse(2, `没有内容文件夹 ${values.content}\n`);
  const books = withoutDrafts(openBooks(values.content));
  const unknown = positionals.find((id) => !books.accounts.some(({ disclosure }) => disclosure.id === id));
  if (unknown !== undefined) return refuse(2, `没有这份公开：${unknown}\n`);
  if (values.renew && positionals.length === 0) return refuse(2, `--renew 须指明是哪一份公开。\n\n${USAGE}`);
  const register = registerOf(values.content);
  const renewable = values.renew ? [...withoutDigest(books), ...withoutLock(books, register)] : [];
  const renewed = new Set(renewable.filter((id) => positionals.includes(id)));
  const blocking = books.findings.filter(
    (found) =>
      isBlocking(found) && !(found.rule === 'corrections/lock' && renewed.has(found.disclosure ?? '')),
  );
  if (blocking.length > 0) return refuse(1, terminalReport(blocking, locator(values.content)));
  const registered = new Map(register);
  let written = 0;
  for (const account of books.accounts) {
    const { id, lock } = account.disclosure;
    if (positionals.length > 0 && !positionals.includes(id)) continue;
    const figures = lockedFigures(publishedFigures(account, books));
    const texts = lockedTexts(publishedTexts(account, books));
    const links = nextLock(account.disclosure, { figures, texts });
    const latest = links?.digest ?? (lock === undefined ? undefined : chainOf(lock).at(-1));
    if (latest !== undefined) registered.set(id, latest);
    if (links === undefined) continue;
    const file = join(values.content, 'disclosures', id, 'published.yaml');
    const text = lockText(links, figures, texts);
    if (Buffer.byteLength(text) > LOCK_LIMIT)
      return refuse(
        1,
        `${file} 会超过上限 ${LOCK_LIMIT / 1024 / 1024} MiB，没有写。请按单位分成几份公开。\n`,
      );
    await replaceFile(file, text);
    written += 1;
    process.stdout.write(`${file}\n`);
  }
  const isRegistered = registerText(registered) === registerText(register);
  if (!isRegistered) await replaceFile(join(values.content, REGISTER), registerText(registered));
  if (written === 0 && !isRegistered) process.stdout.write(`${join(values.content, REGISTER)}：已登记\n`);
  else process.stdout.write(written === 0 ? '没有变化。\n' : `已记下 ${written} 份公开的数字和文字。\n`);
  return 0;
}

/** What is registered in a content folder. */
function registerOf(content: string): LockRegister {
  const folder = openFolder(content, () => undefined);
  return folder === undefined ? new Map() : readRegister(folder);
}

/** Ids of the disclosures that are registered, and have no lock. */
function withoutLock({ content }: Books, register: LockRegister): readonly string[] {
  return content.disclosures.flatMap(({ id, lock }) => (lock === undefined && register.has(id) ? id : []));
}

/** Ids of the disclosures whose lock has no digest: an old program wrote it, or somebody took it out. */
function withoutDigest({ content }: Books): readonly string[] {
  return content.disclosures.flatMap(({ id, lock }) =>
    lock !== undefined && lock.links === undefined ? id : [],
  );
}
