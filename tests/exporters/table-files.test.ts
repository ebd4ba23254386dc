import { describe, expect, test } from 'vitest';
import { statedCsv } from '../../src/exporters/data/stated-csv.ts';
import { columnWidths } from '../../src/exporters/tables/column-widths.ts';
import { rowHeights } from '../../src/exporters/tables/row-heights.ts';
import { amountFormat, amountNumber } from '../../src/exporters/tables/sheet-amount.ts';
import { sheetNames } from '../../src/exporters/tables/sheet-names.ts';
import { tableCsv } from '../../src/exporters/tables/table-csv.ts';
import { tableWorkbook } from '../../src/exporters/tables/workbook.ts';
import { csvForOffice } from '../../src/exporters/text/csv.ts';
import { safeText } from '../../src/exporters/text/safe-text.ts';
import type { BodyCell, TableLayout } from '../../src/layout/table/table-layout.ts';
import { parseCsv, readWorkbook } from './files.ts';

const column = (index: number, kind: 'name' | 'code' | 'figure', title: string) => ({
  index,
  side: 0,
  kind,
  id: kind === 'figure' ? 'amount' : undefined,
  titles: [title],
  rowHeader: kind === 'name' ? ('first' as const) : ('no' as const),
  headers: [],
});

/** A table of a code, a name and an amount; everything in it can be anything. */
const tableOf = (
  rows: readonly (readonly [string, string, string | undefined])[],
  title = '表',
): TableLayout => ({
  id: 'demo',
  number: '',
  title,
  year: 2026,
  byline: [title],
  moneyUnit: '万元',
  columns: [column(0, 'code', '编码'), column(1, 'name', title), column(2, 'figure', '金额')],
  header: [
    {
      kind: 'titles',
      cells: ['编码', title, '金额'].map((text, index) => ({
        id: `h-${index}`,
        text,
        colspan: 1,
        rowspan: 1,
        scope: 'col',
        kind: 'name',
        rowHeader: 'no',
        column: index,
      })),
    },
  ],
  body: rows.map(([code, name, value], index) => ({
    parts: [{ key: String(index), anchor: `r-${index}`, kind: 'item', depth: 0 }],
    cells: [{ kind: 'text', text: code, depth: 0 }, { kind: 'text', text: name, depth: 0 }, figure(value)],
  })),
  notes: [{ kind: 'note', text: title }],
  linked: false,
  landscape: false,
});

const figure = (value: string | undefined): BodyCell => ({
  kind: 'figure',
  place: 'demo/a/amount',
  anchor: 'c-a-amount',
  state: value === undefined ? 'blank' : 'printed',
  text: value ?? '',
  value,
  zero: false,
  marks: [],
});

const ABOUT = { title: '表', publisher: '明账', date: new Date('2026-01-01T00:00:00Z') };
const workbookOf = (layout: TableLayout) => readWorkbook(tableWorkbook({ layout }, ABOUT))[0];

