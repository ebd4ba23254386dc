import { describe, expect, test } from 'vitest';
import { moreDecimals } from '../../src/rules/amounts/decimals.ts';
import { negative } from '../../src/rules/amounts/negative.ts';
import { projectGoals } from '../../src/rules/presence/goals.ts';
import { demandedLevels } from '../../src/rules/presence/levels.ts';
import { nothingAtAll } from '../../src/rules/presence/nothing.ts';
import { demandedSections } from '../../src/rules/presence/sections.ts';
import { demandedUnits } from '../../src/rules/presence/units.ts';
import { ownWords } from '../../src/rules/presence/words.ts';
import type { Rule } from '../../src/rules/rule/rule.ts';
import { datesOfYear } from '../../src/rules/timeliness/year.ts';
import { FORMAT_BY_UNIT, findingsOf, messagesOf, type Small } from './tester.ts';

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

  test('of a table in which many have too many decimals one is told, and how many there are', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `code: "208010${index + 1}", total: 310.0009`);
    expect(messagesOf(moreDecimals, expenditure(...rows(3)))).toHaveLength(3);
    expect(messagesOf(moreDecimals, expenditure(...rows(8)))).toEqual([
      expect.stringContaining('（本表另有 7 处小数位数也过多）'),
    ]);
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

test.each([
  ['2027-12-31', 'published: 2026-02-02', '在公开时间 2026-02-02 以后'],
  ['2027-12-31', '', '在 2026 年度终了以后'],
  ['2025-12-31', 'published: 2026-02-02', undefined],
  ['2026-01-31', 'published: 2026-02-02', undefined],
])('assets counted on %s, %s', (asOf, disclosure, words) => {
  const rows = '[{ id: total, title: 合计 }]';
  const said = messagesOf(datesOfYear, {
    disclosure,
    more: { 'disclosures/bureau/2026/assets.yaml': `tables: [{ asOf: ${asOf}, rows: ${rows} }]\n` },
  });
  expect(said).toEqual(words === undefined ? [] : [expect.stringContaining(words)]);
});

describe('what has to be said', () => {
  const duties = 'duties: { lead: 主管就业。 }\n';
  const contact = 'contact: { person: 张三, phone: "0471-6123456" }\n';

  test('a section without text, once the unit says anything', () => {
    expect(messagesOf(demandedSections, { narrative: contact })).toEqual(['“职责”没有正文']);
    expect(messagesOf(demandedSections, {})).toEqual([]);
    expect(messagesOf(ownWords, {})).toEqual(['只有预算表和由表生成的说明，没有写“职责”']);
    expect(messagesOf(ownWords, { narrative: contact })).toEqual([]);
  });

  test('a draft is not told to be made a draft', () => {
    const advised = (disclosure: string) =>
      [
        ...findingsOf(ownWords, { disclosure, ...expenditure('code: "2080101", total: 1.00') }),
        ...findingsOf(demandedSections, {
          disclosure,
          narrative: contact,
          ...expenditure('code: "2080101", total: 1.00'),
        }),
      ].map(({ remedy }) => remedy.includes('draft: true'));
    expect(advised('published: 2026-02-02')).toEqual([true, true]);
    expect(advised('draft: true')).toEqual([false, false]);
  });

  test('sections without a text are one finding, with where each is written', () => {
    const sections =
      '[{ section: duties, title: 职责 }, { section: budget, title: 收支情况 }, { section: organisation, title: 机构设置 }';
    const outline = FORMAT_BY_UNIT.replace('[{ table: income }', `${sections}, { table: income }`);
    const [only, ...others] = findingsOf(demandedSections, {
      narrative: contact,
      more: { 'formats/test/format.yaml': outline },
      tables: { income: 'rows: [{ unit: "401001", total: 1.00 }]\n' },
    });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      place: 'narrative/budget+duties+organisation',
      message: '“职责”、“收支情况”、“机构设置”没有正文',
    });
    expect(only?.remedy).toContain(
      '写在 narrative.yaml 的 duties、organisation 里；写在 narrative/ 的 budget.mdx',
    );
  });

  test('its own words are its text, but not where they break off', () => {
    const written = (text: string) => ({
      narrative: duties,
      more: { 'disclosures/bureau/2026/narrative/duties.mdx': text },
    });
    expect(messagesOf(demandedSections, written('主管就业。\n'))).toEqual([]);
    expect(messagesOf(demandedSections, written('主要职责包括：\n'))[0]).toContain('主要职责包括：');
  });

  test('a unit that is registered stands in the tables by unit', () => {
    const format = FORMAT_BY_UNIT;
    const income = (rows: string) => ({
      more: { 'formats/test/format.yaml': format },
      tables: { income: `rows: [${rows}]\n` },
    });
    const [first, second] = ['{ unit: "401001", total: 1.00 }', '{ unit: "401002", total: 1.00 }'];
    expect(messagesOf(demandedUnits, income(first))).toEqual(['按单位列的表里都没有 401002 某中心']);
    expect(messagesOf(demandedUnits, income(`${first}, ${second}`))).toEqual([]);
  });
});

