import { expect, test } from 'vitest';
import { briefPairs } from '../../src/layout/html/brief-columns.ts';
import type { BodyCell, LayoutColumn, TableLayout } from '../../src/layout/table/table-layout.ts';

const NOTHING = {
  printedNumber: undefined,
  byline: [],
  header: [],
  notes: [],
  linked: false,
  landscape: false,
};

/** Records of texts, line by line, beneath titles; the first column names them. */
const records = (titles: readonly string[], ...lines: readonly (readonly string[])[]): TableLayout => ({
  ...NOTHING,
  id: 'goals',
  number: '',
  title: '绩效目标表',
  year: 2026,
  moneyUnit: '',
  records: true,
  columns: titles.map(
    (title, index): LayoutColumn => ({
      index,
      side: 0,
      kind: 'target',
      titles: [title],
      rowHeader: index === 0 ? 'first' : 'no',
      headers: [],
    }),
  ),
  body: lines.map((texts) => ({
    parts: [],
    cells: texts.map((text): BodyCell => ({ kind: 'text', text, depth: 0 })),
  })),
});

const TITLES = ['指标', '性质', '方向', '目标值'];

test('two columns of short texts beside each other share the room of one', () => {
  const table = records(TITLES, ['时效', '反向', '小于等于', '11月底以前'], ['成本', '正向', '', '5']);
  expect([...briefPairs(table)]).toEqual([1, 2]);
});

test('one alone keeps its own; a text or a title that is longer needs it', () => {
  expect([...briefPairs(records(TITLES, ['时效', '反向', '不超过计划', '11']))]).toEqual([]);
  expect([
    ...briefPairs(records(['指标', '指标的性质', '方向', '目标值'], ['时效', '反', '小', '1个月以内'])),
  ]).toEqual([]);
});

test('of three the first two are a pair, and names never are', () => {
  expect([...briefPairs(records(TITLES, ['短', '反', '小', '1']))]).toEqual([1, 2]);
});

test('a table that prints no records has its columns as wide as its figures need', () => {
  expect(briefPairs({ ...records(TITLES, ['短', '反', '小', '1']), records: undefined }).size).toBe(0);
});
