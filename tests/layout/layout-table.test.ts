import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { layoutTable } from '../../src/layout/layout-table.ts';
import type { BodyCell, TableLayout } from '../../src/layout/table/table-layout.ts';
import { accountOf, tableOf, type Written } from './account.ts';

const BY_FUNCTION = `
  - id: expenditure
    number: 表3
    title: 支出总表
    fixes: { flow: expenditure }
    rows: { by: function, total: { at: last, title: 合计 } }
    columns:
      - { title: 科目编码, prints: code }
      - { title: 科目名称, prints: name }
      - { id: total, title: 合计 }
      - { id: basic, title: 基本支出, fixes: { nature: basic } }
`;

const TWO_SIDES = `
  - id: summary
    number: 表1
    title: 收支总表
    columnNumbers: { title: 栏次, start: 1 }
    sides:
      - id: revenue
        rows:
          lines:
            - { id: general, title: 一、一般公共预算, fixes: { fund: general } }
            - { id: revenueTotal, title: 本年收入合计, role: subtotal }
            - { id: sources, title: 收入总计, role: total }
        columns:
          - { title: 序号, prints: sequence }
          - title: 收入
            columns: [{ title: 项目, prints: name }, { id: amount, title: 预算数 }]
      - id: expenditure
        rows:
          lines:
            - { list: classes, numbering: "{一}、", by: function }
            - { id: expenditureTotal, title: 本年支出合计, role: subtotal, beside: revenueTotal }
            - { id: uses, title: 支出总计, role: total, beside: sources }
        columns:
          - title: 支出
            columns: [{ title: 项目, prints: name }, { id: amount, title: 预算数 }]
`;

const LISTS = `lists: { classes: [{ id: "201", title: 一般公共服务支出 }, { id: "208", title: 社会保障和就业支出 }] }\n`;

function laidOut(written: Written, id: string): TableLayout {
  const account = accountOf(written);
  return layoutTable(account, tableOf(account, id));
}

const show = (cell: BodyCell): string => (cell.kind === 'padding' ? '·' : cell.text);
const grid = (layout: TableLayout): string[] => layout.body.map((row) => row.cells.map(show).join('|'));
const titles = (layout: TableLayout): string[] =>
  layout.header.map((row) => row.cells.map((cell) => cell.text).join('|'));

describe('numbers of lines and of columns', () => {
  const table = TWO_SIDES.replace('start: 1 }', 'start: 1, of: figures }').replace(
    /(title: 支出\n +columns: \[{ title: 项目, prints: name }), /,
    '$1, { title: 行次, prints: sequence }, ',
  );

  test('go on from side to side, of empty rows too; only columns of figures are numbered', () => {
    const layout = laidOut(
      { tables: table, format: LISTS, files: { summary: { sides: { revenue: [], expenditure: [] } } } },
      'summary',
    );
    const [first = '', ...others] = grid(layout);
    expect(titles(layout).at(-1)).toBe('栏次||1|栏次||2');
    expect(first).toMatch(/^1\|一、一般公共预算\|.*\|一、一般公共服务支出\|5\|/);
    expect(others.at(-1)).toMatch(/^4\|收入总计\|.*\|支出总计\|8\|/);
  });

  test('with a title of their own columns are numbered after it, without one from the first', () => {
    const rows = { sides: { revenue: [], expenditure: [] } };
    const of = (text: string) =>
      titles(
        laidOut(
          {
            tables: TWO_SIDES.replace('{ title: 栏次, start: 1 }', text),
            format: LISTS,
            files: { summary: rows },
          },
          'summary',
        ),
      ).at(-1);
    expect(of('{ title: 栏次, start: 1 }')).toBe('栏次|1|2|3|4');
    expect(of('{ start: 3 }')).toBe('3|4|5|6|7');
    expect(of('{ start: 3, of: figures }')).toBe('||3||4');
  });
});

describe('a table of listed rows', () => {
  const rows = [
    { function: '208', total: '1205.50', basic: '0.00' },
    { function: '2080101', total: '5', basic: '' },
  ];

  test('prints codes, names and figures as written, and the total where the format says', () => {
    const layout = laidOut(
      { tables: BY_FUNCTION, files: { expenditure: { rows, total: { total: '1205.50' } } } },
      'expenditure',
    );
    expect(grid(layout)).toEqual([
      '208|社会保障和就业支出|1205.50|0.00',
      '2080101|行政运行|5|',
      '|合计|1205.50|',
    ]);
    expect(layout.body.map(({ parts }) => [parts[0]?.anchor, parts[0]?.kind, parts[0]?.depth])).toEqual([
      ['r-208', 'item', 0],
      ['r-2080101', 'item', 2],
      ['r-total', 'total', 0],
    ]);
  });

  test.each([
    ['the format', 'thousands: true\n', undefined, '1,205.50'],
    ['the disclosure', '', true, '1,205.50'],
    ['neither', '', undefined, '1205.50'],
  ])(
    'groups thousands where %s says so, and keeps the plain digits beside the text',
    (_, format, thousands, text) => {
      const account = accountOf({
        tables: BY_FUNCTION,
        files: { expenditure: { rows } },
        disclosure: { thousands },
      });
      const grouped = { ...account, format: { ...account.format, thousands: format !== '' } };
      const cell = layoutTable(grouped, tableOf(grouped, 'expenditure')).body[0]?.cells[2];
      expect(cell).toMatchObject({
        kind: 'figure',
        text,
        value: '1205.50',
        state: 'printed',
        anchor: 'c-208-total',
      });
    },
  );

  test('tells zero, blank, words, derived and unknown apart', () => {
    const layout = laidOut(
      {
        tables: BY_FUNCTION,
        files: {
          expenditure: {
            rows: [
              { function: '208', total: '0.00', basic: '' },
              { function: '20801', total: '不涉及' },
              { function: '2080101' },
            ],
          },
        },
        derived: { 'expenditure/2080101/total': '3.00' },
      },
      'expenditure',
    );
    const figures = layout.body.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'figure'));
    expect(figures.map(({ state, text, zero }) => [state, text, zero])).toEqual([
      ['printed', '0.00', true],
      ['blank', '', false],
      ['words', '不涉及', false],
      ['unknown', '', false],
      ['derived', '3.00', false],
      ['unknown', '', false],
      ['unknown', '', false],
      ['unknown', '', false],
    ]);
    expect(layout.notes).toEqual([{ kind: 'derived', text: '前有圆点的数字由其他数字推算。' }]);
  });

  test('names its money unit, and the columns that differ', () => {
    const tables = BY_FUNCTION.replace('title: 基本支出,', 'title: 基本支出, moneyUnit: 元,');
    expect(laidOut({ tables: BY_FUNCTION }, 'expenditure').moneyUnit).toBe('万元');
    expect(laidOut({ tables }, 'expenditure').moneyUnit).toBe('万元；“基本支出”为元');
  });
});

