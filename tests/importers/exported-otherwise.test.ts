import { describe, expect, test } from 'vitest';
import { ownCells, type Sheet, type SheetCell } from '../../src/importers/sheet/sheet.ts';
import { cellAt, cellsOf, moved, sheetOf } from './arranged.ts';
import { accounts, filled, folderOf, textOf } from './filled.ts';
import { planned, sheetsOf } from './workbooks.ts';

const heightOf = (sheet: Sheet): number => sheet.rows.length;
const widthOf = (sheet: Sheet): number => Math.max(0, ...sheet.rows.map((row) => row.length));

/** Where the header of an exported sheet begins, and the row after it. */
function headOf(sheet: Sheet): { readonly top: number; readonly bottom: number } {
  const isText = (row: number): boolean =>
    /^(?:部门：|单位：|空白单元格)/.test(sheet.rows[row]?.[0]?.text ?? '');
  let top = 1;
  while (isText(top)) top += 1;
  const isBody = (row: number): boolean =>
    ownCells(sheet, row).some(
      ({ text, isNumber, column }) => isNumber || (column === 0 && /^\d{3}/.test(text)),
    );
  let bottom = top + 1;
  while (bottom < heightOf(sheet) && !isBody(bottom)) bottom += 1;
  return { top, bottom };
}

/** The column of 科目 codes, with that of their names right after it. */
const codesOf = (sheet: Sheet): number =>
  cellsOf(sheet).find(({ row, text }) => row < headOf(sheet).bottom && /^(?:功能分类)?科目编码$/.test(text))
    ?.column ?? -1;

type Arrange = (sheets: readonly Sheet[]) => readonly Sheet[];
const each =
  (arrange: (sheet: Sheet) => readonly SheetCell[]): Arrange =>
  (sheets) =>
    sheets.map((sheet) => sheetOf(sheet.name, arrange(sheet)));

/** Code and name of each row in one cell, under one title. */
const inOneCell = (joined: (code: string, name: string) => string): Arrange =>
  each((sheet) => {
    const codes = codesOf(sheet);
    if (codes === -1) return cellsOf(sheet);
    return cellsOf(sheet).flatMap((cell) => {
      const code = sheet.rows[cell.row]?.[codes];
      const isHead = cell.row < headOf(sheet).bottom;
      if (isHead && sheet.rows[cell.row]?.[0]?.text === '栏次') return [];
      if (cell.column < codes) return [cell.width > 1 ? { ...cell, width: cell.width - 1 } : cell];
      if (cell.column > codes + 1) return [moved(cell, 0, -1)];
      if (isHead)
        return cell.column === codes && cell.width === 1
          ? [{ ...cell, text: '科目' }]
          : cell.column > codes
            ? []
            : [{ ...cell, width: cell.width - 1 }];
      if (cell.column === codes)
        return code?.row === cell.row && sheet.rows[cell.row]?.[codes + 1] !== undefined ? [] : [cell];
      return [moved({ ...cell, text: code === undefined ? cell.text : joined(code.text, cell.text) }, 0, -1)];
    });
  });

