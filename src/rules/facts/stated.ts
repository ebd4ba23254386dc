import { byText } from '../../model/base/order.ts';
import { asPrint, type Interval, sumOf } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import type { Named, StatedRecord } from '../../model/narrative.ts';
import { parentMember } from '../../model/point.ts';
import { asTree } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { describe, namedId } from '../../narrative/figures/describe.ts';
import { figureAt } from '../../narrative/figures/figure-at.ts';
import { amountInText } from '../../narrative/figures/text-unit.ts';
import { isNamed, type View } from '../../narrative/figures/view.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import { isDoubted } from '../doubted/doubted.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** facts/stated: amounts that only the text states come to the whole they divide. */
export const statedParts: Rule = {
  id: 'facts/stated',
  severity: 'warning',
  findsGaps: true,
  title: '只有文字写明的各部分，加起来等于它们的总数',
  basis:
    '人员经费与公用经费之和是基本支出，各科目的年初预算数之和是年初预算总数；表里没有印的，只有相加才看得出写错。',
  check: ({ disclosure }, { narratives }) => {
    const view = narratives.get(disclosure.id)?.view;
    const stated = (view?.narrative?.stated ?? []).filter(
      ({ of }) => view !== undefined && isNamed(view, of),
    );
    if (view === undefined || stated.length < 2) return [];
    return [...dividedIn(view, stated), ...byFunction(view, stated)].flatMap((each) => apart(view, each));
  },
};

/** A whole, and all that it is divided into. */
interface Divided {
  readonly whole: Named;
  readonly total: Interval;
  readonly parts: readonly [StatedRecord, ...StatedRecord[]];
}

/** What is stated of every member right beneath one: 人员经费 and 公用经费 of 基本支出, which the tables print or the text states. */
function dividedIn(view: View, stated: readonly StatedRecord[]): readonly Divided[] {
  const { taxonomy } = view.account;
  return [...taxonomy.dimensions.values()].flatMap((dimension) => {
    const members = [...(asTree(dimension)?.members ?? [])];
    return members.flatMap(([id, { path }]) => {
      const children = members.flatMap(([child, each]) => (parentMember(each.path) === path ? [child] : []));
      if (children.length === 0) return [];
      const own = stated.filter(({ of }) => children.includes(of[dimension.id] ?? ''));
      const groups = Map.groupBy(own, ({ of }) => keyWithout(of, dimension.id));
      return [...groups.values()].flatMap(([first, ...others]): readonly Divided[] => {
        if (first === undefined || others.length + 1 < children.length) return [];
        const whole = { ...first.of, [dimension.id]: id };
        const total = totalAt(view, stated, whole);
        return total === undefined ? [] : [{ whole, total, parts: [first, ...others] }];
      });
    });
  });
}

/** What is stated of every 科目 with money of the lowest level that the tables print, and of the whole: what was budgeted and not spent at all stands nowhere. */
function byFunction(view: View, stated: readonly StatedRecord[]): readonly Divided[] {
  const own = stated.filter(
    ({ of }) => of[DIMENSION.function] !== undefined && of[DIMENSION.version] !== undefined,
  );
  const groups = Map.groupBy(own, ({ of }) => keyWithout(of, DIMENSION.function));
  return [...groups.values()].flatMap(([first, ...others]): readonly Divided[] => {
    if (first === undefined) return [];
    const { [DIMENSION.function]: _, ...whole } = first.of;
    const total = totalAt(view, stated, whole);
    const parts = [first, ...others] as const;
    return total === undefined || !areAll(view, parts) ? [] : [{ whole, total, parts }];
  });
}

/** Whether the codes of some amounts are all that the tables print of their level with money. */
function areAll(view: View, parts: readonly StatedRecord[]): boolean {
  const codes = new Set(parts.map(({ of }) => of[DIMENSION.function] ?? ''));
  const lengths = new Set([...codes].map(({ length }) => length));
  const [length] = lengths;
  const printed = view.account.tables.flatMap(({ sides }) =>
    sides.flatMap(({ rows }) =>
      rows
        .filter(({ cells }) => cells.some((cell) => (view.account.figure(cell)?.prints ?? 0) > 0))
        .flatMap(({ names }) => names[DIMENSION.function]?.code ?? []),
    ),
  );
  return (
    lengths.size === 1 && printed.filter((code) => code.length === length).every((code) => codes.has(code))
  );
}

const keyWithout = (of: Named, dimension: string): string =>
  JSON.stringify(
    Object.entries(of)
      .filter(([each]) => each !== dimension)
      .sort(([a], [b]) => byText(a, b)),
  );

/** A whole as the text states it, else as the tables print it; undefined where that is told to be wrong. */
function totalAt(view: View, stated: readonly StatedRecord[], whole: Named): Interval | undefined {
  const said = stated.find(({ of }) => keyWithout(of, '') === keyWithout(whole, ''));
  const amount = said && amountInText(view, said.amount);
  if (amount !== undefined) return asPrint(amount);
  const figure = figureAt(view, whole);
  return figure?.cells.some(isDoubted(view.account)) === true ? undefined : figure;
}

function apart(view: View, { whole, total, parts }: Divided): readonly RuleFinding[] {
  const amounts = parts.flatMap(({ amount }) => amountInText(view, amount) ?? []);
  const [unit] = amounts;
  if (unit === undefined || amounts.length < parts.length) return [];
  const { outcome, difference } = compareSides(total, amounts.map(asPrint));
  if (outcome !== 'different' || difference === undefined) return [];
  const text = (value: Interval['value']): string =>
    `${formatMoney(value, unit.moneyUnit, unit.decimals)} ${unit.moneyUnit}`;
  const [first, ...others] = parts;
  const sum = sumOf(amounts.map(asPrint)).value;
  // More than the budget is told by prior/budget.
  if (whole[DIMENSION.version] !== undefined && sum.gt(total.value)) return [];
  const terms =
    parts.length > MOST_TERMS ? `共 ${parts.length} 项` : parts.map(({ amount }) => amount).join('＋');
  return [
    {
      source: first.source,
      label: first.amount,
      place: `stated/${namedId(first.of)}`,
      difference: formatMoney(difference.abs(), unit.moneyUnit, unit.decimals),
      related: others.slice(0, MOST_TERMS).map(({ source, amount }) => ({ source, label: amount })),
      message: `${describe(view, whole)}是 ${text(total.value)}，narrative.yaml 的 stated 里写的各部分相加（${terms}）是 ${text(sum)}，相差 ${text(difference.abs())}`,
      remedy:
        '对照原文核对 stated 里这几条，改正写错的一条；还有没写的部分、原件就是如此的，在 acknowledged 里说明。',
    },
  ];
}

/** More amounts than this are counted, not spelt out. */
const MOST_TERMS = 6;
