import { formatMoney } from '../../model/money.ts';
import { at } from '../../model/source.ts';
import { targetText } from '../../model/target.ts';
import { isDoubtedBySums } from '../doubted/doubted-by-sums.ts';
import { indicatorPlace, projectBudget } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { ceilingOf } from './indicators/ceiling.ts';

/** goals/cost: a cost ceiling in money is not above the project's budget. */
export const goalsCost: Rule = {
  id: 'goals/cost',
  severity: 'warning',
  title: '成本指标的金额不超过项目预算',
  basis: '成本指标是支出的上限，高于预算的上限约束不了支出。',
  check: (account) =>
    account.disclosure.projects.flatMap((project) => {
      const budget = projectBudget(account, project.key);
      if (budget === undefined || isDoubtedBySums(account)(budget.cell)) return [];
      const { cell } = budget;
      return (project.indicators ?? []).flatMap((indicator, index) => {
        const ceiling = ceilingOf(account, indicator);
        if (ceiling === undefined || ceiling.lessThanOrEqualTo(budget.value.plus(budget.half))) return [];
        const { table, place } = indicatorPlace(account, project, index);
        const excess = ceiling.minus(budget.value);
        return [
          {
            source: at(indicator.source, 'target'),
            label: `${project.name} · ${indicator.name}`,
            place,
            ...(table && { table }),
            difference: formatMoney(excess, cell.moneyUnit, cell.decimals),
            related: [related(cell, account.derived)],
            message: `“${project.name}”的成本指标“${indicator.name}”上限是“${targetText(indicator)}”，超过项目预算${figureAfter(cell, account.derived)}`,
            remedy: '核对成本指标和项目预算：数字、计量单位是否写错。',
          },
        ];
      });
    }),
};
