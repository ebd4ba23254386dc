import { expect, test } from 'vitest';
import type { Sheet, SheetCell } from '../../src/importers/sheet/sheet.ts';
import { cellAt, cellsOf, moved, sheetOf } from './arranged.ts';
import { accounts, filled, folderOf, textOf } from './filled.ts';
import { planned, sheetsOf } from './workbooks.ts';

/** What becomes of the cells of a sheet. */
type Arrange = (cells: readonly SheetCell[]) => readonly SheetCell[];

/** Rows of texts put in before a row, which counts from 0. */
const rowsAt =
  (at: number, ...rows: readonly (readonly string[])[]): Arrange =>
  (cells) => [
    ...cells.map((cell) => (cell.row < at ? cell : moved(cell, rows.length))),
    ...rows.flatMap((texts, index) =>
      texts.flatMap((text, column) => (text === '' ? [] : [cellAt(at + index, column, text)])),
    ),
  ];

/** A column put in, with its texts by row. */
const columnAt =
  (at: number, texts: Readonly<Record<number, string>>, head: number): Arrange =>
  (cells) => [
    ...cells.map((cell) => {
      if (cell.column >= at) return moved(cell, 0, 1);
      const isOver = cell.row < head && cell.column + cell.width > at;
      return isOver ? { ...cell, width: cell.width + 1 } : cell;
    }),
    ...Object.entries(texts).map(([row, text]) => cellAt(Number(row), at, text)),
  ];

/** Texts at places; what stands there goes, and "" leaves nothing. */
const texts =
  (...places: readonly (readonly [row: number, column: number, text: string])[]): Arrange =>
  (cells) => [
    ...cells.filter(({ row, column }) => !places.some(([at, over]) => at === row && over === column)),
    ...places.flatMap(([row, column, text]) => (text === '' ? [] : [cellAt(row, column, text)])),
  ];

/** What an import of the workbook of a disclosure asks, tells and changes, if one of its sheets is arranged otherwise. */
function importing(id: string, name: string, arrange: Arrange) {
  const account = accounts.find(({ disclosure }) => disclosure.id === id);
  if (account === undefined) throw new Error(`no ${id}`);
  const sheets = sheetsOf(filled(account)).filter((sheet) => sheet.name !== '目录');
  const changed = sheets.map(
    (sheet): Sheet => (sheet.name.includes(name) ? sheetOf(sheet.name, arrange(cellsOf(sheet))) : sheet),
  );
  const { questions, changes } = planned(changed, ...folderOf(account), textOf);
  return {
    asked: questions.map(({ at, about }) => `${at.split('!').at(-1)} ${about.replace(/；.*$/, '')}`),
    changed: changes.map(({ path }) => path.split('/').at(-1)),
  };
}

const CHENGDE = 'chengde-hrss/2024';
const PUTUO = 'putuo-finance/2025';
const UNHEADED = '这个数所在的一列没有栏名，没有导入';

test.each<[string, string, string, Arrange, readonly string[]]>([
  [
    'a row again, with other amounts',
    ...([CHENGDE, '3、单位预算支出总表'] as const),
    rowsAt(12, ['', '2080102', '一般行政管理事务', '775.00', '15.00', '760.00']),
    ['B13 前面（导出.xlsx!3、单位预算支出总表!B11）已经有这一行，数不一样，这一行没有导入'],
  ],
  [
    'a row again, the same',
    CHENGDE,
    '3、单位预算支出总表',
    rowsAt(8, ['', '208', '社会保障和就业支出', '5086.68', '1638.81', '3447.87']),
    [],
  ],
  [
    'last year beside this year',
    ...([CHENGDE, '3、单位预算支出总表'] as const),
    columnAt(3, { 3: '2023年预算数', 7: '11.00', 8: '12.00' }, 4),
    ['D4 “单位预算支出总表”里没有 2023 年的这一栏，没有导入'],
  ],
  [
    'an amount one column to the right of its own',
    ...([CHENGDE, '1、单位预算收支总表'] as const),
    texts([13, 4, ''], [13, 5, '5086.68']),
    [`F14 ${UNHEADED}`],
  ],
  [
    'a second total',
    ...([CHENGDE, '2、单位预算收入总表'] as const),
    rowsAt(28, ['', '', '合计', '5270.43', '5270.43', '5270.43']),
    ['C29 是第二个合计行，没有导入'],
  ],
  [
    '小计 among projects',
    ...([CHENGDE, '项目绩效目标表'] as const),
    rowsAt(9, ['', '小计', '44.50', '44.50']),
    ['B10 不是项目的名称，这一行没有导入'],
  ],
  [
    '小计 among purchases',
    ...([CHENGDE, '单位政府采购预算'] as const),
    rowsAt(9, ['小计', '', '', '', '', '', '', '5.00', '5.00']),
    ['A10 这一行没有采购品目，没有导入'],
  ],
  [
    'a code that lost its last part',
    ...([PUTUO, '部门支出预算总表'] as const),
    texts([8, 2, '']),
    ['A9 前面（导出.xlsx!2025年部门支出预算总表!A8）已经有这一行，数不一样，这一行没有导入'],
  ],
  [
    'last year above this year in a table of one row',
    ...([PUTUO, '三公'] as const),
    (cells) =>
      columnAt(
        0,
        { 3: '年度', 6: '2024年', 7: '2025年' },
        3,
      )(rowsAt(6, ['1.95', '', '1.95', '', '', '', '230.00'])(cells)),
    ['A4 “2025年部门“三公”经费和机关运行经费预算表”里没有这一栏，没有导入', 'B7 这一行是2024年的，没有导入'],
  ],
  [
    'last year named in the first column of a table of one row',
    ...([PUTUO, '三公'] as const),
    rowsAt(6, ['2024年', '0.90']),
    ['A7 这一行是2024年的，没有导入'],
  ],
  [
    'a share of the whole behind the columns',
    ...([PUTUO, '部门支出预算总表'] as const),
    columnAt(7, { 4: '占比', 6: '71.08%', 7: '71.08%' }, 4),
    ['H5 “2025年部门支出预算总表”里没有这一栏，没有导入'],
  ],
  [
    'a line that the format has not',
    ...([PUTUO, '财政拨款收支'] as const),
    texts([8, 2, '四、住房保障支出（含结转）']),
    ['C9 “2025年部门财政拨款收支预算总表”里没有这一行，没有导入'],
  ],
])('%s: asked about, and nothing changes', (_, id, name, arrange, asked) => {
  expect(importing(id, name, arrange)).toEqual({ asked, changed: [] });
});
