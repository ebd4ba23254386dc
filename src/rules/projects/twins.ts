import { byText } from '../../model/base/order.ts';
import type { ProjectRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { projectBudget } from './projects.ts';

/** projects/twins: a unit has no two projects of one name. */
export const projectTwins: Rule = {
  id: 'projects/twins',
  severity: 'warning',
  title: '同一单位没有两个同名的项目',
  basis: '同一单位两个项目同名，读者分不清；连金额也相同的，多半是一个项目录了两次。',
  check: (account) => {
    // By key: which of the two is told of does not depend on which was written first.
    const projects = [...account.disclosure.projects].sort((a, b) => byText(a.key, b.key));
    return projects.flatMap((project, index) => {
      const twin = projects.slice(0, index).find((other) => isTwin(project, other));
      if (twin === undefined) return [];
      const [first, second] = [moneyOf(account, twin), moneyOf(account, project)];
      const isSame = first !== undefined && first === second;
      return [
        {
          source: project.source,
          label: project.name,
          place: `projects/${project.key}`,
          related: [{ source: twin.source, label: twin.name }],
          message: `两个项目同名“${project.name}”，同属单位 ${project.unit}${isSame ? `，预算也都是 ${first}` : ''}`,
          remedy: '是同一个项目的删去一个；是两个项目的，名称写出区别。',
        },
      ];
    });
  },
};

const isTwin = (a: ProjectRecord, b: ProjectRecord): boolean =>
  a.unit === b.unit && plain(a.name) === plain(b.name);

/** Widths of brackets and spaces make no other name. */
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

function moneyOf(account: Account, { key }: ProjectRecord): string | undefined {
  const budget = projectBudget(account, key);
  return budget?.state === 'given' ? `${budget.text} ${budget.moneyUnit}` : undefined;
}
