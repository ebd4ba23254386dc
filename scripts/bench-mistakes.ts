import { audit, isOpen, openBooks } from '../src/books/books.ts';
import { narrativesOf } from '../src/books/ledgers.ts';
import { MISTAKE_KINDS, type Mistake, mistakes } from '../src/books/mistakes.ts';
import { OUTSIDE_MISTAKES } from '../src/books/outside-mistakes.ts';
import type { DisclosureRecord } from '../src/model/content.ts';
import { openAccount } from '../src/points/account/open-account.ts';
import { command, type GivenArguments } from './command.ts';

const USAGE = `用法：npm run bench:mistakes -- [--content <文件夹>] [--each <每种的个数>] [--seed <整数>] [--outside] [--missed]

在各份公开的表里每次犯一个真实会犯的错（两位数颠倒、小数点移位、填错一列、两行互换、漏一行、元当万元、正负号……），数一数核对能发现多少。
--outside 只试各表以外的：上年数、表外数、资产数。
`;

const FORM = {
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    each: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    outside: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
  },
} as const;

await command(FORM, ({ values }) => {
  bench(values);
  return 0;
});

function bench(values: GivenArguments<typeof FORM>['values']): void {
  const books = openBooks(values.content);
  const known = new Map(books.accounts.map((account) => [account.disclosure.id, openIn(account.disclosure)]));
  /** Findings by what they say: a mistake is found where something is said that was not said before. */
  function openIn(disclosure: DisclosureRecord): ReadonlySet<string> {
    const format = books.content.formats.get(disclosure.format);
    if (format === undefined) return new Set();
    const account = openAccount({ taxonomy: books.content.taxonomy, format, disclosure });
    const narratives = narrativesOf(books.content, [account]);
    const open = audit(account, { ...books, narratives }).filter(isOpen);
    return new Set(open.map(({ rule, message }) => `${rule} ${message}`));
  }
  const disclosures = books.accounts.map(({ disclosure }) => disclosure);
  let [tried, caught] = [0, 0];
  for (const [kind, made] of kinds(values.outside)) {
    const all = disclosures.flatMap(made);
    const chosen = sample(all, Number(values.each), Number(values.seed));
    const missed = chosen.filter(({ apply }) => {
      const changed = apply();
      const before = known.get(changed.id) ?? new Set();
      return ![...openIn(changed)].some((said) => !before.has(said));
    });
    tried += chosen.length;
    caught += chosen.length - missed.length;
    process.stdout.write(
      `${kind}  共 ${all.length} 种改法，试 ${chosen.length}，发现 ${chosen.length - missed.length}，${rate(chosen.length - missed.length, chosen.length)}\n`,
    );
    if (values.missed)
      for (const { where, from, to } of missed)
        process.stdout.write(`    没有发现  ${where}：${from} → ${to}\n`);
  }
  process.stdout.write(`合计  ${tried}，发现 ${caught}，${rate(caught, tried)}\n`);
}

/** Kinds of mistakes by name, with all that can be made of each in a disclosure. */
function kinds(
  outsideOnly: boolean,
): readonly [string, (disclosure: DisclosureRecord) => readonly Mistake[]][] {
  const inTables = MISTAKE_KINDS.map(
    (kind): [string, (disclosure: DisclosureRecord) => readonly Mistake[]] => [
      kind,
      (disclosure) => mistakes(kind, disclosure),
    ],
  );
  return [...(outsideOnly ? [] : inTables), ...Object.entries(OUTSIDE_MISTAKES)];
}

function rate(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)}%`;
}

/** Some of a list, chosen by a small congruential generator, so that a seed always chooses the same. */
function sample<Entry>(all: readonly Entry[], count: number, seed: number): readonly Entry[] {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rest = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () => rest.splice(next(rest.length), 1)).flat();
}