/** What the same tables look like when other software writes them. */
const ARRANGED: Readonly<Record<string, Arrange>> = {
  'sheets called 2.1, 2.2': (sheets) => sheets.map((sheet, index) => ({ ...sheet, name: `2.${index + 1}` })),
  'all on one sheet, one beneath the other': (sheets) => {
    let down = 0;
    const cells = sheets.flatMap((sheet) => {
      const own = cellsOf(sheet).map((cell) => moved(cell, down));
      down += heightOf(sheet) + 2;
      return own;
    });
    return [sheetOf('导出', cells)];
  },
  'two on a sheet, side by side': (sheets) =>
    sheets.flatMap((sheet, index) => {
      const next = sheets[index + 1];
      if (index % 2 === 1) return [];
      const right = widthOf(sheet) + 1;
      const beside = next === undefined ? [] : cellsOf(next).map((cell) => moved(cell, 0, right));
      return [sheetOf(`第${index}页`, [...cellsOf(sheet), ...beside])];
    }),
  'code and name in one cell, the code in brackets': inOneCell((code, name) => `[${code}]${name}`),
  'code and name in one cell, a stroke between them': inOneCell((code, name) => `${code}/${name}`),
  'code and name in one cell, the code behind in brackets': inOneCell((code, name) => `${name}（${code}）`),
  'blanks between the letters of titles and around texts': each((sheet) =>
    cellsOf(sheet).map((cell) => ({
      ...cell,
      text:
        cell.row < headOf(sheet).bottom
          ? cell.text.replace(/(?<=\p{Script=Han}|[(（])(?=\p{Script=Han}|[)）])/gu, ' ')
          : cell.isNumber
            ? ` ${cell.text}\u00a0`
            : cell.text,
      isNumber: cell.isNumber === true && cell.row >= headOf(sheet).bottom ? false : cell.isNumber,
    })),
  ),
  '合 计 merged over the columns of texts': each((sheet) => {
    const { bottom } = headOf(sheet);
    return cellsOf(sheet).flatMap((cell) => {
      const own = cell.row >= bottom ? ownCells(sheet, cell.row) : [];
      const whole = own.find(({ text }) => text === '合计');
      const figure = own.find(({ isNumber }) => isNumber)?.column ?? 0;
      if (whole === undefined || whole.column >= figure || cell.column >= figure) return [cell];
      return cell === whole ? [{ ...cellAt(cell.row, 0, '合　　计'), width: figure }] : [];
    });
  }),
  'rows counted in a column of their own, in which 合计 stands': each((sheet) => {
    const { top, bottom } = headOf(sheet);
    const isWhole = (row: number): boolean =>
      codesOf(sheet) !== -1 && row >= bottom && ownCells(sheet, row).some(({ text }) => text === '合计');
    const counts = Array.from({ length: heightOf(sheet) - bottom }, (_, index) =>
      isWhole(bottom + index)
        ? cellAt(bottom + index, 0, '合计')
        : cellAt(bottom + index, 0, String(index + 1), { isNumber: true }),
    );
    return [
      ...cellsOf(sheet)
        .filter(({ row, text }) => text !== '合计' || !isWhole(row))
        .map((cell) => (cell.row < top ? cell : moved(cell, 0, 1))),
      cellAt(top, 0, '序号', { height: bottom - top }),
      ...counts,
    ];
  }),
  'its header again every fifteen rows': each((sheet) => {
    const { bottom } = headOf(sheet);
    const head = cellsOf(sheet).filter(({ row }) => row < bottom);
    let down = 0;
    let last = bottom;
    return Array.from({ length: heightOf(sheet) }, (_, row) => row).flatMap((row) => {
      const isWithin = (sheet.rows[row] ?? []).some((cell) => cell !== undefined && cell.row < row);
      const again = row - last >= 15 && !isWithin ? head.map((cell) => moved(cell, row + down)) : [];
      if (again.length > 0) {
        down += bottom;
        last = row;
      }
      return [...again, ...ownCells(sheet, row).map((cell) => moved(cell, down))];
    });
  }),
  'blank columns and rows among them': each((sheet) => {
    const { bottom } = headOf(sheet);
    return cellsOf(sheet).map((cell) => {
      const reaches = cell.column < 1 && cell.column + cell.width > 1 ? 1 : 0;
      const right = cell.column < 1 ? 1 : 2;
      return moved({ ...cell, width: cell.width + reaches }, cell.row < bottom ? 0 : 2, right);
    });
  }),
  'nothing merged, what stands over several cells only in the first': each((sheet) =>
    cellsOf(sheet).map((cell) => ({ ...cell, height: 1, width: 1 })),
  ),
  '总计 for 合计 and 金额 for 预算数 in headers': each((sheet) =>
    cellsOf(sheet).map((cell) =>
      cell.row >= headOf(sheet).bottom
        ? cell
        : { ...cell, text: cell.text.replace(/^合计$/, '总计').replace(/^预算数$/, '金额') },
    ),
  ),
  'amounts with 万元 behind them': each((sheet) =>
    cellsOf(sheet).map((cell) =>
      !sheet.name.includes('采购') && cell.isNumber && /\.\d\d$/.test(cell.text)
        ? { ...cell, isNumber: false, text: `${cell.text}万元` }
        : cell,
    ),
  ),
  'who made it beneath': each((sheet) => [
    ...cellsOf(sheet),
    ...['制表人：张三', '', '审核人：李四', '', '填表日期：2026年1月15日'].flatMap((text, column) =>
      text === '' ? [] : [cellAt(heightOf(sheet) + 1, column, text)],
    ),
  ]),
  'the numbers of columns beneath the header': each((sheet) => {
    const { bottom } = headOf(sheet);
    return [
      ...cellsOf(sheet).map((cell) => (cell.row < bottom ? cell : moved(cell, 1))),
      cellAt(bottom, 0, '栏次'),
      ...Array.from({ length: Math.max(1, widthOf(sheet) - 2) }, (_, index) =>
        cellAt(bottom, index + 2, String(index + 1)),
      ),
    ];
  }),
};

