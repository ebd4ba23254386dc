import { expect, test } from 'vitest';
import { titleLines } from '../../src/layout/table/title-lines.ts';

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
