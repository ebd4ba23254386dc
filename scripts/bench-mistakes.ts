import { type Books, openBooks } from '../src/books/books.ts';
import { openAfterChange } from '../src/books/changed.ts';
import { UNDETECTABLE, undetectable } from '../src/books/mistakes/in-principle.ts';
import { OUTSIDE_MISTAKES, type OutsideMistake } from '../src/books/mistakes/outside-mistakes.ts';
import { RECORD_MISTAKES } from '../src/books/mistakes/record-mistakes.ts';
import { MISTAKE_KINDS, type Mistake, mistakes } from '../src/books/mistakes/table-mistakes.ts';
import type { DisclosureRecord } from '../src/model/content.ts';
import type { Account } from '../src/points/account/account.ts';
import { openAccount } from '../src/points/account/open-account.ts';
import { rate } from './bench/rate.ts';
import { sample } from './bench/sample.ts';
import { WORD_MISTAKES, type WordMistake } from './bench/word-mistakes.ts';
import { command, type GivenArguments } from './command.ts';

const USAGE = `用法：npm run bench:mistakes -- [--content <文件夹>] [--each <每种的个数>] [--seed <整数>] [--kind <种类>] [--outside | --words] [--missed]

在各份公开里每次犯一个真实会犯的错（两位数颠倒、小数点移位、填错一列、两行互换、漏一行、编码打错、元当万元、正负号、单价、名称……），数一数核对能发现多少。
各表以外的：上年数、表外数、资产数；文字里的：把各节说明当作人自己写的文字，改一个数、方向、比率、年度、个数、资金或科目名称。
没有发现的，再问谁能看出来：表里的，原来的各条勾稽关系都仍然成立的；表外的，这个数写成什么都没有关系不成立的，或往这一边只有上下限的，或只错在末位、四舍五入解释得了的；文字里的，别处没有第二处说它的。看不出来的另列，写明原因。
--kind 只试名称含这几个字的；--outside 只试各表以外的；--words 只试文字里的。
`;

const FORM = {
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    each: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    outside: { type: 'boolean', default: false },
    words: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
  },
} as const;

type Values = GivenArguments<typeof FORM>['values'];

/** Why nobody could notice a mistake outside the tables or in words. */
const SAID_ONCE = '这个数别处没有第二处：写成什么都没有关系不成立，也没有文字、表或清单再说它';

const LIMITED = '只有上下限管着这个数（不小于零、不大于总数）：往错的这一边写，离得近的数没有一条关系不成立';

const ROUNDED = '四舍五入解释得了，告诉的是尾差';

/** A mistake, whether it is found, and why nobody could notice it. */
interface TriedMistake {
  readonly mistake: Mistake;
  readonly isFound: boolean;
  readonly reason?: string | undefined;
}

/** A kind of mistake: all that can be made of it in some books, and how one is tried. */
interface MistakeKind {
  readonly name: string;
  readonly all: readonly (() => TriedMistake)[];
}

function bench(values: Values): void {
  const kinds = kindsOf(values, openBooks(values.content));
  print('| 错误 | 改法 | 试 | 发现 | 看不出来的 | 其余里发现 |\n| --- | ---: | ---: | ---: | ---: | ---: |');
  const everything: TriedMistake[] = [];
  for (const { name, all } of kinds) {
    const tried = sample(all, Number(values.each), Number(values.seed)).map((attempt) => attempt());
    everything.push(...tried);
    print(row(name, String(all.length), tried));
    if (values.missed)
      for (const { mistake, reason } of tried.filter(({ isFound }) => !isFound))
        print(
          `    没有发现${reason === undefined ? '' : '（看不出来）'}  ${mistake.where}：${mistake.from} → ${mistake.to}`,
        );
  }
  print(row('合计', '', everything));
  for (const [reason, all] of Map.groupBy(everything, ({ reason: why }) => why))
    if (reason !== undefined) print(`看不出来 ${all.length}：${reason}`);
}

/** Why nobody could notice a mistake outside the tables; undefined where it could be. */
function hiddenBy(
  { extremes, nearer, isOfLastDigit }: OutsideMistake,
  isNoticed: (changed: DisclosureRecord) => boolean,
): string | undefined {
  if (!extremes().some(isNoticed)) return SAID_ONCE;
  if (!nearer().some(isNoticed)) return LIMITED;
  return isOfLastDigit ? ROUNDED : undefined;
}

