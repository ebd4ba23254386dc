import { expect, test } from 'vitest';
import { neighbours, type OutlineItem, outlineOf, outlinePages } from '../../src/document/outline.ts';
import { accountOf } from './account.ts';

const FORMAT = `
outline:
  - id: notes
    title: "{year}年{level}说明"
    numbering: "{一}、"
    entries:
      - { section: totals, title: 总体情况 }
      - { section: more, title: 其他, numbering: "（{一}）", entries: [{ section: services, title: 购买服务 }] }
  - { id: glossary, title: 名词解释, numbering: "{一}、", entries: [] }
  - id: tables
    title: 预算表
    numbering: "表{一} "
    entries: [{ table: fund }, { table: goals, title: 目标 }]
`;

const TABLES = `
  - { id: fund, number: 表一, title: "{year}年基金表", rows: { by: function }, columns: [{ title: 名称, prints: name }, { id: total, title: 合计 }] }
  - { id: goals, number: 表二, title: 绩效目标表, pending: 绩效目标 }
`;

const outline = outlineOf(accountOf({ tables: TABLES, format: FORMAT }));
const show = (item: OutlineItem): unknown[] => [
  `${item.number}|${item.title}|${item.kind}|${item.href ?? ''}`,
  ...item.items.map(show),
];

test('parts and entries stand in official order with their numbers, titles and addresses', () => {
  expect(outline.map(show)).toEqual([
    [
      '第一部分|2026年部门说明|group|',
      ['一、|总体情况|section|/bureau/2026/totals/'],
      ['二、|其他|section|/bureau/2026/more/', ['（一）|购买服务|section|/bureau/2026/services/']],
    ],
    ['第二部分|名词解释|section|/bureau/2026/glossary/'],
    [
      '第三部分|预算表|group|',
      ['表一 |2026年基金表|table|/bureau/2026/fund/'],
      ['表二 |目标|pending|/bureau/2026/goals/'],
    ],
  ]);
});

test('the way forward and back leads through all pages', () => {
  expect(outlinePages(outline).map(({ id }) => id)).toEqual([
    'totals',
    'more',
    'services',
    'glossary',
    'fund',
    'goals',
  ]);
  expect(neighbours(outline, 'glossary')).toMatchObject({
    previous: { id: 'services' },
    next: { id: 'fund' },
  });
  expect(neighbours(outline, 'totals').previous).toBeUndefined();
  expect(neighbours(outline, 'goals').next).toBeUndefined();
});

test('no entry may take the address of a page that every disclosure has', () => {
  const format = FORMAT.replace('section: totals', 'section: print');
  expect(() => outlineOf(accountOf({ tables: TABLES, format }))).toThrow(
    '"print" is the address of a page of its own',
  );
});
