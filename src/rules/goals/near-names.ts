import type { IndicatorRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { targetText } from '../../model/target.ts';
import { spelt } from '../codes/near.ts';
import { isNearName } from '../projects/near-name.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { type GoalRecord, goalRecords } from './indicators/goal-records.ts';

/** goals/near-names: an indicator of a project has one name for its whole term and for the year. */
export const nearIndicators: Rule = {
  id: 'goals/near-names',
  severity: 'warning',
  title: '同一指标只写一次，实施期与年度的名称一致',
  basis:
    '同一项目、同一类指标写了两次，不知道按哪个目标值考核；同一目标值的两个名称只差一两个字，多半是同一条指标，其中一个打错了。',
  check: (account) => goalRecords(account).flatMap((record) => [...twiceIn(record), ...nearIn(record)]),
};

/** Indicators of one kind and one span that have one name. */
function twiceIn({ name, table, place, indicators }: GoalRecord): readonly RuleFinding[] {
  return indicators.flatMap((own, index) => {
    const first = indicators.slice(0, index).find((each) => isSame(each, own));
    if (first === undefined) return [];
    const [before, now] = [targetText(first), targetText(own)];
    const targets = before === now ? `都是“${now}”` : `是“${before}”和“${now}”`;
    return [
      {
        source: at(own.source, 'name'),
        label: `${name} · ${own.name}`,
        place: `${place}/${index + 1}`,
        ...(table && { table }),
        counts: 'indicators',
        related: [{ source: at(first.source, 'name'), label: `第一次：${before}` }],
        message: `“${name}”的${own.level2}“${own.name}”写了两次，目标值${targets}`,
        remedy: '删去多出来的一条；是两条指标的，把考核的内容写明。',
      },
    ];
  });
}

const isSame = (a: IndicatorRecord, b: IndicatorRecord): boolean =>
  a.span === b.span && a.level1 === b.level1 && a.level2 === b.level2 && spelt(a.name) === spelt(b.name);

function nearIn({ name, table, place, indicators }: GoalRecord): readonly RuleFinding[] {
  const lone = indicators.filter((each) => !indicators.some((other) => isCounterpart(each, other)));
  return lone
    .filter(({ span }) => span === 'year')
    .flatMap((year): readonly RuleFinding[] => {
      const term = lone.find((other) => other.span === 'term' && isNear(year, other));
      if (term === undefined) return [];
      return [
        {
          source: at(year.source, 'name'),
          label: `${name} · ${year.name}`,
          place: `${place}/${indicators.indexOf(year) + 1}`,
          ...(table && { table }),
          related: [{ source: at(term.source, 'name'), label: `实施期：${term.name}` }],
          message: `“${name}”的年度指标“${year.name}”与实施期指标“${term.name}”目标值都是“${targetText(year)}”，名称只差一两个字`,
          remedy: '是同一条指标的统一名称；是两条的，把考核的内容写明。',
        },
      ];
    });
}

/** Whether one is the other's in the other stretch of time, by its name. */
const isCounterpart = (a: IndicatorRecord, b: IndicatorRecord): boolean =>
  a.span !== b.span && a.level2 === b.level2 && spelt(a.name) === spelt(b.name);

const isNear = (a: IndicatorRecord, b: IndicatorRecord): boolean =>
  a.level2 === b.level2 &&
  targetText(a) === targetText(b) &&
  isNearName(a.name, b.name) &&
  !isShortened(spelt(a.name), spelt(b.name));

/** An ending that is left off (人员数、人员数量) makes no other indicator. */
const isShortened = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
