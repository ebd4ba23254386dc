import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxDocument } from '../../src/importers/document/markup-document.ts';
import { readCsv } from '../../src/importers/sheet/read-csv.ts';
import { readWorkbook } from '../../src/importers/sheet/read-workbook.ts';
import { rememberTitle } from '../../src/importers/write/remember-title.ts';
import { TO_FILL } from '../../src/importers/write/to-fill.ts';
import { fileOf, planFor, planned, sheetsOf, workbook } from './workbooks.ts';

const UNIT = ['baotou-insurance-registration', '2025'] as const;

const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const expenditure = (...rows: readonly (readonly (string | number | null)[])[]) =>
  workbook({
    '2.3': [['支出总表'], ['部门：包头市参保登记服务中心', null, null, null, '单位：万元'], HEAD, ...rows],
  });
const importExpenditure = (...rows: readonly (readonly (string | number | null)[])[]) =>
  planned(sheetsOf(expenditure(...rows)), ...UNIT);

describe('tables are recognised by title and header, wherever they stand', () => {
  test('on a sheet with a name that says nothing, with rows above and a total first', () => {
    const plan = importExpenditure(
      ['', '合计', 369.03, 239.03, 130],
      ['208', '社会保障和就业支出', 369.03, 239.03, 130],
    );
    expect(plan.format.id).toBe('neimenggu');
    expect(fileOf(plan, 'tables/expenditure.yaml')).toBe(
      [
        '# 表3 支出总表',
        'rows:',
        '  - { code: "208", total: 369.03, basic: 239.03, project: 130 }',
        'total: { total: 369.03, basic: 239.03, project: 130 }',
        '',
      ].join('\n'),
    );
  });

  test('with codes in columns 类, 款, 项 and columns in another order', () => {
    const rows = [
      ['支出总表'],
      ['功能分类科目', null, null, null, '项目支出', '合计', '基本支出'],
      ['类', '款', '项', '科目名称', null, null, null],
      [208, '', '', '社会保障和就业支出', 1.5, 3, 1.5],
      [208, '01', '', '人力资源和社会保障管理事务', 1.5, 3, 1.5],
      ['', '', '09', '社会保险经办机构', 1.5, 3, 1.5],
    ];
    const plan = planned(
      sheetsOf(workbook({ a: rows }, { a: ['A2:D2', 'E2:E3', 'F2:F3', 'G2:G3'] })),
      ...UNIT,
    );
    expect(fileOf(plan, 'tables/expenditure.yaml')).toContain(
      '{ code: "2080109", total: 3, basic: 1.5, project: 1.5 }',
    );
  });

  test('code and name in one cell, full-width digits, blanks and thousands', () => {
    const plan = importExpenditure(['208社会保障和就业支出', null, '１，０５４．０５', ' 1,054.05 ', null]);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toContain(
      '{ code: "208", total: 1054.05, basic: 1054.05 }',
    );
  });

  test('two tables on one sheet, one beneath the other', () => {
    const rows = [
      ['支出总表'],
      HEAD,
      ['208', '社会保障和就业支出', 3, 3, null],
      ['一般公共预算支出表'],
      ['科目编码', '科目名称', '合计', '基本支出', null, null, '项目支出'],
      [null, null, null, '小计', '人员经费', '公用经费', null],
      ['208', '社会保障和就业支出', 2, 2, 1, 1, null],
    ];
    const plan = planned(sheetsOf(workbook({ a: rows }, { a: ['D5:F5'] })), ...UNIT);
    expect(plan.tables.map(({ to }) => to)).toEqual(['表3 支出总表', '表5 一般公共预算支出表']);
    expect(fileOf(plan, 'tables/general-expenditure.yaml')).toContain('personnel: 1, operating: 1');
  });

  test('元 is converted to the unit of the format, exactly', () => {
    const rows = [
      ['支出总表'],
      [null, null, null, null, '单位：元'],
      HEAD,
      ['208', '社会保障和就业支出', 3690312.3, 3690312.3, null],
    ];
    const plan = planned(sheetsOf(workbook({ a: rows })), ...UNIT);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toContain('total: 369.03, basic: 369.03');
    expect(plan.remarks.join()).toContain('以元计');
  });

  test('tables copied from a page', () => {
    const text = `支出总表\n${HEAD.join('\t')}\n208\t社会保障和就业支出\t3.00\t3.00\t\n`;
    const reading = readCsv('贴上的.txt', new TextEncoder().encode(text));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    expect(fileOf(planned(reading.sheets, ...UNIT), 'expenditure.yaml')).toContain(
      'total: 3.00, basic: 3.00',
    );
  });
});

