import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatSchema } from '../../src/formats/format.ts';
import { HOLDING_WORDS } from '../../src/formats/holdings.ts';
import * as recordTables from '../../src/formats/record-tables.ts';
import { ASSET, FACT } from '../../src/model/vocabulary/fact-names.ts';
import { KNOWN_MEMBERS } from '../../src/model/vocabulary/members.ts';
import { readContent } from '../../src/read/read-content.ts';
import { formatReview } from '../../src/review/format-review.ts';
import { ASKED_FACTS, ASKED_TABLES } from '../../src/review/known-names.ts';

const { content } = readContent(join(import.meta.dirname, '../../content'));

test.each([...content.formats.values()])('every table of $id is drawn, and yields relations', (format) => {
  const text = formatReview(format, content.taxonomy, 2025);
  for (const { title, pending } of format.tables)
    if (pending === undefined)
      expect(text).toContain(
        title
          .replaceAll('{year}', '2025')
          .replaceAll('{level}', '部门')
          .replaceAll('{lastYear}', '2024')
          .replaceAll('{name}', '某单位'),
      );
  expect(text).toMatch(/一数多处 [1-9]\d* 组，表内各项之和 [1-9]\d* 条/);
});

/** A table of expenditure with these columns, as JSON. */
const tableWith = (
  columns: string,
  id = 'a',
  rows = '{"by":"function","total":{"at":"last","title":"合计"}}',
) =>
  `{"id":"${id}","number":"1","title":"支出表${id === 'a' ? '' : id}","fixes":{"flow":"expenditure"},"rows":${rows},"columns":[{"title":"名称","prints":"name"},${columns}]}`;

/** The review of a format with these tables. */
const reviewedTables = (...tables: readonly string[]): string => {
  const parsed: unknown = JSON.parse(
    `{"id":"t","title":"试","source":"试","moneyUnit":"万元","decimals":"2","thousands":"false","coverTitle":"试","numbering":"{一}、",
      "empty":{"statement":"无"},"outline":[{"id":"p","title":"表","numbering":"{一}、","entries":[{"table":"a"}]}],
      "tables":[${tables.join(',')}]}`,
  );
  return formatReview(formatSchema.parse(parsed), content.taxonomy, 2025);
};

/** A format with one table of these columns. */
const reviewed = (columns: string): string => reviewedTables(tableWith(columns));

const TOTAL = '{"id":"total","title":"合计"}';
const BASIC = '{"id":"basic","title":"基本支出","fixes":{"nature":"basic"}}';

test('headers are drawn over their columns', () => {
  const text = reviewed(`{"title":"支出","columns":[${TOTAL},${BASIC}]}`);
  expect(text).toMatch(/名称 +│ 支出 +\n +│ 合计 │ 基本支出\n/);
});

test('two columns on one point are told', () => {
  expect(reviewed(`${TOTAL},{"id":"again","title":"金额"}`)).toContain('两处说的是同一个数：支出表');
});

test('what pages ask for and no cell says is told', () => {
  expect(reviewed(TOTAL)).toContain('没有一格说项目支出（nature: project）');
});

/** Members of the taxonomy that code knows, as a review names them. */
const KNOWN = Object.entries(KNOWN_MEMBERS).flatMap(([dimension, members]) =>
  Object.entries(members).map(([id, title]) => ({ name: `${title}（${dimension}: ${id}）`, dimension, id })),
);

/** What every figure of a table of expenditure says. */
const SAID = ['version/budget', 'flow/expenditure'];

test.each(KNOWN)('whether a cell says $name is told', ({ name, dimension, id }) => {
  expect(reviewed(TOTAL).includes(name)).toBe(!SAID.includes(`${dimension}/${id}`));
  const column = `{"id":"it","title":"它","fixes":${JSON.stringify({ [dimension]: id })}}`;
  expect(reviewed(`${TOTAL},${column}`)).not.toContain(name);
});

const PROSE = content.prose.get('neimenggu');
const { style } = PROSE ?? {};
if (style === undefined) throw new Error('no style');

/** The review of a format with texts whose style has these facts and counts, and no patterns. */
const reviewedTexts = (facts: readonly string[], counts: readonly string[]): string => {
  const format = content.formats.get('neimenggu');
  if (format === undefined) throw new Error('no format');
  const own = {
    ...style,
    facts: Object.fromEntries(facts.map((id) => [id, { title: id }])),
    counts: counts.map((id) => ({ id, title: id, measure: '辆' })),
  };
  return formatReview(format, content.taxonomy, 2026, { patterns: new Map(), terms: [], style: own });
};

const FACTS = Object.entries(FACT).filter(
  ([key]) => typeof ASKED_FACTS[key as keyof typeof FACT] !== 'string',
);

test.each(FACTS)('whether texts ask a unit for %s is told', (_, id) => {
  expect(reviewedTexts([], [])).toContain(`（facts: ${id}）`);
  expect(reviewedTexts([id], [])).not.toContain(`（facts: ${id}）`);
});

test.each(Object.values(ASSET))('whether texts ask a unit how many %s there are is told', (id) => {
  expect(reviewedTexts([], [])).toContain(`（counts: ${id}）`);
  expect(reviewedTexts([], [id])).not.toContain(`（counts: ${id}）`);
});

