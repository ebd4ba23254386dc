import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTables } from '../../src/importers/document/read-tables.ts';
import { TO_FILL } from '../../src/importers/write/to-fill.ts';
import { fileOf, planned, sheetsOf, workbook } from './workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-missing-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TYPED = `# 表3 支出总表
rows:
  - { code: "208", total: 30.00, basic: 30.00 } # 社保
  - { code: "20801", total: 10.00, basic: 10.00 }
  - { code: "20805", total: 20.00, basic: 20.00 }
  - { code: "221", total: 5.00, basic: 5.00 }
total: { total: 35.00, basic: 35.00 }
`;

const ROWS = {
  '208': ['208', '社会保障和就业支出', '30.00', '30.00', ''],
  '20801': ['20801', '人力资源和社会保障管理事务', '10.00', '10.00', ''],
  '20805': ['20805', '行政事业单位养老支出', '20.00', '20.00', ''],
  '221': ['221', '住房保障支出', '5.00', '5.00', ''],
  total: ['', '合计', '35.00', '35.00', ''],
} as const;
const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];

type Rows = readonly (readonly string[])[];

/** Imports a table of expenditure over the one that was typed: copied from a page, or exported. */
async function imported(kind: 'copied' | 'exported', rows: Rows) {
  const all = [['支出总表'], ['部门：包头市参保登记服务中心', '', '', '', '单位：万元'], HEAD, ...rows];
  const path = join(folder, '复制.txt');
  writeFileSync(path, all.map((row) => row.join('\t')).join('\n'));
  const reading = await readTables(path);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  const sheets = kind === 'copied' ? reading.sheets : sheetsOf(workbook({ '2.3': all }));
  const plan = planned(sheets, 'baotou-insurance-registration', '2025', (file) =>
    file.endsWith('tables/expenditure.yaml') ? TYPED : undefined,
  );
  return { text: fileOf(plan, 'tables/expenditure.yaml') || TYPED, told: plan.remarks.join('\n'), plan };
}

describe('a row that was typed and is not among those read', () => {
  test('is gone where it was exported so', async () => {
    const { text } = await imported('exported', [ROWS['208'], ROWS['20801'], ROWS['221'], ROWS.total]);
    expect(text).not.toContain('20805');
  });

  test('stays, and is told, where it may only not have been copied', async () => {
    const { text, told } = await imported('copied', [ROWS['208'], ROWS['20801'], ROWS['221'], ROWS.total]);
    expect(text).toBe(TYPED);
    expect(told).toContain('“支出总表”原有的 1 行这次没有读到，没有动：20805；原件确实没有的，在文件里删去');
  });

  test('is gone where the sums of what was copied leave no room for it', async () => {
    const { text, told } = await imported('copied', [
      ['208', '社会保障和就业支出', '10.00', '10.00', ''],
      ...[ROWS['20801'], ROWS['221'], ['', '合计', '15.00', '15.00', '']],
    ]);
    expect(text).not.toContain('20805');
    expect(text).toContain('# 社保');
    expect(told).not.toContain('没有读到');
  });

  test('stays where a row of the workbook was not understood: it may be that one', async () => {
    const strange = ['不知道的科目', '行政事业单位养老支出支', '20.00', '20.00', ''];
    const { text, told, plan } = await imported('exported', [
      ...[ROWS['208'], ROWS['20801'], strange, ROWS['221'], ROWS.total],
    ]);
    expect(plan.questions.length).toBeGreaterThan(0);
    expect(text).toContain('20805');
    expect(told).toContain('20805');
  });
});

test('an amount that is blank in what was copied stays, and is told, unless its column adds up without it', async () => {
  const blank = ['20801', '人力资源和社会保障管理事务', '10.00', '', ''];
  const { text, told } = await imported('copied', [
    ROWS['208'],
    blank,
    ROWS['20805'],
    ROWS['221'],
    ROWS.total,
  ]);
  expect(text).toBe(TYPED);
  expect(told).toContain('20801 的基本支出 10.00');
  const gone = await imported('copied', [
    ['208', '社会保障和就业支出', '30.00', '20.00', '10.00'],
    ['20801', '人力资源和社会保障管理事务', '10.00', '', '10.00'],
    ...[ROWS['20805'], ROWS['221'], ['', '合计', '35.00', '25.00', '10.00']],
  ]);
  expect(gone.text).toContain('{ code: "20801", total: 10.00, project: 10.00 }');
});

test('a table that turns out empty keeps what its file says above, but not how to fill it in', () => {
  const rows = [
    ['政府性基金预算支出表'],
    ['部门：包头市参保登记服务中心', null, null, null, '单位：万元'],
    HEAD,
    ['', '合计', '0.00', '0.00', '0.00'],
  ];
  const other = [['支出总表'], HEAD, [...ROWS['221']]];
  const typed = `# 表8 政府性基金预算支出表\n${TO_FILL}\n# 栏：total 合计\nrows: []\n`;
  const plan = planned(
    sheetsOf(workbook({ 一: rows, 二: other })),
    'baotou-insurance-registration',
    '2025',
    (file) => (file.endsWith('tables/government-fund.yaml') ? typed : undefined),
  );
  expect(fileOf(plan, 'tables/government-fund.yaml')).toBe('# 表8 政府性基金预算支出表\nempty: true\n');
});
