import { expect, test } from 'vitest';
import { numbersKept } from '../../src/model/base/numbers-kept.ts';

test.each([
  ['比上年增加 1,518.25 万元，增长 14.72%。', ['1,518.25 万元', '14.72%']],
  ['2026年11月30日查阅', ['2026年', '11月30日查阅']],
  ['“办公费”的 2 项成本指标', ['2 项']],
  ['303 个人和家庭补助，2 项目支出', []],
  ['2026年度部门预算', ['2026年度']],
  ['这份是 2026 年的预算', ['2026 年']],
  ['共 24\u00a0条，其余2项', ['24\u00a0条', '2项']],
  ['每人80元，约1500人次', ['80元', '1500人']],
  ['-0.02万元', ['-0.02万元']],
  ['2080101 行政运行', []],
  ['没有数', []],
])('%s', (text, kept) => {
  const pieces = numbersKept(text);
  expect(pieces.filter(({ isKept }) => isKept).map((piece) => piece.text)).toEqual(kept);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
