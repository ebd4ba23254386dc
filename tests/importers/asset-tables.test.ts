import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { audited } from './audited.ts';
import { fileOf, planned, sheetsOf, workbook } from './workbooks.ts';

const UNIT = ['chengde-hrss', '2024'] as const;

type Row = readonly (string | number | null)[];
const SUMMARY: readonly Row[] = [
  ['单位预算支出总表'],
  ['承德市人力资源和社会保障局本级', null, null, null, '单位：万元'],
  ['功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['208', '社会保障和就业支出', 10, 10, null],
];
const assets = (...rows: readonly Row[]): readonly Row[] => [
  ['单位固定资产占用情况表'],
  ['441001 承德市人力资源和社会保障局本级'],
  ['截止时间：2023年12月31日'],
  ['项 目', '数量', '价值（金额单位：元）'],
  ...rows,
];
const ROWS: readonly Row[] = [
  ['资产总额', null, 7933700],
  ['1、房屋（平方米）', 194.85, 560400],
  ['其中：办公用房（平方米）', 194.85, 560400],
  ['2、车辆（台、辆）', 4, 7373300],
];
const imported = (rows: readonly Row[], before?: string) =>
  planned(sheetsOf(workbook({ 支出: SUMMARY, 资产: assets(...rows) })), ...UNIT, (path) =>
    path.endsWith('/assets.yaml') ? before : undefined,
  );

describe('a table of assets is imported', () => {
  test('with what its rows are called, whose parts they are, and the unit of the format', () => {
    const plan = imported(ROWS);
    expect(fileOf(plan, 'assets.yaml')).toBe(
      [
        '# 固定资产占用情况表',
        'tables:',
        '  - asOf: 2023-12-31',
        '    rows:',
        '      - { id: total, title: 资产总额, value: 793.37 }',
        '      - { id: buildings, title: 1、房屋（平方米）, quantity: "194.85", value: 56.04 }',
        '      - { id: offices, title: 其中：办公用房（平方米）, of: buildings, quantity: "194.85", value: 56.04 }',
        '      - { id: vehicles, title: 2、车辆（台、辆）, quantity: "4", value: 737.33 }',
        '',
      ].join('\n'),
    );
    expect(plan.remarks.filter((text) => text.includes('没有看'))).toEqual([]);
  });

  test('again without a difference; what changed is changed where it stands', () => {
    const own = [
      '# 照年报',
      'tables:',
      '  - owner: 本级 # 一家',
      '    asOf: 2023-12-31',
      '    rows:',
      '      - { id: all, title: 资产总额, value: 793.37 }',
      '      - { id: houses, title: 1、房屋（平方米）, quantity: "194.85", value: 56.04 }',
      '      - { id: rooms, title: 其中：办公用房（平方米）, of: houses, quantity: "194.85", value: 56.04 }',
      '      - { id: vehicles, title: 2、车辆（台、辆）, quantity: "3", value: 737.33 } # 少一辆',
      'counts:',
      '  - { id: vehicles, title: 车辆, count: "3" }',
      '',
    ].join('\n');
    const after = fileOf(imported(ROWS, own), 'assets.yaml');
    expect(after).toBe(own.replace('"3", value', '"4", value'));
    expect(fileOf(imported(ROWS, after), 'assets.yaml')).toBe('');
  });

  test('a cell that is no number is asked about, and left out', () => {
    const plan = imported([...ROWS.slice(0, 3), ['2、车辆（台、辆）', '四', 7373300]]);
    expect(plan.questions).toEqual([expect.objectContaining({ at: '导出.xlsx!资产!B8', text: '四' })]);
  });
});

describe('a table of assets in a document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-assets-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const document = async (vehicles: string) => {
    const path = join(folder, 'assets.txt');
    const rows = [...ROWS.slice(0, 3), ['2、车辆（台、辆）', 4, vehicles]];
    const text = [...SUMMARY, ['合计', null, 10, 10, null], [], ...assets(...rows)].map((row) =>
      row
        .map((cell) => (typeof cell === 'number' && cell < 1000 ? cell.toFixed(2) : (cell ?? '')))
        .join('\t'),
    );
    writeFileSync(path, ['承德市人力资源和社会保障局本级2024年单位预算公开', ...text].join('\n'));
    return (await audited(path)).judgement;
  };

  test('is held against itself, where it stands', async () => {
    expect((await document('7373300')).findings).toEqual([]);
    expect((await document('7337300')).findings).toEqual([
      expect.objectContaining({ at: 'assets.txt!第12行第3格' }),
    ]);
  });

  test('of which not all was read proves nothing', async () => {
    const { findings, unchecked } = await document('七百三十七');
    expect(findings).toEqual([]);
    expect(unchecked.join('\n')).toContain('固定资产占用情况表：没有读全');
  });
});
