import { audit, isOpen, openBooks } from '../src/books/books.ts';
import { UNDETECTABLE, undetectable } from '../src/books/in-principle.ts';
import { mutations } from '../src/books/mutations.ts';
import type { DisclosureRecord } from '../src/model/content.ts';
import type { Account } from '../src/points/account/account.ts';
import { openAccount } from '../src/points/account/open-account.ts';
import { tallyOf } from '../src/points/account/relation-tally.ts';
import { rate } from './bench/rate.ts';
import { sample } from './bench/sample.ts';
import { command, type GivenArguments } from './command.ts';

const USAGE = `用法：npm run bench:relations -- [--content <文件夹>] [--sample <每份的个数> | --all] [--seed <整数>]

把每份公开的金额改动一位数字，数一数核对能发现多少；列出没有发现的，其中原来的各条勾稽关系都仍然成立的，只看这份公开谁也看不出来，另计。
`;

const FORM = {
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    sample: { type: 'string', default: '1000' },
    all: { type: 'boolean', default: false },
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
    if (finds(disclosure)) process.stdout.write(`${disclosure.id}  未改动时已有问题，下面的数不可信\n`);
    const all = mutations(disclosure);
    const chosen = values.all ? all : sample(all, Number(values.sample), Number(values.seed));
    const left = chosen.filter((mutation) => !finds(mutation.apply()));
    const missed = left.map((mutation) => ({ ...mutation, reason: reasonOf(account, mutation.apply()) }));
    const unseen = missed.flatMap(({ reason }) => reason ?? []);
    hidden.push(...unseen);
    const { equal, rounding, different } = tallyOf(account);
    tried += chosen.length;
    caught += chosen.length - missed.length;
    process.stdout.write(
      `${disclosure.id}  关系 ${equal + rounding + different}，尾差 ${rounding}；改动 ${chosen.length}（共有 ${all.length} 种），发现 ${rate(chosen.length - missed.length, chosen.length, 2)}；看不出来 ${unseen.length}，其余里发现 ${rate(chosen.length - missed.length, chosen.length - unseen.length, 2)}\n`,
    );
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
