import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { htmlDocument } from '../../src/importers/document/markup-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { ruledTables } from '../../src/importers/pdf/ruled-table.ts';
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

  test('a table of which not all was read proves nothing', async () => {
    const { judgement } = await audited(
      file(
        'part.txt',
        document('11.00').replace('208\t', 'XYZ\t').replace('社会保障和就业支出\t11', '看不清\t11'),
      ),
    );
    expect(judgement.findings).toEqual([]);
    expect(judgement.unchecked.join()).toContain('没有读全');
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
  const [table] = ruledTables({ page: 1, width: 200, height: 200, texts, across, down });
  const boxes = table?.cells.map(({ row, column, height, width }) => [row, column, height, width]);
  expect(boxes).toEqual([
    [0, 0, 2, 1],
    [0, 1, 1, 2],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
  ]);
  expect(table?.cells.find(({ row, column }) => row === 1 && column === 1)?.texts).toEqual(texts);
});
