import { isPercentage, targetOf, targetText } from '../../model/target.ts';
import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';
import { isRate } from './indicators/rate-name.ts';

/** goals/rate: the target of a rate (…率) is a percentage. */
export const goalsRate: Rule = {
  id: 'goals/rate',
  severity: 'warning',
  title: '“…率”的目标值是百分比',
  basis: '率是两个数之比，目标值写成别的单位就无从计算；用文字表述的定性目标不在此列。',
  check: (account) =>
    eachIndicator(account, (indicator, project) => {
      const target = targetOf(indicator, project.words?.directions);
      if (target === undefined || !isRate(indicator.name) || isRatio(target.measure)) return undefined;
      return {
        key: 'target',
        message: `“${project.name}”的指标“${indicator.name}”是率，目标值却是“${targetText(indicator)}”，不是百分比`,
        remedy: '核对目标值和计量单位，写成百分比。',
      };
    }),
};

const isRatio = (measure: string): boolean => isPercentage(measure) || /^[%‰]/.test(measure);
