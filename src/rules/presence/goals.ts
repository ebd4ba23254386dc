import type { ProjectRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { goalsTableId } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';

const REMEDY = '补上绩效目标和指标；公开的原件就没有的，在 acknowledged 里说明。';

/** presence/goals: every project has goals and indicators where the format publishes them. */
export const projectGoals: Rule = {
  id: 'presence/goals',
  severity: 'warning',
  findsGaps: true,
  title: '每个项目都有绩效指标',
  basis:
    '财预〔2016〕143号要求公开重点项目绩效目标；套表格式列绩效目标表的，每个项目都有一份（各地范围不同，因此只作提醒）。',
  check: (account) => {
    const { disclosure, tables } = account;
    const id = goalsTableId(account);
    const table = tables.find((each) => each.id === id);
    const isLeftOut = disclosure.notInSource.some((entry) => entry.table === id);
    if (table === undefined || isLeftOut) return [];
    const spent = projectSpending(account);
    if (!disclosure.projects.some(({ indicators = [] }) => indicators.length > 0)) {
      // A table that prints nothing but indicators is missing as a whole then, and told as that; forms are there for their money.
      const [first, ...others] = disclosure.projects.filter(({ key }) => spent.has(key));
      if (table.state !== 'given' || first === undefined) return [];
      return [
        {
          source: first.source,
          label: first.name,
          table: table.id,
          place: `${table.id}/${first.key}`,
          message: `项目“${first.name}”${others.length === 0 ? '' : `等 ${others.length + 1} 个项目`}没有绩效指标`,
          remedy: REMEDY,
        },
      ];
    }
    // Where most projects say in words what is to be achieved, one that does not lacks it.
    const haveGoals = disclosure.projects.filter(hasGoals).length * 2 > disclosure.projects.length;
    return disclosure.projects
      .filter(({ key }) => spent.has(key))
      .flatMap((project) => {
        const { key, name, source, indicators = [] } = project;
        const lacks =
          indicators.length === 0 ? '绩效指标' : haveGoals && !hasGoals(project) ? '绩效目标' : undefined;
        if (lacks === undefined) return [];
        return [
          {
            source,
            label: name,
            table: table.id,
            place: `${table.id}/${key}`,
            message: `项目“${name}”没有${lacks}`,
            remedy:
              lacks === '绩效指标'
                ? REMEDY
                : '在这个项目的 goals 里补上目标；公开的原件就没有的，在 acknowledged 里说明。',
          },
        ];
      });
  },
};

/** Whether a project says in words what is to be achieved. */
const hasGoals = ({ goals }: ProjectRecord): boolean =>
  Object.values(goals ?? {}).some((text) => (text ?? '').trim() !== '');

/** Projects that a table prints among project expenditure (项目支出); what only stands under purchases is none. */
const projectSpending = ({ tables }: Account): ReadonlySet<string> =>
  new Set(
    tables.flatMap(({ sides }) =>
      sides.flatMap(({ rows }) =>
        rows.flatMap(({ project, key, cells }) =>
          project === key && cells.some(({ point }) => /(?:^|\/)project$/u.test(point.nature ?? ''))
            ? [key]
            : [],
        ),
      ),
    ),
  );