const REFERENCES = ['baotou-hrss/2026', 'chengde-hrss/2024', 'datong-hrss/2026', 'jiangsu-cppcc/2018'];

describe.each(
  accounts
    .filter(({ disclosure: { id } }) => REFERENCES.includes(id))
    .map((account) => [account.disclosure.id, account] as const),
)('the workbook of %s changes nothing where it comes from, written otherwise:', (_, account) => {
  const sheets = sheetsOf(filled(account)).filter(({ name }) => name !== '目录');

  test.each(Object.entries(ARRANGED))('%s', (_, arrange) => {
    const { questions, changes } = planned(arrange(sheets), ...folderOf(account), textOf);
    expect({ questions, changes: changes.map(({ path }) => path) }).toEqual({ questions: [], changes: [] });
  });
});

test('notes beneath tables that stand on one sheet are those of the table above', () => {
  const [account] = accounts.filter(({ disclosure: { id } }) => id === 'baotou-hrss/2026');
  if (account === undefined) throw new Error('no reference');
  const noted = sheetsOf(filled(account))
    .filter(({ name }) => name !== '目录')
    .map((sheet, index) =>
      sheetOf(sheet.name, [
        ...cellsOf(sheet),
        cellAt(heightOf(sheet), 0, `注：1. 第${index + 1}张表按部门预算编制`),
        cellAt(heightOf(sheet) + 1, 0, '2. 单位之间的往来已抵销'),
      ]),
    );
  const { draft, questions } = planned(
    ARRANGED['all on one sheet, one beneath the other']?.(noted) ?? [],
    ...folderOf(account),
    textOf,
  );
  expect(questions).toEqual([]);
  expect(draft.tables.map(({ notes }) => notes)).toEqual(
    draft.tables.map((_, index) => [`注：1. 第${index + 1}张表按部门预算编制`, '2. 单位之间的往来已抵销']),
  );
});

test('a total that is blank where its rows have money is told', () => {
  const [account] = accounts.filter(({ disclosure: { id } }) => id === 'baotou-hrss/2026');
  if (account === undefined) throw new Error('no reference');
  const sheets = sheetsOf(filled(account)).map((sheet) =>
    sheetOf(
      sheet.name,
      cellsOf(sheet).filter((cell) => {
        const own = ownCells(sheet, cell.row);
        const isWhole = own.some(({ text }) => text === '合计') && cell.row >= headOf(sheet).bottom;
        return !(isWhole && cell === own.find(({ isNumber }) => isNumber));
      }),
    ),
  );
  const { remarks } = planned(sheets, ...folderOf(account), textOf);
  const told = remarks.filter((remark) => remark.includes('是空的，其余各行有数'));
  expect(told).toContain(
    '导出.xlsx!表3 支出总表 的合计行里，“合计”是空的，其余各行有数：照空着导入，原件印有的补上',
  );
  expect(told.map((remark) => /!表(\d+)/.exec(remark)?.[1])).toEqual(['2', '3', '5', '6', '7', '10']);
});