describe('a table with statements side by side', () => {
  const layout = laidOut(
    {
      tables: TWO_SIDES,
      format: LISTS,
      files: {
        summary: {
          sides: {
            revenue: [{ line: 'general', amount: '1.00' }],
            expenditure: [{ line: '208', amount: '2.00' }],
          },
        },
      },
    },
    'summary',
  );

  test('pads the shorter side so that totals stand beside each other, and numbers every printed row', () => {
    expect(grid(layout)).toEqual([
      '1|一、一般公共预算|1.00|一、一般公共服务支出|',
      '2|·|·|二、社会保障和就业支出|2.00',
      '3|本年收入合计||本年支出合计|',
      '4|收入总计||支出总计|',
    ]);
  });

  test('fills the header down to one depth and numbers its columns after the titled first one', () => {
    expect(titles(layout)).toEqual(['序号|收入|支出', '项目|预算数|项目|预算数', '栏次|1|2|3|4']);
    expect(layout.header[0]?.cells.map(({ colspan, rowspan, scope }) => [colspan, rowspan, scope])).toEqual([
      [1, 2, 'col'],
      [2, 1, 'colgroup'],
      [2, 1, 'colgroup'],
    ]);
  });

  test('links every figure to its headers', () => {
    expect(layout.linked).toBe(true);
    expect(layout.columns[4]?.headers).toEqual(['h-1-4', 'h-2-5']);
  });
});

test('rows of one key on two sides have addresses of their own', () => {
  const side = (id: string) => `
      - id: ${id}
        rows: { by: function, total: { at: first, title: 合计 } }
        columns: [{ title: 名称, prints: name }, { id: ${id}, title: 金额 }]`;
  const layout = laidOut(
    {
      tables: `  - id: both\n    number: 表9\n    title: 收支表\n    sides:${side('in')}${side('out')}\n`,
      files: { both: { sides: { in: [], out: [] } } },
    },
    'both',
  );
  expect(layout.body[0]?.parts.map((part) => part?.anchor)).toEqual(['r-total', 'r-out-total']);
});

describe('an empty table', () => {
  const tables = (empty: string): string => BY_FUNCTION.replace('    rows:', `    ${empty}\n    rows:`);

  test.each([
    ['the figure its format prints', '', ['|合计|0.00|0.00'], '本单位不涉及'],
    ['blanks', 'empty: { total: blank, statement: 注：本表无数据 }', ['|合计||'], '注：本表无数据'],
    ['no total row', 'empty: { total: none }', [], '本单位不涉及'],
  ])('prints %s, and the statement beneath', (_, empty, expected, statement) => {
    const layout = laidOut(
      { tables: empty === '' ? BY_FUNCTION : tables(empty), files: { expenditure: { empty: true } } },
      'expenditure',
    );
    expect(grid(layout)).toEqual(expected);
    expect(layout.notes[0]).toEqual({ kind: 'statement', text: statement });
  });

  test('prints the zero of its file rather than the one of the format', () => {
    const layout = laidOut(
      { tables: BY_FUNCTION, files: { expenditure: { empty: true, total: { total: '0' } } } },
      'expenditure',
    );
    expect(grid(layout)).toEqual(['|合计|0|0.00']);
  });
});

