import { NOTHING } from '../../model/figure/figure.ts';
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
  title: '决算说明里的年初预算数与当年的预算公开一致',
  basis: '年初预算数只有一个：当年预算公开的数。',
  check: ({ disclosure }, { narratives }) => {
    const view = narratives.get(disclosure.id)?.view;
    if (view?.budget === undefined) return [];
    return (view.narrative?.stated ?? [])
      .filter(({ of }) => of[DIMENSION.version] === VERSION.budget && isNamed(view, of))
      .flatMap((entry) => apart(view, entry));
  },
};

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