test('every table that code finds by what it lists is asked for', () => {
  const found = Object.entries(recordTables).filter(([name]) => name.endsWith('Table'));
  expect(found.map(([, find]) => find)).toEqual(expect.arrayContaining(ASKED_TABLES.map(({ find }) => find)));
  expect(found).toHaveLength(ASKED_TABLES.length);
});

test('tables of records are told where there is none', () => {
  const text = reviewed(TOTAL);
  for (const { title } of ASKED_TABLES) expect(text).toContain(title);
  const format = content.formats.get('neimenggu');
  const whole = format === undefined ? '' : formatReview(format, content.taxonomy, 2026);
  for (const { title } of ASKED_TABLES) expect(whole).not.toContain(title);
});

test('lists of projects, indicators and purchases have rows of their own, and what they are held against is told', () => {
  const neimenggu = content.formats.get('neimenggu');
  const text = neimenggu === undefined ? '' : formatReview(neimenggu, content.taxonomy, 2026);
  expect(text).toContain('某项目1');
  expect(text).toContain('某项指标');
  expect(text).toContain('某采购2');
  // 项目支出表 and 政府采购预算表 divide what their projects and purchases come to.
  expect(text).toMatch(/∑ 项目支出表 · .*合计 ＝ /);
});

/** Lines of a statement, each by its fixes. */
const lines = (...written: readonly (readonly [title: string, fixes: string, more?: string])[]): string =>
  `{"lines":[${written.map(([title, fixes, more = ''], index) => `{"id":"l${index + 1}","title":"${title}","fixes":${fixes}${more}}`).join(',')}]}`;

/** Lines that no sum holds: 其中 of something. */
const CONFERENCE = ['会议费', '{"purpose":"conference"}', ',"ofWhich":"true"'] as const;
const TRAINING = ['培训费', '{"purpose":"training"}', ',"ofWhich":"true"'] as const;
const GENERAL = ['一般公共预算', '{"fund":"general"}'] as const;
const FUND = ['政府性基金预算', '{"fund":"governmentFund"}'] as const;

test('a line that nothing can ever be held against is told by its name, and one that is summed is not', () => {
  const text = reviewedTables(tableWith(TOTAL, 'a', lines(['支出', '{}'], GENERAL, FUND, CONFERENCE)));
  const told = text.split('\n').filter((line) => line.includes('永远核对不了'));
  expect(told).toEqual([expect.stringContaining('会议费')]);
});

test('of several such lines each is told', () => {
  const text = reviewedTables(
    tableWith(TOTAL, 'a', lines(['支出', '{}'], GENERAL, FUND, CONFERENCE, TRAINING)),
  );
  expect(text).toMatch(/永远核对不了：.*会议费/);
  expect(text).toMatch(/永远核对不了：.*培训费/);
});

test('a line that stands in no sum of its table, but in another table, is told as that', () => {
  const text = reviewedTables(
    tableWith(TOTAL, 'a', lines(['支出', '{}'], GENERAL, FUND, CONFERENCE)),
    tableWith(TOTAL, 'b', lines(CONFERENCE)),
  );
  expect(text).toMatch(/不在任何合计里：支出表 · 会议费/);
  expect(text).not.toContain('永远核对不了');
});

test.each([
  ['lines', lines(GENERAL, FUND)],
  ['a list', '{"by":"function"}'],
])('rows that are summed nowhere are told: %s', (_, rows) => {
  expect(reviewedTables(tableWith(TOTAL, 'a', rows))).toContain('各行没有合计：支出表');
});

test.each([
  ['lines', lines(['支出', '{}'], GENERAL, FUND)],
  ['a list', '{"by":"function","total":{"at":"last","title":"合计"}}'],
])('and rows with a total are not: %s', (_, rows) => {
  expect(reviewedTables(tableWith(TOTAL, 'a', rows))).not.toContain('各行没有合计');
});

test('sections that pages ask for and the outline does not have are told', () => {
  const text = reviewed(TOTAL);
  for (const holding of HOLDING_WORDS) expect(text).toContain(`（holds: ${holding}）`);
});

test.each([
  [
    'fund',
    'general',
    '政府性基金预算',
    'fund: general（一般公共预算），标题说的是 fund: governmentFund（政府性基金预算）',
  ],
  ['version', 'budget', '决算数', 'version: budget（预算数），标题说的是 version: final（决算数）'],
  ['year', 'this', '上年', 'year: this（本年），标题说的是 year: last（上年）'],
])(
  'a column whose %s is %s and whose title says %s is told, with what fits',
  (dimension, member, title, told) => {
    const column = { id: 'it', title, fixes: { [dimension]: member } };
    expect(reviewed(`${TOTAL},${JSON.stringify(column)}`)).toContain(`支出表 · ${title}，写的是 ${told}`);
  },
);

test('titles are filled in as they are printed', () => {
  const column = { id: 'it', title: '{lastYear}年预算数', fixes: { year: 'this' } };
  expect(reviewed(`${TOTAL},${JSON.stringify(column)}`)).toContain('支出表 · 2024年预算数，写的是');
});

test('and what only follows from its table as well', () => {
  const text = reviewed(`${TOTAL},{"id":"it","title":"年终结转"}`);
  expect(text).toContain(
    '年终结转，照它所在的表、组是 flow: expenditure（本年支出），标题说的是 flow: carriedForward',
  );
});
