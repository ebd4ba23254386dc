import { describe, expect, test } from 'vitest';
import { moreDecimals } from '../../src/rules/amounts/decimals.ts';
import { negative } from '../../src/rules/amounts/negative.ts';
import { projectGoals } from '../../src/rules/presence/goals.ts';
import { demandedLevels } from '../../src/rules/presence/levels.ts';
import { nothingAtAll } from '../../src/rules/presence/nothing.ts';
import { datesOfYear } from '../../src/rules/timeliness/dates.ts';
import { messagesOf } from './tester.ts';

const expenditure = (...rows: readonly string[]) => ({
  tables: { expenditure: `rows:\n${rows.map((row) => `  - { ${row} }`).join('\n')}\n` },
});

describe('how amounts are written', () => {
  test.each([
    ['310.0009', 1],
    ['310.000', 1],
    ['310.00', 0],
    ['310', 0],
  ])('%s in a table of two decimals', (total, count) => {
    expect(messagesOf(moreDecimals, expenditure(`code: "2080101", total: ${total}`))).toHaveLength(count);
  });

  test.each([
    ['-10.00', '负数'],
    ['-0.00', '零没有负号'],
  ])('%s is looked at', (total, words) => {
    expect(messagesOf(negative, expenditure(`code: "2080101", total: ${total}`))[0]).toContain(words);
  });
});

describe('what has to be there', () => {
  test('a figure that is not zero', () => {
    expect(messagesOf(nothingAtAll, expenditure('code: "2080101", total: 0.00'))).toHaveLength(1);
    expect(messagesOf(nothingAtAll, expenditure('code: "2080101", total: 1.00'))).toEqual([]);
  });

  test('every 类 and 款 has its 项', () => {
    expect(
      messagesOf(demandedLevels, expenditure('code: "208", total: 1.00', 'code: "20801", total: 1.00')),
    ).toEqual(['一般公共预算支出表里 20801 人力资源和社会保障管理事务没有列到项']);
    expect(
      messagesOf(demandedLevels, expenditure('code: "208"', 'code: "20801"', 'code: "2080101", total: 1.00')),
    ).toEqual([]);
  });

  test('basic expenditure has its 款', () => {
    const basic = (code: string) => ({ tables: { basic: `rows: [{ code: "${code}", total: 1.00 }]\n` } });
    expect(messagesOf(demandedLevels, basic('301'))).toHaveLength(1);
    expect(messagesOf(demandedLevels, basic('30101'))).toEqual([]);
  });

  test('goals of every project, where some have them', () => {
    const projects = (second: string) => `
projects:
  - code: "26001"
    name: 甲
    unit: "401001"
    category: 部门预算项目
    money: { total: 1.00 }
    goals: { year: 办好 }
    indicators: [{ level1: 产出指标, level2: 数量指标, name: 场次, target: ≥5场 }]
  - { code: "26002", name: 乙, unit: "401001", category: 部门预算项目, ${second} }
`;
    expect(messagesOf(projectGoals, { projects: projects('money: { total: 2.00 }') })).toEqual([
      '项目“乙”没有绩效指标',
    ]);
    expect(messagesOf(projectGoals, { projects: projects('money: {}') })).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['approved: 2025-01-20\npublished: 2025-02-02', 2],
    ['approved: 2026-01-20\npublished: 2026-02-02', 0],
    ['approved: 2025-12-28\npublished: 2026-01-10', 0],
    ['published: 2027-02-02', 1],
  ])('%s of a budget of 2026', (disclosure, count) => {
    expect(messagesOf(datesOfYear, { disclosure })).toHaveLength(count);
  });
});