function row(kind: string, all: string, tried: readonly TriedMistake[]): string {
  const found = tried.filter(({ isFound }) => isFound).length;
  const hidden = tried.filter(({ reason }) => reason !== undefined).length;
  return `| ${kind} | ${all} | ${tried.length} | ${found} | ${hidden} | ${rate(found, tried.length - hidden)} |`;
}

/** Whether purchases name a project that is not there (content/unknown-project): that is told when the files are read, which is not done here. */
function isToldWhenRead({ projects, procurement }: DisclosureRecord): boolean {
  const there = new Set(projects.map(({ key }) => key));
  return (procurement?.lines ?? []).some(({ project }) => project !== undefined && !there.has(project));
}

/** The kinds that are asked for, each with every mistake of it. */
function kindsOf({ kind = '', outside, words }: Values, books: Books): readonly MistakeKind[] {
  const told = new Map(
    books.accounts.map(({ disclosure }) => [disclosure.id, new Set(openAfterChange(books, disclosure))]),
  );
  const isNew = (changed: DisclosureRecord, known: ReadonlySet<string> | undefined): boolean =>
    openAfterChange(books, changed).some((said) => known?.has(said) !== true);
  const isNoticed = (changed: DisclosureRecord): boolean =>
    isToldWhenRead(changed) || isNew(changed, told.get(changed.id));

  const inTables = (account: Account, mistake: Mistake) => (): TriedMistake => {
    const changed = mistake.apply();
    const isFound = isNoticed(changed);
    if (isFound) return { mistake, isFound };
    const { taxonomy, format } = account;
    const why = undetectable(account, openAccount({ taxonomy, format, disclosure: changed }));
    return { mistake, isFound, reason: why && UNDETECTABLE[why] };
  };
  const tables = MISTAKE_KINDS.map((name) => ({
    name,
    all: books.accounts.flatMap((account) =>
      mistakes(name, account.disclosure).map((mistake) => inTables(account, mistake)),
    ),
  }));
  const records = Object.entries(RECORD_MISTAKES).map(([name, made]) => ({
    name,
    all: books.accounts.flatMap((account) =>
      made(account).map((mistake) => (): TriedMistake => {
        const isFound = isNoticed(mistake.apply());
        return { mistake, isFound, reason: !isFound && mistake.isRounded === true ? ROUNDED : undefined };
      }),
    ),
  }));
  const elsewhere = Object.entries(OUTSIDE_MISTAKES).map(([name, made]) => ({
    name,
    all: books.accounts.flatMap(({ disclosure }) =>
      made(disclosure).map((mistake) => (): TriedMistake => {
        const isFound = isNoticed(mistake.apply());
        return { mistake, isFound, reason: isFound ? undefined : hiddenBy(mistake, isNoticed) };
      }),
    ),
  }));
  const soundTold = new Map<string, ReadonlySet<string>>();
  const toldOfSound = (id: string, { where, sound }: WordMistake): ReadonlySet<string> => {
    const key = `${id} ${where}`;
    const said = soundTold.get(key) ?? new Set(openAfterChange(books, sound()));
    soundTold.set(key, said);
    return said;
  };
  const inWords = Object.entries(WORD_MISTAKES).map(([name, made]) => ({
    name,
    all: [...books.narratives].flatMap(([id, narrative]) =>
      made(narrative).map((mistake) => (): TriedMistake => {
        const isFound = isNew(mistake.apply(), toldOfSound(id, mistake));
        if (isFound) return { mistake, isFound };
        return {
          mistake,
          isFound,
          reason: mistake.isRounded() ? ROUNDED : mistake.isSaidOnce ? SAID_ONCE : undefined,
        };
      }),
    ),
  }));
  const chosen = [
    ...(outside || words ? [] : [...tables, ...records]),
    ...(words ? [] : elsewhere),
    ...(outside ? [] : inWords),
  ];
  return chosen.filter(({ name }) => name.includes(kind));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await command(FORM, ({ values }) => {
  bench(values);
  return 0;
});
