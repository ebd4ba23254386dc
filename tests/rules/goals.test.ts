import { describe, expect, test } from 'vitest';
import { goalsCostSum } from '../../src/rules/goals/cost-sum.ts';
import { goalCost } from '../../src/rules/goals/goal-cost.ts';
import { goalsLevelName } from '../../src/rules/goals/level-name.ts';
import { goalsMeasure } from '../../src/rules/goals/measure.ts';
import { nearIndicators } from '../../src/rules/goals/near-names.ts';
import { goalsOverHundred } from '../../src/rules/goals/over-hundred.ts';
import { goalsPercentWord } from '../../src/rules/goals/percent-word.ts';
import { goalsProduct } from '../../src/rules/goals/product.ts';
import { goalsRateDate } from '../../src/rules/goals/rate-date.ts';
import { projectSpending } from '../../src/rules/projects/spending.ts';
import type { Rule } from '../../src/rules/rule/rule.ts';
import { publishedRecord, saidAfter } from './changed-record.ts';
import { messagesOf, projectWith } from './tester.ts';

const said = (rule: Rule, ...indicators: readonly string[]) =>
  messagesOf(rule, { projects: projectWith(...indicators) });

const cost = (name: string, target: string, unit = '万元') =>
  `level2: 成本指标, name: ${name}, direction: 小于等于, target: "${target}", unit: ${unit}`;
const quantity = (name: string, target: string, unit: string) =>
  `level2: 数量指标, name: ${name}, direction: 大于等于, target: "${target}", unit: "${unit}"`;

describe('cost ceilings together', () => {
  test('above the budget where none is by itself', () => {
    expect(said(goalsCostSum, cost('笔试费用', '6.00'), cost('面试费用', '5.00'))).toEqual([
      '“公开招聘经费”的 2 项成本指标相加是 6.00＋5.00＝11.00 万元，超过项目预算 10.00 万元',
    ]);
  });

  test.each([
    ['within it', [cost('笔试费用', '6.00'), cost('面试费用', '4.00')]],
    ['one is the whole budget', [cost('总成本', '10.00'), cost('面试费用', '4.00')]],
    ['one is above by itself, which goals/cost tells', [cost('笔试费用', '12.00'), cost('面试费用', '4.00')]],
    ['one is for each person', [cost('笔试费用', '6.00'), cost('每人标准', '5.00')]],
  ])('nothing is said where %s', (_, indicators) => {
    expect(said(goalsCostSum, ...indicators)).toEqual([]);
  });
});

