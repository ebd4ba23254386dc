import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatSchema } from '../../src/formats/format.ts';
import { readContent } from '../../src/read/read-content.ts';
import { formatReview } from '../../src/review/format-review.ts';

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

/** A format with one table of these columns. */
const reviewed = (columns: string): string => {
  const parsed: unknown = JSON.parse(
    `{"id":"t","title":"试","source":"试","moneyUnit":"万元","decimals":"2","thousands":"false","coverTitle":"试","numbering":"{一}、",
      "empty":{"statement":"无"},"outline":[{"id":"p","title":"表","numbering":"{一}、","entries":[{"table":"a"}]}],
      "tables":[{"id":"a","number":"1","title":"支出表","fixes":{"flow":"expenditure"},
        "rows":{"by":"function","total":{"at":"last","title":"合计"}},"columns":[{"title":"名称","prints":"name"},${columns}]}]}`,
  );
  return formatReview(formatSchema.parse(parsed), content.taxonomy, 2025);
};

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
  expect(reviewed(TOTAL)).toContain('没有一格说“项目支出”');
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
