import { describe, expect, test } from 'vitest';
import type { Department } from '../../src/model/unit.ts';
import { phoneInText } from '../../src/rules/contact/phone-text.ts';
import { agencyOperatingCost } from '../../src/rules/facts/agency-operating.ts';
import { threePublicCodes } from '../../src/rules/facts/three-public.ts';
import { vehicleCost } from '../../src/rules/facts/vehicles.ts';
import { goalCost } from '../../src/rules/goals/goal-cost.ts';
import { goalText } from '../../src/rules/goals/goal-text.ts';
import { nearIndicators } from '../../src/rules/goals/near-names.ts';
import { listCount } from '../../src/rules/lists/count.ts';
import { nearPurchases } from '../../src/rules/procurement/near-names.ts';
import { nearProjects } from '../../src/rules/projects/near-names.ts';
import { againstRegister } from '../../src/rules/projects/registered-supervisor.ts';
import { projectSupervisor } from '../../src/rules/projects/supervisor.ts';
import { projectTwins } from '../../src/rules/projects/twins.ts';
import type { Rule } from '../../src/rules/rule/rule.ts';
import { expiredCode } from '../../src/rules/taxonomy/expired.ts';
import { namelessCode } from '../../src/rules/taxonomy/nameless.ts';
import { nearCode } from '../../src/rules/taxonomy/near-code.ts';
import { oneName } from '../../src/rules/taxonomy/one-name.ts';
import { comparedYear } from '../../src/rules/texts/compared-year.ts';
import { projectInText } from '../../src/rules/texts/project-name.ts';
import { placesOf, publishedRecord, saidAfter } from './changed-record.ts';
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

describe('two names of one thing', () => {
  const purchase = (item: string, other: string, catalogue = 'A02020400') =>
    messagesOf(nearPurchases, {
      projects: projectWith(quantity('培训', '1', '场')),
      procurement: `lines:
  - { unit: "401001", project: "26001", item: "${item}", catalogue: A02020400, amount: 1.00 }
  - { unit: "401001", project: "26001", item: "${other}", catalogue: "${catalogue}", amount: 2.00 }
`,
    });

  test.each([
    ['多功能一体机（黑白）', '多功能一体机(黑白)'],
    ['办公用复印纸', '办公复印纸'],
    ['信息系统运维服务', '信息系统运行维护服务'],
  ])('%s and %s of one number of the catalogue', (item, other) => {
    expect(purchase(item, other)).toHaveLength(1);
  });

  test.each([
    ['another number', '办公用复印纸', '办公复印纸', 'A05040102'],
    ['one of a series', '复印纸A4规格', '复印纸A3规格', undefined],
    ['the same name', '办公复印纸', '办公复印纸', undefined],
    ['two things', '台式计算机', '便携式计算机设备', undefined],
  ])('%s is no mistake', (_, item, other, catalogue) => {
    expect(purchase(item, other, catalogue)).toEqual([]);
  });

  const indicators = (term: string, year: string, target = '3') =>
    messagesOf(nearIndicators, {
      projects: projectWith(
        `span: term, ${quantity(term, '3', '场')}`.concat(
          ` }\n      - { level1: 产出指标, span: year, ${quantity(year, target, '场')}`,
        ),
      ),
    });

  test('an indicator that the year calls otherwise than the term', () => {
    expect(indicators('就业政策培训场次', '就业政策培训场数')).toHaveLength(1);
    expect(indicators('就业政策培训场次', '就业政策培训场次')).toEqual([]);
    expect(indicators('就业政策培训场次', '就业政策培训场数', '5')).toEqual([]);
    expect(indicators('就业政策培训场次', '招聘活动举办场次')).toEqual([]);
  });
});

