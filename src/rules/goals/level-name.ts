import { indicatorLevel } from '../../formats/record-words.ts';
import type { Rule } from '../rule/rule.ts';
import { eachIndicator } from './indicators/each-indicator.ts';

/** goals/level-name: an indicator has a name of its own, not its level's. */
export const goalsLevelName: Rule = {
  id: 'goals/level-name',
  severity: 'warning',
  title: '三级指标有自己的名称',
  basis: '三级指标说明考核什么；照抄一、二级指标名称的指标什么也没有说，多半是没有填。',
  check: (account) =>
    eachIndicator(account, ({ name, level1, level2 }, project) => {
      const level = indicatorLevel(project.words, level1)?.title ?? level1;
      const isLevel = [level, level1, level2].some((title) => plain(title) === plain(name));
      // 服务对象满意度 is what that level measures, and commonly its only indicator.
      return isLevel && !/满意度?(?:指标)?$/u.test(name.trim())
        ? {
            key: 'name',
            message: `“${project.name}”的三级指标“${name}”和它的上级指标同名，没有说考核什么`,
            remedy: '写上这条指标考核的内容；没有这类指标的，写“无…指标”。',
          }
        : undefined;
    }),
};

const plain = (title: string): string => title.normalize('NFKC').replaceAll(/\s|\(\d+分\)/gu, '');
