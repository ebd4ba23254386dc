import type { Decimal } from '../../model/decimal/decimal.ts';
import { NOTHING } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Money, ProjectRecord } from '../../model/records.ts';
import { memberPath } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import type { Relation } from '../../points/relations/relation.ts';
import { lostPurchaseIn, PUT_BACK, withLostLine } from './lost-purchases.ts';
import { lackedByColumn, type ShortSum, shortSums } from './short-sums.ts';
import { projectsSpokenOf, type SpokenOf } from './spoken-of.ts';

/** A project that is gone from projects.yaml, and so from every table that lists projects, while sums still have its money. */
export interface LostProject {
  /** The sum, or the only print, that has just its money. */
  readonly told: ShortSum;
  /** What else of the disclosure still speaks of it. */
  readonly spokenOf?: SpokenOf | undefined;
  /** Sums of purchases that have more than the lines that are listed: those of the project are gone with it. */
  readonly purchases: readonly ShortSum[];
}

/**
 * The project that is gone: sums of projects have more than those that are listed, with one more all of them come out, and not their amounts alone show it,
 * which may be a slip of the hand: purchases lack as well, no project that is listed has money in a column or is of a category that has some, or an
 * acknowledgement or a figure of last year speaks of a project that is not there.
 */
export const lostProjectIn: (account: Account) => LostProject | undefined = onceFor(
  (account) => lostFrom(account)?.lost,
);

/** The account as it would be with the project that is gone; the account itself where none is. */
export const withLostProject: (account: Account) => Account = onceFor(
  (account) => lostFrom(account)?.account ?? account,
);

/** Whether lines of procurement are gone, by themselves or with their project: what is summed of them is told there. */
export const arePurchasesGone = (account: Account): boolean =>
  lostPurchaseIn(account) !== undefined || (lostProjectIn(account)?.purchases.length ?? 0) > 0;

/** Whether something is said of a project that is not there, while one is told to be gone. */
export const isOfLostProject = (
  account: Account,
  of: Readonly<Record<string, string | undefined>>,
): boolean =>
  of[DIMENSION.project] !== undefined &&
  !account.disclosure.projects.some(({ key }) => key === of[DIMENSION.project]) &&
  lostProjectIn(account) !== undefined;

/** What a project that is gone may have been. */
interface Guess {
  readonly category: string | undefined;
  readonly money: Money;
  readonly told: ShortSum;
  /** Whether its category has money in other tables and no project at all. */
  readonly isOnlyOne: boolean;
}

/** More guesses than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 6;

/** What is lost, and the account with it. */
interface WithProject {
  readonly lost: LostProject;
  readonly account: Account;
}

const lostFrom = onceFor((account: Account): WithProject | undefined => {
  const sums = shortSums(account, 'project');
  // A project that is listed with no money in any of its columns is the one whose money lacks.
  const { projects } = account.disclosure;
  if (sums.length === 0 || projects.some(isWithoutAmount)) return undefined;
  // One that is written twice has the code of another: that is told when its file is read.
  if (new Set(projects.map(({ key }) => key)).size < projects.length) return undefined;
  const purchases = shortSums(account, 'purchase');
  const [spokenOf] = projectsSpokenOf(account);
  const isShown = spokenOf !== undefined || purchases.length > 0 || sums.some(({ listed }) => listed === 0);
  const tried = guesses(account, sums).filter(({ isOnlyOne }) => isShown || isOnlyOne);
  for (const guess of tried.slice(0, MOST_TRIED)) {
    const put = putBack(account, guess, purchases);
    if (isMended(account, put, guess.told))
      return { lost: { told: guess.told, spokenOf, purchases }, account: put };
  }
  return undefined;
});

/** Whether somebody wrote the money of a project, and no amount but zeros. */
function isWithoutAmount({ money }: ProjectRecord): boolean {
  const written = Object.values(money);
  return written.length > 0 && written.every((text) => /^[-0.,]*$/.test(text ?? ''));
}

/**
 * Whether no relation fails with a project more that held without it: what disagreed besides by less than its money, or by more at the same place, is another
 * mistake, and what its own row lacks nobody knows.
 */
