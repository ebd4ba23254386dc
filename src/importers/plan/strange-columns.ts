import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import type { Question } from '../draft/draft.ts';
import type { FoundTable, Recognised } from '../match/recognise.ts';
import { ownCell, sheetCellName } from '../sheet/sheet.ts';

/** Columns that mean nothing to the format, where something stands in them. */
export function* strangeColumns({ tables, strange }: Recognised, words: TitleWords): Iterable<Question> {
  for (const found of tables)
    for (const { column, titles, cell } of found.columns.unknown) {
      if (!hasContent(found, column)) continue;
      const guess = found.columns.missing
        .map(({ title, id }) => `${title}（${id}）`)
        .slice(0, 4)
        .join('、');
      yield {
        at: sheetCellName(found.sheet, cell),
        text: titles.join('／'),
        about: `“${filledTitle(found.table.title, words)}”里没有这一栏，没有导入；确是其中一栏，用 --column "${titles.at(-1)}=${found.table.id}/栏的编号" 告诉一次，以后都认得`,
        guess: guess === '' ? undefined : guess,
      };
    }
  for (const { sheet, header, nearest } of strange) {
    const [first] = header.columns;
    // What is like no table of the format is another thing altogether: a list of staff, of assets.
    if (first === undefined || nearest === undefined || nearest.score < 0.4) continue;
    yield {
      at: sheetCellName(sheet, first.cell),
      text: header.columns
        .map(({ titles }) => titles.at(-1))
        .slice(0, 6)
        .join('、'),
      about: '像一张表的表头，认不出是哪张表，没有导入',
      guess: `${nearest.table.title}（${nearest.table.id}）`,
    };
  }
}

function hasContent({ sheet, header, end }: FoundTable, column: number): boolean {
  for (let row = header.bottom; row < end; row += 1)
    if (ownCell(sheet, row, column) !== undefined) return true;
  return false;
}
