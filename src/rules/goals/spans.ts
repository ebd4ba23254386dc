import type { IndicatorRecord, ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { isPercentage, type Target, targetOf, targetText } from '../../model/target.ts';
import type { Account } from '../../points/account/account.ts';
import { indicatorPlace } from '../projects/projects.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** goals/spans: the same indicator of the whole term (实施期) and of the year (年度) does not contradict itself. */
export const goalsSpans: Rule = {
  id: 'goals/spans',
  severity: 'warning',
  title: '同一指标的实施期目标与年度目标不矛盾',
  basis: '只有一年的项目，实施期就是年度，同一指标只有一个目标值；多年的项目，一年的数量不会多于整个实施期。',
  check: (account) => account.disclosure.projects.flatMap((project) => contradictions(account, project)),
};

function contradictions(account: Account, project: ProjectRecord): readonly RuleFinding[] {
  const { indicators = [] } = project;
  const ofTerm = Map.groupBy(
    indicators.filter(({ span }) => span === 'term'),
    sameness,
  );
  return indicators.flatMap((year, index) => {
    if (year.span !== 'year') return [];
    const term = ofTerm.get(sameness(year))?.[0];
    const [whole, part] = [term && targetOf(term), targetOf(year)];
    if (term === undefined || whole === undefined || part === undefined) return [];
    if (!contradicts(whole, part, isOneYear(project))) return [];
    const { table, place } = indicatorPlace(account, project, index);
    const related = [{ source: at(term.source, 'target'), label: `实施期：${targetText(term)}` }];
    return [
      {
        source: at(year.source, 'target'),
        label: `年度：${targetText(year)}`,
        related,
        place,
        ...(table && { table }),
        message: `“${project.name}”的指标“${year.name}”实施期目标是“${targetText(term)}”，年度目标是“${targetText(year)}”，互相矛盾`,
        remedy: '核对两处目标值，改正打错的一处。',
      },
    ];
  });
}

/** What two targets of one indicator have in common. */
const sameness = ({ level2, name }: IndicatorRecord): string => `${level2 ?? ''}\n${spelt(name)}`;

const spelt = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

const isOneYear = ({ period = '', attribute = '' }: ProjectRecord): boolean =>
  /^(?:1|一)年/.test(period.trim()) || /[（(]1年结束[）)]/.test(attribute);

function contradicts(whole: Target, part: Target, isOneYear: boolean): boolean {
  if (whole.measure !== part.measure) return false;
  if (isOneYear) return !whole.number.equals(part.number) || whole.sign !== part.sign;
  const isAmount = !isPercentage(part.measure) && whole.sign === part.sign;
  return isAmount && part.number.greaterThan(whole.number);
}
