import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatText, QUESTION, questionsIn } from '../../src/importers/proposal/format-text.ts';
import { proposeFormat } from '../../src/importers/proposal/propose-format.ts';
import { readSheets } from '../../src/importers/sheet/read-sheets.ts';
import { printedBy } from '../formats/same-tables.ts';
import { publishedBooks } from '../published-books.ts';
import { proposalOf } from './proposal-of.ts';
import { filledWorkbook, measured } from './proposed.ts';
import { content, workbook } from './workbooks.ts';

const { accounts } = publishedBooks();

/**
 * What the proposal from the workbook of each disclosure falls short of, its own format not known: columns of figures bound otherwise than
 * the format itself binds them, cells not imported to the same place with the same text, relations fewer than in the format itself; with
 * the questions asked, and the format it is written as a variant of. Nothing may become worse.
 */
const REACHED: Readonly<
  Record<string, [columns: number, cells: number, relations: number, questions: number, extended?: string]>
> = {
  'baotou-hrss/2026': [0, 6, 0, 10],
  'baotou-insurance-registration/2025': [0, 6, 0, 11],
  'chengde-hrss/2024': [0, 3, 0, 7],
  'datong-hrss/2026': [0, 2, 3, 7],
  'jiangsu-cppcc/2018': [0, 0, 0, 8],
  'pinglu-hrss/2026': [0, 0, 0, 7],
  'putuo-finance/2024-final': [0, 0, 0, 3, 'national-final'],
  'putuo-finance/2025': [0, 1, 4, 9],
  'putuo-planning/2024-final': [0, 0, 0, 4],
  'shanghai-finance/2025': [0, 1, 4, 7, 'shanghai'],
};

const printedOf = (id: string | undefined): string | undefined => {
  const format = content.formats.get(id ?? '');
  return format === undefined ? id : printedBy(format);
};

describe('a format proposed from the workbook of a disclosure whose own format is not known', () => {
  test.each(Object.entries(REACHED))('%s', (id, [columns, cells, relations, questions, extended]) => {
    const account = accounts.find(({ disclosure }) => disclosure.id === id);
    if (account === undefined) throw new Error(`no ${id}`);
    const reached = measured(account);
    const short = ([own, all]: readonly [number, number]): number => all - own;
    expect(reached.findings).toEqual([]);
    expect(short(reached.tables)).toBe(0);
    // What is bound otherwise than the format has it is asked about.
    expect(reached.wrong).toEqual([]);
    expect(short(reached.columns)).toBeLessThanOrEqual(columns);
    expect(short(reached.cells)).toBeLessThanOrEqual(cells);
    expect(short(reached.relations)).toBeLessThanOrEqual(relations);
    expect(reached.questions).toBeLessThanOrEqual(questions);
    expect(printedOf(reached.base)).toBe(printedOf(extended));
  });
});

/** The text of a format proposed from a workbook, with the formats there are. */
const proposedFrom = (bytes: Uint8Array): string => formatText(proposalOf(bytes));

describe('what cannot be known is asked', () => {
  const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '飞机租赁'];
  const rows = [['支出总表'], ['单位：万元'], HEAD, ['208', '社会保障和就业支出', 3, 2, 1, 0.5]];

  test('a column nobody knows is no money until somebody says which', () => {
    const text = proposedFrom(workbook({ a: rows }));
    expect(text).toContain(
      `- { id: column6, title: 飞机租赁, prints: text }   # ${QUESTION}不认识“飞机租赁”这一栏`,
    );
    expect(text).toContain('- { id: basic, title: 基本支出, fixes: { nature: basic } }\n');
  });

  test('the unit of money, where no table states it: the file can be read as it is', () => {
    const text = proposedFrom(workbook({ a: rows.filter(([first]) => first !== '单位：万元') }));
    expect(text).toContain(`moneyUnit: "万元"   # ${QUESTION}表上没有写计量单位`);
  });

  test('every question has its line', () => {
    const text = proposedFrom(workbook({ a: rows }));
    const lines = text.split('\n');
    const questions = questionsIn(text);
    expect(questions.length).toBeGreaterThan(2);
    for (const { line, text: about } of questions) expect(lines[line - 1]).toContain(QUESTION + about);
  });

  test('a total beside which nothing is carried over may be of this year only', () => {
    const sheet = [
      ['财政拨款收支总表', null, null, null],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款', 3, '一、基本支出', 2],
      ['二、政府性基金预算拨款', null, '二、项目支出', 1],
      ['收入总计', 3, '支出总计', 3],
    ];
    const text = proposedFrom(workbook({ a: sheet }, { a: ['A2:B2', 'C2:D2'] }));
    expect(text).toMatch(
      /title: 收入总计, fixes: \{ flow: revenue \}, role: total \} {3}# 请确认：这一栏没有结转/,
    );
    expect(text).toContain(
      '{ id: basic, title: 一、基本支出, fixes: { flow: expenditure, nature: basic } }\n',
    );
  });
});

