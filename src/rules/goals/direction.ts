import { targetOf, targetText } from '../../model/target.ts';
import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';

/** goals/direction: 正向 and 反向 agree with the direction of the target. */
export const goalsDirection: Rule = {
  id: 'goals/direction',
  severity: 'warning',
  title: '指标性质与指标方向一致',
  basis: '正向指标越大越好，用大于等于；反向指标越小越好，用小于等于；二者相反时评价结果会颠倒。',
  check: (account) =>
    eachIndicator(account, (indicator, project) => {
      const { directions = {}, agreeing = {} } = project.words ?? {};
      const allowed = indicator.nature === undefined ? undefined : agreeing[indicator.nature];
      const target = targetOf(indicator, directions);
      const sign = indicator.direction === undefined ? target?.sign : directions[indicator.direction];
      if (allowed === undefined || sign === undefined || allowed.includes(sign)) return undefined;
      const { nature, name } = indicator;
      return {
        key: indicator.direction === undefined ? 'target' : 'direction',
        message: `“${project.name}”的指标“${name}”是${nature}指标，目标值却是“${targetText(indicator)}”`,
        remedy: '核对指标性质和方向，改正其中一个。',
      };
    }),
};
