import { lostProjectIn } from '../lost/lost-projects.ts';
import { lostPurchaseIn } from '../lost/lost-purchases.ts';
import { procurementProduct } from '../procurement/product.ts';
import type { Rule } from '../rule/rule.ts';
import { cellName, figureAfter, someOf } from '../rule/wording.ts';

/** presence/lost-purchase: a line of procurement is gone that its totals have the money of. */
export const lostPurchase: Rule = {
  id: 'presence/lost-purchase',
  severity: 'error',
  title: '政府采购没有漏掉的行',
  basis: '政府采购的合计等于所列各行之和；几栏的合计同时多出一笔，就是漏了一行。',
  check: (account, ledger) => {
    const lost = lostPurchaseIn(account);
    if (lost === undefined || lostProjectIn(account) !== undefined) return [];
    const {
      sums: [told, ...others],
      quantity,
    } = lost;
    const { cell } = told;
    // An amount that is not its price times its quantity, and lacks as much, is told there.
    const isTold = procurementProduct.check(account, ledger).some((each) => each.difference === told.amount);
    if (isTold) return [];
    const amount = `${told.amount} ${cell.moneyUnit}`;
    const more = [
      ...(quantity === undefined ? [] : [`数量的合计也多 ${quantity}`]),
      ...(others.length === 0
        ? []
        : [
            `${someOf(
              others.map((other) => cellName(other.cell, cell)),
              2,
              '处',
            )}也多`,
          ]),
    ];
    return [
      {
        source: cell.source,
        label: `漏了的采购 ${amount}`,
        table: cell.table,
        place: cell.place,
        difference: told.amount,
        message: `政府采购漏了一行：${cellName(cell)}是${figureAfter(cell, account.derived)}，比所列 ${told.listed} 行之和多 ${amount}；${more.join('，')}`,
        remedy:
          '对照原表，在 procurement.yaml 里补上漏了的行；公开的原件就没有这一行的，在 acknowledged 里说明。',
      },
    ];
  },
};
