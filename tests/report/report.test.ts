import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Location, Source } from '../../src/model/source.ts';
import { excerpt } from '../../src/report/excerpt.ts';
import { jsonReport } from '../../src/report/json.ts';
import { paintFor } from '../../src/report/paint.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { displayWidth } from '../../src/report/width.ts';

const TABLES = 'content/disclosures/demo/2026/tables';
const places: Readonly<Record<string, Location>> = {
  a: { file: `${TABLES}/expenditure.yaml`, line: 42, column: 14, length: 7, text: '  - { total: 1203.45 }' },
  b: { file: `${TABLES}/summary.yaml`, line: 7, column: 15, length: 7, text: '  - { amount: 1203.54 }' },
  c: { file: 'content/site.yaml', line: 1, column: 1, length: 0 },
};
const locate = ({ file }: Source): Location => places[file] ?? { file, line: 1, column: 1, length: 0 };
const source = (file: string): Source => ({ file, path: [] });

const different: Finding = {
  rule: 'points/agree',
  severity: 'error',
  message: '支出总表的合计与收支总表的本年支出合计不一致，相差 0.09 万元',
  source: source('a'),
  label: '支出总表 · 合计',
  related: [{ source: source('b'), label: '收支总表 · 本年支出合计' }],
  remedy: '核对两处数字。',
  basis: '同一个数据点只有一个数。',
  disclosure: 'demo/2026',
  table: 'expenditure',
  place: 'expenditure/total/total',
  difference: '0.09',
};
const missing: Finding = {
  rule: 'read/missing',
  severity: 'warning',
  message: '缺少文件 site.yaml',
  source: source('c'),
  remedy: '补上。',
};

test('a message says what, where (both places), what to do and why', () => {
  expect(terminalReport([different], locate)).toBe(`demo/2026 · expenditure

错误  支出总表的合计与收支总表的本年支出合计不一致，相差 0.09 万元   [points/agree]
  content/disclosures/demo/2026/tables/expenditure.yaml:42:14
  42 |   - { total: 1203.45 }
     |              ^^^^^^^ 支出总表 · 合计
  content/disclosures/demo/2026/tables/summary.yaml:7:15
  7 |   - { amount: 1203.54 }
    |               ------- 收支总表 · 本年支出合计
  改法：核对两处数字。
  依据：同一个数据点只有一个数。
  说明：- { rule: points/agree, at: expenditure/total/total, difference: "0.09", reason: … }

共 1 处：错误 1
`);
});

test('what belongs to no disclosure comes first, and all is counted', () => {
  const report = terminalReport([different, missing], locate);
  expect(report.startsWith('警告  缺少文件 site.yaml   [read/missing]\n  content/site.yaml\n')).toBe(true);
  expect(report.endsWith('共 2 处：错误 1，警告 1\n')).toBe(true);
});

test('an acknowledged finding prints the reason', () => {
  expect(terminalReport([{ ...different, acknowledged: '原文如此' }], locate)).toContain(
    '\n  已说明：原文如此\n',
  );
});

test('nothing is printed where there is nothing to say', () => expect(terminalReport([], locate)).toBe(''));

describe('the marker stands beneath what it marks', () => {
  test.each([
    ['name: 示例', 7, 2, '1 | name: 示例', '  |       ^^^^'],
    ['示例: abc', 5, 3, '1 | 示例: abc', '  |       ^^^'],
    ['\t示: a', 5, 1, '1 |  示: a', '  |      ^'],
    ['a: 𠮷b', 6, 1, '1 | a: 𠮷b', '  |      ^'],
    ['a', 2, 1, '1 | a', '  |  ^'],
  ])('%j', (text, column, length, code, marker) => {
    expect(excerpt({ file: 'x', line: 1, column, length, text }, '^')).toMatchObject({ code, marker });
  });

  test('in a long line only its surroundings are shown', () => {
    const text = `${'甲'.repeat(5_000)}乙${'丙'.repeat(5_000)}`;
    const { code = '', marker = '' } = excerpt({ file: 'x', line: 1, column: 5_001, length: 1, text }, '^');
    expect(code.length).toBeLessThan(130);
    expect(code).toContain('…');
    expect(displayWidth(marker.slice(0, -2))).toBe(displayWidth(code.slice(0, code.indexOf('乙'))));
  });
});

test('signs that would move the cursor or turn the direction are not printed', () => {
  const report = terminalReport([{ ...missing, message: 'a\u001B[31m\u202Eb\n' }], locate);
  expect(report).toContain('a\uFFFD[31m\uFFFDb\uFFFD   [read/missing]');
});

test('no colours without a terminal', () => {
  const painted = terminalReport([different], locate, paintFor(process.stdout));
  if (!process.stdout.isTTY) expect(painted).toBe(terminalReport([different], locate));
});

test('for machines, places are found and what is absent is left out', () => {
  expect(JSON.parse(JSON.stringify(jsonReport([different, missing], locate)))).toEqual([
    {
      rule: 'points/agree',
      severity: 'error',
      message: different.message,
      file: `${TABLES}/expenditure.yaml`,
      line: 42,
      column: 14,
      label: '支出总表 · 合计',
      related: [{ label: '收支总表 · 本年支出合计', file: `${TABLES}/summary.yaml`, line: 7, column: 15 }],
      remedy: '核对两处数字。',
      basis: '同一个数据点只有一个数。',
      disclosure: 'demo/2026',
      table: 'expenditure',
      place: 'expenditure/total/total',
      difference: '0.09',
    },
    {
      rule: 'read/missing',
      severity: 'warning',
      message: '缺少文件 site.yaml',
      file: 'content/site.yaml',
      line: 1,
      column: 1,
      related: [],
      remedy: '补上。',
    },
  ]);
});
