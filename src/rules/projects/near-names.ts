import { Decimal } from '../../model/decimal/decimal.ts';
import type { ProjectRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { figureAfter } from '../rule/wording.ts';
import { isNearName } from './near-name.ts';
import { projectBudget } from './projects.ts';

/** projects/near-names: no two projects of one unit have nearly one name and one amount. */
export const nearProjects: Rule = {
  id: 'projects/near-names',
  severity: 'warning',
  title: '同一单位没有两个名称相近、金额相同的项目',
  basis: '同一单位两个项目名称只差一两个字、金额又相同，多半是一个项目录了两次，或名称打错了字。',
  check: (account) => {
    const { projects } = account.disclosure;
    return projects.flatMap((project, index) => {
      const other = projects.slice(0, index).find((each) => isPair(account, project, each));
      const budget = projectBudget(account, project.key);
      if (other === undefined || budget === undefined) return [];
      return [
        {
          source: project.source,
          label: project.name,
          place: `projects/${project.key}`,
          related: [{ source: other.source, label: other.name }],
          message: `项目“${project.name}”与“${other.name}”同属单位 ${project.unit}，名称只差一两个字，预算也都是${figureAfter(budget.cell, account.derived)}`,
          remedy: '是同一个项目的删去一个；是两个项目的，名称写出区别，并在 acknowledged 里说明。',
        },
      ];
    });
  },
};

function isPair(account: Account, a: ProjectRecord, b: ProjectRecord): boolean {
  if (a.unit !== b.unit || !isNearName(a.name, b.name)) return false;
  const [one, other] = [a, b].map(({ key }) => projectBudget(account, key)?.value ?? new Decimal(0));
  return one !== undefined && other !== undefined && !one.isZero() && one.equals(other);
}
