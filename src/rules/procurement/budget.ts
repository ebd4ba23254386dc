import { byText } from '../../model/base/order.ts';
import { givenFigure, sumOf } from '../../model/figure/figure.ts';
import { formatMoney, parseAmount } from '../../model/money.ts';
import { cellTitle } from '../../model/place.ts';
import { at } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { projectBudget } from '../projects/projects.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { type Purchase, purchases } from './purchases.ts';

/** procurement/budget: the purchases of a project are not above its budget. */
export const procurementBudget: Rule = {
  id: 'procurement/budget',
  severity: 'error',
  title: '项目的政府采购不超过项目预算',
  basis: '政府采购预算是部门预算的一部分，一个项目的采购只能在它的预算之内。',
  check: (account) =>
    [...Map.groupBy(ofProjects(purchases(account)), ({ project }) => project)].flatMap(
      ([key, own]): RuleFinding[] => {
        const [first] = own;
        const budget = projectBudget(account, key) ?? statedBudget(account, own);
        if (budget === undefined || first === undefined) return [];
        const sum = sumOf(own.map(({ figure }) => figure));
        const excess = sum.value.minus(budget.value);
        if (excess.lessThanOrEqualTo(sum.half.plus(budget.half))) return [];
        const { cell } = budget;
        const name = account.disclosure.projects.find((project) => project.key === key)?.name ?? key;
        const { moneyUnit, decimals, table } = first.figure.cell;
        return [
          {
            source: first.figure.cell.source,
            label: cellTitle(first.figure.cell),
            table,
            place: `${table}/${key}`,
            difference: formatMoney(excess, moneyUnit, decimals),
            related: [related(cell, account.derived)],
            message: `“${name}”的政府采购共 ${formatMoney(sum.value, moneyUnit, decimals)} ${moneyUnit}，超过项目预算${figureAfter(cell, account.derived)}`,
            remedy: '核对各行采购的金额和所属项目，以及项目的预算。',
          },
        ];
      },
    ),
};

/** Purchases whose project is told, with its key. */
const ofProjects = (all: readonly Purchase[]): readonly (Purchase & { readonly project: string })[] =>
  all.toSorted(byKey).flatMap((one) => {
    const { project } = one.line;
    return project === undefined ? [] : [{ ...one, project }];
  });

const byKey = (a: Purchase, b: Purchase): number => byText(a.line.key, b.line.key);

/** The budget that the lines themselves print (预算资金), where no table has the project. */
function statedBudget({ format }: Account, own: readonly Purchase[]) {
  const line = own.find((purchase) => purchase.line.budget !== undefined);
  const amount =
    line?.line.budget === undefined
      ? undefined
      : parseAmount(line.line.budget, line.figure.moneyUnit, format.decimals);
  if (line === undefined || amount === undefined) return undefined;
  return givenFigure({
    ...line.figure.cell,
    titles: { ...line.figure.cell.titles, column: '预算资金' },
    given: { kind: 'amount', amount },
    source: at(line.line.source, 'budget'),
  });
}
