import type { BodyCell, FigureCell, TableLayout } from '../../layout/table/table-layout.ts';
import { printedTitle } from '../../layout/table/table-name.ts';
import { entryAt, valueAt } from '../../model/base/entry-at.ts';
import { NOTHING } from '../../model/figure/figure.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { exactNumber } from '../text/exact-number.ts';
import { type DividedPoints, dividedPoints, type PlacedPoint } from './divided-points.ts';
import { figureRelations } from './figure-relations.ts';

/** Turns an address from the root of the website into one that works in the file. */
export type AddressWriter = (path: string) => string;

/**
 * A table as data: its columns, its rows with codes and names, and its figures. What many figures have in common is said once:
 * the members of their points by table, column and row (`dividedPoints`), and `state` where a figure is not printed. The place of a figure is
 * `<table>/<key of its row>/<column>`, its address `<address>#c-<key>-<column>`.
 */
export function tableData(view: View, table: BoundTable, layout: TableLayout, address: AddressWriter) {
  const { account } = view;
  const { disclosure, format } = account;
  const { discloser } = disclosure;
  const points = dividedPoints(
    table.sides.flatMap(({ rows }, side) =>
      rows.flatMap(({ cells }) => cells.map((cell) => placed(cell, side))),
    ),
  );
  const rows = rowsData(view, table, layout, points);
  const elsewhere = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ also = [] }) => also.map(tableOfPlace))),
  );
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
    point: said(points.table),
    columns: layout.columns.map(({ side, kind, id, titles, moneyUnit }) => ({
      side: entryAt(table.sides, side).definition.id,
      kind,
      id,
      titles,
      moneyUnit,
      point: said(id === undefined ? undefined : points.columns.get(`${side}/${id}`)),
    })),
    rows,
    /** Titles of the tables that figures are printed in besides. */
    tables: Object.fromEntries(
      account.tables
        .filter(({ id }) => elsewhere.has(id))
        .map(({ id, title, definition }) => [id, printedTitle(format, definition.number, title)]),
    ),
    notes: layout.notes.map(({ kind, mark, text }) => ({ kind, mark, text })),
    corrections: (disclosure.corrections ?? []).flatMap(({ date, reason, figures }) =>
      figures
        .filter(({ at }) => at.startsWith(`${table.id}/`))
        .map(({ at, from, to }) => ({ date, reason, place: at, from, to })),
    ),
  };
}

/** A figure among those of its table; sides may have rows and columns of the same names. */
const placed = ({ row, column, point }: Cell, side: number): PlacedPoint => ({
  row: `${side}/${row}`,
  column: `${side}/${column}`,
  point,
});

/** What says nothing is left out. */
const said = <T extends object>(part: T | undefined): T | undefined =>
  part === undefined || Object.keys(part).length === 0 ? undefined : part;

function rowsData(view: View, table: BoundTable, layout: TableLayout, points: DividedPoints) {
  const bound = new Map(
    table.sides.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => [cell.place, cell]))),
  );
  const printed = table.sides.map(({ rows }) => new Map(rows.map((row) => [row.key, row])));
  return layout.body.flatMap(({ parts, cells }) =>
    parts.flatMap((part, side) => {
      if (part === undefined) return [];
      const row = entryAt(printed, side).get(part.key);
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
          point: figures.length === 0 ? undefined : said(points.rows.get(`${side}/${part.key}`)),
          texts: textsData(cells, layout, side),
          cells: figures.map((figure) =>
            figureData(view, figure, valueAt(bound, figure.place), side, points),
          ),
        },
      ];
    }),
  );
}

/** The texts of a row by the number of their column, from 0. A merged cell says its text once, and over how many rows and columns. */
const textsData = (cells: readonly BodyCell[], { columns }: TableLayout, side: number) =>
  cells.flatMap((cell, column) =>
    cell.kind === 'text' && cell.text !== '' && cell.covered !== true && columns[column]?.side === side
      ? [{ column, text: cell.text, rows: cell.rowspan, columns: cell.colspan }]
      : [],
  );

function figureData(
  view: View,
  { text, value, state }: FigureCell,
  cell: Cell,
  side: number,
  points: DividedPoints,
) {
  return {
    column: cell.column,
    text,
    yuan: value === undefined ? undefined : yuanOf(view.account, cell),
    state: state === 'printed' ? undefined : state,
    point: said(points.own(placed(cell, side))),
    ...figureRelations(view, cell),
  };
}

/** A figure in 元, all its digits; what an empty table fills in for a total is nothing. */
const yuanOf = (account: Account, cell: Cell): unknown =>
  exactNumber((account.figure(cell)?.value ?? NOTHING.value).toFixed());
