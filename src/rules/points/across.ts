import type { Disagreement } from '../disagreements/disagreement.ts';
import { countedAndLost } from '../facts/lost-project.ts';
import type { Rule } from '../rule/rule.ts';
import { disagreeing } from './disagreeing.ts';
import { wrongSum } from './wrong-sum.ts';

/** points/across: a figure is the sum of its parts in other tables. */
export const across: Rule = {
  id: 'points/across',
  severity: 'error',
  title: '表间合计等于各项之和',
  basis: '一个数等于它在其他表中按资金、科目、支出性质或单位分开的各项之和。',
  check: (account, { narratives }) => {
    const view = narratives.get(account.disclosure.id)?.view;
    const lost = view && countedAndLost(view);
    // That a project is gone is told by presence/lost-project.
    const isTold = ({ relations: [{ subject }] }: Disagreement): boolean => subject === lost?.told.cell;
    return disagreeing(account, 'across')
      .filter((found) => !isTold(found))
      .map((found) => wrongSum(account, found));
  },
};
