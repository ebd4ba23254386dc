import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { figureColumns, leafColumns, listedBy, tableSides } from '../../src/formats/columns.ts';
import { type Format, formatSchema } from '../../src/formats/format.ts';
import { statementLines } from '../../src/formats/lines.ts';
import type { TableFormat } from '../../src/formats/table-schema.ts';

const HEAD = `
id: test
title: 示例格式
source: 示例
moneyUnit: 万元
decimals: 2
thousands: false
coverTitle: 预算公开
numbering: "{一}、"
empty: { statement: 本表无数据 }
outline: [{ id: part, title: 预算表, numbering: "{一}、", entries: [] }]
lists:
  classes:
    - { id: "205", title: 教育支出 }
    - { id: "208", title: 社会保障和就业支出 }
    - { id: intergovernmental, title: 往来性支出 }
`;

const parse = (tables: string) => formatSchema.safeParse(load(HEAD + tables, { schema: FAILSAFE_SCHEMA }));

/** The format with one table, and that table. */
function withTable(text: string): { readonly format: Format; readonly table: TableFormat } {
  const format = formatSchema.parse(load(`${HEAD}tables:\n${text}`, { schema: FAILSAFE_SCHEMA }));
  const [table] = format.tables;
  if (table === undefined) throw new Error('a format has a table');
  return { format, table };
}

/** The figure columns of each side of a table. */
const columnsOf = (text: string) => {
  const { format, table } = withTable(text);
  return tableSides(table).map((side) => figureColumns(format, table, side));
};

/** The lines of each side of a table. */
const linesOf = (text: string) => {
  const { format, table } = withTable(text);
  return tableSides(table).map((side) => statementLines(format, side.rows));
};

describe('columns of figures', () => {
  const INCOME = `
    - id: income
      number: 表2
      title: 收入总表
      fixes: { fund: fiscal }
      rows: { by: unit }
      columns:
        - { title: 名称, prints: name }
        - { id: total, title: 合计 }
        - title: 本年收入
          fixes: { flow: revenue }
          columns:
            - { id: revenue, title: 小计 }
            - title: 财政拨款
              fixes: { fund: general }
              columns:
                - { id: fund, title: 基金, fixes: { fund: governmentFund } }
                - { title: 备注, prints: category }
`;

  test('are the leaves that print no text, left to right', () => {
    expect(columnsOf(INCOME)[0]?.map(({ id }) => id)).toEqual(['total', 'revenue', 'fund']);
  });

  test('take the titles and members of their groups; their own member wins', () => {
    expect(columnsOf(INCOME)[0]?.at(-1)).toMatchObject({
      title: '本年收入／财政拨款／基金',
      fixes: { flow: 'revenue', fund: 'governmentFund' },
    });
  });

  test('do not repeat the members of the table', () => {
    expect(columnsOf(INCOME)[0]?.[0]?.fixes).toEqual({});
  });

  test('the leaves of the header tree are all columns, those of texts too', () => {
    const { table } = withTable(INCOME);
    expect(leafColumns(table.columns ?? []).map(({ title }) => title)).toEqual([
      '名称',
      '合计',
      '小计',
      '基金',
      '备注',
    ]);
  });

  test('print in the unit of the nearest that names one: column, group, table, format', () => {
    const units = columnsOf(`
    - id: a
      number: 表1
      title: 甲
      moneyUnit: 元
      rows: { by: unit }
      columns:
        - { id: table, title: 甲 }
        - title: 组
          moneyUnit: 千元
          columns:
            - { id: group, title: 乙 }
            - { id: own, title: 丙, moneyUnit: 亿元 }
`)[0]?.map(({ moneyUnit }) => moneyUnit);
    expect(units).toEqual(['元', '千元', '亿元']);
    expect(columnsOf(INCOME)[0]?.[0]?.moneyUnit).toBe('万元');
  });

  test('a group of 其中 makes all its columns 其中', () => {
    const columns = columnsOf(`
    - id: a
      number: 表1
      title: 甲
      rows: { by: unit }
      columns:
        - { id: total, title: 合计 }
        - { title: 其中, ofWhich: true, columns: [{ id: part, title: 乙 }, { id: not, title: 丙, ofWhich: false }] }
`)[0];
    expect(columns?.map(({ ofWhich }) => ofWhich)).toEqual([false, true, false]);
  });
});