test('a line that is called nearly so, under the same number, is that line, and its name is kept', () => {
  const sheet = workbook({
    2.1: [
      ['收支总表'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['1. 一般公共预算收入', '10.00', '8、社会保障与就业支出', '10.00'],
      ['一、一般公共预算收入', '10.00', '八、社会保障与就业支出', '10.00'],
    ],
  });
  const plan = planned(sheetsOf(sheet), ...UNIT);
  expect(fileOf(plan, 'tables/summary.yaml')).toContain(
    '{ line: general, name: 一般公共预算收入, amount: 10.00 }',
  );
  expect(fileOf(plan, 'tables/summary.yaml')).toContain(
    '{ line: "208", name: 社会保障与就业支出, amount: 10.00 }',
  );
  expect(plan.questions.map(({ at }) => at)).toEqual(['导出.xlsx!2.1!A4', '导出.xlsx!2.1!C4']);
});

test('a column that says another unit than the table does is read by what it says, and that is told', () => {
  const sheets = sheetsOf(
    workbook({
      2.3: [
        ['支出总表'],
        ['单位：万元'],
        ['科目编码', '科目名称', '合计（元）'],
        ['208', '社会保障和就业支出', '30000'],
      ],
    }),
  );
  const plan = planned(sheets, ...UNIT);
  expect(fileOf(plan, 'expenditure.yaml')).toContain('{ code: "208", total: 3.00 }');
  expect(plan.remarks).toEqual([
    '导出.xlsx!2.3!C3 写的是元，表上写的是“单位：万元”：按这一栏写的元读；不对的，改正工作簿再导入',
  ]);
});

describe('a table that says of each row whose it is, where the format does not ask', () => {
  const rows = [
    ['401005', '包头市参保登记服务中心', '2080109', '社会保险经办机构', '500.00', '300.00', '200.00'],
    ['', '', '2080199', '其他人力资源和社会保障管理事务支出', '20.50', '20.50', ''],
    ['401002', '包头市就业服务中心', '2080199', '其他人力资源和社会保障管理事务支出', '50', '50', ''],
    ['', '合计', '', '', '570.50', '370.50', '200.00'],
  ];
  const sheets = sheetsOf(workbook({ 2.3: [['支出总表'], ['单位编码', '单位名称', ...HEAD], ...rows] }));

  test('gives a unit its own rows, and not the total of all', () => {
    const plan = planned(sheets, ...UNIT);
    expect(plan.questions).toEqual([]);
    expect(plan.remarks).toEqual(['导出.xlsx!2.3 列有 2 个单位的数，只取了本单位（401005）的各行']);
    expect(fileOf(plan, 'expenditure.yaml')).toBe(
      [
        '# 表3 支出总表',
        'rows:',
        '  - { code: "2080109", total: 500.00, basic: 300.00, project: 200.00 }',
        '  - { code: "2080199", total: 20.50, basic: 20.50 }',
        '',
      ].join('\n'),
    );
  });

  test('gives the department the rows of one 科目 added', () => {
    const plan = planned(sheets, 'baotou-hrss', '2025');
    expect(plan.questions).toEqual([]);
    expect(plan.remarks).toEqual(['导出.xlsx!2.3 逐单位列出，同一科目的各行已相加']);
    expect(fileOf(plan, 'expenditure.yaml')).toContain('{ code: "2080199", total: 70.50, basic: 70.50 }');
    expect(fileOf(plan, 'expenditure.yaml')).toContain(
      'total: { total: 570.50, basic: 370.50, project: 200.00 }',
    );
  });
});

describe('what is not understood is said, cell by cell', () => {
  test('a text where an amount belongs, with the nearest guess', () => {
    const plan = importExpenditure(['208', '社会保障和就业支出', '3O.5', 3, null]);
    expect(plan.questions).toEqual([
      { at: '导出.xlsx!2.3!C4', text: '3O.5', about: '“合计”这一栏不是金额', guess: '30.5' },
    ]);
  });

  test('a comma that parts no thousands: it may be a point', () => {
    const plan = importExpenditure(['208', '社会保障和就业支出', '1,234.50', '1,23.4', '30，5']);
    expect(plan.questions.map(({ at, text }) => [at, text])).toEqual([
      ['导出.xlsx!2.3!D4', '1,23.4'],
      ['导出.xlsx!2.3!E4', '30，5'],
    ]);
    expect(fileOf(plan, 'expenditure.yaml')).toContain('{ code: "208", total: 1234.50 }');
  });

  test('a formula without a result is never worked out by guessing', () => {
    const sheet = sheetsOf(expenditure(['208', '社会保障和就业支出', 3, 3, null]))[0];
    const refusal = {
      text: '',
      at: 'C4',
      row: 3,
      column: 2,
      height: 1,
      width: 1,
      refusal: '公式 =D4+E4 没有存下结果',
    };
    const rows = (sheet?.rows ?? []).map((row, index) => (index === 3 ? row.with(2, refusal) : row));
    const plan = planned([{ file: '导出.xlsx', name: '2.3', rows }], ...UNIT);
    expect(plan.questions[0]?.about).toContain('没有存下结果');
    expect(fileOf(plan, 'expenditure.yaml')).toContain('{ code: "208", basic: 3 }');
  });

  test('a column the format does not have, and is told once', () => {
    const rows = [
      ['支出总表'],
      [...HEAD.slice(0, 3), '基本类支出', '项目支出'],
      ['208', '社会保障和就业支出', 3, 2, 1],
    ];
    const plan = planned(sheetsOf(workbook({ a: rows })), ...UNIT);
    expect(plan.questions.map(({ at, text }) => `${at} ${text}`)).toEqual(['导出.xlsx!a!D2 基本类支出']);
    const format =
      'tables:\n  - id: expenditure\n    columns:\n      - { id: basic, title: 基本支出, fixes: { nature: basic } }\n';
    const told = rememberTitle(format, 'expenditure', 'basic', '基本类支出');
    expect(told).toContain('{ id: basic, title: 基本支出, fixes: { nature: basic }, also: [基本类支出] }');
    expect(rememberTitle(told ?? '', 'expenditure', 'basic', '基本')).toContain('also: [基本类支出, 基本]');
  });

  test('a row that no list knows', () => {
    const plan = importExpenditure(['', '社会保障和就叶支出', 3, 3, null]);
    expect(plan.questions[0]).toMatchObject({ at: '导出.xlsx!2.3!B4', guess: '208 社会保障和就业支出' });
  });
});

describe('nothing is imported from', () => {
  test('another unit’s workbook', () => {
    const rows = [
      ['支出总表'],
      ['单位名称：某某市水务管理处'],
      HEAD,
      ['208', '社会保障和就业支出', 3, 3, null],
    ];
    const plan = planFor(sheetsOf(workbook({ a: rows })), ...UNIT);
    expect(plan).toMatchObject({
      kind: 'refused',
      reason: '导出.xlsx!a!A2 写的单位是“某某市水务管理处”，要导入的是“包头市参保登记服务中心”',
    });
  });

  test('another year’s', () => {
    const rows = [['2023年支出总表'], HEAD, ['208', '社会保障和就业支出', 3, 3, null]];
    expect(planFor(sheetsOf(workbook({ a: rows })), ...UNIT)).toMatchObject({
      kind: 'refused',
      reason: '导出.xlsx!a!A1 写的是 2023 年，要导入的是 2025 年',
    });
  });

  test('a blank one, whatever its lines are called', () => {
    const blank = workbook({
      2.1: [
        ['收支总表'],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算', null, '二、…', null],
        ['二、某种收入', null, '三、', null],
      ],
    });
    expect(planFor(sheetsOf(blank), ...UNIT)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('里面一个数也没有'),
    });
  });

  test('a workbook without any table', () => {
    expect(planFor(sheetsOf(workbook({ a: [['你好']] })), ...UNIT).kind).toBe('refused');
  });

  test.each([
    ['broken', new TextEncoder().encode('PK\u0003\u0004 broken')],
    ['text', new TextEncoder().encode('hello')],
    [
      'an old compound file that is cut off',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    ],
  ])('a file that is %s', (_, bytes) => {
    expect(readWorkbook('坏.xlsx', bytes).kind).toBe('refused');
  });
});

