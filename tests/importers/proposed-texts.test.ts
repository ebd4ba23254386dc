import { read, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { formatText, questionsIn } from '../../src/importers/proposal/format-text.ts';
import { textSections } from '../../src/importers/proposal/texts/section-sentences.ts';
import { proposedFiles } from '../../src/importers/proposal/variant/proposed-files.ts';
import { proposalOf } from './proposal-of.ts';
import { content, workbook } from './workbooks.ts';

const FUND_TABLE = (title: string) => [
  [title],
  ['单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['208', '社会保障和就业支出', '1200.00', '1100.00', '100.00'],
  ['合计', null, '1200.00', '1100.00', '100.00'],
];

describe('the words of a proposed format', () => {
  const terms = [...content.prose.values()].map((prose) => prose.terms);
  const { outline, tables } = proposalOf(workbook({ a: FUND_TABLE('一般公共预算支出表') }));
  const sections = textSections(outline, tables, content.taxonomy);
  const { taxonomy } = content;

  test('sections ask for money that the tables print, and for no other', () => {
    const general = sections.find(({ id }) => id === 'general-notes')?.pattern;
    expect(general).toContain('<Amount flow="expenditure" fund="general"/>');
    expect(general).toContain('<Each by="function" level="class" flow="expenditure" fund="general"');
    expect(sections.find(({ id }) => id === 'three-public-notes')).toEqual({
      id: 'three-public-notes',
      title: expect.stringContaining('三公'),
      pattern: undefined,
    });
  });

  test('sections without a sentence are named where sentences are written', () => {
    const files = proposedFiles(proposalOf(workbook({ a: FUND_TABLE('一般公共预算支出表') })), undefined, {
      taxonomy,
      terms,
    });
    expect([...files.keys()]).toContain('narrative/general-notes.mdx');
    expect([...files.keys()]).not.toContain('narrative/three-public-notes.mdx');
    const style = files.get('narrative.yaml') ?? '';
    const [written, open] = style.split('还没有句子');
    expect(written).toContain('narrative/general-notes.mdx');
    expect(open).toContain('narrative/three-public-notes.mdx');
    expect(questionsIn(style)).toHaveLength(3);
  });

  test('the glossary has the terms that titles use, as formats explain them', () => {
    const files = proposedFiles(proposalOf(workbook({ a: FUND_TABLE('一般公共预算支出表') })), undefined, {
      taxonomy,
      terms,
    });
    const glossary = files.get('glossary.yaml') ?? '';
    expect(glossary).toContain('title: "基本支出"');
    expect(glossary).not.toContain('三公');
    // Whichever format comes first.
    const turned = proposedFiles(proposalOf(workbook({ a: FUND_TABLE('一般公共预算支出表') })), undefined, {
      taxonomy,
      terms: terms.toReversed(),
    });
    expect(turned.get('glossary.yaml')).toContain('title: "基本支出"');
    expect(
      proposedFiles(proposalOf(workbook({ a: FUND_TABLE('支出总表') })), undefined, {
        taxonomy,
        terms: [],
      }).get('glossary.yaml'),
    ).toContain('terms: []');
  });
});

describe('the outline', () => {
  const bytes = workbook({ a: FUND_TABLE('一般公共预算支出表'), b: FUND_TABLE('政府性基金预算支出表') });
  const parts = (lines: readonly string[]) =>
    proposalOf(bytes, lines).outline.parts.map(({ title, numbering, entries }) => [
      title,
      numbering,
      ...entries.map(({ table, section }) => table ?? section),
    ]);

  test('contents without 第一部分 have their parts by 一、', () => {
    const lines = [
      '目  录',
      '一、单位概况………1',
      '（一）主要职责………1',
      '（二）机构设置………2',
      '二、2026年预算公开表格 3',
      '表1 一般公共预算支出表………3',
      '表2 政府性基金预算支出表………4',
      '三、名词解释………9',
      '一、单位概况',
      '一、本不是目录的话，到此为止。',
    ];
    expect(parts(lines)).toEqual([
      ['单位概况', '（{一}）', 'duties', 'organisation'],
      [expect.stringContaining('预算公开表格'), '表{1} ', 'general-expenditure', 'government-fund'],
      ['名词解释', '{一}、'],
    ]);
    expect(proposalOf(bytes, lines).outline.ask).toBeUndefined();
  });

  test('tables among the parts stand together in one', () => {
    expect(
      parts(['目录', '一、主要职责', '二、一般公共预算支出表', '三、政府性基金预算支出表', '四、名词解释']),
    ).toEqual([
      ['主要职责', '{一}、'],
      ['公开表', '表{1} ', 'general-expenditure', 'government-fund'],
      ['名词解释', '{一}、'],
    ]);
  });

  test('lines of a statement are no contents', () => {
    expect(proposalOf(bytes, ['一、工资福利支出', '二、商品和服务支出']).outline.ask).toBeDefined();
  });
});

describe('thousands separators', () => {
  const line = (rows: Parameters<typeof workbook>[0]) =>
    formatText(proposalOf(workbook(rows))).match(/^thousands:.*$/m)?.[0];

  test('are what the amounts show', () => {
    const grouped = [
      ...FUND_TABLE('一般公共预算支出表').slice(0, 3),
      ['合计', null, '1,200.00', '1,100.00', '100.00'],
    ];
    expect(line({ a: FUND_TABLE('一般公共预算支出表') })).toBe('thousands: false');
    expect(line({ a: grouped })).toBe('thousands: true');
  });

  test('are asked about where no amount is large enough', () => {
    const small = [
      ...FUND_TABLE('一般公共预算支出表').slice(0, 3),
      ['合计', null, '200.00', '100.00', '100.00'],
    ];
    expect(line({ a: small })).toContain('请确认');
  });

  test('of numbers are what their format shows', () => {
    const numbers = FUND_TABLE('一般公共预算支出表').map((row) =>
      row.map((text) => (text !== null && /\.\d/.test(text) ? Number(text) : text)),
    );
    const formatted = (format: string): Uint8Array => {
      const book = read(workbook({ a: numbers }), { type: 'array' });
      for (const cell of Object.values(book.Sheets.a ?? {}))
        if (cell.t === 'n') Object.assign(cell, { z: format });
      return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    };
    expect(proposalOf(formatted('#,##0.00')).thousands).toBe(true);
    expect(proposalOf(formatted('0.00')).thousands).toBe(false);
  });
});

describe('digits after the point', () => {
  const sheets = (total: string | number | null) => ({
    a: [
      ['支出总表'],
      ['单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出'],
      ['20801', '人力资源和社会保障管理事务', total, total],
    ],
    b: [['“三公”经费支出表'], ['单位：万元'], ['合计', '因公出国（境）费', '公务接待费'], [null, null, null]],
  });

  test.each([
    ['1,234,567', 0],
    [12345678, 0],
    ['1,234,567.80', 2],
    [null, undefined],
  ])('%j', (total, decimals) => {
    expect(proposalOf(workbook(sheets(total))).decimals).toBe(decimals);
  });

  test('of a table in another unit that holds no figures are asked about, and not few', () => {
    const [, table] = proposalOf(workbook(sheets('1,234,567'))).tables;
    expect(table).toMatchObject({
      moneyUnit: '万元',
      decimals: 2,
      ask: expect.stringMatching(/小数|哪里来的钱/),
    });
  });
});

test('contents end where sentences begin', () => {
  const bytes = workbook({ a: FUND_TABLE('一般公共预算支出表') });
  const lines = [
    '目录',
    '一、主要职责',
    '二、一般公共预算支出表',
    '三、预算编制说明',
    '（一）事业收入：指……。',
    '四、不是目录',
  ];
  const { parts } = proposalOf(bytes, lines).outline;
  expect(parts.map(({ id, entries }) => [id, entries.length])).toEqual([
    ['duties', 0],
    ['tables', 1],
    ['budget-notes', 0],
  ]);
});
