import type { Decimal } from '../../model/decimal/decimal.ts';
import { NOTHING, sumOf } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { disagreements } from '../disagreements/disagreement.ts';
import type { Ledger, RuleFinding } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import { isBelowNothing, type LastYear, lastYearLines } from './last-year.ts';
import { type PriorSum, priorSums } from './sums.ts';
import { wrongRate } from './written-rate.ts';

/** Names of parts that a message spells out. */
const MOST_NAMES = 3;

/**
 * Sums of last year's account that fail, one finding for each mistake.
 * @param verdict more: some of the sums that fail together cannot be; less: all of them could be, were something gone since
 */
export function misfits(
  account: Account,
  { narratives }: Ledger,
  verdict: 'more' | 'less',
): readonly RuleFinding[] {
  const all = asMistakes(failingOf(account, { narratives })).filter(
    ({ misfit: { worst } }) => worst.verdict === verdict,
  );
  // Of sums that fail because of one line the first is told, with how many others there are.
  const groups = [...Map.groupBy(all, ({ misfit: { suspect } }) => suspect.source).values()];
  return groups.flatMap((group) => {
    const [first] = group;
    const alike = group.reduce((sum, each) => sum + 1 + each.alike, -1);
    return first === undefined ? [] : [findingOf(first.misfit, alike)];
  });
}

/** Sums that fail, each with how many others fail by as much because they have a line of it: what cannot be first. */
function asMistakes(
  failing: readonly Misfit[],
): readonly { readonly misfit: Misfit; readonly alike: number }[] {
  const told: { readonly misfit: Misfit; alike: number }[] = [];
  const certain = failing.filter(({ worst }) => worst.verdict === 'more');
  for (const misfit of [...certain, ...failing.filter((each) => !certain.includes(each))]) {
    const own = linesOf(misfit.worst);
    const same = told.find(
      (each) =>
        isAsMuch(each.misfit, misfit) && linesOf(each.misfit.worst).some((line) => own.includes(line)),
    );
    if (same === undefined) told.push({ misfit, alike: 0 });
    else same.alike += 1;
  }
  return told;
}

/** By how much a sum fails, in 元. */
const offOf = ({ worst: { relation } }: Misfit): Decimal => relation.difference?.abs() ?? NOTHING.value;

/** Whether two sums are off by the same, but for what the lines of both were rounded. */
function isAsMuch(a: Misfit, b: Misfit): boolean {
  const lines = [...linesOf(a.worst), ...linesOf(b.worst)];
  const slack = sumOf(lines.flatMap(({ change }) => change ?? [])).half;
  return offOf(a).minus(offOf(b)).abs().lessThanOrEqualTo(slack);
}

const linesOf = ({ whole, parts }: PriorSum): readonly LastYear[] => [whole, ...parts];

/** The lines of sums that fail whose percentage is not that of their change either: they are what is wrong. */
export const misfitLines = (account: Account, ledger: Pick<Ledger, 'narratives'>): readonly LastYear[] =>
  failingOf(account, ledger).flatMap(({ worst }) => linesOf(worst).filter(isWronglyRated));

/** The lines whose change is told to be wrong: by its percentage, by what it makes of last year, or by sums that it would mend the other way round. */
export function wrongChanges(account: Account, ledger: Pick<Ledger, 'narratives'>): readonly LastYear[] {
  const view = ledger.narratives.get(account.disclosure.id)?.view;
  const lines = view === undefined ? [] : lastYearLines(view);
  const alone = lines.filter((line) => isWronglyRated(line) || isBelowNothing(line));
  return [...alone, ...failingOf(account, ledger).flatMap(turned)];
}

const isWronglyRated = (line: LastYear): boolean => wrongRate(line) !== undefined;

/** The lines of a sum that would make it fit if they had gone the other way. */
const turned = (misfit: Misfit): readonly LastYear[] =>
  linesOf(misfit.worst).filter(({ change }) => {
    const off = change?.value.abs().times(2).minus(offOf(misfit)).abs();
    return (
      off !== undefined && change?.value.isZero() === false && off.lessThanOrEqualTo(change.half.times(2))
    );
  });

/** A sum of last year's account that fails, and the line that is most likely wrong. */
interface Misfit {
  readonly suspect: Cell;
  readonly own: LastYear | undefined;
  /** By how much it fails, in the unit of the texts. */
  readonly off: string;
  readonly worst: PriorSum;
}

