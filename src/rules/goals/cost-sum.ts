import { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney } from '../../model/money.ts';
import { at } from '../../model/source.ts';
import { isDoubtedBySums } from '../doubted/doubted-by-sums.ts';
import { goalsTableId, projectBudget } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { ceilingOf } from './indicators/ceiling.ts';

/** goals/cost-sum: the cost ceilings of a project together are not above its budget where none is so by itself. */
export const goalsCostSum: Rule = {
  id: 'goals/cost-sum',
  severity: 'warning',
  title: '成本指标的金额相加不超过项目预算',
  basis: '各项成本指标是分别的上限，每一项都在预算以内而相加超出预算，至少有一项写错了。',
  check: (account) =>
    account.disclosure.projects.flatMap((project) => {
      const budget = projectBudget(account, project.key);
      if (budget === undefined || isDoubtedBySums(account)(budget.cell)) return [];
      const { cell } = budget;
      const all = (project.indicators ?? []).filter(({ span }) => span !== 'term');
      const ceilings = all.flatMap((indicator) => {
        const amount = ceilingOf(account, indicator);
        return amount === undefined ? [] : [{ indicator, amount }];
      });
      const most = budget.value.plus(budget.half);
      // One that is the whole budget has the others in it.
      const isWhole = ceilings.some(({ amount }) =>
        amount.greaterThanOrEqualTo(budget.value.minus(budget.half)),
      );
      const sum = ceilings.reduce((total, { amount }) => total.plus(amount), new Decimal(0));
      const [first] = ceilings;
      if (first === undefined || isWhole || sum.lessThanOrEqualTo(most)) return [];
      const table = goalsTableId(account);
      const print = (value: Decimal): string => formatMoney(value, cell.moneyUnit, cell.decimals);
      return [
        {
          source: at(first.indicator.source, 'target'),
          label: `${project.name} · ${first.indicator.name}`,
          place: `${table ?? 'projects'}/${project.key}`,
          ...(table && { table }),
          counts: 'indicators' as const,
          difference: print(sum.minus(budget.value)),
          related: [related(cell, account.derived)],
          message: `“${project.name}”的 ${ceilings.length} 项成本指标相加是 ${ceilings.map(({ amount }) => print(amount)).join('＋')}＝${print(sum)} ${cell.moneyUnit}，超过项目预算${figureAfter(cell, account.derived)}`,
          remedy: '核对各项成本指标的金额和计量单位。',
        },
      ];
    }),
};
