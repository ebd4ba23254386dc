import { byText } from '../../model/base/order.ts';
import { numberIn } from '../../points/evidence/print-order.ts';
import type { Rule } from '../rule/rule.ts';
import { isWithoutMoney } from '../tables/without-money.ts';

/** presence/nothing: a disclosure has money in it. */
export const nothingAtAll: Rule = {
  id: 'presence/nothing',
  severity: 'error',
  findsGaps: true,
  title: '公开的表里有不为零的数',
  basis: '没有一分钱收支的单位不必公开预算；各表全是零或空表的，多半是没有录入。',
  check: (account) => {
    const { tables, disclosure } = account;
    if (!isWithoutMoney(account)) return [];
    const [first] = [...tables].sort(
      (a, b) => numberIn(a.definition.number) - numberIn(b.definition.number) || byText(a.id, b.id),
    );
    return [
      {
        source: disclosure.source,
        place: first?.id ?? 'published',
        message: '各表没有一个不为零的数',
        remedy: '录入各表的数字。',
      },
    ];
  },
};
