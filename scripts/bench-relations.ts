import { audit, isOpen, openBooks } from '../src/books/books.ts';
import { hiddenDigits } from '../src/books/mistakes/hidden-digits.ts';
import { UNDETECTABLE, undetectable } from '../src/books/mistakes/in-principle.ts';
import { type Mutation, mutations } from '../src/books/mistakes/mutations.ts';
import type { DisclosureRecord } from '../src/model/content.ts';
import type { Account } from '../src/points/account/account.ts';
import { openAccount } from '../src/points/account/open-account.ts';
import { tallyOf } from '../src/points/account/relation-tally.ts';
import { rate } from './bench/rate.ts';
import { sample } from './bench/sample.ts';
import { command, type GivenArguments } from './command.ts';

const USAGE = `用法：npm run bench:relations -- [--content <文件夹>] [--disclosure <单位/年度> …] [--sample <每份的个数> | --all | --hidden] [--seed <整数>]

把每份公开的金额改动一位数字，数一数核对能发现多少；列出没有发现的，其中原来的各条勾稽关系都仍然成立的，只看这份公开谁也看不出来，另计；
又有多少因此在核对页上多出一处尾差。--hidden 逐一试全部的改动，但有一条关系不再成立的算作发现，不再打开；按表列出没有发现的。
`;

const FORM = {
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    sample: { type: 'string', default: '1000' },
    all: { type: 'boolean', default: false },
    hidden: { type: 'boolean', default: false },
    disclosure: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
  },
} as const;

await command(FORM, ({ values }) => {
  bench(values);
  return 0;
});

function bench(values: GivenArguments<typeof FORM>['values']): void {
  const books = openBooks(values.content);
  const finds = (disclosure: DisclosureRecord): boolean => {
    const format = books.content.formats.get(disclosure.format);
    if (format === undefined) return false;
    const account = openAccount({ taxonomy: books.content.taxonomy, format, disclosure });
    return audit(account, books).some(isOpen);
  };
  const reasonOf = (before: Account, disclosure: DisclosureRecord) =>
    undetectable(before, openAccount({ taxonomy: before.taxonomy, format: before.format, disclosure }));
  let tried = 0;
  let caught = 0;
  const hidden: (keyof typeof UNDETECTABLE)[] = [];
  for (const account of books.accounts) {
    const { disclosure } = account;
    if (values.disclosure !== undefined && !values.disclosure.includes(disclosure.id)) continue;
    if (finds(disclosure)) process.stdout.write(`${disclosure.id}  未改动时已有问题，下面的数不可信\n`);
    const all = mutations(disclosure);
    const chosen =
      values.all || values.hidden ? all : sample(all, Number(values.sample), Number(values.seed));
    const { couldPass, isShown } = passing(account);
    const left = chosen.filter(
      (mutation) => (!values.hidden || couldPass(mutation)) && !finds(mutation.apply()),
    );
    const missed = left.map((mutation) => ({ ...mutation, reason: reasonOf(account, mutation.apply()) }));
    const shown = missed.filter(isShown);
    const unseen = missed.flatMap(({ reason }) => reason ?? []);
    hidden.push(...unseen);
    const { equal, rounding, different } = tallyOf(account);
    tried += chosen.length;
    caught += chosen.length - missed.length;
    process.stdout.write(
      `${disclosure.id}  关系 ${equal + rounding + different}，尾差 ${rounding}；改动 ${chosen.length}（共有 ${all.length} 种），发现 ${rate(chosen.length - missed.length, chosen.length, 2)}；看不出来 ${unseen.length}，其余里发现 ${rate(chosen.length - missed.length, chosen.length - unseen.length, 2)}；没有发现的 ${missed.length} 处里多出尾差的 ${shown.length}\n`,
    );
    if (values.hidden) {
      const tableOf = ({ where }: Mutation): string => where.split(' ')[0] ?? '';
      for (const [table, own] of Map.groupBy(missed, tableOf))
        process.stdout.write(`    ${table}：${own.length}，多出尾差的 ${own.filter(isShown).length}\n`);
      continue;
    }
    for (const { where, from, to, reason } of missed)
      process.stdout.write(
        `    没有发现${reason === undefined ? '' : '（看不出来）'}  ${where}：${from} → ${to}\n`,
      );
  }
  process.stdout.write(
    `合计  改动 ${tried}，发现 ${caught}，${rate(caught, tried, 2)}；看不出来 ${hidden.length}，其余里发现 ${rate(caught, tried - hidden.length, 2)}\n`,
  );
  for (const [reason, all] of Map.groupBy(hidden, (each) => each))
    process.stdout.write(`看不出来 ${all.length}：${UNDETECTABLE[reason]}\n`);
}

/** Which changes the relations of a disclosure let pass, and which of those make a sum that was exact a 尾差. */
function passing(account: Account) {
  const keyOf = ({ source: { file, path }, to }: Pick<Mutation, 'source' | 'to'>): string =>
    JSON.stringify([file, path, to]);
  const hidden = new Map(hiddenDigits(account).hidden.map((each) => [keyOf(each), each]));
  return {
    couldPass: (mutation: Mutation): boolean => hidden.has(keyOf(mutation)),
    isShown: (mutation: Mutation): boolean => hidden.get(keyOf(mutation))?.shown === true,
  };
}
