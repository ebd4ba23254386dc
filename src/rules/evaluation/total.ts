import { Decimal } from '../../model/decimal/decimal.ts';
import type { Rule } from '../rule/rule.ts';
import { eachEvaluation, scoresTogether } from './scores.ts';

/** evaluation/total: the score of a project is the sum of the scores in its form. */
export const evaluationTotal: Rule = {
  id: 'evaluation/total',
  severity: 'error',
  title: '绩效自评的总分等于各项得分之和',
  basis: '财预〔2020〕10号《项目支出绩效评价管理办法》：总分由各项指标得分汇总形成。',
  check: (account) =>
    eachEvaluation(account, ({ name, totalScore, executionScore, indicators }) => {
      const scored = indicators.filter(({ score }) => score !== undefined);
      if (totalScore === undefined || (scored.length === 0 && executionScore === undefined)) return undefined;
      const sum = scoresTogether(scored, 'score', executionScore);
      const difference = new Decimal(totalScore).minus(sum);
      if (difference.isZero()) return undefined;
      const without = indicators.length - scored.length;
      const execution = executionScore === undefined ? '' : `预算执行 ${executionScore} 分，`;
      return {
        key: 'totalScore',
        difference: difference.toString(),
        message: `“${name}”的总分是 ${totalScore} 分，各项得分相加是 ${sum} 分，相差 ${difference.abs()} 分（${execution}${scored.length} 个指标${without === 0 ? '' : `，另有 ${without} 个没有写得分`}）`,
        remedy: '核对总分和各项得分，改正写错的一处；漏写得分的补上。',
      };
    }),
};
