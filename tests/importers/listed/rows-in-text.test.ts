import { expect, test } from 'vitest';
import { textDocument } from '../../../src/importers/document/text-document.ts';
import { listedRowsOf } from '../../../src/importers/listed/listed-rows-of.ts';
import { listedSpans } from '../../../src/importers/listed/listed-spans.ts';
import { content } from '../workbooks.ts';

/** The rows of the tables of a text, as read against a format. */
function rowsIn(lines: readonly string[]) {
  const document = textDocument('文本.txt', new TextEncoder().encode(lines.join('\n')));
  const format = content.formats.get('neimenggu');
  if (document.kind === 'refused' || format === undefined) throw new Error('no document');
  const words = { year: 2026, name: '某市某局', kind: 'department' } as const;
  return listedSpans(document.lines, format, words).map((span) => ({
    table: span.table.id,
    ...listedRowsOf(span, format, words),
  }));
}

const PURCHASES = [
  ...['表12', '', '政府采购预算表', '部门：某市某局  单位：万', '', '元', '', '部门（单', '位）代码', ''],
  ...[
    '部门（单',
    '位）名称',
    '',
    '项目编码 项目名称 采购品目',
    '',
    '申报情况 资金性质',
    '',
    '申请',
    '数量',
    '',
  ],
  ...[
    '单价(万',
    '元)',
    '',
    '金额(万',
    '元)',
    '',
    '合计',
    '一般公共',
    '',
    '预算',
    '',
    '政府',
    '性基',
    '金预',
    '算',
    '',
  ],
  ...[
    '国有资',
    '本经营',
    '预算',
    '',
    '财政专',
    '户管理',
    '资金',
    '',
    '事业',
    '收入',
    '',
    '事业单位',
    '经营收入',
    '',
  ],
  ...['上级补', '助收入', '', '附属单', '位上缴', '收入', '', '其他', '收入', ''],
];

test('cells that go on in the next line are one, and cells merged with the row above say the same', () => {
  const [found] = rowsIn([
    ...PURCHASES,
    ...['401001', '某市某局', '本级', '', '150200234013110', '000082', '', '五险扩面核定', '、清欠经费', ''],
    ...['其他印刷服务 1 13 13.00 13.00 13.00 0.00', '其他家具 1 0.2 0.20 0.20 0.20 0.00', ''],
    ...['150200264012100', '010099', '', '公务用车运行', '维护费', '', '车辆加油、添', '加燃料服务', ''],
    ...['2 0.25 0.50 0.50 0.50 0.00', '', '- 30 -', '', ...PURCHASES],
    ...[
      '401002',
      '某市某',
      '中心',
      '',
      '150200264012100',
      '010116',
      '',
      '物业管理费 物业管理服务 1 1.3 1.30 1.30 1.30 0.00',
    ],
    '合  计 5 15.00 15.00 15.00',
  ]);
  expect(found?.strange).toEqual([]);
  expect(found?.rows.map(({ texts, figures }) => [...texts, ...figures.map(({ text }) => text)])).toEqual([
    ...[
      ['其他印刷服务', '1', '13', '13.00', '13.00', '13.00', '0.00'],
      ['其他家具', '1', '0.2', '0.20', '0.20', '0.20', '0.00'],
    ].map((row) => ['401001', '某市某局本级', '150200234013110000082', '五险扩面核定、清欠经费', ...row]),
    [
      '401001',
      '某市某局本级',
      '150200264012100010099',
      '公务用车运行维护费',
      '车辆加油、添加燃料服务',
    ].concat([...['2', '0.25', '0.50', '0.50', '0.50', '0.00']]),
    ['401002', '某市某中心', '150200264012100010116', '物业管理费', '物业管理服务'].concat([
      ...['1', '1.3', '1.30', '1.30', '1.30', '0.00'],
    ]),
    ['合 计', undefined, undefined, undefined, undefined, '5', undefined, '15.00', '15.00', '15.00'],
  ]);
});

test('goals are found between their indicators, and a row that is not understood is told', () => {
  const goals = [
    ...['项目绩效目标表', '部门：某市某局  单位：万元', ''],
    '项目名称 项目单位 项目类别 预算数 年度绩效目标 一级指标 二级指标 三级指标 指标性质 指标方向 目标值 计量单位 分值',
    ...[
      '',
      '评审经费',
      '',
      '401001-某市',
      '某局',
      '',
      '31-部门预算项目 5.00',
      '',
      '全年评审。',
      '',
      '产出指标',
      '',
    ],
    ...[
      '评审成本 反向 小于等于 7.65 万元 5',
      '发展经费',
      '401002-某市某中心',
      '',
      '31-部门预算项目 80.00',
      '合计 85.00',
    ],
  ];
  const [found] = rowsIn(goals);
  expect(found?.rows.map(({ texts, figures }) => [...texts, figures[0]?.text])).toEqual([
    ['评审经费', '401001-某市某局', '31-部门预算项目', '5.00'],
    ['发展经费', '401002-某市某中心', '31-部门预算项目', '80.00'],
    ['合计', undefined, undefined, '85.00'],
  ]);
  const [unsure] = rowsIn(goals.map((line) => line.replace('401002-某市某中心', '某市某中心')));
  expect(unsure?.strange.map(({ text }) => text)).toEqual(['31-部门预算项目 80.00']);
});

test('a title that is only mentioned is no table', () => {
  expect(rowsIn(['支出总表', '某市某局2026年支出预算10.00万元。'])).toEqual([]);
});
