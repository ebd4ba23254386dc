import type { RowRecord, TableRecord } from '../../model/content.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withTable } from '../../points/account/other-tables.ts';
import type { BoundSide, BoundTable } from '../../points/bind/bind.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { relationCells } from '../../points/relations/relation.ts';
import type { Disagreement } from '../disagreements/disagreement.ts';
import type { Exchange } from './exchange.ts';

/** More lines than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 12;

/**
 * The line of a statement whose amounts stand on another line that is blank itself: with them there what disagrees is no more, and nothing else fails. Lines are
 * printed in the format's own order, so that it matters on which an amount stands; rows by codes may stand in any.
 * @returns undefined where there is none, or more than one would do as much
 */
export function onWrongLine(account: Account, found: readonly Disagreement[]): Exchange | undefined {
  const moves = movesIn(account, found);
  if (moves.length === 0 || moves.length > MOST_TRIED) return undefined;
  const failing = new Set(failingIn(account, 'different'));
  const fitting = moves.flatMap((move): readonly Exchange[] => {
    const [first, ...others] = move.from.cells.flatMap((cell, index) => {
      const to = move.to.cells[index];
      return to === undefined || prints(cell) === 0 ? [] : [[cell, to] as const];
    });
    const moved = first && withMoved(account, move);
    if (first === undefined || moved === undefined) return [];
    const left = new Set(failingIn(moved, 'different'));
    const explains = found.filter(({ relations }) =>
      failingIn({ relations }, 'different').every((mark) => !left.has(mark)),
    );
    const isMended = explains.length > 0 && [...left].every((mark) => failing.has(mark));
    return isMended ? [{ pairs: [first, ...others], explains }] : [];
  });
  const [only, second] = fitting;
  return second === undefined ? only : undefined;
}

/** A line with amounts, and one without that may be meant. */
interface LineMove {
  readonly table: BoundTable;
  readonly side: BoundSide;
  readonly from: Row;
  readonly to: Row;
}

/** Lines that print just what something is off by, each with the blank lines of its side that do not fit. */
function movesIn(account: Account, found: readonly Disagreement[]): readonly LineMove[] {
  const failing = new Set(found.flatMap(({ relations }) => relations.flatMap(relationCells)));
  const isOff = (cell: Cell): boolean => {
    const figure = givenFigure(cell);
    return (
      figure?.prints === 1 &&
      found.some(({ difference }) => figure.value.abs().minus(difference).abs().lte(figure.half))
    );
  };
  return account.tables
    .filter(({ state }) => state === 'given')
    .flatMap((table) =>
      table.sides
        .filter(({ definition: { rows } }) => 'lines' in rows)
        .flatMap((side) => {
          const lines = side.rows.filter(isItemRow);
          const empty = lines.filter(
            ({ cells }) =>
              cells.every((cell) => prints(cell) === 0) && cells.some((cell) => failing.has(cell)),
          );
          return lines
            .filter(({ cells }) => cells.some(isOff))
            .flatMap((from) => empty.map((to) => ({ table, side, from, to })));
        }),
    );
}

const prints = (cell: Cell): number => givenFigure(cell)?.prints ?? 0;

/** The account as it would be with the amounts of a line on another. */
function withMoved(account: Account, { table, side, from, to }: LineMove): Account | undefined {
  const record = account.disclosure.tables.get(table.id);
  const id = side.definition.id;
  const rows = record?.sides[id];
  const own = rows?.find(({ source }) => source === from.source);
  if (record === undefined || rows === undefined || own === undefined) return undefined;
  const there: RowRecord = { source: own.source, keys: { line: to.key }, amounts: own.amounts };
  const others = rows.filter((row) => row !== own && row.source !== to.source);
  const changed: TableRecord = { ...record, sides: { ...record.sides, [id]: [...others, there] } };
  return openAccount({ ...account, disclosure: withTable(account.disclosure, changed) });
}
