import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { auditHtml, reportedPlaces } from '../../src/importers/audit/audit-report.ts';
import { htmlDocument } from '../../src/importers/document/markup-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { headersOf } from '../../src/importers/match/sheet-header.ts';
import { ruledTables } from '../../src/importers/pdf/ruled-table.ts';
import { plainSheet } from '../../src/importers/sheet/sheet.ts';
import { audited } from './audited.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-audit-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Two tables of a unit as text, with a total that can be set. */
const document = (total: string, text = '') =>
  [
    '某市某局2026年度单位预算公开',
    ...['收支总表', '部门：某市某局', '单位：万元'],
    '收入\t\t支出\t',
    '项目\t预算数\t项目\t预算数',
    '一、一般公共预算拨款收入\t10.00\t八、社会保障和就业支出\t10.00',
    '本年收入合计\t10.00\t本年支出合计\t10.00',
    '收入总计\t10.00\t支出总计\t10.00',
    ...['支出总表', '科目编码\t科目名称\t合计\t基本支出\t项目支出'],
    `208\t社会保障和就业支出\t${total}\t10.00\t`,
    `合计\t\t${total}\t10.00\t`,
    '第二部分 2026年度单位预算情况说明',
    '三、支出预算情况说明',
    text,
  ].join('\n');

