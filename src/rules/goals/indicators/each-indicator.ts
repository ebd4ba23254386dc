import type { IndicatorRecord, ProjectRecord } from '../../../model/records.ts';
import { at } from '../../../model/source.ts';
import type { Account } from '../../../points/account/account.ts';
import { indicatorPlace } from '../../projects/projects.ts';
import type { RuleFinding } from '../../rule/rule.ts';

/** What a rule says of one indicator; undefined where nothing is wrong with it. */
type IndicatorFinding = Pick<RuleFinding, 'message' | 'remedy'> & {
  readonly key: 'name' | 'target' | 'nature' | 'direction';
};

/** The findings of a rule that looks at each indicator by itself. */
export const eachIndicator = (
  account: Account,
  findingOf: (indicator: IndicatorRecord, project: ProjectRecord) => IndicatorFinding | undefined,
): readonly RuleFinding[] =>
  account.disclosure.projects.flatMap((project) =>
    (project.indicators ?? []).flatMap((indicator, index) => {
      const finding = findingOf(indicator, project);
      if (finding === undefined) return [];
      const { key, ...said } = finding;
      const { table, place } = indicatorPlace(account, project, index);
      const source = at(indicator.source, key);
      return [
        { source, label: `${project.name} · ${indicator.name}`, place, ...(table && { table }), ...said },
      ];
    }),
  );
