import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';
import { isRate } from './indicators/rate-name.ts';

/** goals/percent-word: 百分比 is spelt so: 百分百 is a number, no unit. */
export const goalsPercentWord: Rule = {
  id: 'goals/percent-word',
  severity: 'warning',
  title: '百分比的计量单位写法正确',
  basis: '“百分百”是 100%，不是计量单位；“95 百分百”读不通，应为百分比或 %。',
  check: (account) =>
    eachIndicator(account, ({ name, target, unit = '' }, project) =>
      // A rate is told by goals/rate.
      /百分百/u.test(unit) && !isRate(name)
        ? {
            key: 'target',
            message: `“${project.name}”的指标“${name}”的目标值是“${target} ${unit}”，“${unit}”不是计量单位`,
            remedy: '改为“%”或“百分比”。',
          }
        : undefined,
    ),
};
