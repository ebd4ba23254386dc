import { NOTHING, sumOf } from '../../model/figure/figure.ts';
import { isTotalRow } from '../../model/kinds/row-kinds.ts';
import { formatMoney, MONEY_UNITS } from '../../model/money.ts';
import type { FactWhole } from '../../model/narrative.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { textUnit } from '../../narrative/figures/text-unit.ts';
import { factOf } from '../../narrative/figures/told-facts.ts';
import type { View } from '../../narrative/figures/view.ts';
import { purchaseAmount } from '../procurement/purchases.ts';
import { purchasesTableId } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';
import { related } from '../rule/wording.ts';
import { factFigure } from './fact-figure.ts';
import { statedQuantity } from './fact-quantity.ts';

/** facts/procurement: the total of purchases that the text states is the total of the procurement table. */
export const factProcurement: Rule = {
  id: 'facts/procurement',
  severity: 'error',
  title: '文字写明的政府采购总额等于政府采购预算表的合计',
  basis: '政府采购预算说明解释的就是政府采购预算表；两处总额不同，读者无从判断哪个是真的。',
  check: (account, { narratives }) => {
    const stated = factFigure(account, FACT.procurementTotal);
    const table = account.tables.find(({ id }) => id === purchasesTableId(account));
    if (stated === undefined || table === undefined || table.state === 'missing') return [];
    const cell = purchaseAmount(table.sides.flatMap(({ rows }) => rows).find(isTotalRow));
    if (cell === undefined) return [];
    const known = table.state === 'empty' ? NOTHING : account.figure(cell);
    if (known === undefined) return [];
    const { decimals } = account.format;
    const view = narratives.get(account.disclosure.id)?.view;
    const moneyUnit = (view && factOf(view, FACT.procurementTotal)?.moneyUnit) ?? account.format.moneyUnit;
    const worth = MONEY_UNITS[moneyUnit];
    const off = stated.value.times(worth).minus(known.value).abs();
    if (off.lessThanOrEqualTo(stated.half.times(worth).plus(known.half))) return [];
    const printed = formatMoney(known.value, cell.moneyUnit, cell.decimals);
    const difference = formatMoney(off, moneyUnit, decimals);
    return [
      {
        source: stated.fact.source,
        label: `政府采购预算总额 ${stated.fact.text}`,
        place: `narrative/facts/${FACT.procurementTotal}`,
        difference,
        related: [related(cell, account.derived)],
        message: `文字写明的政府采购预算总额是 ${stated.fact.text} ${moneyUnit}，${table.title}的合计是 ${printed} ${cell.moneyUnit}，相差 ${difference} ${moneyUnit}${view === undefined ? '' : together(view)}`,
        remedy: '核对政府采购预算表和 narrative.yaml 的 facts，改正写错的一处。',
      },
    ];
  },
};

/** Whether a whole that facts are parts of is the total of purchases. */
export const isTotalOfPurchases = ({ whole }: FactWhole): boolean =>
  whole.some((quantity) => 'fact' in quantity && quantity.fact === FACT.procurementTotal);

/** What goods, works and services come to, where it is not the total that the text states: it says which of them is wrong. */
function together(view: View): string {
  const parts = view.prose.style.wholes.find(isTotalOfPurchases)?.parts ?? [];
  const stated = parts.flatMap((name) => statedQuantity(view, name) ?? []);
  const total = statedQuantity(view, FACT.procurementTotal);
  if (total === undefined || stated.length < Math.max(2, parts.length)) return '';
  const sum = sumOf(stated);
  if (sum.value.minus(total.value).abs().lessThanOrEqualTo(total.half.plus(sum.half))) return '';
  const said = stated.map(({ title, text }) => `${title} ${text}`).join('、');
  return `；${said}，相加是 ${sum.value.toString()} ${textUnit(view).moneyUnit}`;
}
