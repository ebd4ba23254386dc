import type { TableLayout } from '../../layout/table/table-layout.ts';
import { entryAt } from '../../model/base/entry-at.ts';

const NARROWEST = 8;
const WIDEST = 44;

/** Widths of the columns of a table in characters, wide enough for their figures, names wrapping beyond a limit. */
export const columnWidths = (layout: TableLayout): readonly number[] =>
  layout.columns.map(({ index, titles }) => {
    const texts = layout.body.map(({ cells }) => {
      const cell = cells[index];
      return cell === undefined || cell.kind === 'padding' ? '' : cell.text;
    });
    const widest = texts.reduce(
      (most, text) => Math.max(most, widthInCharacters(text)),
      Math.ceil(widthInCharacters(entryAt(titles, titles.length - 1)) / 2),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  });

/** Chinese characters are twice as wide as digits. */
export const widthInCharacters = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\u1100-\uffe6]/u.test(character) ? 2 : 1), 0);
