import type { Rule } from '../rule/rule.ts';
import { cellName, figureAfter, inUnitOf } from '../rule/wording.ts';
import { contradictionParts, disagreeing } from './disagreeing.ts';

/** points/equivalence: the same money under a function and an economic 科目; a hint only. */
export const equivalence: Rule = {
  id: 'points/equivalence',
  severity: 'warning',
  title: '功能科目与经济科目的对应数一致',
  basis: '同一笔缴费在功能分类和经济分类中各有科目，通常相等；口径不同时可以不等，因此只作提醒。',
  check: (account) =>
    disagreeing(account, 'equivalence').map((found) => {
      const [
        {
          subject,
          parts: [other = subject],
          reason = '',
        },
      ] = found.relations;
      return {
        ...contradictionParts(account, found),
        message: `${cellName(subject)}是${figureAfter(subject, account.derived)}，与${cellName(other, subject)}的${figureAfter(other, account.derived)}相差 ${inUnitOf(subject, found.difference)} ${subject.moneyUnit}`,
        remedy: `核对这两处（${reason}）；口径确有不同的，在 acknowledged 里说明。`,
      };
    }),
};
