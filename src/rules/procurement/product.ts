import { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney, MONEY_UNITS } from '../../model/money.ts';
import { cellTitle } from '../../model/place.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter } from '../rule/wording.ts';
import { purchases } from './purchases.ts';

/** procurement/product: quantity times price is the amount. */
export const procurementProduct: Rule = {
  id: 'procurement/product',
  severity: 'error',
  title: '政府采购的数量乘以单价等于金额',
  basis: '申报金额＝申请数量×单价；差额超出金额末位的四舍五入，不是尾差。',
  check: (account) =>
    purchases(account).flatMap(({ line, figure }): RuleFinding[] => {
      const { quantity, price, item } = line;
      const { cell } = figure;
      if (quantity === undefined || price === undefined) return [];
      const product = new Decimal(quantity).times(price).times(MONEY_UNITS[cell.moneyUnit]);
      const off = figure.value.minus(product);
      if (off.abs().lessThanOrEqualTo(figure.half)) return [];
      const should = formatMoney(product, cell.moneyUnit, cell.decimals);
      return [
        {
          source: cell.source,
          label: cellTitle(cell),
          table: cell.table,
          place: cell.place,
          difference: formatMoney(off.abs(), cell.moneyUnit, cell.decimals),
          message: `“${item}”的数量 ${quantity} 乘以单价 ${price} 是 ${should} ${cell.moneyUnit}，金额却是${figureAfter(cell)}`,
          remedy: '核对数量、单价和金额，改正打错的一个。',
        },
      ];
    }),
};
