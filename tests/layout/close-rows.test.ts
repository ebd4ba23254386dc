import { expect, test } from 'vitest';
import { hasCloseRows } from '../../src/layout/table/close-rows.ts';
import type { TableLayout } from '../../src/layout/table/table-layout.ts';

/** A table of a name and a figure in each of some rows. */
const tableOf = (rows: number, name = '教育支出'): TableLayout => {
  const cell = { kind: 'text', text: name, depth: 0 };
  const columns = [
    { index: 0, kind: 'text', titles: ['项目'], rowHeader: 'first', side: 0 },
    { index: 1, kind: 'figure', titles: ['金额'], rowHeader: 'no', side: 0 },
  ];
  const body = Array.from({ length: rows }, () => ({
    parts: [],
    cells: [cell, { kind: 'figure', text: '1.00' }],
  }));
  return { landscape: false, columns, header: [{ cells: [] }], body, notes: [] } as unknown as TableLayout;
};

test('only what so has room on one sheet is set closer', () => {
  expect([30, 48, 80].map((rows) => hasCloseRows(tableOf(rows)))).toEqual([false, true, false]);
});

test('a name of several lines counts as several', () => {
  expect(hasCloseRows(tableOf(24, '很长的名称'.repeat(16)))).toBe(true);
});

test('records run on in any case', () => {
  expect(hasCloseRows({ ...tableOf(48), records: true })).toBe(false);
});
