import { expect, test } from 'vitest';
import { planned, sheetsOf, workbook } from './workbooks.ts';

type Row = readonly (string | number | null)[];

const UNIT = ['baotou-insurance-registration', '2025'] as const;
const OTHER: readonly Row[] = [
  ['支出总表'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['208', '社会保障和就业支出', 36, 36, null],
];
const ITEMS: readonly Row[] = [
  ['项目', '2024年预算数', '2025年预算数'],
  ['“三公”经费合计', 3.3, 3.3],
  ['1.因公出国（境）费', 0, 0],
  ['2.公务接待费', 0.5, 0.5],
];

test('a table that is laid out by items where the format lists units is told by its name, with what to do', () => {
  const rows = [['一般公共预算“三公”经费支出表'], ['单位：万元'], ...ITEMS];
  const plan = planned(sheetsOf(workbook({ 支出: OTHER, 三公: rows })), ...UNIT);
  expect(plan.questions).toEqual([
    {
      at: '导出.xlsx!三公!A3',
      text: '项目、2024年预算数、2025年预算数',
      about:
        '表名是“一般公共预算“三公”经费支出表”，表头却不是格式里这张表的，排法不一样，没有导入；照 npm run export -- --template 给出的空表排好再导入，或写进 tables/three-public.yaml',
    },
  ]);
  expect(plan.remarks.filter((text) => text.includes('没有看'))).toEqual([]);
  expect(plan.changes.map(({ path }) => path).filter((path) => path.includes('three-public'))).toEqual([]);
});

test('a table of something else is not taken for one by the name of its sheet', () => {
  const rows: readonly Row[] = [['人员名单'], ['姓名', '职务', '工龄'], ['甲', '科员', 3]];
  const plan = planned(sheetsOf(workbook({ 支出: OTHER, '一般公共预算“三公”经费支出表': rows })), ...UNIT);
  expect(plan.questions.filter(({ about }) => about.includes('表名是'))).toEqual([]);
});
