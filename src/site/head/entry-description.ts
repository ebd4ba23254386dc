import type { Books } from '../../books/books.ts';
import { figureColumns } from '../../formats/columns.ts';
import type { Fixes } from '../../formats/scalars.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import type { Row } from '../../model/table.ts';
import { blockText } from '../../narrative/figures/token.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundSide, BoundTable } from '../../points/bind/bind.ts';
import { type LabelledFigure, labelledFigure } from '../addresses/shown-figure.ts';
import { shortened } from './shortened.ts';

/** What search engines and messages say of the page of an entry: what a table comes to, or how a text begins; its title alone where neither is known. */
export function entryDescription(books: Books, account: Account, id: string, title: string): string {
  const table = account.tables.find((bound) => bound.id === id);
  const said = table === undefined ? beginningOf(books, account, id) : comesTo(account, table);
  return said === '' ? title : `${title}：${said}`;
}

/** The first sentences of a section. */
function beginningOf(books: Books, account: Account, id: string): string {
  const blocks = books.narratives.get(account.disclosure.id)?.sections.get(id)?.blocks ?? [];
  const texts = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(blockText);
  return shortened(texts.join(''));
}

/** The whole of each side, of this year and in the version of the document: 合计 310.00 万元. */
const comesTo = (account: Account, table: BoundTable): string => {
  const wholes = tableWholes(account, table);
  return [...new Set(wholes.map(({ label, text, moneyUnit }) => `${label} ${text} ${moneyUnit}`))].join('，');
};

/** What each side of a table comes to, where a row says so. */
export const tableWholes = (account: Account, table: BoundTable): readonly LabelledFigure[] =>
  table.sides.flatMap((side) => wholeOf(account, table, side) ?? []);

function wholeOf(
  account: Account,
  { definition: table }: BoundTable,
  side: BoundSide,
): LabelledFigure | undefined {
  const own = new Set(
    figureColumns(account.format, table, side.definition).flatMap(({ id, fixes }) =>
      isOwn(fixes) ? id : [],
    ),
  );
  const row = side.rows.findLast((one) => !isItemRow(one) && one.cells.length > 0);
  const figure = row?.cells
    .filter(({ column }) => own.has(column))
    .map((cell) => account.figure(cell))
    .find((one) => one !== undefined && one.text !== '');
  return row && figure && labelledFigure(account, nameOf(row), figure);
}

/** Whether a column is of the year and the version of the document. */
const isOwn = ({ year = 'this', version }: Fixes): boolean => year === 'this' && version === undefined;

const nameOf = (row: Row): string => Object.values(row.names)[0]?.name ?? '合计';
