import { indicatorLevel } from '../../formats/record-words.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { type GoalRecord, goalRecords } from './indicators/goal-records.ts';

/** goals/points: the points of a project's indicators add up to what the format says for each level. */
export const goalsPoints: Rule = {
  id: 'goals/points',
  severity: 'error',
  title: '各级绩效指标的分值合计符合套表格式',
  basis:
    '套表格式规定每个项目一级指标的分值（如产出 50、效益 30、满意度 10，另 10 分为预算执行率）；合计不符则无法按分值评价。',
  check: (account) =>
    goalRecords(account).flatMap((record) =>
      record.indicators.every(({ points }) => points === undefined)
        ? []
        : [...(pointsFinding(record) ?? []), ...(totalFinding(record) ?? [])],
    ),
};

function pointsFinding({
  name,
  table,
  place,
  source,
  words,
  indicators,
}: GoalRecord): readonly RuleFinding[] | undefined {
  const sums = (words?.levels ?? []).flatMap(({ title, points }) => {
    if (points === undefined) return [];
    const own = indicators.filter(({ level1 }) => indicatorLevel(words, level1)?.title === title);
    const sum = own.reduce((total, indicator) => total.plus(indicator.points ?? 0), new Decimal(0));
    return [{ title, sum, wanted: new Decimal(points) }];
  });
  const wrong = sums.filter(({ sum, wanted }) => !sum.equals(wanted));
  if (wrong.length === 0) return undefined;
  const off = sums.reduce((total, { sum, wanted }) => total.plus(sum).minus(wanted), new Decimal(0));
  const said = wrong.map(({ title, sum, wanted }) => `${title}合计 ${sum} 分，应为 ${wanted} 分`);
  return [
    {
      source,
      label: name,
      place,
      difference: off.toString(),
      counts: 'indicators',
      ...(table && { table }),
      message: `“${name}”的${said.join('；')}`,
      remedy: '核对各指标的分值，是否漏填一条、填错一级或打错分值。',
    },
  ];
}

/** The total that a table prints of the points of its indicators. */
function totalFinding({
  name,
  table,
  place,
  sourceOf,
  indicators,
  totalPoints,
}: GoalRecord): readonly RuleFinding[] | undefined {
  const sum = indicators.reduce((total, { points }) => total.plus(points ?? 0), new Decimal(0));
  if (totalPoints === undefined || sum.equals(totalPoints)) return undefined;
  return [
    {
      source: sourceOf('totalPoints'),
      label: name,
      place: `${place}/total`,
      difference: new Decimal(totalPoints).minus(sum).toString(),
      counts: 'indicators',
      ...(table && { table }),
      message: `“${name}”的分值合计印的是 ${totalPoints} 分，各项指标相加是 ${sum} 分`,
      remedy: '核对合计和各指标的分值，改正写错的一处。',
    },
  ];
}