function isMended(account: Account, put: Account, { cell, column, lacks }: ShortSum): boolean {
  const off = ({ difference }: Relation): Decimal => (difference ?? NOTHING.value).abs();
  const placeOf = ({ kind, subject }: Relation): string => `${kind} ${subject.place}`;
  const failing = ({ relations }: Account): readonly Relation[] =>
    relations.filter(({ outcome }) => outcome === 'different');
  const before = new Map(failing(account).map((each) => [placeOf(each), off(each)]));
  const left = failing(put);
  const isLess = (each: Relation): boolean =>
    off(each).lessThan(lacks) || before.get(placeOf(each))?.greaterThanOrEqualTo(off(each)) === true;
  const isOwn = ({ subject }: Relation): boolean =>
    subject.point[DIMENSION.project]?.endsWith(PUT_BACK) === true;
  const isTold = ({ subject, parts }: Relation): boolean =>
    subject.place === cell.place && parts.every((part) => part.column === column);
  return (
    left.every((each) => isOwn(each) || isLess(each)) &&
    !left.some((each) => isTold(each) && off(each).equals(lacks))
  );
}

/** What the project may have been: of a category without projects, with what is printed of it, or like one that is listed, with what sums lack. */
function guesses(account: Account, sums: readonly ShortSum[]): readonly Guess[] {
  const { projects } = account.disclosure;
  const used = new Set(projects.map(({ category }) => category));
  const byRows = lackedByColumn(account, 'project', sums);
  const smallestFirst = sums.toSorted((a, b) => a.lacks.comparedTo(b.lacks));
  const asListed = smallestFirst.flatMap((told) =>
    [...used].flatMap((category): readonly Guess[] => {
      const like = projects.find((project) => project.category === category);
      const own = new Map([...byRows, [told.column, told.amount]]);
      return like === undefined
        ? []
        : [{ category, money: withAlike(own, told, like), told, isOnlyOne: false }];
    }),
  );
  return [...onlyOnes(account, sums, used), ...asListed];
}

/** Amounts by column, and in each column of other tables the same where the neighbour has the same in both. */
function withAlike(
  own: ReadonlyMap<string, string>,
  { column, amount }: ShortSum,
  { money }: ProjectRecord,
): Money {
  const alike = Object.keys(money).filter((each) => !own.has(each) && money[each] === money[column]);
  return Object.fromEntries([...own, ...alike.map((each) => [each, amount] as const)]);
}

/** A project that is the only one of its category: what other tables print of that is its money. */
function onlyOnes(
  { format, taxonomy, find }: Account,
  sums: readonly ShortSum[],
  used: ReadonlySet<string | undefined>,
): readonly Guess[] {
  const free = (format.projects?.categories ?? []).filter(({ title }) => !used.has(title));
  return free.flatMap(({ title, fixes }) =>
    sums.flatMap(({ cell, column, lacks }): readonly Guess[] => {
      const own = Object.entries(fixes).map(([dimension, member]) => [
        dimension,
        memberPath(taxonomy, dimension, member),
      ]);
      const figure = find({ ...cell.point, ...Object.fromEntries(own) });
      if (figure === undefined || figure === 'nothing' || figure.prints === 0) return [];
      if (!isNearly(figure.value, lacks)) return [];
      const amount = formatMoney(figure.value, cell.moneyUnit, cell.decimals);
      const told = { cell: figure.cell, column, listed: 0, lacks: figure.value, amount };
      return [{ category: title, money: { [column]: amount }, told, isOnlyOne: true }];
    }),
  );
}

/** Whether an amount is what a sum lacks, but for what the sum is off by besides: less than a tenth of it. */
const isNearly = (amount: Decimal, lacks: Decimal): boolean =>
  amount.lessThanOrEqualTo(lacks) && lacks.minus(amount).times(10).lessThan(lacks);

/** The account as it would be with a project more, and with its purchases. */
function putBack(account: Account, { category, money }: Guess, purchases: readonly ShortSum[]): Account {
  const { taxonomy, format, disclosure } = account;
  const { projects } = disclosure;
  const like = projects.find((project) => project.category === category) ?? projects[0];
  if (like === undefined) return account;
  const { source, unit, goals, indicators } = like;
  const project: ProjectRecord = {
    source,
    key: PUT_BACK,
    name: PUT_BACK,
    unit,
    category,
    money,
    goals,
    indicators,
  };
  const procurement = purchases.length === 0 ? disclosure.procurement : withLostLine(account, purchases);
  return openAccount({
    taxonomy,
    format,
    disclosure: { ...disclosure, projects: [...projects, project], procurement },
  });
}
