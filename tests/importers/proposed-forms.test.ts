import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { formatText } from '../../src/importers/proposal/format-text.ts';
import { proposeFormat } from '../../src/importers/proposal/propose-format.ts';
import { proposedFiles } from '../../src/importers/proposal/variant/proposed-files.ts';
import { variantOf } from '../../src/importers/proposal/variant/variant-of.ts';
import { plainSheet, type Sheet, type SheetCell } from '../../src/importers/sheet/sheet.ts';
import { readContent } from '../../src/read/read-content.ts';
import { content } from './workbooks.ts';

const sheet = (name: string, rows: readonly (readonly string[])[]): Sheet =>
  plainSheet('公开.xlsx', name, rows);

const SPENDING = sheet('表1', [
  ['表1 支出总表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['208', '社会保障和就业支出', '90.00', '30.00', '60.00'],
  ['', '合计', '90.00', '30.00', '60.00'],
]);

/** The table of a project's money, and a form of it. */
const LIST = sheet('表8', [
  ['表8 项目支出表'],
  ['单位：万元'],
  ['项目编码', '项目名称', '合计', '一般公共预算', '单位资金'],
  ['26001', '就业服务经费', '60.00', '50.00', '10.00'],
  ['', '合计', '60.00', '50.00', '10.00'],
]);

const GOALS = sheet('表9', [
  ['表9 项目支出绩效目标表'],
  ['单位：万元'],
  ['项目名称', '就业服务经费', '项目编码', '26001'],
  ['主管部门', '某局', '实施单位', '某中心'],
  ['项目负责人', '张三'],
  ['项目资金（元）', '年度资金总额：', '600000', '其中：财政资金', '500000', '其他资金', '100000'],
  ['资金支出计划（%）', '3月底', '25', '6月底', '50'],
  ['绩效目标', '办好招聘会'],
  ['一级指标', '二级指标', '三级指标', '指标值', '指标值确定依据'],
  ['产出指标', '数量指标', '招聘会场次', '≥12场', '计划'],
  ['效益指标', '社会效益指标', '达成就业意向', '≥6000人', '计划'],
]);

const EVALUATION = sheet('表10', [
  ['表10 项目支出绩效自评表'],
  ['项目名称', '就业服务经费'],
  ['主管部门', '某局', '实施单位', '某中心'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', '60.00', '62.00', '58.00', '10', '93.55%', '9.4'],
  ['', '其中：财政拨款', '50.00', '52.00', '50.00'],
  ['', '其他资金', '10.00', '10.00', '8.00'],
  ['年度总体目标', '预期目标', '', '实际完成情况'],
  ['', '办好招聘会', '', '办了12场'],
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  ['', '产出指标', '数量指标', '招聘会场次', '≥12场', '12场', '50', '50', ''],
  ['总分', '', '', '', '', '', '100', '99.4', ''],
]);

/** What is proposed from sheets, no format being there. */
function proposalOf(...sheets: readonly Sheet[]) {
  const proposal = proposeFormat({
    ...{ id: 'trial', files: ['公开.xlsx'], sheets, lines: [] },
    ...{ taxonomy: content.taxonomy, formats: [] },
  });
  if (proposal === undefined) throw new Error('nothing is proposed');
  return proposal;
}

/** A proposed format as it is read from a folder that has nothing else, and a unit to import for. */
function readProposal(root: string, proposal: ReturnType<typeof proposalOf>) {
  for (const name of ['taxonomy', 'units', 'site.yaml'])
    cpSync(join('content', name), join(root, name), { recursive: true });
  const files = proposedFiles(proposal, undefined, { taxonomy: content.taxonomy, terms: [] });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(root, 'formats/trial', name)), { recursive: true });
    writeFileSync(join(root, 'formats/trial', name), text);
  }
  const reading = readContent(root);
  expect(reading.findings.map(({ message }) => message)).toEqual([]);
  const discloser = reading.content.disclosers.find(({ id }) => id === 'chengde-hrss');
  if (discloser === undefined) throw new Error('no unit');
  return { content: reading.content, discloser };
}

