import type { ColumnNode } from '../../../formats/column-schema.ts';
import { listedBy, tableSides } from '../../../formats/columns.ts';
import type { Format } from '../../../formats/format.ts';
import { statementLines } from '../../../formats/lines.ts';
import type { FormFormat, TableFormat } from '../../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../../formats/titles.ts';
import { plain, plainRow } from '../../../formats/wording/compared-title.ts';
import type { FormatProposal } from '../propose-format.ts';
import type { ProposedColumn, ProposedForm, ProposedSide, ProposedTable } from '../proposed.ts';

/** A table of a format that is there. */
export interface KnownTable {
  readonly format: Format;
  readonly table: TableFormat;
}

/** Whether a proposed table prints what a known one prints: the same statements, columns and lines under the same titles. */
export function printsSame(
  proposal: FormatProposal,
  proposed: ProposedTable,
  { format, table }: KnownTable,
  words: TitleWords,
): boolean {
  const sides = tableSides(table);
  return (
    sides.length === proposed.sides.length &&
    sides.every((side, index) => {
      const own = proposed.sides[index];
      if (own === undefined) return false;
      const lines = linesOf(proposal, own, words);
      const isSameLines =
        'lines' in side.rows && lines !== undefined
          ? isSame(
              lines,
              statementLines(format, side.rows)
                .filter(({ withMoney }) => withMoney !== true)
                .map(({ title }) => plainRow(filledTitle(title, words))),
            )
          : isSame(own.rows.by ?? [], listedBy(side.rows) ?? []);
      return isSameLines && isSame(columnsOf(own.columns, words), columnsOf(side.columns, words));
    })
  );
}

/** Whether two forms ask for the same under the same titles; the money beneath its title may be named otherwise. */
export const isSameForm = (a: ProposedForm, b: FormFormat): boolean => isSame(formTitles(a), formTitles(b));

const formTitles = ({ fields, money, goals, indicators }: ProposedForm | FormFormat): readonly string[] => [
  ...fields.map(({ title }) => plain(title)).toSorted(),
  plain(money),
  plain(goals),
  ...indicators.map(({ title }) => plain(title)),
];

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

/** Titles of columns from the group down, left to right. */
const columnsOf = (columns: readonly (ColumnNode | ProposedColumn)[], words: TitleWords): readonly string[] =>
  columns.flatMap(({ title, columns: below }) => {
    const own = plain(filledTitle(title, words));
    return below === undefined ? [own] : columnsOf(below, words).map((inner) => `${own}/${inner}`);
  });

/** Titles of the lines of a side, those that are printed only with money left out; undefined where the disclosure lists its rows. */
function linesOf(
  { lists }: FormatProposal,
  { rows }: ProposedSide,
  words: TitleWords,
): readonly string[] | undefined {
  return rows.lines?.flatMap(({ title, list, withMoney }) =>
    list === undefined
      ? [plainRow(filledTitle(title ?? '', words))]
      : withMoney === true
        ? []
        : (lists.get(list) ?? []).map((entry) => plainRow(entry.title)),
  );
}
