import { listedBy } from '../formats/columns.ts';
import { abs, type Exact, exact, minus, order, ZERO } from '../model/decimal/exact.ts';
import { rowTitle } from '../model/place.ts';
import { type Point, pointKey } from '../model/point.ts';
import type { Cell } from '../model/table.ts';
import { lastYearHere, toldLastYear } from '../narrative/figures/told-last-year.ts';
import type { View } from '../narrative/figures/view.ts';
import { pointIn } from '../points/account/point-in.ts';
import type { BoundSide, BoundTable } from '../points/bind/bind.ts';
import type { Change } from './change.ts';
import { changeBetween, hasMoney } from './comparison.ts';
import { cellFigure, foundData, toldFigure } from './figure-data.ts';
import type { Looked } from './lookup.ts';

/** A figure, and the disclosure that says it. */
export interface SaidFigure {
  /** "<unit>/<year>" */
  readonly id: string;
  readonly looked: Looked;
}

/** A row of a table beside the year before. */
export interface RowChange {
  /** The cell of this year, or of last year where the row is gone: "<table>/<row>/<column>". */
  readonly place: string;
  /** Code and name as printed: "2080101 行政运行". */
  readonly title: string;
  readonly now: SaidFigure;
  readonly before: SaidFigure;
  readonly change: Change;
}

/** What changed in a table since the year before, as far as that is known. */
export interface TableChanges {
  /** Rows whose amount is another one, the largest difference first. */
  readonly changed: readonly RowChange[];
  /** Rows that stayed the same, or differ within 尾差. */
  readonly same: number;
  /** Rows with an amount of which last year's is not known. */
  readonly unknown: number;
}

/**
 * Compares the rows of a table with the year before: with last year's disclosure where it is there, else with what this one says of
 * last year. Of each row the first amount of its own year counts. Undefined where nothing of last year is known.
 * @param previous last year's disclosure of the same discloser
 */
export function tableChanges(
  view: View,
  table: BoundTable,
  previous: View | undefined,
): TableChanges | undefined {
  if (table.definition.form !== undefined) return undefined;
  const tables: Tables = { view, table, previous };
  const rows = table.sides
    .filter(({ definition }) => listedBy(definition.rows)?.includes('purchase') !== true)
    .flatMap((side) => [...ownRows(tables, side), ...goneRows(tables, side)]);
  const told = rows.filter((row): row is RowChange => row !== 'unknown');
  if (told.length === 0) return undefined;
  const changed = told.filter(({ change }) => change.kind === 'more' || change.kind === 'less');
  return {
    changed: changed.toSorted((a, b) => order(size(b), size(a))),
    same: told.length - changed.length,
    unknown: rows.length - told.length,
  };
}

interface Tables {
  readonly view: View;
  readonly table: BoundTable;
  readonly previous: View | undefined;
}

const size = ({ now, before }: RowChange): Exact => abs(minus(yuanOf(now.looked), yuanOf(before.looked)));

const yuanOf = (looked: Looked): Exact => (looked.kind === 'figure' ? exact(looked.figure.yuan) : ZERO);

/** The rows of this year beside last year's; those without money in both are left out. */
function ownRows({ view, table, previous }: Tables, side: BoundSide): readonly (RowChange | 'unknown')[] {
  return firstCells(view, side).flatMap((cell): readonly (RowChange | 'unknown')[] => {
    const figure = cellFigure(view, cell);
    if (figure === undefined) return [];
    const now = said(view, { kind: 'figure', figure });
    const before = (previous && disclosedBefore(view, previous, table, side, cell)) ?? toldInOwn(view, cell);
    if (before === undefined) return hasMoney(now.looked) ? ['unknown'] : [];
    return rowChange(cell, now, before);
  });
}

