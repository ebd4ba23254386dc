import type { Rule } from '../rule/rule.ts';
import { differing } from './differing.ts';
import { disagreeing } from './disagreeing.ts';

/** points/agree: one number printed in several places is the same everywhere. */
export const agree: Rule = {
  id: 'points/agree',
  severity: 'error',
  title: '同一个数在各处印出的一致',
  basis: '同一单位、同一年度、同一资金和科目的数据只有一个数，无论印在哪张表。',
  check: (account) => disagreeing(account, 'agree').map((found) => differing(account, found, '不一致')),
};