describe('titles as others write them', () => {
  test('the heading of all tables is not the title of the first', () => {
    const sheet = workbook({
      a: [
        ['某市自然资源局2024年度部门决算表'],
        ['支出决算表'],
        ['单位：万元'],
        ['科目编码', '科目名称', '本年支出合计', '基本支出'],
        ['208', '社会保障和就业支出', 3, 2],
      ],
    });
    expect(proposalOf(sheet).tables.map(({ id, title }) => [id, title])).toEqual([
      ['expenditure', '支出决算表'],
    ]);
  });

  test('a total merged over 科目编码 and 科目名称 beside titles is none of theirs', () => {
    const sheet = workbook(
      {
        a: [
          ['政府性基金预算财政拨款收入支出决算表'],
          ['项目', null, '本年收入', '本年支出', null, null],
          ['功能分类科目编码', '科目名称', null, null, null, null],
          ['合计', null, null, '合计', '基本支出', '项目支出'],
          ['208', '社会保障和就业支出', 3, 3, 2, 1],
        ],
      },
      { a: ['A2:B2', 'C2:C3', 'D2:F3', 'A4:B4'] },
    );
    const [table] = proposalOf(sheet).tables;
    expect(table?.sides[0]?.rows.by).toEqual(['function']);
    expect(table?.sides[0]?.columns[0]?.columns?.map(({ prints }) => prints)).toEqual(['code', 'name']);
  });

  const statement = (title: string) => [
    ['收支总表', null, null, null],
    ['收入', null, '支出', null],
    ['项目', title, '项目', title],
    ['一、一般公共预算拨款', 3, '一、一般公共服务支出', 2],
    ['二、政府性基金预算拨款', null, '二、教育支出', 1],
    ['收入总计', 3, '支出总计', 3],
  ];
  const columnsOf = (title: string) =>
    proposalOf(workbook({ a: statement(title) }, { a: ['A2:B2', 'C2:D2'] })).tables.flatMap(({ sides }) =>
      sides.flatMap(({ columns }) =>
        columns.flatMap((column) =>
          (column.columns ?? []).map(({ id, title: own, prints, ask }) => [prints ?? id, own, ask]),
        ),
      ),
    );

  test.each(['年初预算数', '当年预算数', '金额'])('%s is the amount of a statement', (title) => {
    expect(columnsOf(title)).toEqual([
      ['name', '项目', undefined],
      ['amount', title, undefined],
      ['name', '项目', undefined],
      ['amount', title, undefined],
    ]);
  });

  test('what nobody knows is an amount where it is the only one of a statement, and asked about', () => {
    const ask = expect.stringContaining('不认识“预估规模”');
    expect(columnsOf('预估规模')).toEqual([
      ['name', '项目', undefined],
      ['amount', '预估规模', ask],
      ['name', '项目', undefined],
      ['amount', '预估规模', ask],
    ]);
  });

  test.each([
    [['预算单位', '合计', '基本支出', '项目支出'], ['示例局', 3, 2, 1], 'unit'],
    [['所属部门', '合计', '基本支出', '项目支出'], ['示例局', 3, 2, 1], 'unit'],
    [['项目编码', '项目', '合计', '自有资金'], ['26001', '培训费', 3, 2], 'project'],
  ])('%j are the rows of units or projects', (header, row, by) => {
    const sheet = workbook({ a: [['支出明细表'], ['单位：万元'], header, row, ['合计', 3, 2, 1]] });
    expect(proposalOf(sheet).tables[0]?.sides[0]?.rows.by).toEqual([by]);
  });
});