describe('tables of a document that have no names of their own', () => {
  const money = (number: number, above: string, amount: string): Sheet =>
    sheet(`第${number}张表`, [[above], ['预算规模', '金额'], ['预算数', amount]]);
  const named = sheet('第1张表', [
    ['第一部分 预算公开表'],
    ...SPENDING.rows.map((row) => row.map((cell) => cell?.text ?? '')),
  ]);

  test('are one where they go on alike, and are not called by what stands above', () => {
    const { tables } = proposalOf(
      named,
      money(2, '做好招聘会、技能培训和创业服务各项工作，促进重点群体就业。', '60.00'),
      money(3, '', '50.00'),
      money(4, '办好公共就业服务，落实各项就业补助和社会保险补贴政策；', '40.00'),
    );
    expect(tables.map(({ title }) => title)).toEqual(['支出总表', '表2']);
  });
});

describe('a form of labels and values', () => {
  test('is proposed as a form of each project: what its labels say, its money, its goals, its indicators', () => {
    const forms = proposalOf(LIST, GOALS).tables.find(({ id }) => id === 'forms');
    expect(forms).toMatchObject({ title: '项目支出绩效目标表', moneyUnit: '元' });
    expect(forms?.form).toEqual({
      fields: [
        { title: '项目名称', prints: 'name' },
        { title: '项目编码', prints: 'code' },
        { title: '主管部门', prints: 'supervisor' },
        { title: '实施单位', prints: 'unit' },
      ],
      money: '项目资金（元）',
      spending: '资金支出计划（%）',
      goals: '绩效目标',
      ...{ indicatorsTitle: undefined, spans: undefined, total: undefined },
      indicators: [
        { title: '一级指标', prints: 'level1' },
        { title: '二级指标', prints: 'level2' },
        { title: '三级指标', prints: 'indicator' },
        { title: '指标值', prints: 'target' },
        { title: '指标值确定依据', prints: 'targetBasis' },
      ],
      ask: expect.stringContaining('不认识“项目负责人”'),
    });
    const [side] = forms?.sides ?? [];
    expect(side?.rows).toEqual({ by: ['project'] });
    expect(side?.columns.map(({ id, prints, title, fixes }) => [prints ?? id, title, fixes])).toEqual([
      ['name', '项目名称', undefined],
      ['code', '项目编码', undefined],
      [expect.any(String), '年度资金总额', {}],
      ['fiscal', '其中：财政资金', { fund: 'fiscal' }],
      [expect.any(String), '其他资金', { fund: 'own' }],
    ]);
  });

  test('with scores has amounts of several versions, what was spent of them, and a line for the whole', () => {
    const forms = proposalOf(LIST, EVALUATION).tables.find(({ id }) => id === 'forms');
    expect(forms?.form).toMatchObject({
      fields: [
        { title: '项目名称', prints: 'name' },
        { title: '主管部门', prints: 'supervisor' },
        { title: '实施单位', prints: 'unit' },
        { title: '分值', prints: 'executionPoints' },
        { title: '执行率', prints: 'executionRate' },
        { title: '得分', prints: 'executionScore' },
        { title: '实际完成情况', prints: 'outcome' },
      ],
      goals: '年度总体目标',
      total: '总分',
    });
    expect(forms?.form?.indicators.map(({ prints }) => prints)).toEqual([
      ...['level1', 'level2', 'indicator', 'target', 'achieved', 'points', 'score', 'deviation'],
    ]);
    const groups = forms?.sides[0]?.columns.filter(({ columns }) => columns !== undefined);
    expect(groups?.map(({ title, fixes }) => [title, fixes])).toEqual([
      ['年度资金总额', {}],
      ['其中：财政拨款', { fund: 'fiscal' }],
      ['其他资金', { fund: 'own' }],
    ]);
    expect(groups?.[0]?.columns?.map(({ title, fixes }) => [title, fixes])).toEqual([
      ['年初预算数', { version: 'budget' }],
      ['全年预算数', { version: 'adjusted' }],
      ['全年执行数', { version: 'executed' }],
    ]);
  });

  test.each([
    ['goals', GOALS, ['600000', '500000', '100000']],
    ['scores', EVALUATION, ['60.00', '62.00', '58.00', '50.00', '52.00', '50.00', '10.00', '10.00', '8.00']],
  ])('of %s is written, read without a finding, and imported', (_, form, amounts) => {
    const root = mkdtempSync(join(tmpdir(), 'mingzhang-form-'));
    try {
      const proposal = proposalOf(LIST, form);
      const { content: own, discloser } = readProposal(root, proposal);
      expect(formatText(proposal)).toContain('    form:');
      const plan = planImport({
        content: own,
        sheets: [LIST, form],
        ...{ discloser, folder: '2026', format: 'trial', textOf: () => undefined },
      });
      if (plan.kind === 'refused') throw new Error(plan.reason);
      expect(plan.questions.map(({ text, about }) => `${text} ${about}`)).toEqual([]);
      const table = own.formats.get('trial')?.tables.find(({ id }) => id === 'forms');
      const columns = JSON.stringify(table?.columns);
      const [project] = plan.draft.projects;
      expect(project?.yearGoal).toBeDefined();
      expect(project?.indicators.length).toBeGreaterThan(0);
      const taken = [...(project?.amounts ?? [])].filter(([id]) => columns.includes(`"id":"${id}"`));
      expect(taken.map(([, { text }]) => text)).toEqual(amounts);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('of a format that is there is the one of that format', () => {
    const shanxi = content.formats.get('shanxi');
    if (shanxi === undefined) throw new Error('no format');
    const own = sheet('表12', [
      ['项目支出绩效目标表'],
      ...['项目名称', '主管部门及代码', '实施单位', '项目属性', '项目期'].map((label) => [label, '某某']),
      ['项目资金（元）', '实施期资金总额:', '3', '年度资金总额:', '3'],
      ['', '其中:中央财政资金', '0', '其中:中央财政资金', '0'],
      ...['项目概况', '立项依据', '项目设立必要性', '保证项目实施的制度、措施', '项目实施计划'].map(
        (label) => [label, '某某'],
      ),
      ['总体目标', '实施期目标', '某某', '年度目标', '某某'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
      ['', '产出指标', '数量指标', '培训人数', '9人', '数量指标', '培训人数', '9人'],
      ['填报日期', '2026-01-20'],
    ]);
    const base = { ...shanxi, tables: shanxi.tables.filter(({ form }) => form !== undefined) };
    const proposal = proposeFormat({
      ...{ id: 'trial', files: ['公开.xlsx'], sheets: [own], lines: [] },
      ...{ taxonomy: content.taxonomy, formats: [base] },
    });
    expect(proposal?.tables[0]?.form).toMatchObject({
      spans: { term: '实施期目标', year: '年度目标' },
      goals: '总体目标',
    });
    const variant = proposal && variantOf(proposal, [own], [base]);
    expect(variant?.tables.map(({ known, isSame }) => [known?.id, isSame])).toEqual([['forms', true]]);
  });

  test('a list of projects with their indicators is none', () => {
    const list = sheet('表9', [
      ['表9 项目支出绩效目标表'],
      ['项目名称', '项目资金', '一级指标', '二级指标', '三级指标', '指标值'],
      ['就业服务经费', '60.00', '产出指标', '数量指标', '招聘会场次', '≥12场'],
    ]);
    expect(proposalOf(LIST, list).tables.map(({ id, form }) => [id, form])).toEqual([
      ['projects', undefined],
      ['goals', undefined],
    ]);
  });
});

/** A form of a department: what it is to do, its tasks with their money, its indicators. */
const WHOLE = sheetOf([
  { text: '表2 部门整体支出绩效目标表', width: 5 },
  ...['（2026年度）', '', '', '', '单位：万元'],
  ...['部门名称', { text: '示例市就业局', width: 4 }],
  ...['年度履职目标', { text: '办好公共就业服务，稳定就业形势。', width: 4 }],
  ...[
    { text: '年度主要任务', height: 5 },
    { text: '任务名称', height: 2 },
    { text: '主要内容', height: 2 },
  ],
  ...[{ text: '预算金额', width: 2 }, '总额', '财政拨款'],
  ...['招聘会', '办12场招聘会', '50.00', '40.00', '培训', '培训600人', '40.00', '40.00'],
  ...['金额合计', '', '90.00', '80.00'],
  ...[{ text: '年度绩效指标', height: 4 }, '一级指标', '二级指标', { text: '三级指标' }, '指标值'],
  ...['产出指标', '数量指标', '招聘会场次', '≥12场', '', '质量指标', '培训合格率', '≥95%'],
  ...['效益指标', '社会效益指标', '就业人数', '≥6000人'],
]);

/** A sheet of five columns, filled row by row; larger cells take the places they cover. */
function sheetOf(cells: readonly (string | { text: string; width?: number; height?: number })[]): Sheet {
  const rows: (SheetCell | undefined)[][] = [];
  let place = 0;
  for (const each of cells) {
    const { text, width = 1, height = 1 } = typeof each === 'string' ? { text: each } : each;
    while ((rows[Math.floor(place / 5)] ?? []).length > 0 && place % 5 in (rows[Math.floor(place / 5)] ?? []))
      place += 1;
    const [row, column] = [Math.floor(place / 5), place % 5];
    const cell = text === '' ? undefined : { text, row, column, width, height, at: `${column}/${row}` };
    for (let down = row; down < row + height; down += 1) {
      const own = rows[down] ?? [];
      rows[down] = own;
      for (let right = column; right < column + width; right += 1) own[right] = cell;
    }
  }
  return { file: '公开.xlsx', name: '表2', rows };
}

test('a form of a department is proposed as its labels, its tasks and its indicators, and imported', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-whole-form-'));
  try {
    const proposal = proposalOf(SPENDING, WHOLE);
    expect(proposal.tables.map(({ id, number, title }) => [id, number, title])).toEqual([
      ['expenditure', '表1', '支出总表'],
      ['department-form', '表2', '部门整体支出绩效目标表'],
      ['department-goals', '表2续', '部门整体支出绩效目标表（年度主要任务）'],
      ['department-indicators', '表2续二', '部门整体支出绩效目标表（绩效指标）'],
    ]);
    const { content: own, discloser } = readProposal(root, proposal);
    const plan = planImport({
      ...{ content: own, sheets: [SPENDING, WHOLE], discloser, folder: '2026' },
      ...{ format: 'trial', textOf: () => undefined },
    });
    if (plan.kind === 'refused') throw new Error(plan.reason);
    expect(plan.questions).toEqual([]);
    const rowsOf = (id: string) =>
      plan.draft.tables
        .find(({ table }) => table.id === id)
        ?.sides.get('rows')
        ?.map(({ keys, texts, amounts }) => [
          ...Object.values({ ...keys, ...texts }),
          ...[...amounts.values()].map(({ text }) => text),
        ]);
    expect(rowsOf('department-form')).toEqual([
      ['line1', '示例市就业局'],
      ['line2', '办好公共就业服务，稳定就业形势。'],
    ]);
    expect(rowsOf('department-goals')).toEqual([
      ['招聘会', '办12场招聘会', '50.00', '40.00'],
      ['培训', '培训600人', '40.00', '40.00'],
    ]);
    expect(rowsOf('department-indicators')).toEqual([
      ['产出指标', '数量指标', '招聘会场次', '≥12场'],
      ['产出指标', '质量指标', '培训合格率', '≥95%'],
      ['效益指标', '社会效益指标', '就业人数', '≥6000人'],
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