describe('importing again', () => {
  const text =
    '# 注释留下\nrows:\n  - { code: "208", total: 3.00, basic: 1.00 } # 已核\n  - { code: "20801" }\n';
  test('changes only what is different, and keeps comments', () => {
    const plan = planned(
      sheetsOf(
        expenditure(
          ['208', '社会保障和就业支出', 3, 2, null],
          ['20801', '人力资源和社会保障管理事务', null, null, null],
        ),
      ),
      ...UNIT,
      (path) => (path.endsWith('tables/expenditure.yaml') ? text : undefined),
    );
    expect(fileOf(plan, 'tables/expenditure.yaml')).toBe(text.replace('basic: 1.00', 'basic: 2'));
  });

  test('the second time nothing is left to do', () => {
    const sheets = sheetsOf(expenditure(['208', '社会保障和就业支出', 3, 2, null]));
    const first = planned(sheets, ...UNIT);
    const files = new Map(first.changes.map(({ path, after }) => [path, after]));
    expect(planned(sheets, ...UNIT, (path) => files.get(path)).changes).toEqual([]);
  });
});

describe('a file that is there keeps all that was not changed', () => {
  const before = [
    '\ufeff# 表3 支出总表',
    'rows:',
    '- {code: "208",  total: 1.00,basic: 1.00 }      # 类',
    '- {code: "20801", total: 1.00, basic: 1.00}',
    'notes: [ 注：甲 ]',
    '',
  ].join('\r\n');
  const textOf = (path: string) => (path.endsWith('expenditure.yaml') ? before : undefined);
  const rows = (basic: number) => [
    ['208', '社会保障和就业支出', 1, 1, null],
    ['20801', '人力资源和社会保障管理事务', 1, basic, null],
    ['注：甲'],
  ];

  test('which is the whole of it where nothing was', () => {
    const plan = planned(sheetsOf(expenditure(...rows(1))), ...UNIT, textOf);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toBe('');
  });

  test('which is every line but the one that was, its byte order mark and its ends of lines', () => {
    const plan = planned(sheetsOf(expenditure(...rows(0.5))), ...UNIT, textOf);
    const after = fileOf(plan, 'tables/expenditure.yaml');
    expect(after.startsWith('\ufeff# 表3 支出总表\r\n')).toBe(true);
    expect(after).toContain('basic: 0.5');
    expect(after).toContain('notes: [ 注：甲 ]\r\n');
  });
});