function failingOf(account: Account, { narratives }: Pick<Ledger, 'narratives'>): readonly Misfit[] {
  const view = narratives.get(account.disclosure.id)?.view;
  if (view === undefined) return [];
  // What was less than nothing last year is told by itself (prior/negative), and what it does not fit follows from it.
  const lines = lastYearLines(view).filter((line) => !isBelowNothing(line));
  const sums = priorSums(view, lines);
  const byRelation = new Map(sums.map((sum) => [sum.relation, sum]));
  const failing = disagreements({
    relations: [...byRelation.keys()],
    derived: new Map(),
    tables: account.tables,
  });
  return failing.flatMap(({ suspect, relations, difference }): Misfit[] => {
    const failed = relations.flatMap((relation) => byRelation.get(relation) ?? []);
    const worst = failed.find((sum) => sum.verdict === 'more') ?? failed[0];
    const own = lines.find(({ cell }) => cell === suspect);
    const off = formatMoney(difference, suspect.moneyUnit, suspect.decimals);
    return worst === undefined ? [] : [{ suspect, own, off, worst }];
  });
}

function findingOf(misfit: Misfit, alike: number): RuleFinding {
  const { suspect, own, off, worst } = misfit;
  const [other, ...further] = turned(misfit);
  const others = linesOf(worst).filter(({ cell }) => cell !== suspect);
  const rated = linesOf(worst)
    .filter(isWronglyRated)
    .map(({ title, entry }) => `“${title}”写的百分比 ${entry.rate}%`);
  return {
    source: suspect.source,
    label: own === undefined ? '' : `${own.title}：${told(own)}`,
    place: suspect.place,
    difference: off,
    related: others.map((line) => ({ source: line.entry.source, label: `${line.title}：${told(line)}` })),
    message: `上年数对不上：${messageOf(worst)}，相差 ${off} ${suspect.moneyUnit}${alike === 0 ? '' : `（另有 ${alike} 处也是如此）`}${rated.length === 0 ? '' : `；${rated.join('、')}与它的增减也合不上，多半是这一条写错了`}${other === undefined || further.length > 0 ? '' : `；“${other.title}”的增减反过来就对得上，多半是正负号写反了`}`,
    remedy:
      worst.verdict === 'more'
        ? '核对 narrative.yaml 的 prior 里这几条的数和正负号，改正写错的一条；公开的原件就是如此的，在 acknowledged 里说明。'
        : '核对这几条；上年有、本年没有的科目或资金，在 prior 里补一条它的上年数（amount），就对得上了；公开的原件就是如此的，在 acknowledged 里说明。',
  };
}

/** What a line says: 比上年增加 106.39 */
export function told({ entry: { amount, change = '' } }: LastYear): string {
  if (amount !== undefined) return `上年 ${amount}`;
  if (/^-?0*(?:\.0*)?$/u.test(change)) return '与上年相同';
  return change.startsWith('-') ? `比上年减少 ${change.slice(1)}` : `比上年增加 ${change}`;
}

/** What a line says, and what last year was by that where it only says how much that changed. */
export const toldInFull = (line: LastYear, last: string): string =>
  line.entry.amount === undefined ? `${told(line)}，即上年 ${last}` : told(line);

function messageOf({ whole, parts, verdict }: PriorSum): string {
  const { moneyUnit, decimals } = whole.cell;
  const text = (value: Decimal) => formatMoney(value, moneyUnit, decimals);
  const [only] = parts;
  const names = someOf(
    parts.map(({ title }) => `“${title}”`),
    MOST_NAMES,
    '项',
  );
  if (only !== undefined && parts.length === 1 && verdict === 'less')
    return `“${whole.title}”和“${only.title}”本年是同一个数，却一个${told(whole)}、一个${told(only)}`;
  const last = parts.flatMap((line) => line.last ?? []);
  if (whole.last !== undefined && last.length === parts.length) {
    const together = text(sumOf(last).value);
    const verb = verdict === 'more' ? '多于它' : '不够它';
    return `“${whole.title}”${toldInFull(whole, text(whole.last.value))}；其中${names}上年共 ${together}，${verb}`;
  }
  const changes = parts.flatMap((line) => line.change ?? []);
  return `“${whole.title}”${told(whole)}，其中${names}的增减合计 ${text(sumOf(changes).value)}`;
}
