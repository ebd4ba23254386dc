import { at } from '../../model/source.ts';
import { arePurchasesGone } from '../lost/lost-projects.ts';
import { summedQuantity } from '../lost/lost-purchases.ts';
import { purchasesTableId } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';
import { quantityLeft } from './product.ts';
import { purchases } from './purchases.ts';

/** procurement/quantity: the total of quantities is their sum. */
export const procurementQuantity: Rule = {
  id: 'procurement/quantity',
  severity: 'error',
  title: '政府采购的数量合计等于各行之和',
  basis: '合计行印出的数量是各行数量之和。',
  check: (account) => {
    const { procurement } = account.disclosure;
    const stated = procurement?.total?.quantity;
    const table = purchasesTableId(account);
    if (procurement === undefined || stated === undefined || table === undefined) return [];
    const sum = summedQuantity(procurement);
    if (sum.equals(stated) || procurement.total === undefined) return [];
    // That lines are gone is told with their money, and a quantity that its price contradicts by as much, with its price.
    if (
      arePurchasesGone(account) ||
      purchases(account).some((each) => quantityLeft(account, each) !== undefined)
    )
      return [];
    return [
      {
        source: at(procurement.total.source, 'quantity'),
        label: '合计 · 数量',
        table,
        place: `${table}/total/quantity`,
        difference: sum.minus(stated).abs().toString(),
        message: `政府采购的数量合计是 ${stated}，各行相加是 ${sum.toString()}`,
        remedy: '核对合计和各行的数量，是否漏了一行。',
      },
    ];
  },
};