describe('a document is audited', () => {
  test('one that agrees with itself has no findings, and all its figures are read', async () => {
    const { judgement, identity } = await audited(file('good.txt', document('10.00')));
    expect(identity).toMatchObject({ year: 2026, discloser: { title: '某市某局' } });
    expect(judgement).toMatchObject({ findings: [], figures: 10, bound: 10 });
  });

  test('a total that differs is found, with the line it stands in', async () => {
    const { judgement } = await audited(file('bad.txt', document('11.00')));
    expect(judgement.findings.length).toBeGreaterThan(0);
    expect(judgement.findings.map(({ at }) => at).join()).toMatch(/bad\.txt!第13行第3格/);
  });

  test('the report as a page shows each place once, as it looks in the document', async () => {
    const result = await audited(file('shown.txt', document('11.00')));
    const at = result.judgement.findings[0]?.at ?? '';
    expect(reportedPlaces(result)).toContain(at);
    const page = auditHtml(result, new Map([[at, new Uint8Array([1, 2, 3])]]));
    expect(page).toContain('src="data:image/png;base64,AQID"');
    const shown = page.match(/<li>.*?<\/li>/gs)?.map((item) => item.split('AQID').length - 1) ?? [];
    expect(Math.max(...shown)).toBe(1);
    expect(auditHtml(result)).not.toContain('<img');
  });

  test('two cells of one line of a PDF have one picture', async () => {
    const result = await audited(file('line.txt', document('11.00')));
    const [finding] = result.judgement.findings;
    if (finding === undefined) throw new Error('no finding');
    const [first, second, third] = ['第1页第9行第3格', '第1页第9行第4格', '第1页第10行第3格'];
    const others = [second, third].map((at) => ({ at, label: '' }));
    const judgement = { ...result.judgement, findings: [{ ...finding, at: first, others }] };
    const picture = new Uint8Array([1, 2, 3]);
    const pictures = new Map([first, second, third].map((at) => [at, picture] as const));
    expect(auditHtml({ ...result, judgement }, pictures).split('AQID')).toHaveLength(3);
  });

  test('a table of which not all was read proves nothing', async () => {
    const { judgement } = await audited(
      file(
        'part.txt',
        document('11.00').replace('208\t', 'XYZ\t').replace('社会保障和就业支出\t11', '看不清\t11'),
      ),
    );
    expect(judgement.findings).toEqual([]);
    expect(judgement.unchecked.join()).toContain('没有读全');
    expect(judgement.unchecked.join()).toMatch(/\d 个数没有读：part\.txt!/);
  });

  test('marks of a page in its cells are no part of them, and a cell that is not read is never taken for blank', async () => {
    const bold = document('<b>10.00</b>').replace('收入总计\t10.00', '<b>收入总计</b>\t**10.00**');
    const { judgement } = await audited(file('bold.txt', bold));
    expect(judgement).toMatchObject({ findings: [], unchecked: [], figures: 10, bound: 10 });
    const stained = document('10.00').replace('收入总计\t10.00', '收入总计\t1O.00元整');
    const doubtful = (await audited(file('stained.txt', stained))).judgement;
    expect(doubtful.findings).toEqual([]);
    expect(doubtful.unchecked.join()).toContain('1O.00元整');
  });

  test('a name that goes on in the next line is one name', async () => {
    const wrapped = document('10.00').replace(
      '208\t社会保障和就业支出\t10.00\t10.00\t',
      '208\t社会保障和就\t10.00\t10.00\t\n\t业支出\t\t\t',
    );
    expect((await audited(file('wrapped.txt', wrapped))).judgement).toMatchObject({
      findings: [],
      unchecked: [],
    });
  });

  test('the year may stand in its last title only, or in the name of the file', async () => {
    const undated = document('10.00').replaceAll('2026年度', '').replace('某市某局', '某市某局2018年');
    expect((await audited(file('a.txt', undated))).identity.year).toBe(2018);
    const named = undated.replace('2018年', '');
    expect((await audited(file('某局2019年.txt', named))).identity.year).toBe(2019);
  });

  test('a document of a format that stands on another is opened and checked', async () => {
    const final = [
      '上海市普陀区某局2024年度部门决算',
      ...['收入支出决算总表', '部门：上海市普陀区某局', '单位：万元'],
      '收入\t\t支出\t',
      '项目\t决算数\t项目\t决算数',
      '一、一般公共预算财政拨款收入\t10.00\t八、社会保障和就业支出\t11.00',
      '本年收入合计\t10.00\t本年支出合计\t10.00',
      '使用非财政拨款结余（含专用结余）\t\t结余分配\t',
      '总计\t10.00\t总计\t10.00',
    ].join('\n');
    const { judgement, books, own } = await audited(file('final.txt', final));
    expect(books.accounts).toHaveLength(1);
    expect(own.folder).toBe('disclosures/document/2024-final');
    expect(judgement.findings.map(({ at }) => at).join()).toContain('final.txt');
  });

  test('what a document says in words is held against its tables, and what it says again is told once', async () => {
    const said = '支出预算合计12.00万元，其中基本支出10.00万元。';
    const { judgement } = await audited(file('said.txt', document('10.00', `${said}\n${said}`)));
    const words = judgement.findings.filter(({ rule }) => rule === 'narrative/contradiction');
    expect(words).toHaveLength(1);
    expect(words[0]?.at).toBe('said.txt!第16行');
    expect(words[0]?.others.map(({ at }) => at)).toEqual([
      expect.stringContaining('said.txt!'),
      'said.txt!第17行',
    ]);
  });

  test('an amount in 元 that a sentence shortens instead of rounding is told', async () => {
    const inYuan = [
      '某市某局2025年预算单位预算',
      ...['2025年预算单位财务收支预算总表', '编制单位：某市某局', '单位：元'],
      '本年收入\t\t本年支出\t',
      '项目\t预算数\t项目\t预算数',
      '一、财政拨款收入\t877080.00\t一、一般公共服务支出\t877080.00',
      '1、一般公共预算资金\t877080.00\t\t',
      '收入总计\t877080.00\t支出总计\t877080.00',
      '单位预算编制说明',
      '2025年，某市某局收入预算87.70万元。',
    ].join('\n');
    const { judgement } = await audited(file('yuan.txt', inYuan));
    expect(judgement.findings.map(({ message, at }) => `${at} ${message}`)).toEqual([
      'yuan.txt!第11行 文字说“87.70万元”，而“2025年单位财务收支预算总表 · 收入总计 · 本年收入／预算数”是 877080.00元，四舍五入应为 87.71万元',
    ]);
    const right = await audited(file('right.txt', inYuan.replace('87.70', '87.71')));
    expect(right.judgement.findings).toEqual([]);
  });

  test('tables in one file and explanations in another are one disclosure', async () => {
    const [tables = '', notes = ''] = document('10.00', '支出预算合计12.00万元。').split('第二部分');
    const paths = [file('表.txt', tables), file('说明.txt', `第二部分${notes}`)] as const;
    const { judgement } = await audited(paths);
    expect(judgement.findings.map(({ rule, at }) => [rule, at])).toEqual([
      ['narrative/contradiction', '说明.txt!第3行'],
    ]);
  });

  test('what is written is whole, with a mark at what was not read, and opens again without more findings', async () => {
    const target = join(folder, '写成');
    const odd = document('10.00').replace('收入总计\t10.00', '收入总计\t1O.00元整');
    await audited(file('odd.txt', odd), target);
    const summary = readFileSync(join(target, 'disclosures/document/2026/tables/summary.yaml'), 'utf8');
    expect(summary).toMatch(/^# 没有读懂：odd\.txt!第9行第2格　“1O\.00元整”/m);
    const rules = openBooks(target).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => /^(?:content|yaml|read)\//.test(rule))).toEqual([]);
    await expect(audited(file('none.txt', '没有表'), join(folder, '没有'))).rejects.toThrow('没有认出');
    expect(readdirSync(folder).filter((name) => name.startsWith('没有'))).toEqual([]);
  });

  test('a file without text is a scan, and said to be', async () => {
    const blank =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n';
    const reading = await readDocument(file('scan.pdf', blank));
    expect(reading).toMatchObject({ kind: 'refused', reason: 'scan.pdf 各页都没有文字，多半是扫描件' });
  });

  test.each(['%PDF-1.7 nothing', 'not a pdf'])('a PDF that is broken is refused: %s', async (text) => {
    expect((await readDocument(file('broken.pdf', text))).kind).toBe('refused');
  });
});

test('a page’s tables keep their merged cells', () => {
  const html =
    '<h2>支出总表</h2><table><tr><th rowspan=2>科目编码</th><th colspan=2>支出</th></tr><tr><th>合计</th><th>基本</th></tr><tr><td>208</td><td>1.00</td><td>&nbsp;</td></tr></table>';
  const { sheets } = htmlDocument('页.html', new TextEncoder().encode(html));
  expect(sheets[0]?.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
    ['支出总表'],
    ['科目编码', '支出', '支出'],
    ['科目编码', '合计', '基本'],
    ['208', '1.00', undefined],
  ]);
});

