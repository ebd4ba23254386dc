import type { DisclosureRecord, RowRecord, TableRecord } from '../../model/content.ts';
import { figureIn, givenFigure } from '../../model/figure/figure.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withEachRow, withTable } from '../../points/account/other-tables.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { inUnitOf } from '../rule/wording.ts';
import { type Disagreement, printedCells } from './disagreement.ts';

/** A figure that stands beside the place it belongs to. */
export interface Moved {
  /** Where it stands. */
  readonly cell: Cell;
  /** Where nothing stands, and it would make everything fit. */
  readonly to: Cell;
  /** Other moves that would do as much: nobody can tell from the numbers which it was. */
  readonly otherwise: readonly Pick<Moved, 'cell' | 'to'>[];
  readonly explains: readonly Disagreement[];
}

/** More moves than this are not tried: each has the disclosure worked out anew. */
const MOST_TRIED = 24;

/** Where there are more than this in the tables that do not fit, only those in rows that do not are tried. */
const MOST_BESIDE = 10;

/** More moves that would do as much say nothing of where a figure belongs. */
const MOST_TOLD = 3;

/**
 * A single figure that, moved to an empty place of its row, makes what disagrees fit and nothing else fail. Rows may stand in any order, so
 * another row is no place beside it. That it stands there must be needed: where it is enough to take the figure away, nobody knows where it belongs.
 * @returns undefined where there is none, or too many to tell; of a few that do as much the one that is printed first, with the others
 */
export function movedIn(account: Account, found: readonly Disagreement[]): Moved | undefined {
  const failing = new Set(failingIn(account, 'different'));
  const leftAfter = (move: Move, to: Cell | undefined): readonly string[] => {
    const disclosure = withMoved(account, move, to);
    return disclosure === undefined
      ? [...failing]
      : failingIn(openAccount({ ...account, disclosure }), 'different');
  };
  const tried = movesIn(account, unexplained(account, found));
  if (tried.length > MOST_TRIED) return undefined;
  const mending = tried.flatMap((move) => {
    const left = new Set(leftAfter(move, move.to));
    const explains = found.filter(({ relations }) =>
      failingIn({ relations }, 'different').every((mark) => !left.has(mark)),
    );
    // What still fails in the row says that something else is wrong with it.
    const isOfRow = ({ relations }: Disagreement): boolean =>
      relations.flatMap(relationCells).some((cell) => move.row.cells.includes(cell));
    const isBetter =
      explains.length > 0 &&
      [...left].every((mark) => failing.has(mark)) &&
      found.every((each) => explains.includes(each) || !isOfRow(each));
    return isBetter ? [{ move, left, explains }] : [];
  });
  if (mending.length === 0 || mending.length > MOST_TOLD) return undefined;
  const needed = mending.every(({ move, left }) =>
    leftAfter(move, undefined).some((mark) => !left.has(mark)),
  );
  if (!needed || mending.some(({ explains }) => !isSame(explains, mending[0]?.explains ?? [])))
    return undefined;
  const inOrder = printOrder(account.tables);
  const [only, ...otherwise] = mending.toSorted(
    ({ move: a }, { move: b }) => inOrder(a.cell, b.cell) || inOrder(a.to, b.to),
  );
  if (only === undefined) return undefined;
  const { move, explains } = only;
  return { cell: move.cell, to: move.to, otherwise: otherwise.map((other) => other.move), explains };
}

const isSame = (some: readonly Disagreement[], others: readonly Disagreement[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));

/**
 * What disagrees without a reason being given, besides empty tables, which are told as that: what an original prints so is not looked for again,
 * since each move takes long.
 */
function unexplained(
  { disclosure, derived }: Account,
  found: readonly Disagreement[],
): readonly Disagreement[] {
  const reasons = disclosure.acknowledged.filter(({ rule }) => rule !== 'points/exchanged');
  return found.filter(({ relations, difference }) => {
    const cells = printedCells(relations.flatMap(relationCells), derived);
    if (relations[0].emptyTable !== undefined) return false;
    return !reasons.some(({ at: place, difference: off }) =>
      cells.some((cell) => cell.place === place && inUnitOf(cell, difference) === off),
    );
  });
}

/** A figure, its row, and an empty place of that. */
interface Move {
  readonly cell: Cell;
  readonly row: Row;
  readonly to: Cell;
}

/**
 * The moves that are worth trying: of figures that are as much as something is off by, in the tables that do not fit; where these are many,
 * only in the rows.
 */
function movesIn(account: Account, found: readonly Disagreement[]): readonly Move[] {
  const { tables, derived } = account;
  const cells = printedCells(
    found.flatMap(({ relations }) => relations.flatMap(relationCells)),
    derived,
  );
  const inTables = new Set(cells.map(({ table }) => table));
  const inRows = new Set(cells.map(({ table, row }) => `${table} ${row}`));
  const isOff = (cell: Cell): boolean => {
    const figure = givenFigure(cell);
    return (
      figure?.prints === 1 &&
      found.some(({ difference }) =>
        figure.value.abs().minus(difference).abs().lessThanOrEqualTo(figure.half),
      )
    );
  };
  const all = tables
    .filter(({ id }) => inTables.has(id))
    .flatMap(({ sides }) => sides)
    .flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.cells
          .filter(isOff)
          .flatMap((cell) =>
            row.cells
              .filter((to) => to !== cell && figureIn(derived, to)?.prints === 0)
              .map((to): Move => ({ cell, row, to })),
          ),
      ),
    );
  return all.length <= MOST_BESIDE ? all : all.filter(({ cell }) => inRows.has(`${cell.table} ${cell.row}`));
}

/**
 * A disclosure with a figure moved within its row, or left out; undefined where its row is in no file of a table. What was worked out as nothing in
 * the row stays nothing: otherwise the move would seem to fit because something else is worked out anew.
 */
function withMoved(
  { disclosure, derived }: Account,
  { cell, row }: Move,
  to: Cell | undefined,
): DisclosureRecord | undefined {
  const table = disclosure.tables.get(cell.table);
  const amount = table && recordsOf(table).find(({ source }) => source === row.source)?.amounts[cell.column];
  if (table === undefined || amount === undefined) return undefined;
  const nothing = Object.fromEntries(
    row.cells.flatMap((each) => (figureIn(derived, each)?.prints === 0 ? [[each.column, '']] : [])),
  );
  const changed = (record: RowRecord): RowRecord => {
    if (record.source !== row.source) return record;
    const moved = { ...nothing, [cell.column]: '', ...(to !== undefined && { [to.column]: amount }) };
    return { ...record, amounts: { ...record.amounts, ...moved } };
  };
  return withTable(disclosure, withEachRow(table, changed));
}

const recordsOf = ({ sides, total }: TableRecord): readonly RowRecord[] => [
  ...Object.values(sides).flat(),
  ...(total === undefined ? [] : [total]),
];
