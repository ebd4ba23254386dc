import { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney, MONEY_UNITS } from '../../model/money.ts';
import { cellTitle } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import { summedQuantity } from '../lost/lost-purchases.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter } from '../rule/wording.ts';
import { type Purchase, purchases } from './purchases.ts';

/** By how much, in 元, the amount of a purchase is more than its quantity times its price; undefined where it is not, or one of them is not told. */
function productOff({ line: { quantity, price }, figure }: Purchase): Decimal | undefined {
  if (quantity === undefined || price === undefined) return undefined;
  const product = new Decimal(quantity).times(price).times(MONEY_UNITS[figure.cell.moneyUnit]);
  const off = figure.value.minus(product);
  return off.abs().lessThanOrEqualTo(figure.half) ? undefined : off;
}

/**
 * The quantity that the printed total of quantities leaves for a purchase whose amount is not its quantity times its price, where its amount is right
 * by that: undefined of any other.
 */
export function quantityLeft({ disclosure }: Account, purchase: Purchase): Decimal | undefined {
  const { procurement } = disclosure;
  const { line, figure } = purchase;
  const stated = procurement?.total?.quantity;
  if (procurement === undefined || stated === undefined || productOff(purchase) === undefined)
    return undefined;
  const left = new Decimal(line.quantity ?? 0).minus(summedQuantity(procurement)).plus(stated);
  const isRight = productOff({ line: { ...line, quantity: left.toString() }, figure }) === undefined;
  return isRight ? left : undefined;
}

/** procurement/product: quantity times price is the amount. */
export const procurementProduct: Rule = {
  id: 'procurement/product',
  severity: 'error',
  title: '政府采购的数量乘以单价等于金额',
  basis: '申报金额＝申请数量×单价；差额超出金额末位的四舍五入，不是尾差。',
  check: (account) =>
    purchases(account).flatMap((purchase): RuleFinding[] => {
      const {
        line: { quantity, price, item },
        figure: { cell, value },
      } = purchase;
      const off = productOff(purchase);
      if (off === undefined) return [];
      const left = quantityLeft(account, purchase);
      const should = formatMoney(value.minus(off), cell.moneyUnit, cell.decimals);
      return [
        {
          source: cell.source,
          label: cellTitle(cell),
          table: cell.table,
          place: cell.place,
          difference: formatMoney(off.abs(), cell.moneyUnit, cell.decimals),
          message: `“${item}”的数量 ${quantity} 乘以单价 ${price} 是 ${should} ${cell.moneyUnit}，金额却是${figureAfter(cell)}`,
          remedy:
            left === undefined
              ? '核对数量、单价和金额，改正打错的一个。'
              : `数量多半是 ${left.toString()}：数量合计减去其余各行是这个数，乘以单价正是金额。对照底稿，改正数量。`,
        },
      ];
    }),
};
