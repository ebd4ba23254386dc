import { Decimal } from '../../model/decimal/decimal.ts';
import { type Interval, isLeftOut, NOTHING } from '../../model/figure/figure.ts';
import { cellTitle } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { likelyRounding } from '../../points/figures/compare-sides.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { numbers, printedCells, suspectOf, together } from '../disagreements/disagreement.ts';
import { explainedIn } from '../explained/explained.ts';
import { withBoughtBudgets } from '../lost/bought-budgets.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, related } from '../rule/wording.ts';

/** points/large-rounding: a sum of many figures is not off by more than their roundings are likely to add up to. */
export const largeRounding: Rule = {
  id: 'points/large-rounding',
  severity: 'warning',
  title: '尾差不大过各数四舍五入合起来能有的',
  basis:
    '各数分别四舍五入，误差有正有负，合起来多半相抵：n 个数的误差约随 n 的平方根增长；大过 4.5 倍标准差的，一百万次里不到几次，多半是有一个数写错了。',
  check: (account) => {
    const { derived, relations } = account;
    const groundsOf = (relation: Relation) => printedCells(relationCells(relation), derived);
    const { inYuan, scaled, exchanges, rest } = explainedIn(account);
    // What is wrong beyond doubt explains what stands in a sum with it.
    const told = new Set([
      ...rest.map(({ suspect }) => suspect),
      ...exchanges.flatMap(({ pairs, otherwise = [] }) => [...pairs, ...otherwise].flat()),
    ]);
    const inOtherUnits = new Set(
      [...inYuan, ...(scaled === undefined ? [] : [scaled])].map(({ table }) => table),
    );
    const numberOf = numbers(relations);
    // What is off by as much as a sum that cannot be, of the same figures, is off by the same mistake.
    const sums = rest.map((found) => ({
      difference: found.difference,
      figures: new Set(found.relations.flatMap(groundsOf).map(numberOf)),
    }));
    const roundingOf = (relation: Relation) => {
      const whole = account.figure(relation.subject);
      const figures = relation.parts.flatMap((part) => account.figure(part) ?? []);
      return whole === undefined ? NOTHING.half : likelyRounding(whole, figures);
    };
    const isTold = (relation: Relation): boolean =>
      groundsOf(relation).some(
        (cell) =>
          told.has(cell) ||
          inOtherUnits.has(cell.table) ||
          sums.some(
            ({ difference, figures }) =>
              figures.has(numberOf(cell)) &&
              difference.minus(sizeOf(relation)).abs().lessThanOrEqualTo(roundingOf(relation)),
          ),
      );
    const open = relations.filter((each) => each.outcome === 'unlikely' && !isTold(each));
    if (open.length === 0) return [];
    // What comes out with the budget that purchases print of a project is told with them (projects/same).
    const right = withBoughtBudgets(account);
    const left = new Set(
      right.relations.flatMap((each) => (each.outcome === 'unlikely' ? each.subject.place : [])),
    );
    const unlikely = open.filter(({ subject }) => left.has(subject.place));
    // One wrong figure stands in the sums of several tables and columns: all that share a number are told at once.
    const markOf = (relation: Relation) => ({ kind: '', cells: groundsOf(relation).map(numberOf) });
    return together(unlikely, markOf).flatMap((group) => finding(account, group, groundsOf));
  },
};

/** What is said of relations that share a figure: one of them is shown, the one that is off most. */
function finding(
  account: Account,
  group: readonly Relation[],
  groundsOf: Parameters<typeof suspectOf>[1],
): readonly RuleFinding[] {
  const inOrder = printOrder(account.tables);
  const [worst] = group.toSorted((a, b) => sizeOf(b).comparedTo(sizeOf(a)) || inOrder(a.subject, b.subject));
  if (worst === undefined) return [];
  const { subject, parts } = worst;
  // A sum that was worked out stands in no file: one of its grounds does.
  const place = isLeftOut(subject) ? suspectOf([worst], groundsOf, inOrder) : subject;
  const figures = parts.flatMap((part) => account.figure(part) ?? []);
  const whole = account.figure(subject);
  if (whole === undefined) return [];
  const off = inUnitOf(subject, sizeOf(worst));
  const most = inUnitOf(subject, printable(likelyRounding(whole, figures), [whole, ...figures]));
  const alike = group.length > 1 ? `（另有 ${group.length - 1} 处合计也是如此）` : '';
  const said = isLeftOut(subject) ? '' : `是${figureAfter(subject, account.derived)}`;
  return [
    {
      source: place.source,
      label: `${cellTitle(place)}：${figureText(place, account.derived)}`,
      table: place.table,
      place: place.place,
      difference: off,
      related: groundsOf(worst)
        .filter((cell) => cell !== place)
        .slice(0, MOST_PLACES)
        .map((cell) => related(cell, account.derived)),
      message: `${cellName(subject)}${said}，与其下 ${parts.length} 项之和相差 ${off} ${subject.moneyUnit}；${printsIn([whole, ...figures])} 个数各自四舍五入，合起来几乎不会差到 ${most} ${subject.moneyUnit}以上，多半有一个数写错了${alike}`,
      remedy:
        '逐项对照原表，改正写错的一个；确实都是四舍五入的，在 acknowledged 里写 as: rounding，公开的原件就是如此的，说明原因。',
    },
  ];
}

/** How many printed figures stand on the two sides: one that was worked out is as many as it was worked out from. */
const printsIn = (sides: readonly Interval[]): number => sides.reduce((sum, { prints }) => sum + prints, 0);

/** The largest amount, in the finest digits that are printed, that is not above another. */
function printable(amount: Decimal, sides: readonly Interval[]): Decimal {
  const [finest, ...others] = sides
    .filter(({ half }) => !half.isZero())
    .map(({ half, prints }) => half.div(Math.max(1, prints)));
  if (finest === undefined) return amount.floor();
  const step = Decimal.min(finest, ...others).times(2);
  return amount.div(step).floor().times(step);
}

const sizeOf = ({ difference }: Relation) => {
  if (difference === undefined) throw new Error('an unlikely sum has a difference');
  return difference.abs();
};

/** The most places a message shows besides its own. */
const MOST_PLACES = 6;