test('a table that is not in the source says why, and prints no rows', () => {
  const notInSource = [{ table: 'expenditure', reason: '原文缺此表', source: { file: '', path: [] } }];
  const layout = laidOut({ tables: BY_FUNCTION, disclosure: { notInSource } }, 'expenditure');
  expect(layout.absent).toBe('公开文本中没有本表：原文缺此表。');
  expect(layout.body).toEqual([]);
});

describe('names of rows', () => {
  test('two subjects each have a column, and both are row headers', () => {
    const tables = `
  - id: basic
    number: 表六
    title: 基本支出表
    rows: { by: [economic, governmentEconomic], total: { at: first, title: 合计 } }
    columns:
      - { title: 部门科目, prints: name, of: economic }
      - { title: 政府科目, prints: name, of: governmentEconomic }
      - { id: total, title: 合计 }
`;
    const rows = [
      { economic: '30101', governmentEconomic: '50101', total: '1.00' },
      { economic: '301', total: '1.00' },
    ];
    const layout = laidOut({ tables, files: { basic: { rows } } }, 'basic');
    expect(grid(layout)).toEqual(['合计||', '基本工资|工资奖金津补贴|1.00', '工资福利支出||1.00']);
    expect(layout.columns.map(({ rowHeader }) => rowHeader)).toEqual(['first', 'further', 'no']);
  });

  test('a project is named by its own name, its unit is a text beside it', () => {
    const tables = `
  - id: projects
    number: 表10
    title: 项目支出表
    rows: { by: project, total: { at: last, title: 合计 } }
    columns:
      - { title: 类型, prints: category }
      - { title: 项目编码, prints: code, of: project }
      - { title: 项目名称, prints: name, of: project }
      - { title: 单位, prints: codeName, of: unit }
      - { id: total, title: 合计 }
`;
    const projects = [
      {
        key: '1502',
        code: '1502',
        name: '评审经费',
        unit: '401001',
        category: '部门预算项目',
        money: { total: '5.00' },
      },
    ];
    const layout = laidOut({ tables, projects }, 'projects');
    expect(grid(layout)).toEqual(['部门预算项目|1502|评审经费|401001-某局|5.00', '||合计||']);
    expect(layout.columns.map(({ rowHeader }) => rowHeader)).toEqual(['no', 'no', 'first', 'no', 'no']);
    expect(layout.body[0]?.parts[0]?.depth).toBe(0);
  });

  test('a code in three columns is cut into class, section and item', () => {
    const tables = BY_FUNCTION.replace(
      '{ title: 科目编码, prints: code }',
      '{ title: 类, prints: class }\n      - { title: 款, prints: section }\n      - { title: 项, prints: item }',
    );
    const layout = laidOut(
      {
        tables,
        files: { expenditure: { rows: [{ function: '2080101', total: '1.00' }, { function: '20801' }] } },
      },
      'expenditure',
    );
    expect(grid(layout).slice(0, 2)).toEqual([
      '208|01|01|行政运行|1.00|',
      '208|01||人力资源和社会保障管理事务||',
    ]);
  });
});

test('尾差 is a numbered note on the sum, with the difference and what was summed', () => {
  const account = accountOf({
    tables: BY_FUNCTION,
    files: { expenditure: { rows: [{ function: '208', total: '3.00' }], total: { total: '3.01' } } },
  });
  const table = tableOf(account, 'expenditure');
  const cells = table.sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const [part, , subject] = cells;
  if (part === undefined || subject === undefined) throw new Error('no cells');
  const relation = {
    kind: 'roll-up',
    outcome: 'rounding',
    subject,
    parts: [part, part],
    along: 'function',
    difference: new Decimal(-100),
  } as const;
  const layout = layoutTable({ ...account, relations: [relation] }, table);
  expect(layout.notes).toEqual([
    {
      kind: 'rounding',
      mark: 1,
      about: { anchor: 'c-total-total', title: '合计 · 合计' },
      text: '与本栏 2\u00a0行之和相差 0.01\u00a0万元，是四舍五入形成的尾差。',
    },
  ]);
  expect(layout.body[1]?.cells[2]).toMatchObject({ marks: [1] });
});

test('rows that name a project among others print its name', () => {
  const account = accountOf({
    tables: `
  - id: spending
    number: 表1
    title: 支出表
    rows: { by: [function, project] }
    columns:
      - { title: 科目, prints: name, of: function }
      - { title: 项目, prints: name, of: project }
      - { id: total, title: 合计 }
`,
    files: { spending: { rows: [{ function: '208', project: 'xm-01', total: '5.00' }] } },
    projects: [{ key: 'xm-01', name: '评审经费', unit: '401001', money: {} }],
  });
  const [row] = layoutTable(account, tableOf(account, 'spending')).body;
  expect(row?.cells.map((cell) => ('text' in cell ? cell.text : ''))).toContain('评审经费');
});
