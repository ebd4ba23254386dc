import type { IndicatorRecord } from '../../../model/records.ts';
import { at } from '../../../model/source.ts';
import type { Account } from '../../../points/account/account.ts';
import type { RuleFinding } from '../../rule/rule.ts';
import { type GoalRecord, goalRecords } from './goal-records.ts';

/** What a rule says of one indicator; undefined where nothing is wrong with it. */
type IndicatorFinding = Pick<RuleFinding, 'message' | 'remedy'> & {
  readonly key: 'name' | 'target' | 'nature' | 'direction';
};

/** The findings of a rule that looks at each indicator by itself, of projects and of the department. */
export const eachIndicator = (
  account: Account,
  findingOf: (indicator: IndicatorRecord, of: GoalRecord) => IndicatorFinding | undefined,
): readonly RuleFinding[] =>
  goalRecords(account).flatMap((record) =>
    record.indicators.flatMap((indicator, index) => {
      const finding = findingOf(indicator, record);
      if (finding === undefined) return [];
      const { key, ...said } = finding;
      return [
        {
          source: at(indicator.source, key),
          label: `${record.name} · ${indicator.name}`,
          place: `${record.place}/${index + 1}`,
          ...(record.table && { table: record.table }),
          ...said,
        },
      ];
    }),
  );
