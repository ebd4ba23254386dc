import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';

/** goals/target: every indicator has a target. */
export const goalsTarget: Rule = {
  id: 'goals/target',
  severity: 'error',
  title: '每个绩效指标都有目标值',
  basis:
    '绩效指标须细化、量化，没有目标值的指标无法评价（财预〔2015〕88号：绩效目标要指向明确、细化量化；中央部门的办法，地方照此办理）。',
  check: (account) =>
    eachIndicator(account, ({ name, target }, project) =>
      target.trim() !== ''
        ? undefined
        : {
            key: 'target',
            message: `“${project.name}”的指标“${name}”没有目标值`,
            remedy: '补上目标值；公开的原件就没有的，在 acknowledged 里说明。',
          },
    ),
};
