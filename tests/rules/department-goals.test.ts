import { expect, test } from 'vitest';
import { booksOfConstruct, CONSTRUCTS } from '../formats/constructs.ts';

const FORM = 'tables/department-indicators.yaml';

/** What the checks say of the indicators of a department after a change in their table. */
function said(from: string, to: string, inFormat: readonly [string, string] = ['', '']): readonly string[] {
  const construct = CONSTRUCTS.find(({ id }) => id === 'department-goals');
  const text = construct?.files[FORM];
  if (construct === undefined || text === undefined) throw new Error('no such example');
  expect(text).toContain(from);
  const changed = {
    ...construct,
    tables: construct.tables.replace(...inFormat),
    files: { ...construct.files, [FORM]: text.replace(from, to) },
  };
  return booksOfConstruct(changed)
    .findings.filter(
      ({ table, source: { file } }) => table === 'department-indicators' || file.endsWith(FORM),
    )
    .map(({ rule, message, place }) => `${rule} ${place ?? ''} ${message}`);
}

test('as they are nothing is wrong with them', () => {
  expect(said('total', 'total')).toEqual([]);
});

test('points of a level, and their total, are what the table says', () => {
  expect(said('points: "40"', 'points: "20"')).toEqual([
    'goals/points department-indicators “部门整体绩效目标表（绩效指标）”的效益指标合计 20 分，应为 40 分',
    'goals/points department-indicators/total “部门整体绩效目标表（绩效指标）”的分值合计印的是 100 分，各项指标相加是 80 分',
  ]);
  expect(said('total: { points: "100" }', 'total: { points: "90" }')).toEqual([
    'goals/points department-indicators/total “部门整体绩效目标表（绩效指标）”的分值合计印的是 90 分，各项指标相加是 100 分',
  ]);
});

test('words are those of the table', () => {
  expect(() => said('direction: 等于', 'direction: 大于等于')).toThrow('指标方向没有“大于等于”');
  expect(() => said('level2: 社会效益', 'level2: 数量指标')).toThrow('效益指标下的二级指标没有“数量指标”');
});

test('an indicator is told by its number', () => {
  expect(said('name: 新增就业, direction', 'name: 新增就业率, direction')).toEqual([
    expect.stringMatching(/^goals\/\S+ department-indicators\/3 .*新增就业率/),
  ]);
  const twice = said('name: 考试差错', 'name: 服务求职者').filter((one) =>
    one.startsWith('goals/near-names'),
  );
  expect(twice).toEqual([]);
});

test('scores of a department are held against their points and their total', () => {
  const scored: readonly [string, string] = [
    '{ title: 分值, prints: points }',
    '{ title: 分值, prints: points }\n    - { title: 得分, prints: score }',
  ];
  expect(said('points: "40" }', 'points: "40", score: "41" }', scored)).toEqual([
    'evaluation/score department-indicators/3 “部门整体绩效目标表（绩效指标）”的指标“新增就业”得 41 分，超过了分值 40 分',
  ]);
  expect(
    said(
      'points: "40" }\ntotal: { points: "100" }',
      'points: "40", score: "38" }\ntotal: { points: "100", score: "39" }',
      scored,
    ),
  ).toEqual([
    'evaluation/total department-indicators/totalScore “部门整体绩效目标表（绩效指标）”的总分是 39 分，各项得分相加是 38 分，相差 1 分（1 个指标，另有 2 个没有写得分）',
  ]);
});

test('a table of indicators has no column of money', () => {
  const money: readonly [string, string] = ['{ title: 分值, prints: points }', '{ id: money, title: 金额 }'];
  const construct = CONSTRUCTS.find(({ id }) => id === 'department-goals');
  if (construct === undefined) throw new Error('no such example');
  expect(() => booksOfConstruct({ ...construct, tables: construct.tables.replace(...money) })).toThrow(
    '列绩效指标的表里，“金额”是金额栏',
  );
});
