import { type CellFigure, givenFigure, sumOf } from '../../model/figure/figure.ts';
import { isInside } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withoutTable } from '../../points/account/other-tables.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { relationCells } from '../../points/relations/relation.ts';
import type { Disagreement } from './disagreement.ts';

/** Columns of a table somebody wrote in which no row says anything, or each says nothing but 0, though there is money in them by all else. */
export interface LackingColumns {
  readonly table: BoundTable;
  /** The zeros that stand in them; none where they are blank. */
  readonly zeros: readonly Cell[];
  /** Of each of them the cell that most is known of. */
  readonly columns: readonly [LackingCell, ...LackingCell[]];
  /** What disagrees because of them. */
  readonly explains: readonly Disagreement[];
}

/** A cell that nobody filled in, and what other tables say of it. */
export interface LackingCell {
  readonly cell: Cell;
  readonly figure: CellFigure;
}

/** More tables than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 6;

/**
 * The columns that nobody filled in, with all that disagrees because of them: without their table other tables say what belongs there, nothing
 * new fails, and what disagreed is off by what is known of their cells. A column may well be blank: where no other table has money of it, none is looked at.
 */
export function lackingColumns(account: Account, found: readonly Disagreement[]): readonly LackingColumns[] {
  const failing = new Set(found.flatMap(({ relations }) => relations.flatMap(relationCells)));
  const blank = blankColumns(account, failing);
  const byTable = Map.groupBy(blank, ({ table }) => table);
  if (byTable.size > MOST_TRIED) return [];
  const before = new Set(failingIn(account, 'different'));
  const lacking: LackingColumns[] = [];
  for (const [table, columns] of byTable) {
    const others = openAccount({ ...account, disclosure: withoutTable(account.disclosure, table.id) });
    const after = new Set(failingIn({ relations: ofWritten(others) }, 'different'));
    if ([...after].some((mark) => !before.has(mark))) continue;
    const told = new Set(lacking.flatMap(({ explains }) => explains));
    const explains = found.filter(
      (each) => !told.has(each) && failingIn(each, 'different').every((mark) => !after.has(mark)),
    );
    const [first, ...more] = columns.flatMap(({ cells }) => {
      const known = cells.flatMap((cell): LackingCell[] => {
        const figure =
          others.prints(cell.point).find(({ cell: other }) => other.table !== table.id) ??
          others.find(cell.point);
        return figure === undefined || figure === 'nothing' || figure.prints === 0 ? [] : [{ cell, figure }];
      });
      const isOff = known.some(({ figure }) => explains.some((each) => isOffBy(account, each, figure)));
      const most = known.toSorted((a, b) => b.figure.value.comparedTo(a.figure.value)).slice(0, 1);
      return isOff ? most : [];
    });
    if (first !== undefined) lacking.push({ table, zeros: [], columns: [first, ...more], explains });
  }
  return lacking;
}

/** Whether a disagreement is off by an amount, as far as rounding lets it. */
function isOffBy(
  account: Account,
  { relations: [first], difference }: Disagreement,
  figure: CellFigure,
): boolean {
  const { half } = sumOf(relationCells(first).flatMap((cell) => account.figure(cell) ?? []));
  return difference.minus(figure.value).abs().lessThanOrEqualTo(half.plus(figure.half));
}

/** Relations of what somebody wrote, not of a table that was worked out without a word. */
const ofWritten = ({ tables, relations }: Account): Account['relations'] => {
  const written = new Set(
    tables.flatMap(({ id, state }) => (state === 'given' || state === 'empty' ? id : [])),
  );
  return relations.filter(({ subject, parts }) =>
    [subject, ...parts].some(({ table }) => written.has(table)),
  );
};

/** Columns of written tables in which no row says anything, where something fails with them, or another table prints money of theirs. */
function blankColumns(
  account: Account,
  failing: ReadonlySet<Cell>,
): readonly { readonly table: BoundTable; readonly cells: readonly Cell[] }[] {
  const printed = account.tables.flatMap(({ sides }) =>
    sides.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((cell) => (givenFigure(cell)?.prints ?? 0) > 0)),
    ),
  );
  const isIn = (cell: Cell): boolean => [...failing].some((each) => isInside(cell.point, each.point));
  const isKnown = (cell: Cell): boolean =>
    printed.some((other) => other.table !== cell.table && isInside(other.point, cell.point));
  return account.tables.flatMap((table) => {
    if (table.state !== 'given' || !account.disclosure.tables.has(table.id)) return [];
    return table.sides.flatMap(({ rows }) =>
      (rows[0]?.cells ?? []).flatMap((_, index) => {
        const cells = rows.flatMap((row) => row.cells.slice(index, index + 1));
        const isMeant = (): boolean =>
          cells.some((cell) => failing.has(cell)) || (cells.some(isIn) && cells.some(isKnown));
        return cells.every(isBlank) && isMeant() ? [{ table, cells }] : [];
      }),
    );
  });
}

/** Whether nothing stands in a cell, neither digits nor words. */
function isBlank(cell: Cell): boolean {
  const figure = givenFigure(cell);
  return figure === undefined || figure.state === 'blank';
}
