import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { templateWorkbook } from '../../src/exporters/tables/template.ts';
import { tableSides } from '../../src/formats/columns.ts';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { content, savedAs, sheetsOf } from './workbooks.ts';

const discloser = content.disclosers.find(({ id }) => id === 'chengde-hrss');

/** What an import of sheets says for a unit whose place has no disclosure of that year. */
function imported(bytes: Uint8Array, isFinal: boolean) {
  if (discloser === undefined) throw new Error('no unit');
  const folder = isFinal ? '2031-final' : '2031';
  return planImport({
    content,
    sheets: sheetsOf(bytes, '空表.xlsx'),
    discloser,
    folder,
    textOf: () => undefined,
  });
}

describe.each([...content.formats.values()].map((format) => [format.id, format] as const))(
  '%s',
  (_, format) => {
    const words = { year: 2031, name: '', kind: 'unit' } as const;
    const template = templateWorkbook(format, words, new Date('2031-01-01T00:00:00Z'));
    const tables = format.tables.filter((table) => tableSides(table).length > 0).length;

    test.each(['xlsx', 'biff8'] as const)(
      'its empty workbook (%s) is known, all of it, and refused while it is empty',
      (kind) => {
        const plan = imported(savedAs(template, kind), format.version === 'final');
        expect(plan).toMatchObject({
          kind: 'refused',
          reason: `空表.xlsx 认出 ${tables} 张“${format.title}”的表，里面一个数也没有`,
        });
      },
    );
  },
);

test.each([
  ['表一 2031年预算收支总表', '0.00'],
  ['2031年度项目支出绩效目标表', 'General'],
])('cells of figures show the decimals that the table prints: %s', (name, shown) => {
  const format = content.formats.get('shanxi');
  if (format === undefined) throw new Error('no format');
  const words = { year: 2031, name: '', kind: 'unit' } as const;
  const bytes = templateWorkbook(format, words, new Date('2031-01-01T00:00:00Z'));
  const book = read(bytes, { type: 'array', cellNF: true, sheetStubs: true });
  expect(book.Sheets[name]?.B6?.z).toBe(shown);
});
