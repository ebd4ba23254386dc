import { Decimal } from '../../model/decimal/decimal.ts';
import type { CellFigure } from '../../model/figure/figure.ts';
import { isSamePlace } from '../../model/point.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { eachEvaluation } from './scores.ts';

/** evaluation/rate: the rate of execution is what was spent of the budget in the same form. */
export const evaluationRate: Rule = {
  id: 'evaluation/rate',
  severity: 'error',
  title: '绩效自评的执行率等于执行数除以预算数',
  basis: '执行率是全年执行数占全年预算数（没有调整的，年初预算数）的比例，三个数印在一张表里。',
  check: (account) =>
    eachEvaluation(account, ({ key, name, executionRate }) => {
      const spent = executionRate === undefined ? undefined : spentOf(account, key);
      if (executionRate === undefined || spent === undefined || spent.budget.value.isZero()) return undefined;
      const { budget, executed } = spent;
      const real = executed.value.div(budget.value).times(100);
      const written = executionRate.replace('%', '');
      const half = new Decimal(`5e-${(written.split('.')[1]?.length ?? 0) + 1}`);
      const slack = executed.half.times(100).plus(real.abs().times(budget.half)).div(budget.value);
      const difference = new Decimal(written).minus(real);
      if (difference.abs().lessThanOrEqualTo(half.plus(slack))) return undefined;
      return {
        key: 'executionRate',
        difference: difference.toDecimalPlaces(4).toString(),
        message: `“${name}”的执行率写的是 ${written}%，按${executed.cell.titles.table}“${executed.cell.titles.column}”${figureAfter(executed.cell)}、“${budget.cell.titles.column}”${figureAfter(budget.cell)}应为 ${real.toDecimalPlaces(2)}%`,
        related: [related(executed.cell), related(budget.cell)],
        remedy: '核对执行率、执行数和预算数，改正写错的一个。',
      };
    }),
};

/** What a form prints of a project as spent, and the budget it was spent of; undefined where no table prints both. */
interface Spent {
  readonly executed: CellFigure;
  readonly budget: CellFigure;
}

function spentOf({ tables, figure }: Account, key: string): Spent | undefined {
  const rows = tables.flatMap(({ sides }) =>
    sides.flatMap((side) => side.rows.filter((row) => row.project === key && row.key === key)),
  );
  for (const { cells } of rows) {
    const printed = cells.flatMap((cell) => figure(cell) ?? []);
    const of = (version: string, beside?: CellFigure): CellFigure | undefined =>
      printed
        .filter(({ cell: { point } }) => point[DIMENSION.version] === version)
        .filter(
          ({ cell: { point } }) =>
            beside === undefined || isSamePlace({ ...beside.cell.point, version }, point),
        )
        .sort((a, b) => Object.keys(a.cell.point).length - Object.keys(b.cell.point).length)[0];
    const executed = of(VERSION.final) ?? of(VERSION.executed);
    const budget = executed && (of(VERSION.adjusted, executed) ?? of(VERSION.budget, executed));
    if (executed !== undefined && budget !== undefined) return { executed, budget };
  }
  return undefined;
}