test('ruled lines make cells, merged where no line runs', () => {
  const across = [0, 20, 40].map((at) => ({ at, from: at === 20 ? 50 : 0, to: 150 }));
  const down = [0, 50, 150].map((at) => ({ at, from: 0, to: 40 })).concat([{ at: 100, from: 20, to: 40 }]);
  const texts = [{ text: '合计', left: 60, right: 80, base: 34, size: 10 }];
  const [table] = ruledTables({ page: 1, width: 200, height: 200, texts, across, down, operations: 0 });
  const boxes = table?.cells.map(({ row, column, height, width }) => [row, column, height, width]);
  expect(boxes).toEqual([
    [0, 0, 2, 1],
    [0, 1, 1, 2],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
  ]);
  expect(table?.cells.find(({ row, column }) => row === 1 && column === 1)?.texts).toEqual(texts);
});

describe('tables of a page with few lines', () => {
  const text = (said: string, left: number, base: number, size = 10) => ({
    ...{ text: said, left, right: left + said.length * size, base, size },
  });
  /** Three columns; no line runs between the titles of the second and the third. */
  const tableOf = (texts: readonly ReturnType<typeof text>[]) => {
    const across = [0, 20, 40].map((at) => ({ at, from: 0, to: 300 }));
    const down = [0, 100, 300].map((at) => ({ at, from: 0, to: 40 })).concat({ at: 200, from: 20, to: 40 });
    const [table] = ruledTables({ page: 1, width: 400, height: 400, texts, across, down, operations: 0 });
    return table?.cells.map(({ row, column, width, texts: own }) => [
      ...[row, column, width],
      own.map((each) => each.text).join(''),
    ]);
  };

  test('titles apart from each other are titles of a column each; one that runs on, or is set wide, is one', () => {
    expect(tableOf([text('合计', 110, 14), text('基本支出', 230, 14)])).toContainEqual([0, 2, 1, '基本支出']);
    const running = [text('一般公共预', 150, 14), text('算拨款', 200, 14)];
    expect(tableOf(running)).toContainEqual([0, 1, 2, '一般公共预算拨款']);
    expect(tableOf([text('收', 140, 14), text('入', 240, 14)])).toContainEqual([0, 1, 2, '收入']);
  });

  test('a last row without a line beneath it is a row, where it stands in columns and has an amount', () => {
    const row = [text('208', 20, 52), text('11.00', 120, 52), text('9.00', 220, 52)];
    expect(tableOf(row)?.slice(-3)).toEqual([
      [2, 0, 1, '208'],
      [2, 1, 1, '11.00'],
      [2, 2, 1, '9.00'],
    ]);
    const rows = (texts: readonly ReturnType<typeof text>[]) => tableOf(texts)?.some(([at]) => at === 2);
    expect(rows([text('注：本表无数据', 20, 52), text('见附件', 220, 52)])).toBe(false);
    expect(rows([text('其中基本支出合计11.00', 20, 52), text('9.00', 220, 52)])).toBe(false);
    expect(rows([text('208', 20, 90), text('11.00', 120, 90)])).toBe(false);
  });
});

describe('headers of text that lost its empty cells', () => {
  const titlesOf = (rows: readonly (readonly string[])[]) =>
    headersOf(plainSheet('文本.txt', '', rows), (title) => /[^\d.]/.test(title))[0]?.columns.map(
      ({ titles }) => titles.join('／'),
    );

  test('a title that slipped past the next one stands with its group again', () => {
    expect(
      titlesOf([
        ['物品', '采购金额', '', '中小微企业份额', ''],
        ['', '合计', '一般公共预算', '', '上年结转'],
        ['空调机', '3.00', '3.00', '', '3.00'],
      ]),
    ).toEqual(['物品', '采购金额／合计', '采购金额／一般公共预算', '采购金额／上年结转', '中小微企业份额']);
  });

  test('words beneath no title belong to the title on their left', () => {
    const rows = [
      ['项目名称', '', '金额'],
      ['其他资金', '小计', '80.00'],
    ];
    expect(titlesOf(rows)).toEqual(['项目名称', '项目名称', '金额']);
  });
});
