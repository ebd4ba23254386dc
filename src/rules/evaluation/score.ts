import { Decimal } from '../../model/decimal/decimal.ts';
import { at } from '../../model/source.ts';
import { goalRecords } from '../goals/indicators/goal-records.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { eachEvaluation } from './scores.ts';

const REMEDY = '核对得分和分值，改正写错的一处。';

/** evaluation/score: nothing scores more than its points. */
export const evaluationScore: Rule = {
  id: 'evaluation/score',
  severity: 'error',
  title: '绩效自评的得分不超过分值',
  basis: '分值是这一项最多能得的分；得分比分值还多，两个数至少有一个写错了。',
  check: (account) => [
    ...eachEvaluation(account, ({ name, executionPoints, executionScore }) =>
      isMore(executionScore, executionPoints)
        ? {
            key: 'executionScore',
            message: `“${name}”的预算执行得 ${executionScore} 分，超过了分值 ${executionPoints} 分`,
            remedy: REMEDY,
          }
        : undefined,
    ),
    ...goalRecords(account).flatMap((record) =>
      record.indicators.flatMap((indicator, index): readonly RuleFinding[] => {
        const { name, points, score } = indicator;
        if (!isMore(score, points)) return [];
        return [
          {
            source: at(indicator.source, 'score'),
            label: `${record.name} · ${name}`,
            place: `${record.place}/${index + 1}`,
            ...(record.table && { table: record.table }),
            message: `“${record.name}”的指标“${name}”得 ${score} 分，超过了分值 ${points} 分`,
            remedy: REMEDY,
          },
        ];
      }),
    ),
  ],
};

const isMore = (score: string | undefined, points: string | undefined): boolean =>
  score !== undefined && points !== undefined && new Decimal(score).greaterThan(points);
