import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import type { Question } from '../draft/draft.ts';
import { likeness } from '../match/likeness.ts';
import { type MoneyTerm, otherMoney } from '../match/other-money.ts';
import type { FoundTable, Recognised } from '../match/recognise.ts';
import type { WantedColumn } from '../match/table-columns.ts';
import { unitColumns } from '../records/rows-of-units.ts';
import { ownCell, sheetCellName } from '../sheet/sheet.ts';

/** A heading that means nothing to the format, where something stands beneath it. */
export interface StrangeHeading {
  /** 导出.xlsx!2.3!E3 */
  readonly at: string;
  /** From the group down. */
  readonly titles: readonly string[];
  readonly table: { readonly id: string; readonly title: string };
  /** Columns of the table that the sheet has not. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** What it says that its money is, where no column of the table is of such. */
  readonly other?: string | undefined;
}

/** Headings that mean nothing to the format. */
export const strangeHeadings = (
  { tables }: Recognised,
  words: TitleWords,
  term: MoneyTerm,
): readonly StrangeHeading[] =>
  tables.flatMap((found) =>
    found.columns.unknown.flatMap(({ column, titles, cell }) =>
      hasContent(found, column) && !unitColumns(found).some((own) => own.column === column)
        ? {
            at: sheetCellName(found.sheet, cell),
            titles,
            table: { id: found.table.id, title: filledTitle(found.table.title, words) },
            other: otherOfAll(titles, found, term),
            choices: found.columns.missing
              .flatMap((column) => (column.id === undefined ? [] : { ...column, id: column.id }))
              .toSorted((a, b) => alike(titles, b) - alike(titles, a))
              .map(({ id, title }) => ({ id, title })),
          }
        : [],
    ),
  );

/** What a heading says that its money is, where that speaks against every column that is still free, or against all where none is. */
function otherOfAll(titles: readonly string[], { columns }: FoundTable, term: MoneyTerm): string | undefined {
  const { missing, matched } = columns;
  const figures = matched.map(({ wanted }) => wanted).filter(({ id }) => id !== undefined);
  const said = (missing.length > 0 ? missing : figures).map((wanted) => otherMoney({ titles }, wanted, term));
  return said.includes(undefined) ? undefined : said[0];
}

/** How far a column is called what a heading is called. */
const alike = (headings: readonly string[], { titles }: WantedColumn): number =>
  Math.max(...titles.map((title) => likeness(title, headings.at(-1) ?? '')));

/** The same as questions, and headers that no table has. */
export function* strangeColumns(
  recognised: Recognised,
  words: TitleWords,
  term: MoneyTerm,
): Iterable<Question> {
  for (const { at, titles, table, choices, other } of strangeHeadings(recognised, words, term)) {
    if (other !== undefined) {
      const about = `“${table.title}”里没有${/^\d/.test(other) ? ' ' : ''}${other}的这一栏，没有导入`;
      yield { at, text: titles.join('／'), about };
      continue;
    }
    const guess = choices
      .map(({ title, id }) => `${title}（${id}）`)
      .slice(0, 4)
      .join('、');
    yield {
      at,
      text: titles.join('／'),
      about: `“${table.title}”里没有这一栏，没有导入；确是其中一栏，用 --column "${titles.at(-1)}=${table.id}/栏的编号" 告诉一次，以后都认得`,
      guess: guess === '' ? undefined : guess,
    };
  }
  const { strange } = recognised;
  for (const { sheet, header, nearest } of strange) {
    const [first] = header.columns;
    // What is like no table of the format is another thing altogether: a list of staff, of assets.
    if (first === undefined || nearest === undefined) continue;
    if (nearest.score < 0.4 && !nearest.isTitled) continue;
    const { id, title } = nearest.table;
    const name = filledTitle(title, words);
    yield {
      at: sheetCellName(sheet, first.cell),
      text: header.columns
        .map(({ titles }) => titles.at(-1))
        .slice(0, 6)
        .join('、'),
      about: nearest.isTitled
        ? `表名是“${name}”，表头却不是格式里这张表的，排法不一样，没有导入；照 npm run export -- --template 给出的空表排好再导入，或写进 tables/${id}.yaml`
        : '像一张表的表头，认不出是哪张表，没有导入',
      guess: nearest.isTitled ? undefined : `${name}（${id}）`,
    };
  }
}

function hasContent({ sheet, header, end }: FoundTable, column: number): boolean {
  for (let row = header.bottom; row < end; row += 1)
    if (ownCell(sheet, row, column) !== undefined) return true;
  return false;
}
