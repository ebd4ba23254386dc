import { Decimal } from '../../model/decimal/decimal.ts';
import type { IndicatorRecord, ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { goalsTableId } from '../projects/projects.ts';
import type { RuleFinding } from '../rule/rule.ts';

/** What a rule says of a project's scores; undefined where nothing is wrong with them. */
type ScoreFinding = Pick<RuleFinding, 'message' | 'remedy' | 'difference' | 'related'> & {
  readonly key: keyof ProjectRecord & string;
};

/** The findings of a rule that looks at what a self-evaluation (绩效自评) says of each project. */
export const eachEvaluation = (
  account: Account,
  findingOf: (project: ProjectRecord) => ScoreFinding | undefined,
): readonly RuleFinding[] =>
  account.disclosure.projects.flatMap((project) => {
    const finding = findingOf(project);
    if (finding === undefined) return [];
    const { key, ...said } = finding;
    const table = goalsTableId(account);
    const place = `${table ?? 'projects'}/${project.key}/${key}`;
    return [
      { source: at(project.source, key), label: project.name, place, ...(table && { table }), ...said },
    ];
  });

/** The sum of what indicators say under a key; what is not written counts nothing. */
export const scoresTogether = (
  indicators: readonly IndicatorRecord[],
  key: 'points' | 'score',
  first: string | undefined,
): Decimal => indicators.reduce((sum, each) => sum.plus(each[key] ?? 0), new Decimal(first ?? 0));
