import { indicatorLevel } from '../../formats/record-words.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import type { IndicatorRecord, ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { goalsTableId } from '../projects/projects.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** goals/points: the points of a project's indicators add up to what the format says for each level. */
export const goalsPoints: Rule = {
  id: 'goals/points',
  severity: 'error',
  title: '各级绩效指标的分值合计符合套表格式',
  basis:
    '套表格式规定每个项目一级指标的分值（如产出 50、效益 30、满意度 10，另 10 分为预算执行率）；合计不符则无法按分值评价。',
  check: (account) =>
    account.disclosure.projects.flatMap((project) => {
      const { indicators = [] } = project;
      return indicators.length === 0 || indicators.every(({ points }) => points === undefined)
        ? []
        : (pointsFinding(account, project, indicators) ?? []);
    }),
};

function pointsFinding(
  account: Account,
  project: ProjectRecord,
  indicators: readonly IndicatorRecord[],
): RuleFinding | undefined {
  const words = account.format.indicators;
  const sums = (words?.levels ?? []).flatMap(({ title, points }) => {
    if (points === undefined) return [];
    const own = indicators.filter(({ level1 }) => indicatorLevel(words, level1)?.title === title);
    const sum = own.reduce((total, indicator) => total.plus(indicator.points ?? 0), new Decimal(0));
    return [{ title, sum, wanted: new Decimal(points) }];
  });
  const wrong = sums.filter(({ sum, wanted }) => !sum.equals(wanted));
  if (wrong.length === 0) return undefined;
  const table = goalsTableId(account);
  const off = sums.reduce((total, { sum, wanted }) => total.plus(sum).minus(wanted), new Decimal(0));
  const said = wrong.map(({ title, sum, wanted }) => `${title}合计 ${sum} 分，应为 ${wanted} 分`);
  return {
    source: at(project.source, 'indicators'),
    label: project.name,
    place: `${table ?? 'projects'}/${project.key}`,
    difference: off.toString(),
    ...(table && { table }),
    message: `“${project.name}”的${said.join('；')}`,
    remedy: '核对各指标的分值，是否漏填一条、填错一级或打错分值。',
  };
}
