import { type Precision, parseAmount } from '../../model/money.ts';
import type { ProcurementLine, ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { unitName } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import { withBoughtBudgets } from '../lost/bought-budgets.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { projectBudget, purchasesTableId } from './projects.ts';

/** projects/same: a project has one name, one unit and one budget wherever it appears. */
export const projectIdentity: Rule = {
  id: 'projects/same',
  severity: 'error',
  title: '同一项目在各处的名称、单位和预算一致',
  basis: '项目只有一个名称、一个单位、一笔预算；各表写法不同，读者会当成两个项目。',
  check: (account) => {
    const projects = new Map(account.disclosure.projects.map((project) => [project.key, project]));
    const lines = account.disclosure.procurement?.lines ?? [];
    const table = purchasesTableId(account);
    const placed = (line: ProcurementLine, finding: PurchaseFinding | undefined): readonly RuleFinding[] =>
      finding === undefined
        ? []
        : [{ ...finding, place: `${table ?? 'procurement'}/${line.key}`, ...(table && { table }) }];
    return lines.flatMap((line) => {
      const project = projects.get(line.project ?? '');
      if (project === undefined) return [];
      // Lines that print one budget of one project are told together, at the first of them.
      const alike = lines.filter((each) => each.project === line.project && each.budget === line.budget);
      return [
        ...placed(line, nameFinding(line, project)),
        ...placed(line, unitFinding(account, line, project)),
        ...(alike[0] === line ? placed(line, budgetFinding(account, alike, project)) : []),
      ];
    });
  },
};

/** A finding whose place is that of its purchase. */
type PurchaseFinding = Omit<RuleFinding, 'place'>;

function nameFinding(line: ProcurementLine, { name, source }: ProjectRecord): PurchaseFinding | undefined {
  const { projectName, item } = line;
  if (projectName === undefined || projectName === name) return undefined;
  return {
    source: at(line.source, 'projectName'),
    label: projectName,
    related: [{ source: at(source, 'name'), label: name }],
    message: `采购“${item}”的项目名称印作“${projectName}”，别处是“${name}”`,
    remedy: '统一项目名称；是两个项目的，改正 project。',
  };
}

function unitFinding(
  { disclosure }: Account,
  line: ProcurementLine,
  project: ProjectRecord,
): PurchaseFinding | undefined {
  const { unit } = line;
  if (unit === undefined || unit === project.unit) return undefined;
  const { department } = disclosure.discloser;
  const called = (code: string): string => `${code} ${unitName(department, code) ?? ''}`.trim();
  return {
    source: at(line.source, 'unit'),
    label: called(unit),
    related: [{ source: at(project.source, 'unit'), label: called(project.unit) }],
    message: `采购“${line.item}”列在 ${called(unit)}，它的项目“${project.name}”却属于 ${called(project.unit)}`,
    remedy: '核对单位和项目，改正其中一个。',
  };
}

/** How the table of purchases prints money: the budgets that its lines repeat are in its unit. */
function printedIn(account: Account): Precision {
  const id = purchasesTableId(account);
  const { moneyUnit, decimals } = account.format.tables.find((table) => table.id === id) ?? account.format;
  return { moneyUnit: moneyUnit ?? account.format.moneyUnit, decimals: decimals ?? account.format.decimals };
}

/** @param lines the purchases of a project that print one budget of it */
function budgetFinding(
  account: Account,
  [line, ...others]: readonly ProcurementLine[],
  { key, name }: ProjectRecord,
): PurchaseFinding | undefined {
  const budget = projectBudget(account, key);
  if (budget === undefined || line?.budget === undefined) return undefined;
  const { moneyUnit, decimals } = printedIn(account);
  const amount = parseAmount(line.budget, moneyUnit, decimals);
  if (amount === undefined) return undefined;
  const { outcome } = compareSides({ ...amount, prints: 1 }, [budget]);
  if (outcome !== 'different') return undefined;
  return {
    source: at(line.source, 'budget'),
    label: line.budget,
    related: [
      related(budget.cell, account.derived),
      ...others.map((each) => ({ source: at(each.source, 'budget'), label: `${each.item}：${line.budget}` })),
    ],
    message: `采购“${line.item}”${others.length === 0 ? '' : `等 ${others.length + 1} 行`}的项目预算资金印作 ${line.budget} ${moneyUnit}，而项目“${name}”别处是${figureAfter(budget.cell, account.derived)}${withBoughtBudgets(account) === account ? '' : '；照采购印的改，各表的合计就都相等'}`,
    remedy: '核对两处项目预算，改正打错的一处。',
  };
}
