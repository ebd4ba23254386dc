import { describe, expect, test } from 'vitest';
import { SMALL_UNIT, smallUnit } from '../narrative/small-unit.ts';

type Changed = Readonly<Record<string, string>>;

const threePublic = (row: string): Changed => ({
  'tables/three-public.yaml': `rows:\n  - { unit: "301001", ${row} }\n`,
});
/** A unit with some vehicles, whose basic expenditure has as much under 30217 and under 30231. */
const unitWith = (vehicles: string, office: string, hospitality: string, running: string): Changed => ({
  'tables/general-basic.yaml': `rows:
  - { code: "301" }
  - { code: "30101", personnel: 275.00 }
  - { code: "302" }
  - { code: "30201", operating: ${office} }
  - { code: "30217", operating: ${hospitality} }
  - { code: "30231", operating: ${running} }
`,
  'assets.yaml': `counts:\n  - { id: vehicles, title: 车辆, count: "${vehicles}", measure: 辆 }\n`,
});
const general = (row: string): Changed => ({
  'tables/general-expenditure.yaml': `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", ${row} }
  - { code: "221" }
  - { code: "22102" }
  - { code: "2210201", personnel: 25.00 }
total: { total: 410.00 }
`,
});
const summary = (first: string, second: string): Changed => ({
  'tables/summary.yaml': `revenue:\n  - { line: general, amount: 410.00 }\nexpenditure:\n  - { line: "208", amount: ${first} }\n  - { line: "221", amount: ${second} }\n`,
});
const told = (housing: string, tasks = ''): Changed => ({
  'narrative.yaml': `prior:
  - { of: { flow: sources }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general, function: "2080106" }, amount: 375.00 }
  - { of: { flow: expenditure, fund: general, function: "2210201" }, amount: ${housing} }
${tasks}`,
});
const tasks = (text: string): Changed => told('25.00', `tasks:\n  - { title: 就业, text: ${text} }\n`);
const dated = (approved: string, published: string): Changed => ({
  'disclosure.yaml': `format: neimenggu\napproved: ${approved}\npublished: ${published}\n`,
});

const NONE = unitWith('0', '44.70', '0.30', '0.00');
const ONE = unitWith('1', '42.20', '0.00', '2.80');

/** By kind: the unit as it is right, and with one slip; and what is told of that. */
const SLIPS: Readonly<
  Record<string, readonly (readonly [name: string, right: Changed, wrong: Changed, ...said: RegExp[]])[]>
