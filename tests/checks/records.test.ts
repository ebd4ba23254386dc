import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { booksOfFolder, type Files } from '../points/ledger.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const own = (path: string): readonly [string, string] => [path, readFileSync(join(CONTENT, path), 'utf8')];

/** The real dimensions and formats, one department, and a disclosure of nothing but records. */
function folder(format: string, records: Files, more: Files = {}): Files {
  return {
    ...Object.fromEntries(
      [
        'site.yaml',
        'taxonomy/dimensions.yaml',
        'taxonomy/function.yaml',
        'taxonomy/economic.yaml',
        'taxonomy/governmentEconomic.yaml',
        'taxonomy/revenueCode.yaml',
        'taxonomy/equivalences.yaml',
        `formats/${format}/format.yaml`,
      ].map(own),
    ),
    'units/bureau.yaml': `
id: bureau
code: "401"
name: 某局（部门）
kind: department
units:
  - { code: "401001", name: 某局 }
  - { code: "401002", name: 某中心 }
`,
    'disclosures/bureau/2026/disclosure.yaml': `format: ${format}\nasPublished: true\n`,
    ...Object.fromEntries(
      Object.entries(records).map(([name, text]) => [`disclosures/bureau/2026/${name}`, text]),
    ),
    ...more,
  };
}

const GROUPS = ['goals', 'procurement', 'projects', 'lists', 'points'];

/** What the rules of records find: rule, place and difference, in a line. */
const found = (files: Files): readonly string[] =>
  booksOfFolder(files)
    .findings.filter(({ rule }) => GROUPS.includes(rule.split('/')[0] ?? ''))
    .map(({ rule, place, difference }) => [rule, place, difference].filter(Boolean).join(' '));

