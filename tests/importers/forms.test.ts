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
    expect(text).toContain('overview: 办好这件事');
    expect(text).toMatch(/span: term, level1: 产出指标, level2: 数量指标, name: 财政资金, target: "?9,999元/);
    expect(text).toMatch(/span: year, level1: 产出指标, level2: 数量指标, name: 财政资金, target: "?9,999元/);
    expect(plan.remarks).toEqual([]);
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

  test('goals of the term and of the year stand beside each other; where they do not, they are asked about', () => {
    const withGoals = (goals: readonly string[], beneath?: readonly string[]): Sheet => {
      const { rows } = form('Z鉴定费', '300,000');
      const texts = rows.map((row) => Array.from(row, (cell) => cell?.text ?? ''));
      const place = texts.findIndex(([first]) => first === '绩效指标');
      return sheet('表', [
        ...texts.slice(0, place),
        ['总体目标', ...goals],
        ...(beneath === undefined ? [] : [beneath]),
        ...texts.slice(place),
      ]);
    };
    const plan = import2026(withGoals(['', '三年办好', '', '今年办成一半']));
    expect(plan.questions).toEqual([]);
    const told = /goals:\n\s+term: 三年办好\n\s+year: 今年办成一半\n/;
    expect(fileOf(plan, 'projects.yaml')).toMatch(told);
    const headed = withGoals(['', '实施期目标', '', '年度目标'], ['', '', '三年办好', '', '今年办成一半']);
    expect(fileOf(import2026(headed), 'projects.yaml')).toMatch(told);
    expect(
      import2026(withGoals(['', '三年办好'])).questions.map(({ at, about }) => `${at} ${about}`),
    ).toEqual(['公开.txt!表!A9 这一行的格子没有对齐，分不清目标是哪一格，没有读']);
  });

  const TITLES = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];
  const hebei = (head: readonly string[], rows: readonly (readonly string[])[], ...next: readonly Sheet[]) =>
    [
      sheet('1', [
        ['单位：万元'],
        [...head],
        ['预算规模及 资金用途', '预算数', '9.00', '其中：财政 资金', '8.00', '其他资金', '1.00'],
        ['资金支出计划（%）', '3月底', '', '6月底'],
        ['绩效目标', '软件用得好'],
        TITLES,
        ...rows,
      ]),
      ...next,
    ] as const;
  const HEAD = ['项目编码', '13080024P00010910002N', '', '项目名称', '软件维护费'];
  const COST = ['产出指标', '成本指标', '总成本', '总成本', '≤9万元', '协议'];
  const importHebei = (sheets: readonly Sheet[], textOf?: (path: string) => string | undefined) =>
    planned(sheets, 'chengde-hrss', '2024', textOf, 'hebei');

  test('a form of Hebei: its money, its goal, and its indicators, that go on on the next page', () => {
    const sheets = hebei(
      HEAD,
      [COST, ['', '质量指标', '可用率', '可用率', '≥99%', '协议']],
      sheet('2', [TITLES, ['满意度指标', '服务对象满意度指标', '满意度', '满意度', '≥95%', '经验']]),
    );
    const plan = importHebei(sheets);
    const [project] = plan.draft.projects;
    expect(project).toMatchObject({
      ...{ code: '13080024P00010910002N', name: '软件维护费', yearGoal: '软件用得好' },
      indicators: [
        { level1: '产出指标', level2: '成本指标', name: '总成本', target: '≤9万元', basis: '协议' },
        { level1: '产出指标', level2: '质量指标', name: '可用率', target: '≥99%' },
        { level1: '满意度指标', level2: '服务对象满意度指标', name: '满意度', target: '≥95%' },
      ],
    });
    expect([...(project?.amounts ?? [])].map(([column, { text }]) => [column, text])).toEqual([
      ['budget', '9.00'],
      ['fiscal', '8.00'],
      ['own', '1.00'],
    ]);
    expect(plan.questions).toEqual([]);
    const text = fileOf(plan, 'projects.yaml');
    expect(text).toContain('year: 软件用得好');
    const again = importHebei(sheets, (path) => (path.endsWith('projects.yaml') ? text : undefined));
    expect(fileOf(again, 'projects.yaml')).toBe('');
  });

  test('an indicator that is not whole, or whose cells stand beside their columns, is asked about', () => {
    const moved = ['', '质量指标', '可用率', '可用率', '', '≥99%', '协议'];
    const { draft, questions } = importHebei(
      hebei(HEAD, [
        COST,
        ['', '质量指标', '可用率', '可用率', '', '协议'],
        moved,
        ['怪指标', '质量指标', '一', '一', '1', ''],
      ]),
    );
    expect(draft.projects[0]?.indicators.map(({ name }) => name)).toEqual(['总成本']);
    expect(questions.map(({ text, about }) => `${text} ${about}`)).toEqual([
      '可用率 这一条指标没有印全级次、名称和指标值，或级次不是套表里的，没有读',
      '可用率 这一条指标的格子没有对齐栏名，没有读',
      '一 这一条指标没有印全级次、名称和指标值，或级次不是套表里的，没有读',
    ]);
  });

  test('a title that says nothing is not answered by the next one', () => {
    const { draft } = importHebei(hebei(['项目编码', '', '', '项目名称', '软件维护费'], [COST]));
    expect(draft.projects.map(({ code, name }) => [code, name])).toEqual([[undefined, '软件维护费']]);
    const told = importHebei(hebei(['项目编码', '13080024P00010910002N', '', '项目名称', ''], [COST]));
    expect(told.draft.projects).toEqual([]);
    expect(told.questions.map(({ text, about }) => `${text} ${about}`)).toEqual([
      '项目编码 这张项目绩效目标表没有项目名称，没有导入',
    ]);
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
