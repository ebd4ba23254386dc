import { describe, expect, test } from 'vitest';
import { fileOf, planned, sheetsOf, workbook } from './workbooks.ts';

const UNIT = ['baotou-insurance-registration', '2025'] as const;
const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
type Row = readonly (string | number | null)[];

/** Imports a table of expenditure in 元, with what stands above it at its right and beneath it. */
function expenditure(above: string, beneath: string) {
  const rows: readonly Row[] = [
    ['支出总表'],
    ['部门：包头市参保登记服务中心', null, null, null, above],
    HEAD,
    ['208', '社会保障和就业支出', 369000, 239000, 130000],
    ['', '合计', 369000, 239000, 130000],
    [beneath],
  ];
  const plan = planned(sheetsOf(workbook({ '2.3': rows })), ...UNIT);
  return { text: fileOf(plan, 'tables/expenditure.yaml'), plan };
}

const CONVERTED = [
  '# 表3 支出总表',
  'rows:',
  '  - { code: "208", total: 36.90, basic: 23.90, project: 13.00 }',
  'total: { total: 36.90, basic: 23.90, project: 13.00 }',
  '',
].join('\n');

describe('the unit of money of a table', () => {
  test.each([
    ['单位：元', '单位：元'],
    ['单位：元', '注：单位：元'],
    ['', '单位：元'],
    ['', '注：本表金额单位为元。'],
    ['', '说明：本表以元为单位'],
  ])('above it “%s”, beneath it “%s”: read, and no row or note of the table', (above, beneath) => {
    const { text, plan } = expenditure(above, beneath);
    expect(text).toBe(CONVERTED);
    expect(plan.questions).toEqual([]);
  });

  test('in a note that says more: read, the note stays, and that it is not true any more is told', () => {
    const note = '注：本表以元为单位，合计数可能有尾差。';
    const { text, plan } = expenditure('', note);
    expect(text).toBe(`${CONVERTED}notes:\n  - ${note}\n`);
    expect(plan.remarks).toContain(
      `导出.xlsx!2.3!A6 的注“${note}”写的是元，数已换算成万元：在表的文件里改正这条注`,
    );
  });
});

/** Imports one purchase, in a table whose header and rows are told. */
function purchased(unit: string, price: string, cells: Row) {
  const rows: readonly Row[] = [
    ['政府采购预算表'],
    ['部门：包头市参保登记服务中心', null, null, null, null, unit],
    ['部门（单位）代码', '部门（单位）名称', '项目名称', '采购品目', '申请数量', price, '金额'],
    ['401005', '包头市参保登记服务中心', '', '台式计算机', ...cells],
  ];
  const plan = planned(sheetsOf(workbook({ 采购: rows })), ...UNIT);
  return { text: fileOf(plan, 'procurement.yaml'), plan };
}

test('a figure that our own pages say was worked out is read as any other, and that is told', () => {
  const rows: readonly Row[] = [
    ['支出总表'],
    ['部门：包头市参保登记服务中心', null, null, null, '单位：万元'],
    HEAD,
    ['208', '社会保障和就业支出', '36.00（推算）', '36.00', null],
  ];
  const plan = planned(sheetsOf(workbook({ '2.3': rows })), ...UNIT);
  expect(fileOf(plan, 'tables/expenditure.yaml')).toContain('{ code: "208", total: 36.00, basic: 36.00 }');
  expect(plan.remarks).toEqual(['导出.xlsx!2.3 里有推算的数，导入以后和原有的数没有区别']);
});

test('the total of a table of purchases that has none is that of an empty table', () => {
  const head = ['部门（单位）代码', '部门（单位）名称', '项目名称', '采购品目', '申请数量', '单价', '金额'];
  const rows: readonly Row[] = [['政府采购预算表'], head, ['合计', null, null, null, null, null, '0.00']];
  const other: readonly Row[] = [['支出总表'], HEAD, ['208', '社会保障和就业支出', '36.00', '36.00', null]];
  const plan = planned(sheetsOf(workbook({ 采购: rows, 支出: other })), ...UNIT);
  expect(plan.draft.tables.find(({ table }) => table.id === 'procurement')?.total.get('amount')?.text).toBe(
    '0.00',
  );
  expect(fileOf(plan, 'tables/procurement.yaml')).toContain('empty: true');
});

describe('the total of a table of purchases without one', () => {
  const imported = (total: string) => {
    const head = ['部门（单位）代码', '部门（单位）名称', '项目名称', '采购品目', '申请数量', '单价', '金额'];
    const rows: readonly Row[] = [['政府采购预算表'], head, ['合计', null, null, null, null, null, total]];
    const other: readonly Row[] = [['支出总表'], HEAD, ['208', '社会保障和就业支出', '36.00', '36.00', null]];
    return planned(sheetsOf(workbook({ 采购: rows, 支出: other })), ...UNIT);
  };
  test.each(['0', '0.0', '0.00'])('that is nothing (%s) is not written: its file knows none', (total) => {
    const plan = imported(total);
    expect(plan.questions).toEqual([]);
    expect(fileOf(plan, 'tables/procurement.yaml')).not.toContain('total:');
  });
  test('that is money is asked about, and the table is not taken for an empty one', () => {
    const plan = imported('50.00');
    expect(plan.questions.map(({ at, text, about }) => [at, text, about])).toEqual([
      [
        '导出.xlsx!采购!G3',
        '50.00',
        '只有合计，没有一项采购，合计没有导入；补上各项采购再导入，或写进 procurement.yaml',
      ],
    ]);
    expect(plan.changes.map(({ path }) => path).filter((path) => path.includes('procurement'))).toEqual([]);
  });
});

describe('quantities and prices of purchases', () => {
  test.each([
    ['单位：万元', '单价', ['12台', '0.3万元/台', '3.60']],
    ['单位：万元', '单价', ['12', '3,000元／台', '3.60']],
    ['单位：万元', '单价（元）', ['１２ 台', '3000', '3.60']],
    ['单位：元', '单价', [12, 3000, 36000]],
    ['单位：万元', '单价', ['12', '0.30', '3.60']],
  ] as const)('%s, %s: %j', (unit, price, cells) => {
    const { text, plan } = purchased(unit, price, cells);
    expect(plan.questions).toEqual([]);
    expect(text).toMatch(/item: 台式计算机, quantity: "12", price: "0\.30?", amount: 3\.60/);
  });

  test('that are no numbers are asked about, each at its cell', () => {
    const { text, plan } = purchased('单位：万元', '单价', ['若干', '面议', '3.60']);
    expect(plan.questions.map(({ at, text: said, about }) => [at, said, about])).toEqual([
      ['导出.xlsx!采购!E4', '若干', '不是数量，没有导入'],
      ['导出.xlsx!采购!F4', '面议', '“申报情况／单价(万元)”这一栏不是金额'],
    ]);
    expect(text).toContain('item: 台式计算机, amount: 3.60');
  });
});