describe('what stands there already', () => {
  const before =
    'rows:\n  - { code: "208", total: 369.03, basic: 239.03 }\ntotal: { total: 369.03, basic: 239.03 }\n';
  const there = (path: string) => (path.endsWith('tables/expenditure.yaml') ? before : undefined);
  const importOver = (...rows: readonly (readonly (string | number | null)[])[]) =>
    planned(sheetsOf(expenditure(...rows)), ...UNIT, there);

  test('stays where a cell was not understood, and is told', () => {
    const plan = importOver(
      ['208', '社会保障和就业支出', '见附件', 240, null],
      ['', '合计', '详见说明', 240, null],
    );
    expect(plan.questions.map(({ text }) => text)).toEqual(['见附件', '详见说明']);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toBe(before.replaceAll('239.03', '240'));
  });

  test('stays where no total is printed', () => {
    const plan = importOver(['208', '社会保障和就业支出', '370.00', '240.00', null]);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toBe(
      before.replace('total: 369.03, basic: 239.03 }', 'total: 370.00, basic: 240.00 }'),
    );
  });

  test('stays where the workbook has no such column', () => {
    const narrow = workbook({
      2.3: [['支出总表'], HEAD.slice(0, 3), ['208', '社会保障和就业支出', '370.00'], ['', '合计', '370.00']],
    });
    const plan = planned(sheetsOf(narrow), ...UNIT, there);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toBe(before.replaceAll('369.03', '370.00'));
  });

  test('says no longer that it is to be filled in', () => {
    const scaffold = `# 表3 支出总表（万元）\n${TO_FILL}\n# 栏：total 合计\nrows: []\n`;
    const plan = planned(
      sheetsOf(expenditure(['208', '社会保障和就业支出', '3.00', null, null])),
      ...UNIT,
      (path) => (path.endsWith('tables/expenditure.yaml') ? scaffold : undefined),
    );
    expect(fileOf(plan, 'tables/expenditure.yaml')).toBe(
      '# 表3 支出总表（万元）\n# 栏：total 合计\nrows:\n  - { code: "208", total: 3.00 }\n',
    );
  });

  test('stays an empty table where no figure was understood, and its comment where it no longer is one', () => {
    const empty = '# 表3 支出总表\nempty: true\n';
    const over = (amount: string) =>
      planned(sheetsOf(expenditure(['', '合计', amount, null, null])), ...UNIT, (path) =>
        path.endsWith('tables/expenditure.yaml') ? empty : undefined,
      );
    expect(fileOf(over('见附件'), 'tables/expenditure.yaml')).toBe('');
    expect(fileOf(over('3.00'), 'tables/expenditure.yaml')).toBe('# 表3 支出总表\ntotal: { total: 3.00 }\n');
  });

  test('is not said to be an empty table where its only figure was not understood', () => {
    const plan = importOver(['', '合计', '见附件', null, null]);
    expect(plan.questions).toHaveLength(1);
    expect(fileOf(plan, 'tables/expenditure.yaml')).not.toContain('empty');
  });
});

