import { Decimal } from '../../model/decimal/decimal.ts';
import type { Claim } from '../claims/claim.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { isSaid } from './amounts.ts';
import { loose } from './claim-candidates.ts';
import type { Verdict } from './claim-judgement.ts';
import { inMoneyUnit, printedAmount } from './said-figures.ts';
import type { ClaimSubject } from './subject.ts';

/**
 * What became of an amount whose words name several projects alike (生活补贴 of 生活补贴（上半年） and 生活补贴（下半年）): it is that of them together.
 * Undefined where they name fewer than two, or the tables do not say what each of them costs.
 */
export function judgedProjectSum(
  view: View,
  claim: Claim,
  { readings }: Pick<ClaimSubject, 'readings'>,
): Verdict | undefined {
  const projects = new Set(readings.flatMap(({ project }) => project ?? []));
  if (projects.size < 2 || readings.some(({ project }) => project === undefined)) return undefined;
  const amounts = [...projects].flatMap((project) => budgetOf(view, project) ?? []);
  if (amounts.length < projects.size) return undefined;
  const sum = amounts.reduce<Value>((total, amount) => total.plus(amount), new Decimal(0));
  if (isSaid(claim.quantity, sum)) return { kind: 'bound', stand: { kind: 'list', list: 'projects' } };
  const { moneyUnit, decimals } = textUnit(view);
  return {
    kind: 'different',
    said: claim.quantity.said,
    known: [
      { title: `${projects.size} 个这样的项目相加`, text: printedAmount(view, sum, decimals, moneyUnit) },
    ],
    difference: inMoneyUnit(view, claim.quantity.value.minus(sum).abs()),
  };
}

/** What a project costs, in 元; undefined where the tables have no amount of it, or several. */
function budgetOf(view: View, project: string): Value | undefined {
  const amounts = loose(view, [{ project }]).flatMap(({ figure: { value } }) =>
    value.isZero() ? [] : [value],
  );
  const [only, ...others] = new Map(amounts.map((value) => [value.toString(), value])).values();
  return others.length === 0 ? only : undefined;
}