describe('CSV opens right in Excel and WPS', () => {
  test('it begins with a byte order mark and its lines end in CRLF', () => {
    expect(
      csvForOffice([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toBe('\ufeff甲,乙\r\n1,2\r\n');
  });

  test('commas, quotes and line ends stay inside a field', () => {
    const rows = [['甲,乙', '“丙”"丁"', '戊\r\n己', '庚\t辛', '']];
    expect(parseCsv(csvForOffice(rows))).toEqual(rows);
  });

  test.each([
    ['a project code of 21 digits', '150200222000000037134', '150200222000000037134\t'],
    ['a code with a leading zero', '01', '01\t'],
    ['a code of 科目', '2080101', '2080101'],
    ['a year', '2026', '2026'],
    ['a range', '3-5', '3-5\t'],
    ['a ratio', '1/2', '1/2\t'],
    ['a number that looks like a power', '1E5', '1E5\t'],
    ['a time', '10:30', '10:30\t'],
    ['a day', '2026-3-5', '2026-3-5\t'],
    ['a day in words', '12月31日', '12月31日\t'],
    ['a number in brackets', '（1）', '（1）\t'],
    ['several numbers', '1,2,3', '1,2,3\t'],
    ['a word that is a value of truth', 'TRUE', 'TRUE\t'],
    ['a month', '5-May', '5-May\t'],
    ['a share', '≥95%', '≥95%'],
    ['a range with its unit', '3-5天', '3-5天'],
  ])('%s stays what it is', (_, code, expected) => {
    expect(parseCsv(tableCsv(tableOf([[code, '行政运行', '1.00']])))[1]?.[0]).toBe(expected);
  });

  test('a blank is not zero, and an amount keeps its digits', () => {
    const lines = parseCsv(
      tableCsv(
        tableOf([
          ['1', '甲', undefined],
          ['2', '乙', '0.00'],
          ['3', '丙', '-5.10'],
        ]),
      ),
    );
    expect(lines.slice(1).map((line) => line[2])).toEqual(['', '0.00', '-5.10']);
  });

  test('figures that stand in no table stay numbers, their words stay words', () => {
    const fact = {
      kind: 'stated',
      address: undefined,
      source: { file: 'narrative.yaml', path: [] },
    } as const;
    const csv = statedCsv(
      'demo/2026',
      [
        { ...fact, place: 'a', title: '3-5', text: '-5.10', measure: '万元' },
        { ...fact, place: 'b', title: '=1+1', text: '=1+1', measure: '1/2' },
      ],
      (path) => path,
    );
    expect(parseCsv(csv).slice(1)).toEqual([
      ['demo/2026/a', '说明中给出', '3-5\t', '-5.10', '万元', ''],
      ['demo/2026/b', '说明中给出', "'=1+1", "'=1+1", '1/2\t', ''],
    ]);
  });

  test('what programs read has no tabs', () => {
    expect(safeText('150200222000000037134')).toBe('150200222000000037134');
    expect(safeText('3-5')).toBe('3-5');
  });
});

const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://x.example","点击")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '　=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '\ufeff=1+1',
];

describe('no text becomes a formula', () => {
  test.each(FORMULAS)('%j in CSV', (text) => {
    const [titles = [], row = []] = parseCsv(tableCsv(tableOf([[text, text, undefined]], text)));
    for (const field of [titles[1], row[0], row[1]]) expect(field).toBe(`'${text}`);
  });

  test.each(FORMULAS)('%j in a workbook', (text) => {
    const sheet = workbookOf(tableOf([[text, text, undefined]], text));
    expect(sheet?.formulas).toEqual([]);
    expect(sheet?.raw.flat()).toContain(text);
  });

  test.each(['行政运行', '1、工资', '（一）基本', '2080101', '', 'a=b', '—'])(
    '%j is left as it is',
    (text) => {
      expect(safeText(text)).toBe(text);
    },
  );
});

describe('a workbook holds what is printed', () => {
  test('amounts are numbers in the format they are printed in, codes are texts, blanks are empty and explained', () => {
    const sheet = workbookOf(
      tableOf([
        ['0101', '甲', '5.00'],
        ['2', '乙', undefined],
      ]),
    );
    expect(sheet?.raw.slice(-3)).toEqual([
      ['0101', '甲', 5],
      ['2', '乙', null],
      ['表', null, null],
    ]);
    expect(sheet?.shown.at(-3)).toEqual(['0101', '甲', '5.00']);
    expect(sheet?.shown.flat()).toContain('空白单元格：原表没有数字，不是零。');
  });

  test('the same table has the same bytes', () => {
    const [a, b] = [1, 2].map(() => tableWorkbook({ layout: tableOf([['1', '甲', '5.00']]) }, ABOUT));
    expect(a).toEqual(b);
  });

  test.each([
    ['5.00', '0.00'],
    ['11,547.43', '#,##0.00'],
    ['7', '0'],
    ['1.2345', '0.0000'],
  ])('%s is shown by %s', (text, format) => {
    expect(amountFormat(text)).toBe(format);
  });

  test('an amount of more digits than a spreadsheet counts with stays a text', () => {
    expect(amountNumber('123456789012345.67')).toBeUndefined();
    expect(amountNumber('1234567890123.45')).toBe(1234567890123.45);
  });

  test('sheets have legal names, each once', () => {
    const long = '表'.repeat(40);
    const names = sheetNames(['表1 收支总表', '表1 收支总表', 'a/b:c*?[x]', long, long, "'", '']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });
});

test('rows of a sheet are as high as what goes on in a next line; a cell of several rows shares its lines among them', () => {
  const layout = tableOf([
    ['1', '短', '1.00'],
    ['2', '长'.repeat(100), '2.00'],
  ]);
  expect(rowHeights(layout, columnWidths(layout))).toEqual([undefined, undefined, 75]);
  const [first, second] = layout.body;
  const merged = { ...layout, body: [second, first].flatMap((row) => row ?? []) };
  const spanning = merged.body.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell) => (index === 0 && cell.kind === 'text' ? { ...cell, rowspan: 2 } : cell)),
  }));
  expect(rowHeights({ ...merged, body: spanning }, columnWidths(layout))).toEqual([undefined, 45, 45]);
});
