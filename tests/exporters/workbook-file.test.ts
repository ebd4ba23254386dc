import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { stylePlace } from '../../src/exporters/xlsx/sheet-styles.ts';
import { workbookFileOf } from '../../src/exporters/xlsx/workbook-file.ts';
import type { SheetStyle, WrittenSheet } from '../../src/exporters/xlsx/written-sheet.ts';
import { readWorkbook } from './files.ts';

const ABOUT = { title: '预算表', publisher: '明账', date: new Date('2026-01-01T00:00:00Z') };
const PLAIN: SheetStyle = { kind: 'plain' };

const sheetOf = (texts: readonly (string | number)[], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: "表1 '甲'",
  rows: texts.map((value) => [{ value, style: PLAIN }]),
  widths: [10],
  ...more,
});

const partsOf = (sheets: readonly WrittenSheet[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(workbookFileOf(sheets, ABOUT))).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes),
    ]),
  );

describe('a workbook', () => {
  test('is well-formed in all its parts, and every relation leads to one', () => {
    const parts = partsOf([sheetOf(['<&">']), sheetOf([1], { name: '表2' })]);
    for (const text of Object.values(parts)) new SaxesParser({ xmlns: true }).write(text).close();
    const sheets = [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)];
    expect(sheets.map(([, target]) => `xl/${target}`).every((path) => path in parts)).toBe(true);
  });

  test.each(['a\rb', '\ta', ' a ', '_x000D_', '_x005F_', '𠮷', '甲\n乙'])('keeps %j as it is', (text) => {
    const [sheet] = readWorkbook(workbookFileOf([sheetOf([text])], ABOUT));
    expect(sheet?.raw).toEqual([[text]]);
  });

  test('writes line ends that XML would change, and what looks like one written so, as spreadsheets read them', () => {
    const parts = partsOf([sheetOf(['a\rb', '_x000D_'])]);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('>a_x000D_b<');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('>_x005F_x000D_<');
  });

  test('names its sheets in quotes where rows are repeated and where cells lead to them', () => {
    const parts = partsOf([
      sheetOf(['甲'], { paper: { isLandscape: true, repeated: { first: 2, last: 3 } } }),
      sheetOf([], { name: '目录', rows: [[{ value: '甲', style: PLAIN, leadsTo: "表1 '甲'" }]] }),
    ]);
    expect(parts['xl/workbook.xml']).toContain(`localSheetId="0">'表1 ''甲'''!$3:$4<`);
    expect(parts['xl/worksheets/sheet2.xml']).toContain(`<hyperlink ref="A1" location="'表1 ''甲'''!A1"/>`);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('orientation="landscape"');
  });

  test('says what is merged, what stays in view, how high rows are, and where only numbers may be typed', () => {
    const xml =
      partsOf([
        sheetOf(['甲', '乙'], {
          merges: [{ row: 0, column: 25, rowspan: 2, colspan: 2 }],
          still: { rows: 3, columns: 1 },
          heights: new Map([[1, 30]]),
          forNumbers: [{ column: 27, first: 4, last: 6 }],
        }),
      ])['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<mergeCell ref="Z1:AA2"/>');
    expect(xml).toContain('xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight"');
    expect(xml).toContain('<row r="2" ht="30" customHeight="1">');
    expect(xml).toContain('sqref="AB5:AB7"');
  });
});

const number = (format: string): SheetStyle => ({ kind: 'number', isSum: false, isDerived: false, format });

test('looks are told apart; what has none of its own takes the nearest', () => {
  const different: readonly SheetStyle[] = [
    PLAIN,
    { kind: 'title' },
    { kind: 'text', isSum: true, indent: 0 },
    { kind: 'text', isSum: true, indent: 1 },
    { kind: 'words', isSum: false, isDerived: true },
    number('0.00'),
    number('#,##0.00'),
  ];
  expect(new Set(different.map(stylePlace)).size).toBe(different.length);
  expect(stylePlace(number(`0.${'0'.repeat(12)}`))).toBe(stylePlace(number('General')));
  expect(stylePlace({ kind: 'text', isSum: false, indent: 40 })).toBe(
    stylePlace({ kind: 'text', isSum: false, indent: 12 }),
  );
});

test.each([
  ['0.00', 5, '5.00'],
  ['#,##0.0000', 11547.4321, '11,547.4321'],
  ['0', -3, '-3'],
])('%s shows %d as %s', (format, value, shown) => {
  const sheet = sheetOf([], { rows: [[{ value, style: number(format) }]] });
  const book = read(workbookFileOf([sheet], ABOUT), { type: 'array' });
  expect(book.Sheets[sheet.name]?.A1?.w).toBe(shown);
});
