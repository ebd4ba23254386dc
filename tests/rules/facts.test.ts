import { describe, expect, test } from 'vitest';
import { equipmentLimits } from '../../src/rules/facts/equipment.ts';
import { factProcurement } from '../../src/rules/facts/procurement.ts';
import { factWholes } from '../../src/rules/facts/wholes.ts';
import { messagesOf } from './tester.ts';

const facts = (...written: readonly string[]) => ({ narrative: `facts: { ${written.join(', ')} }\n` });

describe('goods, works and services', () => {
  test('do not make up the total', () => {
    const found = messagesOf(
      factWholes,
      facts(
        'procurement-total: "678.17"',
        'procurement-goods: "838.88"',
        'procurement-works: "0"',
        'procurement-services: "639.29"',
      ),
    );
    expect(found).toEqual([
      '货物 838.88、工程 0、服务 639.29，相加是 1478.17 万元，而政府采购预算总额 678.17 万元，相差 800 万元',
    ]);
  });

  test.each([
    [
      [
        'procurement-total: "20.50"',
        'procurement-goods: "7.50"',
        'procurement-works: "0"',
        'procurement-services: "13.00"',
      ],
    ],
    [['procurement-total: "20.50"']],
    [
      [
        'procurement-total: "10.00"',
        'procurement-goods: "3.33"',
        'procurement-works: "3.33"',
        'procurement-services: "3.33"',
      ],
    ],
  ])('do, within rounding: %s', (written) => {
    expect(messagesOf(factWholes, facts(...written))).toEqual([]);
  });
});

describe('the total of purchases in words', () => {
  const procurement = `
lines:
  - { unit: "401001", project: "26001", item: 复印纸, quantity: "300", price: "0.02", amount: 6.00 }
total: { amount: 6.00 }
`;
  const projects =
    'projects:\n  - { code: "26001", name: 办公费, unit: "401001", money: { total: 10.00 } }\n';

  test.each([
    ['"6.00"', 0],
    ['"6"', 0],
    ['"8.00"', 1],
  ])('%s beside a table of 6.00', (text, count) => {
    expect(
      messagesOf(factProcurement, { ...facts(`procurement-total: ${text}`), procurement, projects }),
    ).toHaveLength(count);
  });
});

test('a total of purchases that is neither its parts nor the table is told once, with all three', () => {
  const small = {
    ...facts(
      'procurement-total: "8.00"',
      'procurement-goods: "6.00"',
      'procurement-works: "0"',
      'procurement-services: "0"',
    ),
    procurement: `
lines:
  - { unit: "401001", project: "26001", item: 复印纸, quantity: "300", price: "0.02", amount: 6.00 }
total: { amount: 6.00 }
`,
    projects: 'projects:\n  - { code: "26001", name: 办公费, unit: "401001", money: { total: 10.00 } }\n',
  };
  expect(messagesOf(factWholes, small)).toEqual([]);
  expect(messagesOf(factProcurement, small)).toEqual([
    '文字写明的政府采购预算总额是 8.00 万元，政府采购预算表的合计是 6.00 万元，相差 2.00 万元；货物 6.00、工程 0、服务 0，相加是 6 万元',
  ]);
  const parts = {
    ...small,
    ...facts(
      'procurement-total: "6.00"',
      'procurement-goods: "7.00"',
      'procurement-works: "0"',
      'procurement-services: "0"',
    ),
  };
  expect(messagesOf(factWholes, parts)).toHaveLength(1);
  expect(messagesOf(factProcurement, parts)).toEqual([]);
});

describe('equipment over a higher limit', () => {
  const counts = (over100: string, over50: string) =>
    messagesOf(equipmentLimits, {
      assets: `counts:\n  - { id: a, title: 单价50万元以上的通用设备, count: "${over50}" }\n  - { id: b, title: 单价100万元以上的${over100.replace(/\d/gu, '') || '通用'}设备, count: "${over100.replace(/\D/gu, '')}" }\n`,
    });

  test('is among that over a lower one', () => {
    expect(counts('1', '0')).toEqual(['单价100万元以上的通用设备有 1，多于单价50万元以上的通用设备的 0']);
    expect(counts('1', '3')).toEqual([]);
  });

  test('unless it is of another kind', () => {
    expect(counts('1专用', '0')).toEqual([]);
  });
});

describe('facts against what their format says they are parts of', () => {
  const style = `
facts:
  goal-projects: { title: 编报绩效目标的项目, measure: 个 }
  excellent: { title: 评为优的项目, measure: 个 }
wholes:
  - { whole: { list: projects }, parts: [operating-projects, specific-projects] }
  - { whole: { of: { flow: expenditure, nature: project } }, parts: [operating-projects-amount, specific-projects-amount] }
  - { whole: [{ of: { flow: expenditure, fund: general } }, { of: { flow: expenditure, nature: project } }], parts: [overall-goal-amount] }
  - { whole: { purchases: A }, parts: [fixed-assets-planned], relation: within }
  - { whole: { fact: goal-projects }, parts: [excellent], relation: within }
`;
  const small = (...written: readonly string[]) => ({
    ...facts(...written),
    more: { 'formats/test/narrative.yaml': style },
    projects: `
projects:
  - { code: "26001", name: 公开招聘经费, unit: "401001", category: 部门预算项目, money: { total: 10.00, budget: 10.00 } }
  - { code: "26002", name: 档案整理经费, unit: "401001", category: 部门预算项目, money: { total: 20.00, budget: 20.00 } }
`,
    procurement: `
lines:
  - { unit: "401001", project: "26001", item: 复印机, catalogue: A02020100, quantity: "1", price: "6.00", amount: 6.00 }
  - { unit: "401001", project: "26001", item: 印刷服务, catalogue: C23090100, quantity: "1", price: "2.00", amount: 2.00 }
total: { amount: 8.00 }
`,
  });

  test.each([
    ['the number of a list', ['operating-projects: "77"', 'specific-projects: "1"'], '列出的项目 2，相差 76'],
    [
      'the money of a point',
      ['operating-projects-amount: "10.00"', 'specific-projects-amount: "20.10"'],
      '相差 0.1 万元',
    ],
    ['none of several', ['overall-goal-amount: "29.00"'], '相差 1 万元'],
    [
      'more than what is bought',
      ['fixed-assets-planned: "7.00"'],
      '多于政府采购预算表的货物 6.00 万元，多出 1 万元',
    ],
    ['more of a kind than there are', ['goal-projects: "3"', 'excellent: "5"'], '3 个，多出 2 个'],
  ])('are not %s', (_, written, said) => {
    const found = messagesOf(factWholes, small(...written));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  test('are what they should be', () => {
    const written = [
      'operating-projects: "1"',
      'specific-projects: "1"',
      'operating-projects-amount: "10.00"',
      'specific-projects-amount: "20.00"',
      'overall-goal-amount: "30.00"',
      'fixed-assets-planned: "6.00"',
    ];
    expect(messagesOf(factWholes, small(...written))).toEqual([]);
  });

  test('a member that nobody knows is told, where the format names it', () => {
    const more = { 'formats/test/narrative.yaml': style.replace('nature: project', 'nature: projects') };
    expect(() => messagesOf(factWholes, { ...small(), more })).toThrow('没有成员“projects”');
  });
});
