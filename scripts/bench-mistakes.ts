import { openBooks } from '../src/books/books.ts';
import { openAfterChange } from '../src/books/changed.ts';
import { UNDETECTABLE, undetectable } from '../src/books/in-principle.ts';
import { MISTAKE_KINDS, type Mistake, mistakes } from '../src/books/mistakes.ts';
import { OUTSIDE_MISTAKES } from '../src/books/outside-mistakes.ts';
import type { DisclosureRecord } from '../src/model/content.ts';
import { openAccount } from '../src/points/account/open-account.ts';
import { rate } from './bench/rate.ts';
import { sample } from './bench/sample.ts';
import { command, type GivenArguments } from './command.ts';

const USAGE = `用法：npm run bench:mistakes -- [--content <文件夹>] [--each <每种的个数>] [--seed <整数>] [--kind <种类>] [--outside] [--missed]

在各份公开里每次犯一个真实会犯的错（两位数颠倒、小数点移位、填错一列、两行互换、漏一行、编码打错、元当万元、正负号……），数一数核对能发现多少。
表里没有发现的，再问原来的各条勾稽关系会不会因它而不成立：都仍然成立的，只看这份公开谁也看不出来，另列，写明原因。
--kind 只试名称含这几个字的；--outside 只试各表以外的：上年数、表外数、资产数。
`;

const FORM = {
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    each: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    outside: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
  },
} as const;

type MistakesOf = (disclosure: DisclosureRecord) => readonly Mistake[];

function bench(values: GivenArguments<typeof FORM>['values']): void {
  const books = openBooks(values.content);
  const records = books.accounts.map(({ disclosure }) => disclosure);
  const known = new Map(records.map((record) => [record.id, new Set(openAfterChange(books, record))]));
  const isFound = (changed: DisclosureRecord): boolean =>
    openAfterChange(books, changed).some((said) => known.get(changed.id)?.has(said) !== true);
  const reasonOf = (changed: DisclosureRecord): keyof typeof UNDETECTABLE | undefined => {
    const before = books.accounts.find(({ disclosure }) => disclosure.id === changed.id);
    if (before === undefined) return undefined;
    const { taxonomy, format } = before;
    return undetectable(before, openAccount({ taxonomy, format, disclosure: changed }));
  };
  print('| 错误 | 改法 | 试 | 发现 | 看不出来的 | 其余里发现 |\n| --- | ---: | ---: | ---: | ---: | ---: |');
  const total = { tried: 0, found: 0, hidden: 0 };
  const reasons = new Map<keyof typeof UNDETECTABLE, number>();
  for (const [kind, isInTables, made] of kindsOf(values)) {
    const all = records.flatMap(made);
    const tried = sample(all, Number(values.each), Number(values.seed));
    const left = tried
      .map((mistake) => ({ mistake, changed: mistake.apply() }))
      .filter(({ changed }) => !isFound(changed));
    const missed = left.map((each) => ({ ...each, reason: isInTables ? reasonOf(each.changed) : undefined }));
    const hidden = missed.flatMap(({ reason }) => reason ?? []);
    for (const reason of hidden) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    total.tried += tried.length;
    total.found += tried.length - left.length;
    total.hidden += hidden.length;
    print(row(kind, String(all.length), tried.length, tried.length - left.length, hidden.length));
    if (values.missed)
      for (const { mistake, reason } of missed)
        print(
          `    没有发现${reason === undefined ? '' : '（看不出来）'}  ${mistake.where}：${mistake.from} → ${mistake.to}`,
        );
  }
  print(row('合计', '', total.tried, total.found, total.hidden));
  for (const [reason, count] of reasons) print(`看不出来 ${count}：${UNDETECTABLE[reason]}`);
}

const row = (kind: string, all: string, tried: number, found: number, hidden: number): string =>
  `| ${kind} | ${all} | ${tried} | ${found} | ${hidden} | ${rate(found, tried - hidden)} |`;

/** Kinds of mistakes by name, whether they are in tables, and all that can be made of each in a disclosure. */
function kindsOf({
  kind,
  outside,
}: GivenArguments<typeof FORM>['values']): readonly (readonly [string, boolean, MistakesOf])[] {
  const inTables = MISTAKE_KINDS.map(
    (name) => [name, true, (record: DisclosureRecord) => mistakes(name, record)] as const,
  );
  const elsewhere = Object.entries(OUTSIDE_MISTAKES).map(([name, made]) => [name, false, made] as const);
  return [...(outside ? [] : inTables), ...elsewhere].filter(([name]) => name.includes(kind ?? ''));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await command(FORM, ({ values }) => {
  bench(values);
  return 0;
});
