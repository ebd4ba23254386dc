import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';
import { isRate } from './indicators/rate-name.ts';

/** A day or a term: 2024年12月25日之前完成, 1个月之内发放, 每季度. */
const DAY =
  /\d+\s*月(?:\d+\s*日|底)|\d+\s*个?(?:工作日|月|天|日)(?:之)?(?:内|前)|\d+\s*月\s*\d*\s*日?(?:之)?前/u;

/** goals/rate-date: the target of a rate (…率) is no day. */
export const goalsRateDate: Rule = {
  id: 'goals/rate-date',
  severity: 'warning',
  title: '“…率”的目标值不是日期',
  basis: '率是两个数之比；目标值写成日期或期限的，名称和目标值至少错了一个。',
  check: (account) =>
    eachIndicator(account, ({ name, target }, project) =>
      isRate(name) && DAY.test(target) && !/[%％]/u.test(target)
        ? {
            key: 'target',
            message: `“${project.name}”的指标“${name}”是率，目标值却是期限“${target}”`,
            remedy: '核对名称和目标值：是率的写成百分比，是时间的改名为“…时间”。',
          }
        : undefined,
    ),
};
