import { expect, test } from 'vitest';
import { columnTitleLines, titleLines } from '../../src/layout/table/title-lines.ts';

test.each([
  ['has room', '表四 财政拨款收支总表', 30, ['表四 财政拨款收支总表']],
  [
    'ends before its brackets',
    '表六 2026年一般公共预算安排基本支出分经济科目表（不含上年结转）',
    29,
    ['表六 2026年一般公共预算安排基本支出分经济科目表', '（不含上年结转）'],
  ],
  [
    'ends before its year',
    '上海市普陀区规划和自然资源局2024年度部门决算表',
    20,
    ['上海市普陀区规划和自然资源局', '2024年度部门决算表'],
  ],
  [
    'ends between words',
    '一般公共预算财政拨款基本支出决算情况说明',
    14,
    ['一般公共预算财政拨款', '基本支出决算情况说明'],
  ],
  [
    'no two lines hold',
    '一般公共预算财政拨款基本支出决算情况说明',
    8,
    ['一般公共预算财政拨款基本支出决算情况说明'],
  ],
] as const)('a title that %s', (_, title, room, lines) => {
  expect(titleLines(title, room)).toEqual(lines);
});

test.each<[string, number, readonly string[]]>([
  ['上级补助收入', 5.5, ['上级', '补助收入']],
  ['功能分类科目编码', 7.5, ['功能分类', '科目编码']],
  ['国有资本经营预算财政拨款', 10, ['国有资本经营', '预算财政拨款']],
  ['项目支出', 3.2, ['项目', '支出']],
  ['部门（单位）代码', 4.5, ['部门', '（单位）', '代码']],
  ['项目支出', 4, ['项目支出']],
  // Words that no line holds are left to whoever sets the line.
  ['计算机设备', 2, ['计算机设备']],
])('a title of a column in lines between words: %s in %d characters', (title, room, lines) => {
  expect(columnTitleLines(title, room)).toEqual(lines);
});
