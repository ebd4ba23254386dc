import { projectAddress } from '../../document/addresses.ts';
import type { ProjectRecord } from '../../model/records.ts';
import { unitName } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import { projectMoney } from './project-money.ts';

/** A project in a list of all. */
export interface ProjectLine {
  readonly name: string;
  readonly href: string;
  /** 5.00 万元; absent where no table prints its money. */
  readonly amount?: string | undefined;
  /** 14 项绩效指标，5 项采购 */
  readonly note: string;
}

/** The projects of one unit. */
export interface UnitProjects {
  readonly unit: string;
  readonly projects: readonly ProjectLine[];
}

/** All projects of a disclosure by their units, in the order of the record. */
export function projectList(account: Account): readonly UnitProjects[] {
  const { projects, discloser, procurement } = account.disclosure;
  const lines = Map.groupBy(procurement?.lines ?? [], ({ project }) => project);
  return [...Map.groupBy(projects, ({ unit }) => unit)].map(([unit, own]) => ({
    unit: unitName(discloser.department, unit) ?? unit,
    projects: own.map((project) => projectLine(account, project, lines.get(project.key)?.length ?? 0)),
  }));
}

function projectLine(account: Account, project: ProjectRecord, purchases: number): ProjectLine {
  const [money] = projectMoney(account, project.key).filter(({ amounts }) => amounts.length > 0);
  const [amount] = money?.amounts ?? [];
  const indicators = project.indicators?.length ?? 0;
  return {
    name: project.name,
    href: projectAddress(account.disclosure.id, project.key),
    amount: amount && `${amount.text}\u00a0${amount.moneyUnit}`,
    note: [
      ...(indicators > 0 ? [`${indicators}\u00a0项绩效指标`] : []),
      ...(purchases > 0 ? [`${purchases}\u00a0项采购`] : []),
    ].join('，'),
  };
}
