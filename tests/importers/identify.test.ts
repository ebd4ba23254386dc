import { describe, expect, test } from 'vitest';
import { coverTitle } from '../../src/document/title-words.ts';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { identify } from '../../src/importers/audit/identify.ts';
import type { DocumentReading } from '../../src/importers/document/document-reading.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { publishedBooks } from '../published-books.ts';
import { content, sheetsOf, workbook } from './workbooks.ts';

const { accounts } = publishedBooks();

const readingOf = (bytes: Uint8Array): DocumentReading => ({
  kind: 'document',
  file: '导出.xlsx',
  pages: 0,
  sheets: sheetsOf(bytes),
  lines: [],
  remarks: [],
});

describe('our own workbook of a disclosure tells whose it is, and of which year', () => {
  test.each(accounts.map((account) => [account.disclosure.id, account] as const))('%s', (_, account) => {
    const { discloser, year } = account.disclosure;
    const tables = account.tables.map((table) => ({ layout: layoutTable(account, table) }));
    for (const title of [`${discloser.title}${year}年度`, coverTitle(account.format, account.disclosure)]) {
      const bytes = disclosureWorkbook(tables, {
        title,
        publisher: '',
        date: new Date('2026-01-01T00:00:00Z'),
      });
      expect(identify(readingOf(bytes), content, undefined), title).toMatchObject({
        discloser: { id: discloser.id },
        year,
      });
    }
  });
});

test('a unit is not taken for a department because its tables name 部门预算支出经济分类 or 部门预算安排资金', () => {
  const kindOf = (title: string, heading: string) => {
    const bytes = workbook({
      表: [
        [`某市某中心2026年${title}`],
        ['收支总表'],
        ['单位名称：某市某中心', '单位：万元'],
        ['收入', null, '支出', heading],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', '10.00', '八、社会保障和就业支出', '10.00'],
        ['收入总计', '10.00', '支出总计', '10.00'],
      ],
    });
    return identify(readingOf(bytes), content, undefined)?.discloser.kind;
  };
  expect(kindOf('单位预算', '部门预算支出经济分类')).toBe('unit');
  expect(kindOf('单位预算', '当年部门预算安排资金')).toBe('unit');
  expect(kindOf('部门预算', '')).toBe('department');
});
