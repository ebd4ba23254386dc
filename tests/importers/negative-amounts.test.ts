import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { readTables } from '../../src/importers/document/read-tables.ts';
import type { Sheet } from '../../src/importers/sheet/sheet.ts';
import { planned, sheetsOf, workbook } from './workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-negative-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const UNIT = ['baotou-insurance-registration', '2025'] as const;
const rowsOf = (amount: string | number) => [
  ['支出总表'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['208', '社会保障和就业支出', amount, '1.00', null],
];

/** What an import reads in 合计 of its only row, what it asks, and what it tells. */
function imported(sheets: readonly Sheet[]) {
  const { draft, questions, remarks } = planned(sheets, ...UNIT);
  return {
    amount: draft.tables[0]?.sides.get('rows')?.[0]?.amounts.get('total')?.text,
    questions: questions.map(({ about, guess }) => `${about} ${guess ?? ''}`.trim()),
    remarks: remarks.filter((remark) => remark.includes('按负数读了')),
  };
}

const written = (amount: string) => imported(sheetsOf(workbook({ '2.3': rowsOf(amount) })));

const BRACKETS = '括号里的数按负数读了：不是负数的，去掉括号再导入；是负数的，最好写负号';

describe('amounts written as negative ones', () => {
  test.each(['-12.00', '−12.00', '－12.00', '-１２.00'])('%s: read, nothing to tell', (amount) => {
    expect(written(amount)).toEqual({ amount: '-12.00', questions: [], remarks: [] });
  });

  test.each(['(12.00)', '（12.00）', '（ 12.00 ）'])(
    '%s: read as negative, and its cell is told',
    (amount) => {
      expect(written(amount)).toEqual({
        ...{ amount: '-12.00', questions: [] },
        remarks: [`导出.xlsx!2.3!C3 “${amount}” ${BRACKETS}`],
      });
    },
  );

  test('a dash before the digits: read as negative, and told', () => {
    expect(written('—12.00')).toMatchObject({ amount: '-12.00', remarks: [/破折号/] });
  });

  test.each(['12.00-', '△12.00', '▲12.00', '负12.00'])('%s: asked about, with the guess', (amount) => {
    expect(written(amount)).toEqual({
      amount: undefined,
      questions: ['“合计”这一栏不是金额 -12.00'],
      remarks: [],
    });
  });

  test('nothing in brackets is nothing', () => {
    expect(written('(0.00)')).toEqual({ amount: '0.00', questions: [], remarks: [] });
  });

  const cells = [['支出总表'], rowsOf('')[1] ?? [], ['208', '社会保障和就业支出', '(1,234.50)', '1.00', '']];
  test.each([
    ['贴上的.txt', cells.map((row) => row.join('\t')).join('\n')],
    ['导出.csv', cells.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')],
    [
      '公开.html',
      `<p>支出总表</p><table>${cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
  ])('told in %s as well', async (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const reading = await readTables(path);
    if (reading.kind === 'refused') throw new Error(reading.reason);
    const read = imported(reading.sheets);
    expect(read.amount).toBe('-1234.50');
    expect(read.remarks.join()).toContain(`“(1,234.50)” ${BRACKETS}`);
  });
});

describe('numbers shown as negative ones have the sign of the number', () => {
  test.each([
    [-12, '0.00_);(0.00)', '-12.00'],
    [12, '(0.00)', '12.00'],
    [-12, '0.00;[Red]0.00', '-12.00'],
    [-12, '0.00;"△"0.00', '-12.00'],
    [-1234.5, '#,##0.00;-#,##0.00', '-1234.50'],
  ])('%d under %s', (value, format, amount) => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(rowsOf(value));
    Object.assign(sheet.C3, { z: format });
    utils.book_append_sheet(book, sheet, '2.3');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(imported(sheetsOf(bytes))).toEqual({ amount, questions: [], remarks: [] });
  });
});
