import { describe, expect, test } from 'vitest';
import { agencyOperatingCost } from '../../src/rules/facts/agency-operating.ts';
import { threePublicCodes } from '../../src/rules/facts/three-public.ts';
import { goalCost } from '../../src/rules/goals/goal-cost.ts';
import { goalText } from '../../src/rules/goals/goal-text.ts';
import { nearProjects } from '../../src/rules/projects/near-names.ts';
import type { Rule } from '../../src/rules/rule/rule.ts';
import { expiredCode } from '../../src/rules/taxonomy/expired.ts';
import { namelessCode } from '../../src/rules/taxonomy/nameless.ts';
import { nearCode } from '../../src/rules/taxonomy/near-code.ts';
import { oneName } from '../../src/rules/taxonomy/one-name.ts';
import { comparedYear } from '../../src/rules/texts/compared-year.ts';
import { phoneInText } from '../../src/rules/texts/phone-text.ts';
import { projectInText } from '../../src/rules/texts/project-name.ts';
import { findingsInContent, messagesOf, projectWith } from './tester.ts';

const quantity = (name: string, target: string, unit: string) =>
  `level2: 数量指标, name: ${name}, direction: 大于等于, target: "${target}", unit: "${unit}"`;

/** What a rule says of a project with this goal of the year. */
const said = (rule: Rule, goal: string, ...indicators: readonly string[]) =>
  messagesOf(rule, {
    projects: projectWith(...indicators).replace(
      '    indicators:',
      `    goals: { year: "${goal}" }\n    indicators:`,
    ),
  });

describe('a number of a goal and the indicator that measures it', () => {
  test.each([
    ['开展政策培训3场', '政策培训场次', '1', '场'],
    ['组织约50名人才疗养', '休假疗养总人数', '20', '人'],
    ['养老保险参保118万人', '养老保险参保人数', '108', '万人'],
    ['群众满意度达到98%', '群众满意度', '90', '%'],
  ])('%s against %s %s %s is told', (goal, name, target, unit) => {
    expect(said(goalText, goal, quantity(name, target, unit))).toHaveLength(1);
  });

  test.each([
    ['the same', '开展政策培训3场', quantity('政策培训场次', '3', '场')],
    ['the same in another unit', '参保118万人', quantity('养老保险参保人数', '1180000', '人')],
    ['about as many', '组织约50名人才疗养', quantity('休假疗养总人数', '48', '人')],
    ['another thing', '录用人员50名', quantity('政策培训场次', '3', '场')],
    ['another measure', '开展政策培训3场', quantity('政策培训人数', '100', '人')],
    ['a number of a document', '按2021年71号文件开展政策培训', quantity('政策培训场次', '3', '场')],
    [
      'of two alike nobody knows which',
      '政策培训3场',
      `${quantity('政策培训甲', '1', '场')} }\n      - { level1: 产出指标, ${quantity('政策培训乙', '2', '场')}`,
    ],
  ])('nothing is said where it is %s', (_, goal, indicator) => {
    expect(said(goalText, goal, indicator)).toEqual([]);
  });
});

describe('what a goal says it costs', () => {
  const any = quantity('政策培训场次', '3', '场');

  test.each(['共需12万元', '费用共计 15.00 万元', '成本不超过12万元', '需经费120000元'])(
    '%s is above the budget',
    (goal) => {
      expect(said(goalCost, goal, any)).toHaveLength(1);
    },
  );

  test.each(['共需10万元', '带动投资5000万元', '每人补助12万元', '成本不超过8万元'])(
    '%s is no cost above it',
    (goal) => {
      expect(said(goalCost, goal, any)).toEqual([]);
    },
  );
});

test.each([
  threePublicCodes,
  agencyOperatingCost,
  goalCost,
  goalText,
  nearProjects,
  projectInText,
  expiredCode,
  namelessCode,
  nearCode,
  oneName,
  comparedYear,
  phoneInText,
])('$id blames nothing in the published disclosures that is right', (rule) => {
  expect(findingsInContent(rule)).toEqual([]);
});
