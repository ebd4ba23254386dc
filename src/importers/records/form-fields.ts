import { plain } from '../../formats/wording/compared-title.ts';
import { type FoundForm, formTitles } from '../match/found-form.ts';
import { ownCells, type SheetCell } from '../sheet/sheet.ts';

/** A title as compared, without the colon behind it. */
export const bareTitle = (text: string): string => plain(text).replace(/[:：]$/, '');

/**
 * The first of some titles that stands in a form, with the cell beside it. What stands beside a title that says nothing is the next title:
 * then there is none.
 */
export function fieldBeside(
  { sheet, table, top, end }: FoundForm,
  titles: readonly string[],
): { readonly title: SheetCell; readonly own: SheetCell } | undefined {
  const wanted = new Set(titles.map(bareTitle));
  const all = formTitles(table.form);
  for (let row = top; row < end; row += 1) {
    const cells = ownCells(sheet, row);
    const place = cells.findIndex(({ text }) => wanted.has(bareTitle(text)));
    const [title, own] = [cells[place], cells[place + 1]];
    if (title === undefined) continue;
    return own === undefined || all.has(bareTitle(own.text)) ? undefined : { title, own };
  }
  return undefined;
}
