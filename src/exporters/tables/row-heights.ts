import type { TableLayout } from '../../layout/table/table-layout.ts';
import { widthInCharacters } from './column-widths.ts';

/** Height of a line in points, and what a row of one line has. */
const LINE = 15;

/** A text in a sheet: the columns it may use, and the rows. */
interface SpannedText {
  readonly text: string;
  readonly column: number;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}

/**
 * Heights of the rows of a table in points, those of its header first, so that every text that goes on in a next line is seen whole; undefined where a line is
 * enough. Programs work heights out themselves only for cells that are not merged, and some not at all.
 * @param widths of the columns, in characters
 */
export function rowHeights(layout: TableLayout, widths: readonly number[]): readonly (number | undefined)[] {
  const rows: readonly (readonly SpannedText[])[] = [
    ...layout.header.map(({ cells }) => cells),
    ...layout.body.map(({ cells }) =>
      cells.flatMap((cell, column) =>
        cell.kind === 'text' && cell.covered !== true ? [{ ...cell, column }] : [],
      ),
    ),
  ];
  const lines = rows.map(() => 1);
  for (const [row, cells] of rows.entries()) {
    for (const { text, column, colspan = 1, rowspan = 1 } of cells) {
      const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
      const share = Math.ceil(linesOf(text, width) / rowspan);
      for (let each = row; each < Math.min(row + rowspan, rows.length); each += 1)
        lines[each] = Math.max(lines[each] ?? 1, share);
    }
  }
  return lines.map((count) => (count > 1 ? count * LINE : undefined));
}

/** Lines a text takes; a little of each is lost to margins and to words that do not break. */
const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthInCharacters(line) / Math.max(1, width - 1))), 0);
