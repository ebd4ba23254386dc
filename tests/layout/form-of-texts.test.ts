import { expect, test } from 'vitest';
import { tableCsv } from '../../src/exporters/tables/table-csv.ts';
import { worksheetOf } from '../../src/exporters/tables/worksheet.ts';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { readingGuide } from '../../src/layout/notes/reading-guide.ts';
import { printed } from '../../src/model/markup/html.ts';
import { accountOfConstruct, booksOfConstruct, CONSTRUCTS } from '../formats/constructs.ts';

const construct = CONSTRUCTS.find(({ id }) => id === 'department-goals');
if (construct === undefined) throw new Error('no such example');
const account = accountOfConstruct(booksOfConstruct(construct));

const layoutOf = (id: string) => {
  const table = account.tables.find((bound) => bound.id === id);
  if (table === undefined) throw new Error(id);
  return layoutTable(account, table);
};
const guideOf = (id: string) => {
  const table = account.tables.find((bound) => bound.id === id);
  return table && readingGuide(account, table, layoutOf(id));
};
const above = (id: string): string => JSON.stringify(worksheetOf(layoutOf(id), id, []).rows.slice(0, 2));

test('a form of labels and values prints what was filled in, and no unit of money', () => {
  const layout = layoutOf('department-form');
  const page = printed(renderTable(layout));
  expect(page).toContain('部门整体绩效目标表</caption>');
  expect(page).toContain(
    '<th id="r-duties" scope="row" class="name">年度履职目标</th><td class="text">稳定就业，办好考试',
  );
  expect(tableCsv(layout).split('\r\n')[1]).toBe('部门名称,某局');
  expect(layout.moneyUnit).toBe('');
  expect(guideOf('department-form')).toBeUndefined();
  expect(above('department-form')).not.toContain('单位：');
});

test('a table of tasks beside it does', () => {
  expect(printed(renderTable(layoutOf('department-goals')))).toContain('（单位：万元）</caption>');
  expect(above('department-goals')).toContain('单位：万元');
  expect(guideOf('department-goals')?.lines[0]).toBe('本表只说其中一部分钱：本年支出。');
});
