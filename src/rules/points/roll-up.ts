import type { Disagreement } from '../disagreements/disagreement.ts';
import { countedAndLost } from '../facts/lost-project.ts';
import type { Rule } from '../rule/rule.ts';
import { columnsLacking, columnsNotGiven } from '../tables/columns-not-given.ts';
import { disagreeing } from './disagreeing.ts';
import { wrongSum } from './wrong-sum.ts';

/** points/roll-up: in one table a total is the sum of its parts. */
export const rollUp: Rule = {
  id: 'points/roll-up',
  severity: 'error',
  title: '表内合计等于各项之和',
  basis: '合计、小计、类款项逐级等于其下各项之和；差额超出四舍五入（每个数半个末位）所能解释的，不是尾差。',
  check: (account, { narratives }) => {
    const { findings, others } = columnsNotGiven(account, disagreeing(account, 'roll-up'));
    const view = narratives.get(account.disclosure.id)?.view;
    const lost = view && countedAndLost(view);
    // That a project is gone is told by presence/lost-project.
    const isTold = ({ relations: [{ subject }] }: Disagreement): boolean => subject === lost?.told.cell;
    return [
      ...columnsLacking(account),
      ...findings,
      ...others.filter((found) => !isTold(found)).map((found) => wrongSum(account, found)),
    ];
  },
};
