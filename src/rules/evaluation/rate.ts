import { Decimal } from '../../model/decimal/decimal.ts';
import type { CellFigure } from '../../model/figure/figure.ts';
import { rowTitle } from '../../model/place.ts';
import { isSamePlace } from '../../model/point.ts';
import { at } from '../../model/source.ts';
import type { Row } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { eachEvaluation } from './scores.ts';

/** The text that says the rate: a field of a project, or a column of texts with this id. */
const RATE = 'executionRate';

/** evaluation/rate: the rate of execution is what was spent of the budget in the same form. */
export const evaluationRate: Rule = {
  id: 'evaluation/rate',
  severity: 'error',
  title: '绩效自评的执行率等于执行数除以预算数',
  basis: '执行率是全年执行数占全年预算数（没有调整的，年初预算数）的比例，三个数印在一张表里。',
  check: (account) => [
    ...eachEvaluation(account, ({ key, name, executionRate }) => {
      const misfit = misfitOf(account, executionRate, rowsOfProject(account, key), name);
      return misfit && { key: RATE, ...misfit };
    }),
    ...account.tables.flatMap(({ id, sides }) =>
      sides.flatMap(({ rows }) => rows.flatMap((row) => findingOfRow(account, id, row))),
    ),
  ],
};

/** Of a row that says the rate itself: the department as a whole (部门整体支出绩效自评表), a task, a line of a form. */
function findingOfRow(account: Account, table: string, row: Row): readonly RuleFinding[] {
  const misfit = misfitOf(account, row.own?.[RATE], [row]);
  const place = `${table}/${row.key}/${RATE}`;
  return misfit === undefined ? [] : [{ source: at(row.source, RATE), table, place, ...misfit }];
}

const rowsOfProject = ({ tables }: Account, key: string): readonly Row[] =>
  tables.flatMap(({ sides }) =>
    sides.flatMap((side) => side.rows.filter((row) => row.project === key && row.key === key)),
  );

/** @param name what the rate is of; the row itself unless told */
function misfitOf(account: Account, rate: string | undefined, rows: readonly Row[], name?: string) {
  const spent = rate === undefined ? undefined : spentOf(account, rows);
  if (rate === undefined || spent === undefined || spent.budget.value.isZero()) return undefined;
  const { budget, executed } = spent;
  const real = executed.value.div(budget.value).times(100);
  const written = rate.replace(/[%％]$/u, '');
  if (!/^\d+(?:\.\d+)?$/.test(written)) return undefined;
  const half = new Decimal(`5e-${(written.split('.')[1]?.length ?? 0) + 1}`);
  const slack = executed.half.times(100).plus(real.abs().times(budget.half)).div(budget.value);
  const difference = new Decimal(written).minus(real);
  if (difference.abs().lessThanOrEqualTo(half.plus(slack))) return undefined;
  return {
    difference: difference.toDecimalPlaces(4).toString(),
    message: `“${name ?? (rowTitle(executed.cell) || executed.cell.titles.table)}”的执行率写的是 ${written}%，按${executed.cell.titles.table}“${executed.cell.titles.column}”${figureAfter(executed.cell)}、“${budget.cell.titles.column}”${figureAfter(budget.cell)}应为 ${real.toDecimalPlaces(2)}%`,
    related: [related(executed.cell), related(budget.cell)],
    remedy: '核对执行率、执行数和预算数，改正写错的一个。',
  };
}

/** What a form prints as spent, and the budget it was spent of; undefined where no row prints both. */
interface Spent {
  readonly executed: CellFigure;
  readonly budget: CellFigure;
}

function spentOf({ figure }: Account, rows: readonly Row[]): Spent | undefined {
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
