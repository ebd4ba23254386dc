import { placeAddress } from '../../document/addresses.ts';
import type { BodyCell, FigureCell, TableLayout } from '../../layout/table/table-layout.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import { NOTHING } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { exactNumber } from '../text/exact-number.ts';
import { figureRelations } from './figure-relations.ts';

/** Turns an address from the root of the website into one that works in the file. */
export type AddressWriter = (path: string) => string;

/** A table as data: its columns, its rows with codes and names, and every figure with its point and what is told of it elsewhere. */
export function tableData(view: View, table: BoundTable, layout: TableLayout, address: AddressWriter) {
  const { account } = view;
  const { disclosure, format } = account;
  const { discloser } = disclosure;
  return {
    disclosure: disclosure.id,
    unit: { id: discloser.id, code: discloser.code, name: discloser.title },
    year: disclosure.year,
    kind: disclosure.kind,
    format: format.id,
    table: table.id,
    number: layout.number,
    title: layout.title,
    moneyUnit: layout.moneyUnit,
    address: address(`/${disclosure.id}/${table.id}/`),
    columns: layout.columns.map(({ side, kind, id, titles, moneyUnit }) => ({
      side: entryAt(table.sides, side).definition.id,
      kind,
      id,
      titles,
      moneyUnit,
    })),
    rows: rowsData(view, table, layout, address),
    notes: layout.notes.map(({ kind, mark, text }) => ({ kind, mark, text })),
    corrections: (disclosure.corrections ?? []).flatMap(({ date, reason, figures }) =>
      figures
        .filter(({ at }) => at.startsWith(`${table.id}/`))
        .map(({ at, from, to }) => ({ date, reason, place: at, from, to })),
    ),
  };
}

function rowsData(view: View, table: BoundTable, layout: TableLayout, address: AddressWriter) {
  const bound = new Map(
    table.sides.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => [cell.place, cell]))),
  );
  return layout.body.flatMap(({ parts, cells }) =>
    parts.flatMap((part, side) => {
      if (part === undefined) return [];
      const row = entryAt(table.sides, side).rows.find(({ key }) => key === part.key);
      const figures = cells.filter(
        (cell, index): cell is FigureCell =>
          cell.kind === 'figure' && cell.covered !== true && layout.columns[index]?.side === side,
      );
      return [
        {
          side: entryAt(table.sides, side).definition.id,
          key: part.key,
          kind: part.kind,
          depth: part.depth,
          names: row?.names ?? {},
          texts: textsData(cells, layout, side),
          cells: figures.map((figure) => figureData(view, figure, bound.get(figure.place), address)),
        },
      ];
    }),
  );
}

/** The texts of a row by the number of their column, from 0; what a merged cell says stands in every row it reaches over. */
const textsData = (cells: readonly BodyCell[], { columns }: TableLayout, side: number) =>
  cells.flatMap((cell, column) =>
    cell.kind === 'text' && cell.text !== '' && columns[column]?.side === side
      ? [{ column, text: cell.text }]
      : [],
  );

function figureData(view: View, figure: FigureCell, cell: Cell | undefined, address: AddressWriter) {
  const { account } = view;
  return {
    column: cell?.column,
    place: figure.place,
    text: figure.text,
    yuan: figure.value === undefined || cell === undefined ? null : yuanOf(account, cell),
    state: figure.state,
    derived: figure.state === 'derived',
    point: cell?.point,
    address: address(placeAddress(account.disclosure.id, figure.place)),
    ...(cell === undefined ? {} : figureRelations(view, cell, address)),
  };
}

/** A figure in 元, all its digits; what an empty table fills in for a total is nothing. */
const yuanOf = (account: Account, cell: Cell): unknown =>
  exactNumber((account.figure(cell)?.value ?? NOTHING.value).toFixed());
