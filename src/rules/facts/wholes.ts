import type { Decimal } from '../../model/decimal/decimal.ts';
import { type Interval, sumOf } from '../../model/figure/figure.ts';
import type { FactWhole } from '../../model/narrative.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { textUnit } from '../../narrative/figures/text-unit.ts';
import type { View } from '../../narrative/figures/view.ts';
import { arePurchasesGone } from '../lost/lost-projects.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { isWithoutMoney } from '../tables/without-money.ts';
import { type MeasuredQuantity, quantityOf, type StatedQuantity, statedQuantity } from './fact-quantity.ts';
import { areProjectsCounted, isProjectGone } from './lost-project.ts';
import { factProcurement, isTotalOfPurchases } from './procurement.ts';

/** facts/wholes: facts that the text states make up, or stay within, what their format says they are parts of. */
export const factWholes: Rule = {
  id: 'facts/wholes',
  severity: 'error',
  findsGaps: true,
  title: '文字写明的分项与总数、各表对得上',
  basis:
    '财预〔2016〕143号：政府采购按货物、工程、服务分别说明，总额就是三项之和；其他表外数等于什么、不多于什么，套表格式在 narrative.yaml 的 wholes 里写明。',
  check: (account, ledger) => {
    if (isWithoutMoney(account)) return [];
    const view = ledger.narratives.get(account.disclosure.id)?.view;
    const isLost = isProjectGone(account, view);
    const areSomeGone = arePurchasesGone(account);
    return (view?.prose.style.wholes ?? []).flatMap((entry) => {
      // That projects or purchases are gone is told at the sum that lacks their money.
      if ((isLost && areProjectsCounted(entry)) || (areSomeGone && arePurchases(entry))) return [];
      const found = view === undefined ? [] : wrongWhole(view, entry);
      // A total of purchases that is not the table's is told with what its parts come to.
      const isTold = found.length > 0 && isTotalOfPurchases(entry);
      return isTold && factProcurement.check(account, ledger).length > 0 ? [] : found;
    });
  },
};

/** Whether facts are held against the lines of procurement. */
const arePurchases = ({ whole }: FactWhole): boolean =>
  whole.some(
    (quantity) => 'purchases' in quantity || ('list' in quantity && quantity.list === FACT.procurementLines),
  );

type Parts = readonly [StatedQuantity, ...StatedQuantity[]];

function wrongWhole(view: View, { whole, parts, relation }: FactWhole): readonly RuleFinding[] {
  const [first, ...rest] = parts.flatMap((name) => statedQuantity(view, name) ?? []);
  const known = whole.flatMap((quantity) => quantityOf(view, quantity) ?? []);
  if (first === undefined || rest.length + 1 < Math.min(2, parts.length)) return [];
  const stated: Parts = [first, ...rest];
  const sum = sumOf(stated);
  // Where a part is not stated, the others only have to stay within the total.
  const isLimit = relation === 'within' || stated.length < parts.length;
  if (known.some((total) => isFitting(total, sum, isLimit))) return [];
  const [nearest] = known.toSorted((a, b) => off(a, sum).comparedTo(off(b, sum)));
  if (nearest === undefined) return [];
  const [lead, ...others] = places(nearest, stated);
  return [{ ...lead, related: others, ...wording(view, known, nearest, stated, isLimit) }];
}

const off = (total: Interval, sum: Interval): Decimal => sum.value.minus(total.value).abs();

const isFitting = (total: Interval, sum: Interval, isLimit: boolean): boolean =>
  (isLimit && sum.value.lessThan(total.value)) ||
  off(total, sum).lessThanOrEqualTo(total.half.plus(sum.half));

function wording(
  view: View,
  known: readonly MeasuredQuantity[],
  nearest: MeasuredQuantity,
  stated: Parts,
  isLimit: boolean,
): Pick<RuleFinding, 'message' | 'remedy' | 'difference'> {
  const { moneyUnit } = textUnit(view);
  const inUnit = ` ${nearest.measure ?? (nearest.half.isZero() ? '' : moneyUnit)}`.trimEnd();
  const sum = sumOf(stated);
  const difference = off(nearest, sum).toString();
  const said = stated.map(({ title, text }) => `${title} ${text}`).join('、');
  const together = stated.length === 1 ? said : `${said}，相加是 ${sum.value.toString()}${inUnit}`;
  // That the total of purchases is not the table's is told by facts/procurement.
  const isOfPurchases = 'fact' in nearest && nearest.fact === FACT.procurementTotal;
  const totals = (isOfPurchases ? [nearest] : known)
    .map(({ title, text }) => `${title} ${text}${inUnit}`)
    .join('、');
  return {
    difference,
    message: isLimit
      ? `${together}，多于${totals}，多出 ${difference}${inUnit}`
      : `${together}，而${totals}，相差 ${difference}${inUnit}`,
    remedy:
      '核对总数和各分项、各表，改正写错的一个；公开的原件就是如此的，在 disclosure.yaml 的 acknowledged 里说明。',
  };
}

/** Where the figures stand: first the total where it is a fact, else the first part. */
function places(total: MeasuredQuantity & { readonly fact?: string }, [first, ...rest]: Parts) {
  const placed = ({ title, text, source, fact }: StatedQuantity) => ({
    source,
    label: `${title} ${text}`,
    place: `narrative/facts/${fact}`,
  });
  const { source, fact } = total;
  const parts = [placed(first), ...rest.map(placed)] as const;
  if (source === undefined) return parts;
  if (fact !== undefined) return [placed({ ...total, source, fact }), ...parts] as const;
  return [...parts, { source, label: `${total.title} ${total.text}` }] as const;
}
