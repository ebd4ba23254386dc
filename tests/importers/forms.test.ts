import { describe, expect, test } from 'vitest';
import { plainSheet, type Sheet } from '../../src/importers/sheet/sheet.ts';
import { fileOf, planned } from './workbooks.ts';

const sheet = (name: string, rows: readonly (readonly string[])[]): Sheet =>
  plainSheet('公开.txt', name, rows);

/** A form of Shanxi, as text that was taken from a document: its merged cells are blanks, and one title is not quite that of the format. */
const form = (name: string, total: string, central = '0') =>
  sheet(name, [
    ['大同市市级预算部门（单位）项目支出绩效目标表'],
    ['项目名称', '', name],
    ['主管部门及代码', '', '121-大同市人力资源和社会保障局', '', '实施单位', '大同市人力资源和社会保障局'],
    ['项目资金 (元)', '', '实施期资金总额:', total, '', '年度资金总额:', '', total],
    ['', '', '其中:中央财政资金', central, '', '其中:中央财政资金', '', '0'],
    ['', '', '市（区）财政资 金', total, '', '市（区）财政资 金', '', total],
    ['', '', '其他资金', '', '', '其他资金', '', ''],
    ['项目概况', '', '办好这件事'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
    ['', '产出指标', '数量指标', '财政资金', '9,999元', '数量指标', '财政资金', '9,999元'],
  ]);

const PROJECTS = sheet('表十二', [
  ['表十二 2026年项目支出预算表（本年预算）'],
  ['单位：万元'],
  ['项目名称', '合计', '一般公共预算'],
  ['Z网络运行维护和安全保障经费', '17.05', '17.05'],
  ['Z鉴定费', '30.00', '30.00'],
]);

const import2026 = (...sheets: readonly Sheet[]) =>
  planned(sheets, 'datong-hrss', '2026', undefined, 'shanxi');

describe('forms of projects', () => {
  test('what stands beside the titles of a form is its project’s money, term and year apart', () => {
    const plan = import2026(form('Z鉴定费', '300,000.5'));
    expect(plan.questions).toEqual([]);
    const text = fileOf(plan, 'projects.yaml');
    expect(text).toContain('name: Z鉴定费');
    expect(text).toMatch(/term: \{ total: 300000\.5, central: 0, local: 300000\.5 \}/);
    expect(text).toMatch(/year: \{ total: 300000\.5, central: 0, local: 300000\.5 \}/);
    expect(text).not.toContain('9999');
    expect(plan.remarks.join()).toContain('1 张：读了项目和金额，文字和指标没有读');
  });

  test('a form goes with the project that a table lists, also where its name is cut off', () => {
    const plan = import2026(PROJECTS, form('Z网络运行维护和安', '170,500'), form('Z鉴定费', '300,000'));
    expect(plan.draft.projects.map(({ name, amounts }) => [name, amounts.get('yearTotal')?.text])).toEqual([
      ['Z网络运行维护和安全保障经费', '170500'],
      ['Z鉴定费', '300000'],
    ]);
  });

  test('a form of a project that no table lists, and an amount that is none, are asked about', () => {
    const plan = import2026(PROJECTS, form('另一个项目', '1'), form('Z鉴定费', '300,000', '3万左右'));
    expect(plan.questions.map(({ text, about }) => `${text} ${about}`)).toEqual([
      '另一个项目 项目表里没有叫这个名称的项目，这张表没有导入',
      expect.stringContaining('3万左右'),
    ]);
  });

  test('a form of Hebei, with its indicators on the next page', () => {
    const titles = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];
    const plan = planned(
      [
        sheet('1', [
          ['单位：万元'],
          ['项目编码', '13080024P00010910002N', '', '项目名称', '软件维护费'],
          ['预算规模及 资金用途', '预算数', '9.00', '其中：财政 资金', '8.00', '其他资金', '1.00'],
          ['资金支出计划（%）', '3月底', '', '6月底'],
          titles,
          ['产出指标', '成本指标', '总成本', '总成本', '≤9万元', '协议'],
        ]),
        sheet('2', [titles, ['满意度指标', '服务对象满意度指标', '满意度', '满意度', '≥95%', '经验']]),
      ],
      'chengde-hrss',
      '2024',
      undefined,
      'hebei',
    );
    const [project] = plan.draft.projects;
    expect(project).toMatchObject({ code: '13080024P00010910002N', name: '软件维护费' });
    expect([...(project?.amounts ?? [])].map(([column, { text }]) => [column, text])).toEqual([
      ['budget', '9.00'],
      ['fiscal', '8.00'],
      ['own', '1.00'],
    ]);
    expect(plan.questions).toEqual([]);
  });
});

test('what two tables print of one project is held against each other', () => {
  const again = (amount: string) =>
    sheet(`表十二 ${amount}`, [
      ['表十二 2026年项目支出预算表（本年预算）'],
      ['单位：万元'],
      ['项目名称', '合计', '一般公共预算'],
      ['Z鉴定费', amount, '30.00'],
    ]);
  expect(import2026(PROJECTS, again('30')).questions).toEqual([]);
  const { questions, draft } = import2026(PROJECTS, again('31.00'));
  expect(questions.map(({ text, about }) => `${text} ${about}`)).toEqual([
    '31.00 公开.txt!表十二!B5 的“Z鉴定费”是 30.00，这里不一样，没有导入',
  ]);
  expect(draft.projects.map(({ amounts }) => amounts.get('total')?.text)).toEqual(['17.05', '30.00']);
});
