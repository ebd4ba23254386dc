import { Decimal } from '../../model/decimal/decimal.ts';
import type { IndicatorRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { type GoalRecord, type GoalText, goalRecords } from '../goals/indicators/goal-records.ts';
import type { RuleFinding } from '../rule/rule.ts';

/** What a rule says of the scores of a project or a department; undefined where nothing is wrong with them. */
type ScoreFinding = Pick<RuleFinding, 'message' | 'remedy' | 'difference' | 'related'> & {
  readonly key: GoalText;
};

/** The findings of a rule that looks at what a self-evaluation (绩效自评) says of each project, and of the department. */
export const eachEvaluation = (
  account: Account,
  findingOf: (record: GoalRecord) => ScoreFinding | undefined,
): readonly RuleFinding[] =>
  goalRecords(account).flatMap((record) => {
    const finding = findingOf(record);
    if (finding === undefined) return [];
    const { key, ...said } = finding;
    const { name, table, place, sourceOf } = record;
    return [
      { source: sourceOf(key), label: name, place: `${place}/${key}`, ...(table && { table }), ...said },
    ];
  });

/** The sum of what indicators say under a key; what is not written counts nothing. */
export const scoresTogether = (
  indicators: readonly IndicatorRecord[],
  key: 'points' | 'score',
  first: string | undefined,
): Decimal => indicators.reduce((sum, each) => sum.plus(each[key] ?? 0), new Decimal(first ?? 0));
