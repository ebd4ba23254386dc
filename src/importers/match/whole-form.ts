import { plain } from '../../formats/wording/compared-title.ts';
import { ownCells, type Sheet, type SheetCell } from '../sheet/sheet.ts';

/** What a form of a department (部门整体支出绩效目标表) is made of, one beneath the other, and what its parts are called after its title. */
export const WHOLE_FORM_PARTS = { texts: '', tasks: '（年度主要任务）', indicators: '（绩效指标）' } as const;

/** The titles of the columns that labels and what stands beside them are put into. */
export const TEXTS_HEADER = ['项目', '内容'] as const;

const TITLE = /整体(?:支出)?(?:预算)?绩效.*表/;
const IN_UNIT = /单位:[百千万亿]?元/;
const TASK = /^(?:年度)?(?:主要|重点)?(?:工作)?任务(?:名称)?$/;

/**
 * The parts of a form of a department as sheets of their own: labels with their texts, its tasks with their money, its indicators, each
 * under the title of the form and a header. Cells are called what they are called in the form. Any other sheet as it is.
 */
export function wholeFormParts(sheet: Sheet): readonly Sheet[] {
  const rows = sheet.rows.map((_, row) => ownCells(sheet, row));
  const top = rows
    .slice(0, 4)
    .findIndex((cells) => cells.some(({ text }) => TITLE.test(text.replace(/\s/g, ''))));
  const indicators = rows.findIndex((cells) => has(cells, /^一级指标/) && has(cells, /^三级指标|指标名称$/));
  if (top === -1 || indicators <= top || rows.slice(0, indicators).some((cells) => has(cells, /^项目名称$/)))
    return [sheet];
  const tasks = rows.findIndex(
    (cells, row) => row > top && row < indicators && has(cells, TASK) && has(cells, /金额|资金|预算/),
  );
  const until = tasks === -1 ? indicators : tasks;
  const labelled = rows.slice(top + 1, until).filter((cells) => cells.length > 1 && !has(cells, IN_UNIT));
  // A header right beneath the title: a list, no form.
  if (labelled.length === 0) return [sheet];
  const title = rows[top]?.find(({ text }) => TITLE.test(text.replace(/\s/g, '')))?.text.trim() ?? '';
  const above = rows.slice(0, until).flat();
  const unit = above.find(({ text }) => IN_UNIT.test(plain(text)));
  const partOf = (part: keyof typeof WHOLE_FORM_PARTS, ...own: readonly (readonly SheetCell[])[]): Sheet => {
    const first = own[0]?.[0];
    const head = [`${title}${WHOLE_FORM_PARTS[part]}`, ...(unit === undefined ? [] : [unit.text])];
    const titled = head.flatMap((text) => (first === undefined ? [] : [[{ ...first, text, ...ALONE }]]));
    return { ...sheet, rows: asRows([...titled, ...own]) };
  };
  const pairs = labelled.flatMap(pairsIn);
  const header = TEXTS_HEADER.flatMap((text, column): SheetCell[] =>
    pairs[0] === undefined ? [] : [{ ...pairs[0][0], text, column, ...ALONE }],
  );
  return [
    partOf(
      'texts',
      header,
      ...pairs.map((pair) => pair.map((cell, column) => ({ ...cell, column, ...ALONE }))),
    ),
    ...(tasks === -1 ? [] : [partOf('tasks', ...region(rows, tasks, indicators, TASK))]),
    partOf('indicators', ...region(rows, indicators, rows.length, /^一级指标/)),
  ];
}

/** A sheet down to the header of such labels: what stands beneath may look like further titles. */
export function toTextsHeader(sheet: Sheet): Sheet {
  const header = sheet.rows.findIndex(
    (_, row) =>
      ownCells(sheet, row)
        .map(({ text }) => text)
        .join() === TEXTS_HEADER.join(),
  );
  return header === -1 ? sheet : { ...sheet, rows: sheet.rows.slice(0, header + 1) };
}

const ALONE = { width: 1, height: 1 };

const has = (cells: readonly SheetCell[], pattern: RegExp): boolean =>
  cells.some(({ text }) => pattern.test(plain(text)));

/** Labels of a row, each with what stands beside it: two or four cells. */
const pairsIn = (cells: readonly SheetCell[]): readonly (readonly [SheetCell, SheetCell])[] =>
  Array.from({ length: Math.floor(cells.length / 2) }, (_, index) =>
    cells.slice(2 * index, 2 * index + 2),
  ).flatMap(([label, value]) =>
    label === undefined || value === undefined ? [] : [[label, value] as const],
  );

/** The rows of a part, from the column of its first title on: to the left stands what the part is called. */
function region(
  rows: readonly (readonly SheetCell[])[],
  from: number,
  to: number,
  first: RegExp,
): readonly (readonly SheetCell[])[] {
  const start = rows[from]?.findLast(({ text }) => first.test(plain(text)))?.column ?? 0;
  return rows.slice(from, to).map((cells) =>
    cells
      .filter(({ column }) => column >= start)
      .map((cell) => ({
        ...cell,
        column: cell.column - start,
        height: Math.min(cell.height, to - cell.row),
      })),
  );
}

/** Rows of cells, merged ones at every place they cover. */
function asRows(own: readonly (readonly SheetCell[])[]): Sheet['rows'] {
  const rows: (SheetCell | undefined)[][] = own.map(() => []);
  for (const [row, cells] of own.entries())
    for (const cell of cells) {
      const placed = { ...cell, row };
      for (const covered of rows.slice(row, row + cell.height))
        for (let column = cell.column; column < cell.column + cell.width; column += 1)
          covered[column] = placed;
    }
  return rows.map((cells) => Array.from(cells));
}