describe('a table that is there twice', () => {
  const rows = [
    ['208', '社会保障和就业支出', 3, 3, null],
    ['', '合计', 3, 3, null],
  ];
  const twice = (second: readonly (readonly (string | number | null)[])[]) =>
    planned(
      [...sheetsOf(expenditure(...rows), '甲.xlsx'), ...sheetsOf(expenditure(...second), '乙.xlsx')],
      ...UNIT,
    );

  test('is taken once', () => {
    const plan = twice(rows);
    expect(fileOf(plan, 'tables/expenditure.yaml').match(/"208"/g)).toHaveLength(1);
    expect(plan.remarks).toContain('乙.xlsx!2.3 和 甲.xlsx!2.3 是同一张表，只取前面一张');
    expect(plan.questions).toEqual([]);
  });

  test('with another amount is asked about, the first stays', () => {
    const plan = twice([['208', '社会保障和就业支出', 4, 4, null]]);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toContain('{ code: "208", total: 3, basic: 3 }');
    expect(plan.questions.map(({ about }) => about)).toEqual([
      '前面（甲.xlsx!2.3!A4）已经有这一行，数不一样，这一行没有导入',
    ]);
  });

  test('whose second part goes on is put together', () => {
    const plan = twice([['221', '住房保障支出', 4, 4, null]]);
    expect(fileOf(plan, 'tables/expenditure.yaml')).toMatch(/"208"[\s\S]*"221"/);
    expect(plan.questions).toEqual([]);
  });
});

describe('a file of Word', () => {
  const cell = (text: string, more = '') =>
    `<w:tc><w:tcPr>${more}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const docx = (...rows: readonly string[]) =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document><w:body><w:p><w:r><w:t>表3 支出总表</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
      ),
    });
  const read = (bytes: Uint8Array) => {
    const reading = docxDocument('公开.docx', bytes);
    if (reading.kind === 'refused') throw new Error(reading.reason);
    return reading.sheets;
  };

  test('gives its tables, with cells that go on in the next row', () => {
    const title = row(...HEAD.map((text) => cell(text, '<w:vMerge w:val="restart"/>')));
    const goesOn = row(...HEAD.map(() => cell('', '<w:vMerge/>')));
    const plan = planned(
      read(
        docx(
          title,
          goesOn,
          row(...['208', '社会保障和就业支出', '·3.00', '3.00', ''].map((text) => cell(text))),
        ),
      ),
      ...UNIT,
    );
    expect(fileOf(plan, 'tables/expenditure.yaml')).toContain('{ code: "208", total: 3.00, basic: 3.00 }');
    expect(plan.questions).toEqual([]);
  });
});

test('a total in a table that prints none is asked about: its file has no place for it', () => {
  const bytes = workbook({
    表十二: [
      ['2026年项目支出预算表（本年预算）'],
      ['单位名称：大同市人力资源和社会保障局（本级）', null, null, null, null, null, '单位：万元'],
      ['项目名称', '合计', '2026年财政拨款', null, null, '财政专户管理资金', '单位资金'],
      [null, null, '一般公共预算', '政府性基金预算', '国有资本经营预算', null, null],
      ['合计', 17.05, 17.05],
      ['Z网络运维费', 17.05, 17.05],
    ],
  });
  const plan = planned(sheetsOf(bytes), 'datong-hrss', '2026');
  expect(fileOf(plan, 'tables/projects.yaml')).not.toContain('total:');
  expect(plan.questions.map(({ at, about }) => [at, about])).toEqual([
    ['导出.xlsx!表十二!B5', expect.stringContaining('不印合计')],
  ]);
});
