import { expect, test } from 'vitest';
import { closeRows } from '../../src/layout/table/close-rows.ts';
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
  expect([30, 48, 58, 80].map((rows) => closeRows(tableOf(rows)))).toEqual([
    '',
    'close',
    'close small',
    'runs-on',
  ]);
});

test('a name of several lines counts as several', () => {
  expect(closeRows(tableOf(24, '很长的名称'.repeat(16)))).toBe('close');
});

test('a list of records is one sheet where it has room, too', () => {
  expect(closeRows({ ...tableOf(48), records: true })).toBe('close');
});
