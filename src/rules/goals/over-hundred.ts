import { isPercentage, targetOf, targetText } from '../../model/target.ts';
import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';
import { isRate } from './indicators/rate-name.ts';

/** Rates that may be more than all there was: those of growth, of what was planned, of a debt. */
const MAY_EXCEED = /增|提高|提升|上升|超额|负债|偿债|杠杆|周转|利润|收益|回报|产出|投入/u;

/** Shares that have other names than …率: 满意度, 覆盖面. */
const SHARE = /(?:满意度|知晓度|覆盖面|好评度)$/u;

/** goals/over-hundred: a share of something is not more than all of it. */
export const goalsOverHundred: Rule = {
  id: 'goals/over-hundred',
  severity: 'warning',
  title: '满意度、完成率等的目标值不超过 100%',
  basis: '满意度、合格率、覆盖率是一部分占全部的比例，不会多于全部；多半是多打了一位。',
  check: (account) =>
    eachIndicator(account, (indicator, project) => {
      const target = targetOf(indicator, project.words?.directions);
      const isShare = isRate(indicator.name) || SHARE.test(indicator.name);
      if (target === undefined || !isShare || MAY_EXCEED.test(indicator.name)) return undefined;
      if (!isPercentage(target.measure) || target.number.lessThanOrEqualTo(100)) return undefined;
      return {
        key: 'target',
        message: `“${project.name}”的指标“${indicator.name}”是占全部的比例，目标值“${targetText(indicator)}”超过了 100%`,
        remedy: '核对目标值，是不是多打了一位；确可超过 100% 的，把指标名称写明。',
      };
    }),
};
