import type { Account } from '../../points/account/account.ts';
import { looksOf } from '../../read/characters/look-alikes.ts';
import { sameNames } from '../disagreements/same-name.ts';
import { explainedIn } from '../explained/explained.ts';
import type { Rule } from '../rule/rule.ts';
import { projectBudget } from './projects.ts';

/** projects/twins: a unit has no two projects of one name. Where a sum is wrong by it, that is told, and not this besides. */
export const projectTwins: Rule = {
  id: 'projects/twins',
  severity: 'warning',
  title: '同一单位没有两个同名的项目',
  basis: '同一单位两个项目同名，读者分不清；连金额也相同的，多半是一个项目录了两次。',
  check: (account) => {
    const told = new Set(explainedIn(account).rest.flatMap(({ twice }) => twice?.second.key ?? []));
    return (
      sameNames(account.disclosure.projects)
        // Names that only look the same are told as that, where they are written (content/look-alike).
        .filter(({ first, second }) => !told.has(second.key) && !isLookAlike(first.name, second.name))
        .map(({ first, second }) => {
          const [one, other] = [moneyOf(account, first.key), moneyOf(account, second.key)];
          const isSame = one !== undefined && one === other;
          return {
            source: second.source,
            label: second.name,
            place: `projects/${second.key}`,
            related: [{ source: first.source, label: first.name }],
            message: `两个项目同名“${second.name}”，同属单位 ${second.unit}${isSame ? `，预算也都是 ${one}` : ''}`,
            remedy: '是同一个项目的删去一个；是两个项目的，名称写出区别。',
          };
        })
    );
  },
};

const isLookAlike = (one: string, other: string): boolean => one !== other && looksOf(one) === looksOf(other);

function moneyOf(account: Account, key: string): string | undefined {
  const budget = projectBudget(account, key);
  return budget?.state === 'given' ? `${budget.text} ${budget.moneyUnit}` : undefined;
}
