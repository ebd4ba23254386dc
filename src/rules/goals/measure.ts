import { MONEY_UNITS } from '../../model/money.ts';
import { isPercentage, targetOf, targetText } from '../../model/target.ts';
import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';

/** Names of what is counted in pieces; 占比 and 比例 are shares of them. */
const COUNT = /(?:数量|人数|次数|场次|份数|件数|户数|家数)$/u;

/** goals/measure: the unit of a target is one in which its indicator can be counted. */
export const goalsMeasure: Rule = {
  id: 'goals/measure',
  severity: 'warning',
  title: '指标的计量单位与名称一致',
  basis: '数量不能以百分比计量，单位金额先写金额、后写每什么（元/人/天）；计量单位错了，目标值就读不懂。',
  check: (account) =>
    eachIndicator(account, (indicator, project) => {
      const target = targetOf(indicator, project.words?.directions);
      if (target === undefined) return undefined;
      const [first = '', ...per] = target.measure.split('/');
      const isTurned = !(first in MONEY_UNITS) && per.some((part) => part in MONEY_UNITS);
      const isShare = COUNT.test(indicator.name) && isPercentage(target.measure);
      if (!isTurned && !isShare) return undefined;
      return {
        key: 'target',
        message: isTurned
          ? `“${project.name}”的指标“${indicator.name}”的计量单位“${target.measure}”次序颠倒，金额应在最前`
          : `“${project.name}”的指标“${indicator.name}”是数量，目标值却是百分比“${targetText(indicator)}”`,
        remedy: '核对指标名称、目标值和计量单位。',
      };
    }),
};