describe('the supervisor of a project and the register', () => {
  const HERE: Department = {
    id: 'here',
    code: '301',
    name: '朔州市平鲁区人力资源和社会保障局（部门）',
    title: '朔州市平鲁区人力资源和社会保障局',
    kind: 'department',
    units: [],
  };

  test.each([
    ['301-朔州市平鲁区人力资源和社会保障局', undefined],
    ['301001-朔州市平鲁区人力资源和社会保障局本级', undefined],
    ['【301】朔州市平鲁区人力资源和社会保障局［部门］', undefined],
    ['朔州市平鲁区人力资源和社会保障局', undefined],
    ['301', undefined],
    ['310-朔州市平鲁区人力资源和社会保障局', 'code'],
    ['301-朔州市朔城区人力资源和社会保障局', 'name'],
    ['905-社保股', 'both'],
  ])('%s: %s', (supervisor, wrong) => {
    expect(againstRegister(supervisor, HERE)).toBe(wrong);
  });

  test('a unit that stands alone may have a supervisor that nobody registered', () => {
    expect(againstRegister('905-社保股', { ...HERE, kind: 'unit' })).toBeUndefined();
  });
});

describe('a fact of the text that no table repeats', () => {
  test.each([
    [
      'vehicles that are to be bought cost something',
      'shanghai-finance',
      'vehicles-planned',
      '2',
      'vehicles',
    ],
    ['vehicles that there are cost something to run', 'putuo-finance', 'vehicles', '2', 'vehicles'],
    [
      'goals are of no more money than all projects have',
      'shanghai-finance',
      'goal-amount',
      '94222.51',
      'wholes',
    ],
  ])('%s', (_, unit, name, text, rule) => {
    const record = publishedRecord(`${unit}/2025`);
    const { narrative } = record;
    const stated = narrative?.facts.get(name);
    if (narrative === undefined || stated === undefined) throw new Error(`no fact ${name}`);
    const facts = new Map([...narrative.facts, [name, { ...stated, text }]]);
    const said = saidAfter({ ...record, narrative: { ...narrative, facts } });
    expect(placesOf(said)).toEqual([`facts/${rule} narrative/facts/${name}`]);
  });
});

describe('assets', () => {
  test('vehicles are no more than their quota', () => {
    const record = publishedRecord('datong-hrss/2026');
    const { assets } = record;
    if (assets === undefined) throw new Error('no assets');
    const withQuota = (count: string) => ({
      ...record,
      assets: {
        ...assets,
        counts: assets.counts.map((each) => (each.id === 'vehicleQuota' ? { ...each, count } : each)),
      },
    });
    expect(saidAfter(withQuota('3'))).toEqual([]);
    const said = saidAfter(withQuota('0'));
    expect(placesOf(said)).toEqual(['facts/vehicles assets/vehicleQuota']);
    expect(said[0]).toContain('公务用车实有 1辆，多于公务用车编制的 0辆');
  });

  test.each([
    ['56.04', []],
    ['51.04', ['lists/count assets/1/offices/value']],
    ['57.04', ['lists/count assets/1/offices/value']],
  ])('what is all of a line in number is all of it in worth: %s', (value, expected) => {
    const record = publishedRecord('chengde-hrss/2024');
    const { assets } = record;
    if (assets === undefined) throw new Error('no assets');
    const tables = assets.tables.map((table, index) => ({
      ...table,
      rows: table.rows.map((row) => (index === 0 && row.id === 'offices' ? { ...row, value } : row)),
    }));
    expect(placesOf(saidAfter({ ...record, assets: { ...assets, tables } }))).toEqual(expected);
  });
});

test.each([
  listCount,
  threePublicCodes,
  agencyOperatingCost,
  goalCost,
  goalText,
  nearIndicators,
  nearProjects,
  nearPurchases,
  projectInText,
  projectSupervisor,
  projectTwins,
  vehicleCost,
  expiredCode,
  namelessCode,
  nearCode,
  oneName,
  comparedYear,
  phoneInText,
])('$id blames nothing in the published disclosures that is right', (rule) => {
  expect(findingsInContent(rule)).toEqual([]);
});