/** The text with one thing changed. */
function changed(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

const PROJECTS = `
projects:
  - code: "1001"
    name: 评审经费
    unit: "401001"
    category: 部门预算项目
    money: { total: 25.00, general: 25.00, budget: 25.00 }
    indicators:
      - { level1: 产出指标(50分), level2: 成本指标, name: 评审费用, nature: 反向, direction: 小于等于, target: "20.40", unit: 万元, points: "20" }
      - { level1: 产出指标(50分), level2: 质量指标, name: 合格率, nature: 正向, direction: 等于, target: "100", unit: "%", points: "30" }
      - { level1: 效益指标, level2: 社会效益, name: 提升能力, nature: 定性, target: 显著, points: "30" }
      - { level1: 满意度指标, level2: 服务对象满意度, name: 投诉率, nature: 反向, direction: 小于等于, target: "1", unit: "%", points: "10" }
  - { code: "1002", name: 公用支出, unit: "401002", category: 公用经费 }
`;

const PROCUREMENT = `
lines:
  - { unit: "401001", project: "1001", item: 复印纸, quantity: "337", price: "0.0208", amount: 7.01, money: { total: 7.01, general: 7.01 } }
  - { unit: "401001", project: "1001", item: 印刷服务, quantity: "1", price: "13", amount: 13.00, money: { total: 13.00, general: 12.00, other: 1.00 } }
  - { unit: "401002", project: "1002", item: 燃料, quantity: "2", price: "0.25", amount: 0.50, money: { total: 0.50, general: 0.50 } }
total: { quantity: "340", amount: 20.51, total: 20.51, general: 19.51, other: 1.00 }
`;

const RECORDS: Files = {
  'projects.yaml': PROJECTS,
  'procurement.yaml': PROCUREMENT,
  'tables/projects.yaml': 'total: { total: 25.00, general: 25.00 }\n',
  'tables/goals.yaml': 'total: { budget: 25.00 }\n',
  'assets.yaml': `
counts:
  - { id: vehicles, title: 车辆, count: "42", measure: 辆 }
  - { id: general, title: 一般公务用车, of: vehicles, count: "38", measure: 辆 }
  - { id: other, title: 其他用车, of: vehicles, count: "4", measure: 辆 }
`,
};

describe('the records of a disclosure in the format of neimenggu', () => {
  test('nothing is said of records that fit together', () => {
    expect(found(folder('neimenggu', RECORDS))).toEqual([]);
  });

  test.each([
    [
      'points of a level that do not add up',
      'projects.yaml',
      'points: "20"',
      'points: "15"',
      ['goals/points goals/1001 -5'],
    ],
    [
      'an indicator without a target',
      'projects.yaml',
      'target: 显著',
      'target: ""',
      ['goals/target goals/1001/3'],
    ],
    [
      'a rate in persons',
      'projects.yaml',
      'target: "100", unit: "%"',
      'target: "100", unit: 人',
      ['goals/rate goals/1001/2'],
    ],
    [
      '正向 with at most',
      'projects.yaml',
      'nature: 正向, direction: 等于',
      'nature: 正向, direction: 小于等于',
      ['goals/direction goals/1001/2'],
    ],
    [
      '反向 with at least',
      'projects.yaml',
      'nature: 反向, direction: 小于等于, target: "1"',
      'nature: 反向, direction: 大于等于, target: "1"',
      ['goals/direction goals/1001/4'],
    ],
    [
      'a ceiling above the budget',
      'projects.yaml',
      'target: "20.40"',
      'target: "30.40"',
      ['goals/cost goals/1001/1 5.40'],
    ],
    [
      'a ceiling in 元 above the budget',
      'projects.yaml',
      'target: "20.40", unit: 万元',
      'target: "250100", unit: 元',
      ['goals/cost goals/1001/1 0.01'],
    ],
    [
      'another budget in 表11',
      'projects.yaml',
      'budget: 25.00',
      'budget: 26.00',
      ['points/agree goals/1001/budget 1.00'],
    ],
    [
      'a price that does not make the amount',
      'procurement.yaml',
      'price: "13"',
      'price: "12"',
      ['procurement/product procurement/1001-2/amount 1.00'],
    ],
    [
      'funds that do not make the amount',
      'procurement.yaml',
      'general: 12.00, other: 1.00',
      'general: 12.00, other: 2.00',
      ['points/roll-up procurement/1001-2/other 1.00'],
    ],
    [
      'a total of quantities that is none',
      'procurement.yaml',
      'quantity: "340"',
      'quantity: "430"',
      ['procurement/quantity procurement/total/quantity 90'],
    ],
    [
      'a total of amounts that is none',
      'procurement.yaml',
      'amount: 20.51',
      'amount: 20.15',
      ['points/agree procurement/total/amount 0.36'],
    ],
    [
      'a project by another name',
      'procurement.yaml',
      'item: 复印纸',
      'projectName: 评审经历, item: 复印纸',
      ['projects/same procurement/1001-1'],
    ],
    [
      'a purchase beneath another unit',
      'procurement.yaml',
      '{ unit: "401002"',
      '{ unit: "401001"',
      ['projects/same procurement/1002-1'],
    ],
    [
      'another budget beside the purchase',
      'procurement.yaml',
      'item: 印刷服务',
      'budget: 24.00, item: 印刷服务',
      ['projects/same procurement/1001-2'],
    ],
    [
      'kinds of vehicles that do not make the count',
      'assets.yaml',
      'count: "38"',
      'count: "35"',
      ['lists/count assets/vehicles 3'],
    ],
  ])('%s is found', (_, file, from, to, findings) => {
    const text = RECORDS[file] ?? '';
    expect(found(folder('neimenggu', { ...RECORDS, [file]: changed(text, from, to) }))).toEqual(findings);
  });

  test('purchases above the budget of their project are found', () => {
    const more = changed(
      PROCUREMENT,
      'lines:\n',
      'lines:\n  - { unit: "401001", project: "1001", item: 桌, quantity: "1", price: "6", amount: 6.00, money: { total: 6.00, general: 6.00 } }\n',
    ).replace(
      'quantity: "340", amount: 20.51, total: 20.51, general: 19.51',
      'quantity: "341", amount: 26.51, total: 26.51, general: 25.51',
    );
    expect(found(folder('neimenggu', { ...RECORDS, 'procurement.yaml': more }))).toEqual([
      'procurement/budget procurement/1001 1.01',
    ]);
  });

  test('a project that no table lists is found', () => {
    const more = `${PROJECTS}  - { code: "1003", name: 无钱项目, unit: "401001", category: 部门预算项目 }\n`;
    expect(found(folder('neimenggu', { ...RECORDS, 'projects.yaml': more }))).toEqual([
      'projects/listed projects/1003',
    ]);
  });

  test('a count that the text states and the list does not have is found', () => {
    const narrative = { 'narrative.yaml': 'facts: { projects: "2" }\n' };
    expect(found(folder('neimenggu', { ...RECORDS, ...narrative }))).toEqual([
      'lists/count projects/count 1',
    ]);
  });
});

const FORM = `
projects:
  - id: xm-01
    name: 网络运维费
    unit: "401001"
    money: { total: 17.05, general: 17.05 }
    period: 1年
    funding:
      term: { total: 170500, central: 0, local: 170500 }
      year: { total: 170500, central: 0, local: 170500 }
    indicators:
      - { span: term, level1: 产出指标, level2: 数量指标, name: 维护次数, target: ≥4次 }
      - { span: year, level1: 产出指标, level2: 数量指标, name: 维护次数, target: ≥ 4 次 }
      - { span: term, level1: 产出指标, level2: 时效指标, name: 维护时间, target: 每季度一次 }
      - { span: year, level1: 产出指标, level2: 时效指标, name: 维护时间, target: 按季度 }
      - { span: year, level1: 产出指标, level2: 成本指标, name: 维护费用, target: ≤17.05万元 }
`;

describe('a project of the format of shanxi', () => {
  test('nothing is said of a form in 元 that agrees with the table in 万元', () => {
    expect(found(folder('shanxi', { 'projects.yaml': FORM }))).toEqual([]);
  });

  test.each([
    [
      'a form that prints another amount',
      'year: { total: 170500, central: 0, local: 170500 }',
      'year: { total: 171500, central: 0, local: 171500 }',
      ['points/agree'],
    ],
    [
      'levels of government that do not add up',
      'year: { total: 170500, central: 0, local: 170500 }',
      'year: { total: 170500, central: 500, local: 170500 }',
      ['points/roll-up'],
    ],
    [
      'another target in the year of a project of one year',
      'target: ≥ 4 次',
      'target: ≥5次',
      ['goals/spans'],
    ],
    ['another sign in the year', 'target: ≥ 4 次', 'target: ≤4次', ['goals/spans']],
    ['a ceiling above the budget', '≤17.05万元', '≤18万元', ['goals/cost']],
  ])('%s is found', (_, from, to, rules) => {
    const files = folder('shanxi', { 'projects.yaml': changed(FORM, from, to) });
    expect(found(files).map((line) => line.split(' ')[0])).toEqual(rules);
  });

  test('in a project of several years a year may aim for less, not for more', () => {
    const long = changed(FORM, 'period: 1年', 'period: 3年');
    const at = (target: string): readonly string[] =>
      found(folder('shanxi', { 'projects.yaml': changed(long, 'target: ≥ 4 次', `target: ${target}`) }));
    expect(at('≥2次')).toEqual([]);
    expect(at('≥6次')).toEqual(['goals/spans forms/xm-01/2']);
  });
});

test('an asset table of hebei adds up to its total, but for rounding', () => {
  const assets = (total: string): Files => ({
    'projects.yaml':
      'projects:\n  - { id: xm-01, name: 甲, unit: "401001", money: { budget: 5.00, fiscal: 5.00 } }\n',
    'assets.yaml': `
tables:
  - asOf: 2025-12-31
    rows:
      - { id: total, title: 资产总额, value: ${total} }
      - { id: buildings, title: 房屋, quantity: "1", value: 56.04 }
      - { id: offices, title: 其中：办公用房, of: buildings, value: 50.00 }
      - { id: other, title: 其他, value: 652.07 }
`,
  });
  expect(found(folder('hebei', assets('708.11')))).toEqual([]);
  expect(found(folder('hebei', assets('708.12')))).toEqual([]);
  expect(found(folder('hebei', assets('718.11')))).toEqual(['lists/count assets/1/total 10.00']);
});