describe('what one costs, how many, and all', () => {
  test('do not fit', () => {
    const found = said(
      goalsProduct,
      cost('宣传海报单张成本', '3', '元/张'),
      cost('宣传海报总成本', '30000', '元'),
      quantity('宣传海报印刷量', '3000', '张'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('相乘是 9000 元，而“宣传海报总成本”是“小于等于 30000 元”');
  });

  test('of the only price and the only total', () => {
    const found = said(
      goalsProduct,
      cost('每一起案件成本', '80', '元'),
      cost('全年办案费用', '8'),
      quantity('案件数量', '2000', '起'),
    );
    expect(found[0]).toContain('相乘是 16 万元');
  });

  test.each([
    [
      'they fit',
      [cost('体检人均标准', '200', '元/人'), cost('体检总费用', '7.20'), quantity('体检人数', '360', '人')],
    ],
    [
      'rounding of the price explains it',
      [cost('资料单套成本', '16.67', '元/套'), cost('资料总成本', '5'), quantity('资料套数', '3000', '套')],
    ],
    [
      'the price is for a day and a person',
      [cost('专家费标准', '1050', '元/人/天'), cost('评审成本', '7'), quantity('人数', '400', '人')],
    ],
    ['no total is told', [cost('安家费', '3000', '元/人'), quantity('人数', '650', '人')]],
    [
      'two totals of other things',
      [
        cost('电脑单价', '5000', '元/台'),
        cost('系统费用', '6'),
        cost('档案费用', '3'),
        quantity('电脑', '12', '台'),
      ],
    ],
  ])('nothing is said where %s', (_, indicators) => {
    expect(said(goalsProduct, ...indicators)).toEqual([]);
  });
});

describe('what a target says', () => {
  test.each([
    [
      'a rate with a day',
      goalsRateDate,
      'level2: 时效指标, name: 完成及时率, target: 2026年12月25日之前完成',
      1,
    ],
    [
      'a rate with a term',
      goalsRateDate,
      'level2: 时效指标, name: 发放及时率, target: 评审后 1 个月之内发放',
      1,
    ],
    ['a rate in words', goalsRateDate, 'level2: 时效指标, name: 完成及时率, target: 完成良好', 0],
    ['a rate by a day', goalsRateDate, 'level2: 时效指标, name: 30日内办结率, target: 100%', 0],
    ['a number in percent', goalsMeasure, quantity('参保单位数量', '100', '%'), 1],
    ['a share in percent', goalsMeasure, quantity('参保单位占比', '100', '%'), 0],
    ['a unit turned round', goalsMeasure, cost('人均标准', '1000', '天/元/人'), 1],
    ['a unit as it should be', goalsMeasure, cost('人均标准', '1000', '元/人/天'), 0],
    ['百分百 as a unit', goalsPercentWord, quantity('群众满意度', '95', '百分百'), 1],
    ['百分比 as a unit', goalsPercentWord, quantity('群众满意度', '95', '百分比'), 0],
    ['a name that is the level’s', goalsLevelName, 'level2: 质量指标, name: 质量指标, target: 好', 1],
    ['a name of its own', goalsLevelName, 'level2: 质量指标, name: 合格率, target: 100%', 0],
    ['满意度, whose name it is', goalsLevelName, 'level2: 数量指标, name: 满意度指标, target: ≥90%', 0],
  ])('%s', (_, rule, indicator, count) => {
    expect(said(rule, indicator)).toHaveLength(count);
  });
});

describe('a share is not more than all', () => {
  const share = (name: string, target: string, unit = '%') =>
    `level2: 质量指标, name: ${name}, direction: 大于等于, target: "${target}", unit: "${unit}"`;

  test.each([
    ['求职者满意度', '950', 1],
    ['案件结案率', '101', 1],
    ['政策知晓度', '900', 1],
    ['求职者满意度', '100', 0],
    ['收入增长率', '120', 0],
    ['满意人次', '950', 0],
  ])('%s of %s %%: %i', (name, target, count) => {
    expect(said(goalsOverHundred, share(name, target))).toHaveLength(count);
  });
});

describe('an indicator is written once', () => {
  const twice = (second: string) => said(nearIndicators, quantity('培训人数', '200', '人'), second);

  test('the second is told, with both targets', () => {
    expect(twice(quantity('培训人数', '300', '人'))).toEqual([
      '“公开招聘经费”的数量指标“培训人数”写了两次，目标值是“大于等于 200 人”和“大于等于 300 人”',
    ]);
    expect(twice(quantity('培训人数', '200', '人'))).toEqual([
      '“公开招聘经费”的数量指标“培训人数”写了两次，目标值都是“大于等于 200 人”',
    ]);
  });

  test.each([quantity('培训场次', '300', '场'), cost('培训人数', '300')])(
    'another one is none: %s',
    (second) => {
      expect(twice(second)).toEqual([]);
    },
  );
});

describe('a plan of spending', () => {
  const plan = (...shares: readonly string[]) =>
    messagesOf(projectSpending, {
      projects: `projects:\n  - { code: "26001", name: 考试经费, unit: "401001", money: { total: 1.00 }, spending: [${shares
        .map((share, index) => `{ by: ${3 * (index + 1)}月底, share: ${share} }`)
        .join(', ')}] }\n`,
    });

  test.each([
    [['25%', '50%', '75%', '100%'], []],
    [['0%', '0%', '100%'], []],
    [['25%', '5%', '75%'], ['到6月底累计 5%，比3月底的 25% 还少']],
    [['25%', '50%', '175%'], ['到9月底累计 175%，超过了 100%']],
  ])('%j', (shares, told) => {
    expect(plan(...shares)).toEqual(told.map((each) => expect.stringContaining(each)));
  });
});

describe('a number of things at a price', () => {
  const goal = (text: string) =>
    messagesOf(goalCost, {
      projects: `projects:\n  - { code: "26001", name: 邮寄经费, unit: "401001", category: 部门预算项目, money: { total: 40.00, budget: 40.00 }, goals: { year: '${text}' } }\n`,
    });

  test.each([
    ['全年邮寄4万张左右，每张费用15元左右。', ['4万张左右,每张费用15元”，相乘是“60万元']],
    ['评选30名，每名发放津贴20000元。', ['相乘是“60万元']],
    ['评选30名，每人发放津贴7500元。', []],
    ['邮寄2万张，每张费用15元。', []],
    ['邮寄2.7万张左右，每张费用15元左右。', []],
  ])('%s', (text, told) => {
    expect(goal(text)).toEqual(told.map((each) => expect.stringContaining(each)));
  });
});

test('forms of projects of which none has an indicator are one message', () => {
  const record = publishedRecord('datong-hrss/2026');
  const projects = record.projects.map((project) => ({ ...project, indicators: [] }));
  expect(saidAfter({ ...record, projects }).filter((said) => said.includes('presence/goals'))).toEqual([
    expect.stringMatching(/项目“Z网络运维费”等 \d+ 个项目没有绩效指标/),
  ]);
});