describe('rows', () => {
  test('a table without sides has one, called rows', () => {
    const { table } = withTable(`
    - { id: a, number: 表1, title: 甲, rows: { by: unit }, columns: [{ id: total, title: 合计 }] }
`);
    expect(tableSides(table).map(({ id }) => id)).toEqual(['rows']);
    expect(listedBy({ by: ['economic', 'governmentEconomic'] })).toEqual(['economic', 'governmentEconomic']);
    expect(listedBy({ lines: [{ id: 'total', title: '合计' }] })).toBeUndefined();
  });

  test('a table whose records cannot be shown yet has none', () => {
    const { table } = withTable('    - { id: goals, number: 表11, title: 绩效目标表, pending: 绩效目标 }');
    expect(tableSides(table)).toEqual([]);
  });

  test('the disclosure lists the rows of a table by a dimension: the format has no lines of it', () => {
    expect(
      linesOf(
        '    - { id: a, number: 表1, title: 甲, rows: { by: unit }, columns: [{ id: total, title: 合计 }] }',
      ),
    ).toEqual([[]]);
  });

  const SUMMARY = `
    - id: summary
      number: 表1
      title: 收支总表
      sides:
        - id: revenue
          rows: { lines: [{ id: sources, title: 收入总计, fixes: { flow: sources }, role: total }] }
          columns: [{ id: amount, title: 金额 }]
        - id: expenditure
          rows:
            lines:
              - { id: head, title: 按功能分, role: heading }
              - { list: classes, numbering: "{一}、", by: function, fixes: { flow: expenditure }, indent: 1 }
              - { id: vehicles, title: 其中：车辆, ofWhich: true, indent: 2 }
              - { list: other, by: function }
              - { id: uses, title: 支出总计, fixes: { flow: uses }, role: total, beside: sources }
          columns: [{ id: amount, title: 金额 }]
`;

  test('a list stands for its lines, numbered from one, each with its member', () => {
    const { format, table } = withTable(SUMMARY.replace('list: other', 'list: classes, from: 9'));
    const [, side] = tableSides(table);
    const lines = side === undefined ? [] : statementLines(format, side.rows);
    expect(lines.map(({ number, title }) => number + title)).toEqual([
      '按功能分',
      '一、教育支出',
      '二、社会保障和就业支出',
      '三、往来性支出',
      '其中：车辆',
      '教育支出',
      '社会保障和就业支出',
      '往来性支出',
      '支出总计',
    ]);
    expect(lines[2]).toMatchObject({
      id: '208',
      fixes: { flow: 'expenditure', function: '208' },
      depth: 1,
      role: 'item',
    });
  });

  test('a list may be numbered from elsewhere', () => {
    const text = SUMMARY.replace('numbering: "{一}、"', 'numbering: "（{一}）", from: 10');
    expect(
      linesOf(text)[1]
        ?.slice(1, 4)
        .map(({ number, title }) => number + title),
    ).toEqual(['（十）教育支出', '（十一）社会保障和就业支出', '（十二）往来性支出']);
  });

  test('a line keeps its role, its level, its neighbour, and whether it is 其中', () => {
    expect(linesOf(SUMMARY)[1]).toMatchObject([
      { id: 'head', role: 'heading', depth: 0, fixes: {} },
      {},
      {},
      {},
      { id: 'vehicles', role: 'item', depth: 2, ofWhich: true },
      { id: 'uses', role: 'total', beside: 'sources' },
    ]);
  });
});

describe('what a format must say', () => {
  const table = (rest: string) => parse(`tables: [{ id: a, number: 表1, title: 甲, ${rest} }]`).success;

  test.each([
    ['rows and columns', 'rows: { by: unit }, columns: [{ id: total, title: 合计 }]', true],
    ['rows without columns', 'rows: { by: unit }', false],
    ['columns without rows', 'columns: [{ id: total, title: 合计 }]', false],
    ['nothing to print', 'landscape: true', false],
    ['what it waits for', 'pending: 绩效目标', true],
    [
      'both sides and rows',
      'rows: { by: unit }, columns: [{ id: a, title: 甲 }], sides: [{ id: s, rows: { by: unit }, columns: [{ id: a, title: 甲 }] }]',
      false,
    ],
    ['an unknown key', 'rows: { by: unit }, columns: [{ id: total, title: 合计, colour: red }]', false],
    ['an unknown unit of money', 'moneyUnit: 美元, pending: 绩效目标', false],
    ['yes for true', 'landscape: yes, pending: 绩效目标', false],
    ['a number with a point', 'columnNumbers: { start: 1.5 }, pending: 绩效目标', false],
  ])('a table with %s', (_, rest, expected) => {
    expect(table(rest)).toBe(expected);
  });

  test('figures are of the budget unless the format says otherwise', () => {
    expect(withTable('    - { id: a, number: 表1, title: 甲, pending: 目标 }').format.version).toBe('budget');
  });
});
