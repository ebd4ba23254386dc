import { describe, expect, test } from 'vitest';
import { fileOf, planned, sheetsOf, workbook } from './workbooks.ts';

const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
type Row = readonly (string | number | null)[];

function expenditure(...rows: readonly Row[]) {
  const top: readonly Row[] = [
    ['支出总表'],
    ['部门：包头市参保登记服务中心', null, null, null, '单位：万元'],
    HEAD,
  ];
  const plan = planned(
    sheetsOf(workbook({ '2.3': [...top, ...rows] })),
    'baotou-insurance-registration',
    '2025',
  );
  return { text: fileOf(plan, 'tables/expenditure.yaml'), questions: plan.questions };
}

const ROWS: readonly Row[] = [
  ['208', '社会保障和就业支出', 36, 23, 13],
  ['', '合计', 36, 23, 13],
];
const { text: ALONE } = expenditure(...ROWS);

describe('what stands beneath a table is no part of it', () => {
  test.each([
    ...['第 1 页 共 3 页', '第1页，共3页', '— 3 —', '- 3 -', '制表日期 2026年1月20日', '2026年1月20日'],
    ...[
      '附件1',
      '（续表）',
      '续表',
      '包头市参保登记服务中心',
      '公开02表',
      '单位负责人：张三',
      '打印日期：2026-01-20',
    ],
  ])('%s: passed over', (line) => {
    for (const row of [[line], [null, line]])
      expect(expenditure(...ROWS, row)).toEqual({ text: ALONE, questions: [] });
  });

  test('what nobody knows is asked about', () => {
    const { text, questions } = expenditure(...ROWS, ['本表一式两份']);
    expect(text).toBe(ALONE);
    expect(questions).toMatchObject([
      { at: '导出.xlsx!2.3!A6', text: '本表一式两份', about: '这一行没有编码，也没有数，没有导入' },
    ]);
  });
});

test('a name goes on in the next line only as long as it is not whole', () => {
  const rows: readonly Row[] = [
    ['208', '社会保障和', 36, 23, 13],
    ['', '就业支出', null, null, null],
    ['', '另一行', null, null, null],
    ['', '合计', 36, 23, 13],
  ];
  const { text, questions } = expenditure(...rows);
  expect(text).toBe(ALONE);
  expect(questions.map((each) => each.text)).toEqual(['另一行']);
});

test('a line beneath the total of projects is no project', () => {
  const rows: readonly Row[] = [
    ['项目绩效目标表'],
    ['部门：包头市参保登记服务中心', null, null, '单位：万元'],
    ['项目名称', '项目单位', '项目类别', '预算数', '年度绩效目标'],
    ['档案整理', '401005-包头市参保登记服务中心', '31-部门预算项目', 5, '整理好。'],
    ['合计', null, null, 5],
    ['以上项目均已评审'],
  ];
  const plan = planned(sheetsOf(workbook({ 目标: rows })), 'baotou-insurance-registration', '2025');
  expect(plan.draft.projects.map(({ name }) => name)).toEqual(['档案整理']);
  expect(plan.questions).toMatchObject([{ at: '导出.xlsx!目标!A6', text: '以上项目均已评审' }]);
});
