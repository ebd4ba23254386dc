import { byText } from '../../model/base/order.ts';
import { asPrint, NOTHING, sumOf } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import type { StatedRecord } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { describe, namedId } from '../../narrative/figures/describe.ts';
import { amountInText } from '../../narrative/figures/text-unit.ts';
import { isNamed, pointNamed, type View } from '../../narrative/figures/view.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** prior/budget: what the text of final accounts tells of their budget is what the budget's own disclosure prints. */
export const priorBudget: Rule = {
  id: 'prior/budget',
  severity: 'error',
  findsGaps: true,
  title: '决算说明里的年初预算数与当年的预算公开一致，各科目的不多于总数',
  basis: '年初预算数只有一个：当年预算公开的数。',
  check: ({ disclosure }, { narratives }) => {
    const view = narratives.get(disclosure.id)?.view;
    const told = (view?.narrative?.stated ?? []).filter(
      ({ of }) => of[DIMENSION.version] === VERSION.budget && view !== undefined && isNamed(view, of),
    );
    if (view === undefined) return [];
    // Where the budget is there, every amount is held against it.
    return view.budget === undefined ? partsOver(view, told) : told.flatMap((entry) => apart(view, entry));
  },
};

/** Budgets of 科目 that come to more than the budget they are part of; what was budgeted and not spent is not told of, so they may be less. */
function partsOver(view: View, told: readonly StatedRecord[]): readonly RuleFinding[] {
  const wholes = Map.groupBy(told, ({ of: { [DIMENSION.function]: _, ...rest } }) =>
    JSON.stringify(Object.entries(rest).sort(([a], [b]) => byText(a, b))),
  );
  return [...wholes.values()].flatMap((entries) => {
    const whole = entries.find(({ of }) => of[DIMENSION.function] === undefined);
    const parts = entries.filter(({ of }) => of[DIMENSION.function] !== undefined);
    const lengths = new Set(parts.map(({ of }) => of[DIMENSION.function]?.length));
    const total = whole && amountInText(view, whole.amount);
    const amounts = parts.flatMap(({ amount }) => amountInText(view, amount) ?? []);
    // Of several levels some are within others.
    if (whole === undefined || total === undefined || parts.length < 2 || lengths.size > 1) return [];
    if (amounts.length < parts.length) return [];
    const [all = NOTHING, ...each] = [total, ...amounts].map(asPrint);
    const { outcome } = compareSides(all, each);
    const { value } = sumOf(each);
    if (outcome !== 'different' || value.lessThan(all.value)) return [];
    const { moneyUnit, decimals } = total;
    const off = formatMoney(value.minus(all.value), moneyUnit, decimals);
    const { version: _, ...money } = whole.of;
    return [
      {
        source: whole.source,
        label: `年初预算数：${whole.amount}`,
        place: `stated/${namedId(whole.of)}`,
        difference: off,
        related: parts.map(({ source, amount }) => ({ source, label: `年初预算数：${amount}` })),
        message: `${describe(view, money)}的年初预算数写的是 ${whole.amount} ${moneyUnit}，其中 ${parts.length} 个科目的年初预算数相加是 ${formatMoney(value, moneyUnit, decimals)} ${moneyUnit}，多出 ${off} ${moneyUnit}`,
        remedy:
          '对照原文核对 narrative.yaml 的 stated 里这几条，改正写错的一条；公开的原件就是如此的，在 acknowledged 里说明。',
      },
    ];
  });
}

function apart(view: View, { of, amount, source }: StatedRecord): readonly RuleFinding[] {
  const { budget } = view;
  const written = amountInText(view, amount);
  const found = budget?.find(pointNamed(view, of));
  if (budget === undefined || written === undefined || found === undefined) return [];
  const known = found === 'nothing' ? NOTHING : found;
  const told = { ...written, prints: written.value.isZero() ? 0 : 1 };
  const { outcome, difference } = compareSides(told, [known]);
  if (outcome !== 'different' || difference === undefined) return [];
  const { moneyUnit, decimals } = written;
  const theirs = `${formatMoney(known.value, moneyUnit, decimals)} ${moneyUnit}`;
  const off = formatMoney(difference.abs(), moneyUnit, decimals);
  const { version: _, ...money } = of;
  return [
    {
      source,
      label: `年初预算数：${amount}`,
      place: `stated/${namedId(of)}`,
      difference: off,
      related:
        found === 'nothing'
          ? []
          : [{ source: found.cell.source, label: `${budget.disclosure.id}：${theirs}` }],
      message: `${describe(view, money)}的年初预算数写的是 ${amount} ${moneyUnit}，而 ${budget.disclosure.id} 的公开里是 ${theirs}，相差 ${off} ${moneyUnit}`,
      remedy:
        '核对两处；当年的预算公开印有的数，句子会自己取，stated 里不必再写。写的是年中调整后的数的，在 acknowledged 里写明口径。',
    },
  ];
}
