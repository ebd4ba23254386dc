import { assert as holds, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellTitle,
  parsePlace,
  placeText,
  rowTitle,
  tableOfPlace,
  titleInTable,
} from '../../src/model/place.ts';

describe('a place', () => {
  test.each([
    ['expenditure', { table: 'expenditure', row: undefined }],
    ['goals/xm-01', { table: 'goals', row: 'xm-01' }],
    ['expenditure/208/basic', { table: 'expenditure', row: '208', column: 'basic' }],
    ['procurement/xm-01/2/amount', { table: 'procurement', row: 'xm-01/2', column: 'amount' }],
  ])('%s is read', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
    expect(tableOfPlace(text)).toBe(place.table);
  });

  test('is read as it was written, whatever its keys', () => {
    const key = stringMatching(/^[a-z0-9-]{1,9}$/);
    holds(
      property(key, key, key, (table, row, column) => {
        expect(parsePlace(placeText({ table, row, column }))).toEqual({ table, row, column });
      }),
    );
  });
});

describe('what a cell is called', () => {
  const cell = (code: string, number: string, name: string) => ({
    titles: { table: '项目支出表', row: { code, number, name }, column: '合计' },
  });

  test.each([
    [cell('2080101', '', '行政运行'), '2080101 行政运行', '项目支出表 · 2080101 行政运行 · 合计'],
    [cell('', '一、', '工资福利支出'), '一、工资福利支出', '项目支出表 · 一、工资福利支出 · 合计'],
    [cell('', '', '书香 · 鹿城全民阅读'), '书香 · 鹿城全民阅读', '项目支出表 · 书香 · 鹿城全民阅读 · 合计'],
  ])('%j', (titled, row, whole) => {
    expect(rowTitle(titled)).toBe(row);
    expect(cellTitle(titled)).toBe(whole);
    expect(titleInTable(titled)).toBe(`${row} · 合计`);
  });

  test('a row without a name is called by its column', () => {
    expect(titleInTable({ titles: { table: '机关运行经费表', column: '合计' } })).toBe('合计');
  });
});