/** The rows of last year that a table which lists all its money has no more. */
function goneRows({ view, table, previous }: Tables, side: BoundSide): readonly RowChange[] {
  const last = previous && sameSide(previous, table, side);
  if (previous === undefined || last === undefined || !listsAll(table, side)) return [];
  const keys = new Set(side.rows.map(({ key }) => key));
  const here = new Set(firstCells(view, side).map(({ point }) => pointKey(point)));
  const { year } = view.account.disclosure;
  const isGone = ({ row, point }: Cell): boolean => {
    const now = pointIn(view.account, previous.account, point);
    // A 科目 of which another one came or left is not the same money now.
    if (now === undefined || here.has(pointKey(now))) return false;
    // A row of the same code may be another 科目 now.
    const isSame = pointKey(now) === pointKey({ ...point, unit: now.unit ?? '', year: String(year) });
    return !(isSame && keys.has(row));
  };
  return firstCells(previous, last)
    .filter(isGone)
    .flatMap((cell) => {
      const figure = cellFigure(previous, cell);
      if (figure === undefined) return [];
      return rowChange(cell, said(view, NONE), said(previous, { kind: 'figure', figure }));
    });
}

const NONE: Looked = { kind: 'nothing' };

const said = ({ account }: View, looked: Looked): SaidFigure => ({ id: account.disclosure.id, looked });

/** A change; none where there is no money in both years and neither prints so: a zero that is printed is known. */
function rowChange(cell: Cell, now: SaidFigure, before: SaidFigure): readonly RowChange[] {
  const change = changeBetween(before.looked, now.looked);
  const isSaid = isPrinted(now.looked) || isPrinted(before.looked);
  return change === undefined || !isSaid
    ? []
    : [{ place: cell.place, title: rowTitle(cell), now, before, change }];
}

const isPrinted = (looked: Looked): boolean =>
  hasMoney(looked) || (looked.kind === 'figure' && looked.figure.text !== '');

/** The first cell of each row that stands for money of the disclosure's own year. */
const firstCells = ({ account }: View, { rows }: BoundSide): readonly Cell[] =>
  rows.flatMap(
    ({ cells }) =>
      cells.find(({ point }) => point.year === account.own.year && point.version === account.own.version) ??
      [],
  );

/** Last year's disclosure on the money of a cell. */
function disclosedBefore(
  { account }: View,
  previous: View,
  table: BoundTable,
  side: BoundSide,
  cell: Cell,
): SaidFigure | undefined {
  const point = pointIn(previous.account, account, cell.point);
  if (point === undefined) return undefined;
  const there = previous.cells.get(pointKey(point)) ?? [];
  const same = there.find(({ place }) => place === cell.place) ?? there[0];
  const figure = same && cellFigure(previous, same);
  if (figure !== undefined) return said(previous, { kind: 'figure', figure });
  const looked = foundAt(previous, point);
  if (looked !== undefined) return said(previous, looked);
  const last = sameSide(previous, table, side);
  return last !== undefined && listsAll(table, last) ? said(previous, NONE) : undefined;
}

/** What this year's disclosure itself says of last year's money of a cell. */
function toldInOwn(view: View, cell: Cell): SaidFigure | undefined {
  const here = lastYearHere(view, cell.point);
  if (here === undefined) return undefined;
  if (here === 'nothing') return said(view, NONE);
  if (!('source' in here)) return said(view, { kind: 'figure', figure: foundData(view, here) });
  const told = toldLastYear(view, here, () => view.account.figure(cell));
  return told && said(view, { kind: 'figure', figure: toldFigure(told) });
}

function foundAt(view: View, point: Point): Looked | undefined {
  const found = view.account.find(point);
  if (found === undefined) return undefined;
  if (found === 'nothing') return NONE;
  const figure = cellFigure(view, found.cell);
  return figure && { kind: 'figure', figure };
}

/** The same side of the same table in another disclosure, where its format has it. */
function sameSide({ account }: View, { id }: BoundTable, { definition }: BoundSide): BoundSide | undefined {
  const table = account.tables.find((each) => each.id === id);
  const isThere = table?.state === 'given' || table?.state === 'empty';
  const dimensions = listedBy(definition.rows)?.join();
  return isThere
    ? table.sides.find(
        (side) =>
          listedBy(side.definition.rows)?.join() === dimensions && side.definition.id === definition.id,
      )
    : undefined;
}

/** Whether a side lists all of its money row by row, so that what has no row is nothing. */
const listsAll = ({ state }: BoundTable, { definition }: BoundSide): boolean =>
  (state === 'given' || state === 'empty') && listedBy(definition.rows) !== undefined;
