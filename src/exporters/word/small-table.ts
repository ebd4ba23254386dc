import type { Markup } from '../../model/markup/html.ts';
import { type Spanning, spanGrid } from './span-grid.ts';
import type { WordTexts } from './word-document.ts';
import { BLANK, gridTable, type WordCell } from './word-grid.ts';
import { paragraph, run } from './word-paragraphs.ts';
import { captionLine } from './word-sheet.ts';

/** Size of the letters of small tables, in half points: 五号; in forms 小五. */
const [SIZE, SIZE_IN_FORMS] = [21, 18];

/** A small table of texts beneath its title. @param width of the sheet, in twentieths of a point */
export function textsTable(
  { title, above, moneyUnit, columns, rows, figures, isOfForm }: WordTexts,
  width: number,
  style: string,
): readonly Markup[] {
  const needs = columns.map((name, index) =>
    Math.min(30, Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0), 3)),
  );
  const all = needs.reduce((sum, need) => sum + need, 0);
  const cells = (texts: readonly string[], isHeader: boolean): readonly Spanning<WordCell>[] =>
    texts.map((text, column) => ({
      column,
      colspan: 1,
      rowspan: 1,
      cell: {
        text,
        align: isHeader ? 'center' : figures === true && column > 0 ? 'right' : 'left',
        bold: isHeader,
      },
    }));
  return [
    ...(title === '' ? [] : [paragraph('TableTitle', run(title))]),
    ...captionLine(above, moneyUnit, style),
    gridTable({
      title,
      widths: needs.map((need) => Math.floor((need / all) * width)),
      size: isOfForm === true ? SIZE_IN_FORMS : SIZE,
      header: spanGrid([cells(columns, true)], columns.length, BLANK),
      body: spanGrid(
        rows.map((row) => cells(row, false)),
        columns.length,
        BLANK,
      ),
    }),
  ];
}
