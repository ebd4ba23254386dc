import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxDocument, htmlDocument } from '../../src/importers/document/markup-document.ts';
import { fileOf, planFor, planned, sheetsOf, workbook } from './workbooks.ts';

const UNIT = ['baotou-insurance-registration', '2025'] as const;
const DEPARTMENT = ['baotou-hrss', '2025'] as const;
const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const ROW = ['208', '社会保障和就业支出', '10.00', '6.00', '4.00'];
type Rows = readonly (readonly (string | number | null)[])[];

/** What becomes of 表3, and what is asked. */
function importing(rows: Rows, merges: readonly string[] = []) {
  const plan = planned(sheetsOf(workbook({ a: rows }, { a: merges })), ...UNIT);
  return {
    rows: fileOf(plan, 'expenditure.yaml')
      .split('\n')
      .filter((line) => line.startsWith('  - ')),
    asked: plan.questions.map(({ at, about }) => `${at.split('!').at(-1)} ${about}`),
    told: plan.remarks,
  };
}

const WHOLE = '  - { code: "208", total: 10.00, basic: 6.00, project: 4.00 }';

test('figures of last year under the same titles are not this year’s, and are told', () => {
  const rows: Rows = [
    ['支出总表'],
    ['科目编码', '科目名称', '2024年', null, null, '2025年', null, null],
    [null, null, '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
    ['208', '社会保障和就业支出', '9.00', '5.00', '4.00', ...ROW.slice(2)],
  ];
  const merges = ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'];
  const asked = ['C3', 'D3', 'E3'].map((at) => `${at} “支出总表”里没有 2024 年的这一栏，没有导入`);
  expect(importing(rows, merges)).toEqual({ rows: [WHOLE], asked, told: [] });
  const inWords = rows.map((row) =>
    row.map((text) => (text === '2024年' ? '上年数' : text === '2025年' ? '本年数' : text)),
  );
  expect(importing(inWords, merges)).toEqual({
    rows: [WHOLE],
    asked: asked.map((text) => text.replace(' 2024 年', '上年')),
    told: [],
  });
});

test('what was spent, under the same titles as the budget, is not the budget', () => {
  const rows: Rows = [
    ['支出总表'],
    ['科目编码', '科目名称', '执行数', null, null, '预算数', null, null],
    [null, null, '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
    ['208', '社会保障和就业支出', '9.00', '5.00', '4.00', ...ROW.slice(2)],
  ];
  expect(importing(rows, ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'])).toEqual({
    rows: [WHOLE],
    asked: ['C3', 'D3', 'E3'].map((at) => `${at} “支出总表”里没有执行数的这一栏，没有导入`),
    told: [],
  });
});

test('an amount stands behind the words of its own rows, not behind those of others', () => {
  const rows: Rows = [
    ['收支总表'],
    ['收入', null, '支出', null, null, null],
    ['项目', '预算数', '支出功能分类', '预算数', '支出性质', '预算数'],
    ['一、一般公共预算拨款收入', '10.00', '八、社会保障和就业支出', '10.00', '基本支出', '6.00'],
    [null, null, null, null, '项目支出', '4.00'],
    ['收入总计', '10.00', '支出总计', '10.00', '支出总计', '10.00'],
  ];
  const plan = planned(sheetsOf(workbook({ a: rows }, { a: ['A2:B2', 'C2:F2'] })), ...UNIT);
  expect(fileOf(plan, 'summary.yaml')).toContain('- { line: "208", amount: 10.00 }');
  expect(plan.questions.map(({ at }) => at.split('!').at(-1))).toEqual(['E3', 'F3']);
});

test.each(['项目（按功能分类）', '支出项目（按功能分类）', '支出功能分类', '功能分类'])(
  'the lines of a statement may stand under %s',
  (title) => {
    const rows: Rows = [
      ['收支总表'],
      ['收入', null, '支出', null],
      ['项目', '预算数', title, '预算数'],
      ['一、一般公共预算拨款收入', '10.00', '八、社会保障和就业支出', '10.00'],
    ];
    const plan = planned(sheetsOf(workbook({ a: rows }, { a: ['A2:B2', 'C2:D2'] })), ...UNIT);
    expect(plan.questions).toEqual([]);
    expect(fileOf(plan, 'summary.yaml')).toContain('- { line: "208", amount: 10.00 }');
  },
);

test('a row of units of money beneath the titles says what its columns are in', () => {
  const units = (unit: string): readonly string[] => ['', '', unit, unit, unit];
  expect(importing([['支出总表'], HEAD, units('（万元）'), ROW])).toEqual({
    rows: [WHOLE],
    asked: [],
    told: [],
  });
  const inYuan = ['208', '社会保障和就业支出', '100000', '60000', '40000'];
  expect(importing([['支出总表'], HEAD, units('（元）'), inYuan]).rows).toEqual([WHOLE]);
});

test('a table that does not say its unit, where another one of the file is in 元, is told', () => {
  const fund = [['政府性基金预算支出表'], ['单位：元'], HEAD, ['212', '城乡社区支出', '50000', '', '50000']];
  const plan = planned(sheetsOf(workbook({ a: [['支出总表'], HEAD, ROW], b: fund })), ...UNIT);
  expect(plan.remarks.filter((text) => text.includes('没有写计量单位'))).toEqual([
    '导出.xlsx!a 没有写计量单位，照格式按万元读；导出.xlsx!b 写的是元：也是元的，在表上写明“单位：元”再导入',
  ]);
  const said = planned(
    sheetsOf(workbook({ a: [['支出总表'], ['单位：万元'], HEAD, ROW], b: fund })),
    ...UNIT,
  );
  expect(said.remarks.filter((text) => text.includes('没有写计量单位'))).toEqual([]);
});

test('a unit of money in the title of a group is that of its columns', () => {
  const rows: Rows = [
    ['支出总表'],
    ['科目编码', '科目名称', '本年支出（元）', null, null],
    [null, null, '合计', '基本支出', '项目支出'],
    ['208', '社会保障和就业支出', '100000', '60000', '40000'],
  ];
  expect(importing(rows, ['A2:A3', 'B2:B3', 'C2:E2']).rows).toEqual([WHOLE]);
});

const PROJECTS: Rows = [
  ['项目支出表'],
  ['类型', '项目编码', '项目名称', '项目单位', '合计', '本年拨款', null, null],
  [null, null, null, null, null, '一般公共预算', '政府性基金预算', '国有资本经营预算'],
];

test.each([1.5020023401311e20, '1.502E+20'])(
  'a code of a project that was kept as a number is not taken: %s',
  (code) => {
    const row = ['部门预算项目', code, '五险扩面', '401005-包头市参保登记服务中心', 130, 130, null, null];
    const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:H2'];
    const plan = planned(sheetsOf(workbook({ a: [...PROJECTS, row] }, { a: merges })), ...UNIT);
    expect(fileOf(plan, 'projects.yaml')).not.toContain('code:');
    expect(fileOf(plan, 'projects.yaml')).toContain('money: { total: 130, general: 130 }');
    expect(plan.questions.map(({ at, about }) => [at, about.slice(0, 6)])).toEqual([
      ['导出.xlsx!a!B4', '编码存成了数'],
    ]);
  },
);

test('two paragraphs of a cell are not one number', () => {
  const paragraphs = (text: string): string =>
    text
      .split('|')
      .map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`)
      .join('');
  const rows = [HEAD, ['208', '社会保障|和就业支出', '10|20', '6', '4']].map(
    (row) => `<w:tr>${row.map((text) => `<w:tc>${paragraphs(text)}</w:tc>`).join('')}</w:tr>`,
  );
  const xml = `<w:document><w:body>${paragraphs('支出总表')}<w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`;
  const reading = docxDocument('导出.docx', zipSync({ 'word/document.xml': strToU8(xml) }));
  if (reading.kind === 'refused') throw new Error(reading.reason);
  const plan = planned(reading.sheets, ...UNIT);
  expect(fileOf(plan, 'expenditure.yaml')).toContain('- { code: "208", basic: 6, project: 4 }');
  expect(plan.questions.map(({ at, about }) => `${at.split('!').at(-1)} ${about}`)).toEqual([
    '第2行第3格 “合计”这一栏里的数字中间有空格，分不清是一个数还是两个',
  ]);
});

test('how columns come about, and who made a table, are no rows of it', () => {
  const rows: Rows = [
    ['支出总表'],
    HEAD,
    ['甲', '乙', '1=2+3', '2', '3'],
    ROW,
    ['填表人：', '张三', '联系电话：', '04722345678'],
  ];
  expect(importing(rows)).toEqual({ rows: [WHOLE], asked: [], told: [] });
});

/** A sheet for each of two units of the department. */
const bySheets = sheetsOf(
  workbook({
    本级: [['支出总表'], ['单位：包头市人力资源和社会保障局本级'], HEAD, ROW],
    中心: [
      ['支出总表'],
      ['编制单位：401005-包头市参保登记服务中心'],
      HEAD,
      ['208', '社会保障和就业支出', '5.00', '5.00', ''],
    ],
  }),
);

test('of a workbook with a sheet for each unit a unit gets its own', () => {
  const plan = planned(bySheets, ...UNIT);
  expect(fileOf(plan, 'expenditure.yaml')).toContain('- { code: "208", total: 5.00, basic: 5.00 }');
  expect(plan.remarks).toEqual(['导出.xlsx!本级 写的是 401001 包头市人力资源和社会保障局 的，没有取']);
});

test('and the department, of which none is, gets nothing', () => {
  expect(planFor(bySheets, ...DEPARTMENT)).toMatchObject({
    kind: 'refused',
    reason:
      '导出.xlsx!本级 等表写的是 401001 包头市人力资源和社会保障局、401005 包头市参保登记服务中心 的，要导入的是“包头市人力资源和社会保障局”',
  });
});

test('a name that is the department’s as well as a unit’s may be either', () => {
  const rows: Rows = [['支出总表'], ['单位：包头市人力资源和社会保障局'], HEAD, ROW];
  for (const [unit, year] of [UNIT, DEPARTMENT])
    expect(fileOf(planned(sheetsOf(workbook({ a: rows })), unit, year), 'expenditure.yaml')).toContain(WHOLE);
});

test('a 科目 of which several have the name is asked about at its own cell, and how it is answered', () => {
  const rows: Rows = [
    ['2026年一般公共预算安排基本支出分经济科目表（不含上年结转）'],
    ['部门预算支出经济科目名称', '政府预算支出经济科目名称', '2026年预算数', null, null],
    [null, null, '合计', '人员经费', '公用经费'],
    ['资本性支出', null, '2.00', null, '2.00'],
    ['办公设备购置', '设备购置', '2.00', null, '2.00'],
  ];
  const sheets = sheetsOf(workbook({ a: rows }, { a: ['A2:A3', 'B2:B3', 'C2:E2'] }));
  const text = '{ code: "31002", governmentEconomic: "50306", total: 2.00, operating: 2.00 }';
  const [first, again] = [
    undefined,
    `rows:\n  - { code: "310", total: 2.00, operating: 2.00 }\n  - ${text}\n`,
  ].map((typed) =>
    planned(sheets, 'datong-hrss', '2026', (path) =>
      path.endsWith('general-basic.yaml') ? typed : undefined,
    ),
  );
  expect(first?.questions).toEqual([
    {
      at: '导出.xlsx!a!B5',
      text: '设备购置',
      about:
        '有几个科目叫这个名称，没有写编码：在 tables/general-basic.yaml 里 31002 的一行写上 governmentEconomic，以后照它导入',
      guess: '50306、50404',
    },
  ]);
  expect(again?.questions).toEqual([]);
});

test('a code beside the name of another 科目 is told; a name that is only longer is not', () => {
  const told = (code: string, name: string): readonly string[] =>
    importing([['支出总表'], HEAD, [code, name, ...ROW.slice(2)]]).told;
  expect(told('208', '卫生健康支出')).toEqual([
    '导出.xlsx!a!A3 编码 208 是“社会保障和就业支出”，这一行印的“卫生健康支出”是 210 的名称：照印的写进 name，核对是编码错了还是名称错了',
  ]);
  expect(told('2080109', '行政运行')).toHaveLength(1);
  expect(told('208', '社会保障和就业支出（含离退休）')).toEqual([]);
});

describe('a table that lies in a cell of another, as letters and pages are laid out', () => {
  const html = (...rows: readonly (readonly string[])[]): string =>
    `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const documentOf = (page: string) => htmlDocument('导出.html', new TextEncoder().encode(page));
  const read = (page: string) => {
    const plan = planned(documentOf(page).sheets, ...UNIT);
    return { text: fileOf(plan, 'expenditure.yaml'), asked: plan.questions };
  };

  test('is a table by itself, titled by what stands above it in the cell', () => {
    const page = html(['<p>首页 &gt; 公开</p>'], [`<p>支出总表</p><p>单位：万元</p>${html(HEAD, ROW)}`]);
    expect(read(page)).toEqual({ text: expect.stringContaining(WHOLE), asked: [] });
  });

  test('of a single cell is what the cell says', () => {
    const page = `<p>支出总表</p>${html(HEAD, [...ROW.slice(0, 4), html(['4.00'])])}`;
    expect(read(page)).toEqual({ text: expect.stringContaining(WHOLE), asked: [] });
  });

  test('however deep they lie', () => {
    const page = `${'<table><tr><td>'.repeat(20_000)}${html(HEAD, ROW)}${'</td></tr></table>'.repeat(20_000)}`;
    const start = performance.now();
    documentOf(page);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
