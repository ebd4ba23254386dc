import { Decimal } from '../../model/decimal/decimal.ts';
import type { GoalRecord } from '../goals/indicators/goal-records.ts';
import type { Rule } from '../rule/rule.ts';
import { eachEvaluation, scoresTogether } from './scores.ts';

/** What all points of a self-evaluation come to. */
const ALL = new Decimal(100);

/** evaluation/points: the points of a self-evaluation add up to a hundred. */
export const evaluationPoints: Rule = {
  id: 'evaluation/points',
  severity: 'error',
  title: '绩效自评的分值合计 100 分',
  basis:
    '财预〔2020〕10号《项目支出绩效评价管理办法》：原则上预算执行率 10%、产出 50%、效益 30%、满意度 10%，合起来是全部。',
  check: (account) =>
    eachEvaluation(account, (project) => {
      const { name, executionPoints, indicators } = project;
      if (!isScored(project) || indicators.every(({ points }) => points === undefined)) return undefined;
      const sum = scoresTogether(indicators, 'points', executionPoints);
      if (sum.equals(ALL)) return undefined;
      return {
        key: 'indicators',
        difference: sum.minus(ALL).toString(),
        message: `“${name}”自评的分值合计 ${sum} 分，应为 100 分（${executionPoints === undefined ? '没有写预算执行的分值' : `其中预算执行 ${executionPoints} 分`}）`,
        remedy: '核对各项的分值，是否漏了一项或打错；预算执行的分值写在 executionPoints。',
      };
    }),
};

/** Whether a project says what it scored: points of goals alone are another rule's. */
const isScored = ({ totalScore, executionScore, indicators }: GoalRecord): boolean =>
  totalScore !== undefined ||
  executionScore !== undefined ||
  indicators.some(({ score }) => score !== undefined);
