import type { Rule } from '../rule/rule.ts';
import { differing } from './differing.ts';
import { disagreeing } from './disagreeing.ts';

/** points/balance: money in and money out are one number, in total and for each fund. */
export const balance: Rule = {
  id: 'points/balance',
  severity: 'error',
  title: '收支平衡：收入总计等于支出总计',
  basis: '收入总计＝支出总计；分资金来源的收入总计与支出总计也相等（收支平衡原则）。',
  check: (account) => disagreeing(account, 'balance').map((found) => differing(account, found, '收支不平')),
};