> = {
  '三公 in the wrong column': [
    [
      '接待 as 运行维护',
      { ...NONE, ...threePublic('officialHospitality: 0.30') },
      { ...NONE, ...threePublic('vehicleOperation: 0.30') },
      /^facts\/three-public 没有公务接待费，少于.*30217.* 0\.30 万元.*公务用车运行维护费”正是.*0\.30 万元，多半填错了栏$/,
    ],
    [
      '接待 as 出国',
      { ...NONE, ...threePublic('officialHospitality: 0.30') },
      { ...NONE, ...threePublic('overseasTravel: 0.30') },
      /^facts\/three-public 没有公务接待费.*因公出国.*0\.30 万元，多半填错了栏$/,
    ],
    [
      '接待 as 购置',
      { ...NONE, ...threePublic('officialHospitality: 0.30') },
      { ...NONE, ...threePublic('vehiclePurchase: 0.30') },
      /^facts\/three-public 没有公务接待费.*公务用车购置费”正是.*0\.30 万元，多半填错了栏$/,
    ],
    [
      '运行维护 as 接待',
      { ...ONE, ...threePublic('lastBudgetVehicleOperation: 2.80, vehicleOperation: 2.80') },
      { ...ONE, ...threePublic('lastBudgetVehicleOperation: 2.80, officialHospitality: 2.80') },
      /^facts\/three-public 没有公务用车运行维护费，少于.*30231.* 2\.80 万元.*公务接待费”正是.*2\.80 万元，多半填错了栏$/,
    ],
  ],
  'a subtotal of nothing': [
    [
      'of 三公',
      threePublic('lastBudgetVehicleOperation: 2.80, vehicleOperation: 2.80, officialHospitality: 0.50'),
      threePublic(
        'lastBudgetVehicleOperation: 2.80, vehicles: 0.00, vehicleOperation: 2.80, officialHospitality: 0.50',
      ),
      /^points\/(?:agree|roll-up) .*公务用车购置及运行费／小计”.*0\.00 万元.*相差 2\.80 万元；多半应为 2\.80 万元（写成了零），这样改各处就都相等$/,
    ],
  ],
  'more decimals than the table prints': [
    [
      'in 收支总表',
      summary('385.00', '25.00'),
      summary('385.00', '25.004'),
      /^amounts\/decimals .*25\.004 万元，有 3 位小数，本表至多印 2 位$/,
    ],
    [
      'in 一般公共预算支出表',
      {},
      general('personnel: 250.004, operating: 45.00, project: 90.00'),
      /^amounts\/decimals .*250\.004 万元，有 3 位小数/,
    ],
    [
      'in “三公”经费表',
      {},
      threePublic('lastBudgetVehicleOperation: 2.80, vehicleOperation: 2.805, officialHospitality: 0.50'),
      /^amounts\/decimals .*2\.805 万元，有 3 位小数/,
    ],
  ],
  'a minus sign': [
    [
      'that sums show',
      {},
      general('personnel: 250.00, operating: 45.00, project: -90.00'),
      /^points\/roll-up .*-90\.00 万元应为 90\.00 万元（正负号相反）/,
    ],
    [
      'that another table shows',
      summary('385.00', '25.00'),
      summary('385.00', '-25.00'),
      /^points\/agree .*-25\.00 万元.*应为 25\.00 万元（正负号相反）/,
    ],
    [
      'that nothing else shows',
      {},
      threePublic('lastBudgetVehicleOperation: 2.80, vehicleOperation: 2.80, officialHospitality: -0.50'),
      /^amounts\/negative .*公务接待费”是负数 -0\.50 万元$/,
    ],
    [
      'last year',
      told('25.00'),
      told('-25.00'),
      /^prior\/negative “.*住房公积金”上年写作 -25\.00 万元，上年数不会小于零$/,
    ],
  ],
  'dates of another year': [
    [
      'the year before',
      dated('2026-01-20', '2026-02-05'),
      dated('2025-01-20', '2025-02-05'),
      /^timeliness\/year 批复时间 2025-01-20 不在 2026 年度/,
      /^timeliness\/year 公开时间 2025-02-05 不在 2026 年度/,
    ],
    [
      'the year after',
      dated('2026-01-20', '2026-02-05'),
      dated('2027-01-20', '2027-02-05'),
      /^timeliness\/year 批复时间 2027-01-20/,
      /^timeliness\/year 公开时间 2027-02-05/,
    ],
    [
      'late in the year before',
      dated('2025-12-30', '2026-01-15'),
      dated('2024-12-30', '2025-01-15'),
      /^timeliness\/year 批复时间 2024-12-30/,
      /^timeliness\/year 公开时间 2025-01-15/,
    ],
  ],
  'tasks of another year': [
    [
      '做好',
      tasks('做好2026年就业服务工作。'),
      tasks('做好2025年就业服务工作。'),
      /^texts\/another-year .*2025年/,
    ],
    [
      '主要任务',
      tasks('2026年主要任务是推进就业服务。'),
      tasks('2025年主要任务是推进就业服务。'),
      /^texts\/another-year .*2025年/,
    ],
    [
      '底前',
      tasks('2026年底前完成平台建设。'),
      tasks('2025年底前完成平台建设。'),
      /^texts\/another-year .*2025年/,
    ],
    [
      '计划',
      tasks('在2025年工作的基础上，继续做好就业服务。'),
      tasks('2025年计划新增就业3000人。'),
      /^texts\/another-year .*2025年/,
    ],
  ],
};

/** What is told of a unit, by rule; that large changes have no reason is none of these slips. */
const said = (files: Changed): readonly string[] =>
  smallUnit(files)
    .findings.filter(({ disclosure, rule }) => disclosure === SMALL_UNIT && rule !== 'narrative/reason')
    .map(({ rule, message }) => `${rule} ${message}`);

describe.each(Object.entries(SLIPS))('%s', (_, slips) => {
  test.each(slips.map(([name, right, wrong, ...expected]) => ({ name, right, wrong, expected })))(
    '$name',
    ({ right, wrong, expected }) => {
      const anyway = said(right);
      expect(
        anyway.filter((each) => /^(?:points|facts|amounts|prior|timeliness|texts)\//.test(each)),
      ).toEqual([]);
      const more = said(wrong).filter((each) => !anyway.includes(each));
      expect(more).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    },
  );
});
