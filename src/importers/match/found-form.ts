import type { Format } from '../../formats/format.ts';
import type { FormFormat, TableFormat } from '../../formats/table-schema.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import { ownCells, type Sheet, type SheetCell } from '../sheet/sheet.ts';

/** A form (绩效目标表) of one project, found in a sheet: titles, each with what it says beside it. */
export interface FoundForm {
  readonly sheet: Sheet;
  readonly table: TableFormat & { readonly form: FormFormat };
  /** The row of its first title. */
  readonly top: number;
  /** The first row that is not part of it. */
  readonly end: number;
  /** The project's name, where it stands above a form that is nothing but a list of its money. */
  readonly name?: SheetCell | undefined;
  /** Sheets that its indicators go on in. */
  readonly more?: readonly Sheet[] | undefined;
}

/** Rows beneath its first title in which the title of a form's money stands. */
const REACH = 8;

/** The forms of projects in a sheet, where the format has such; none in a table that lists them under a header. */
export function formsIn(sheet: Sheet, format: Format): readonly FoundForm[] {
  const table = format.tables.find(hasForm);
  if (table === undefined) return [];
  const first = plain(table.form.fields[0]?.title ?? '');
  const titles = formTitles(table.form);
  const isTitled = (row: number): boolean =>
    isMoney(sheet, row, table.form) || titles.has(plain(ownCells(sheet, row)[0]?.text ?? ''));
  const begins = (row: number): boolean => {
    const [title, text] = ownCells(sheet, row);
    return (
      plain(title?.text ?? '') === first &&
      // A table that lists projects may begin with the same title; what follows in a form is a title again.
      ((text !== undefined && !titles.has(plain(text.text))) || isTitled(row + 1)) &&
      Array.from({ length: REACH }, (_, index) => row + index).some((each) =>
        isMoney(sheet, each, table.form),
      )
    );
  };
  const listed = listedForm(sheet, table);
  if (listed !== undefined) return [listed];
  const tops = [...sheet.rows.keys()].filter(begins);
  return tops.map((top, index) => ({ sheet, table, top, end: tops[index + 1] ?? sheet.rows.length }));
}

/** A form as our own files of Word have it: the project's name, the table's title, and a list of its money; all else stands beneath as text. */
function listedForm(sheet: Sheet, table: FoundForm['table']): FoundForm | undefined {
  const top = [...sheet.rows.keys()].find((row) => {
    const texts = ownCells(sheet, row).map(({ text }) => plain(text));
    return (
      texts.length === 2 &&
      (texts[0] === '项目资金' || texts[0] === plain(table.form.money)) &&
      texts[1] === '金额'
    );
  });
  const name = top === undefined ? undefined : ownCells(sheet, top - 2)[0];
  return top === undefined || name === undefined
    ? undefined
    : { sheet, table, top, end: sheet.rows.length, name };
}

/** Whether a sheet is a part of a form that stands on another page: nothing but its indicators. */
export function goesOnWithForm(sheet: Sheet, { table }: FoundForm): boolean {
  const titles = new Set(table.form.indicators.map(({ title }) => plain(title)));
  const header = [...sheet.rows.keys()].map((row) => ownCells(sheet, row)).find((cells) => cells.length > 1);
  return header?.every(({ text }) => titles.has(plain(text))) === true;
}

/** Whether the money of a form begins in a row. */
export const isMoney = (sheet: Sheet, row: number, { money }: FormFormat): boolean =>
  plain(ownCells(sheet, row)[0]?.text ?? '').startsWith(plain(money));

/** The titles of a form's parts, as compared. */
export const formTitles = ({ fields, money, goals, spending, spans }: FormFormat): ReadonlySet<string> =>
  new Set(
    [...fields.map(({ title }) => title), money, goals, spending, spans?.term, spans?.year].flatMap(
      (title) => (title === undefined ? [] : plain(title)),
    ),
  );

const hasForm = (table: TableFormat): table is FoundForm['table'] => table.form !== undefined;