describe('a gap that is acknowledged covers no other', () => {
  const acknowledged = (rule: string, at: string) =>
    `asPublished: true\nacknowledged:\n  - { rule: ${rule}, at: ${at}, reason: 原件就没有。 }\n`;
  const outline = FORMAT_BY_UNIT.replace(
    '[{ table: income }',
    '[{ section: duties, title: 职责 }, { section: organisation, title: 机构设置 }, { table: income }',
  );
  const sections = (disclosure: string, narrative: string): Small => ({
    disclosure,
    narrative,
    more: { 'formats/test/format.yaml': outline },
    tables: { income: 'rows: [{ unit: "401001", total: 1.00 }]\n' },
  });
  const units = (disclosure: string): Small => ({
    disclosure,
    more: {
      'formats/test/format.yaml': FORMAT_BY_UNIT,
      'units/bureau.yaml': THREE_UNITS,
    },
    tables: { income: 'rows: [{ unit: "401003", total: 1.00 }]\n' },
  });
  const levels = (disclosure: string): Small => ({
    disclosure,
    ...expenditure('code: "205", total: 1.00', 'code: "208", total: 1.00'),
  });
  const THREE_UNITS = `id: bureau\ncode: "401"\nname: 某局（部门）\ntitle: 某局\nkind: department\nunits: [${['401001', '401002', '401003'].map((code) => `{ code: "${code}", name: 单位${code} }`).join(', ')}]\n`;
  const contact = 'contact: { person: 张三, phone: "0471-6123456" }\n';
  const places = (rule: Rule, small: Small) => findingsOf(rule, small).map(({ place }) => place);

  test.each<[string, Rule, (disclosure: string) => Small, string, string]>([
    [
      'a section without a text',
      demandedSections,
      (disclosure) => sections(disclosure, contact),
      'narrative/duties',
      'narrative/organisation',
    ],
    ['a unit that no table lists', demandedUnits, units, 'units/401001', 'units/401002'],
    ['a 类 without its 项', demandedLevels, levels, 'expenditure/205', 'expenditure/208'],
  ])('%s', (_, rule, small, one, other) => {
    const both = `${one}+${other.slice(other.lastIndexOf('/') + 1)}`;
    expect(places(rule, small(''))).toEqual([both]);
    expect(places(rule, small(acknowledged(rule.id, both)))).toEqual([both]);
    expect(places(rule, small(acknowledged(rule.id, one)))).toEqual([one, other]);
  });

  test('and none of a gap that was filled', () => {
    const small = sections(acknowledged('presence/sections', 'narrative/duties+organisation'), contact);
    const written = { ...small.more, 'disclosures/bureau/2026/narrative/duties.mdx': '主管就业。\n' };
    expect(places(demandedSections, { ...small, more: written })).toEqual(['narrative/organisation']);
  });
});