describe('npm run new -- --format … --from …', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-proposal-'));
  const workplace = join(root, 'content');
  const file = join(root, '公开表.xlsx');
  const account = accounts.find(({ disclosure }) => disclosure.id === 'chengde-hrss/2024');
  const done = (script: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${script}.ts`, ...args, '--content', workplace],
      { encoding: 'utf8' },
    );
    return { status, text: stdout + stderr };
  };
  beforeAll(() => {
    mkdirSync(join(workplace, 'disclosures'), { recursive: true });
    for (const name of ['taxonomy', 'units', 'site.yaml'])
      cpSync(join('content', name), join(workplace, name), { recursive: true });
    if (account !== undefined) writeFileSync(file, filledWorkbook(account));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('writes a format that is checked clean, and in which the same workbook is imported', () => {
    const { status, text } = done('new', '--format', 'trial', '--from', file);
    expect({ status, text }).toMatchObject({ status: 0 });
    expect(text).toContain('已写');
    const path = join(workplace, 'formats/trial/format.yaml');
    const [first] = questionsIn(readFileSync(path, 'utf8'));
    expect(text).toContain(`${path}:${first?.line}  ${first?.text}`);
    expect(done('check')).toEqual({ status: 0, text: expect.stringContaining('没有未说明的问题') });
    expect(done('format', 'trial', '--year', '2024')).toMatchObject({ status: 0 });
    expect(done('new', 'chengde-hrss', '2024', '--format', 'trial')).toMatchObject({ status: 0 });
    expect(done('import', file, '--unit', 'chengde-hrss', '--year', '2024')).toMatchObject({ status: 0 });
    const summary = readFileSync(
      join(workplace, 'disclosures/chengde-hrss/2024/tables/summary.yaml'),
      'utf8',
    );
    expect(summary).toContain('{ line: general, amount: 5269.43 }');
  });

  test('where most tables are printed as in a format that is there, it is a variant of that', () => {
    expect(done('new', '--format', 'first', '--from', file, '--extends', 'no')).toMatchObject({ status: 0 });
    const { status, text } = done('new', '--format', 'variant', '--from', file, '--extends', 'first');
    expect({ status, text }).toEqual({ status: 0, text: expect.stringContaining('写成 first') });
    const path = join(workplace, 'formats/variant/format.yaml');
    expect(readFileSync(path, 'utf8')).toMatch(/^extends: first {3}# 请确认：/m);
    // All of its tables are the same: nothing differs.
    expect(readFileSync(path, 'utf8')).not.toContain('tables:');
    expect(done('check').text).not.toContain('formats/variant');
    rmSync(join(workplace, 'formats/variant'), { recursive: true });
    expect(done('new', '--format', 'whole', '--from', file, '--extends', 'no')).toMatchObject({ status: 0 });
    expect(readFileSync(join(workplace, 'formats/whole/format.yaml'), 'utf8')).toContain('tables:');
    rmSync(join(workplace, 'formats/whole'), { recursive: true });
    rmSync(join(workplace, 'formats/first'), { recursive: true });
    expect(done('new', '--format', 'whole', '--from', file, '--extends', 'nothing')).toMatchObject({
      status: 2,
    });
  });

  test('a format that is there is not written over', () => {
    const path = join(workplace, 'formats/trial/format.yaml');
    if (!existsSync(path)) done('new', '--format', 'trial', '--from', file);
    const before = readFileSync(path, 'utf8');
    expect(done('new', '--format', 'trial', '--from', file)).toEqual({
      status: 2,
      text: expect.stringContaining('没有动'),
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test.each([
    ['坏.xlsx', 'no workbook', '什么也没有写'],
    ['没有.xlsx', undefined, '没有这个文件'],
    ['文字.txt', '只有一句话。', '没有找到一张表'],
  ])('%s is refused, and nothing is written', (name, held, said) => {
    if (held !== undefined) writeFileSync(join(root, name), held);
    const { status, text } = done('new', '--format', 'other', '--from', join(root, name));
    expect({ status, text }).toEqual({ status: 2, text: expect.stringContaining(said) });
    expect(readdirSync(join(workplace, 'formats'))).toEqual(['trial']);
  });

  test('its id is part of an address', () => {
    expect(done('new', '--format', '浙江', '--from', file)).toMatchObject({ status: 2 });
    expect(done('new', '--from', file)).toMatchObject({ status: 2 });
  });
});

/** Two blank workbooks as a district hands them out; they are no part of the project. */
const BLANK = ['department_budget_template.xlsx', 'unit_budget_template.xlsx'].map((name) =>
  join('../shared/workbooks', name),
);

describe.skipIf(!BLANK.every((path) => existsSync(path)))('real blank workbooks', () => {
  test.each(BLANK)('%s', (path) => {
    const reading = readSheets(path);
    if (reading.kind === 'refused') throw new Error(reading.reason);
    const { taxonomy } = content;
    const proposal = proposeFormat({
      ...{ id: 'trial', files: ['空表.xlsx'], lines: [], taxonomy, formats: [] },
      sheets: reading.sheets,
    });
    expect(proposal?.tables.map(({ id }) => id)).toEqual([
      ...['summary', 'income', 'expenditure', 'fiscal-summary', 'general-expenditure'],
      ...['government-fund', 'state-capital', 'general-basic', 'three-public'],
    ]);
    expect(proposal?.moneyUnit).toBe('元');
    expect(proposal?.lists.get('functionClasses')?.length).toBeGreaterThan(20);
  });
});
