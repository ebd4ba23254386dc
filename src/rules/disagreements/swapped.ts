import type { Decimal } from '../../model/decimal/decimal.ts';
import { figureIn, isLeftOut } from '../../model/figure/figure.ts';
import { isTotalRow } from '../../model/kinds/row-kinds.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { printedCells } from './disagreement.ts';
import { holdsWith } from './revalued.ts';

/** More figures than this in what fails come of more than two that were exchanged. */
const MOST_CELLS = 60;

/**
 * Two figures of one row or of one column that alone explain all that fails: exchanged, everything holds, and nothing that holds now fails.
 * Most other figures may be worked out from them, so that no relation says by itself what either should be.
 * @returns undefined where there are none, or several such pairs
 */
export function swappedIn(
  account: Pick<Account, 'relations' | 'derived' | 'tables'>,
  failing: readonly Relation[],
): readonly [Cell, Cell] | undefined {
  const { relations, derived } = account;
  const groundsOf = (relation: Relation): readonly Cell[] => printedCells(relationCells(relation), derived);
  const grounds = [...new Set(failing.flatMap(groundsOf))];
  if (failing.length === 0 || grounds.length > MOST_CELLS) return undefined;
  const holding = relations
    .filter(({ outcome }) => outcome === 'equal' || outcome === 'rounding')
    .map((relation) => ({ relation, cells: new Set(groundsOf(relation)) }));
  const isMended = (a: Cell, b: Cell): boolean => {
    const change = exchangeOf(a, b, derived);
    return (
      change !== undefined &&
      failing.every((relation) => holdsWith(relation, change, derived)) &&
      holding.every(({ relation, cells }) =>
        cells.has(a) || cells.has(b) ? holdsWith(relation, change, derived) : true,
      )
    );
  };
  const pairs = grounds.flatMap((a) =>
    matesOf(a, account.tables)
      .filter((b) => !grounds.includes(b) || grounds.indexOf(a) < grounds.indexOf(b))
      .filter((b) => isMended(a, b))
      .map((b) => [a, b] as const),
  );
  const [only, second] = pairs;
  if (only === undefined || second !== undefined) return undefined;
  const [a, b] = only;
  const inOrder = account.tables.flatMap(({ sides }) =>
    sides.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  );
  return inOrder.indexOf(a) < inOrder.indexOf(b) ? [a, b] : [b, a];
}

/** By how much two figures change that are put in each other's place; undefined where they are one, or one of them is nothing. */
function exchangeOf(a: Cell, b: Cell, derived: Account['derived']) {
  const [one, other] = [a, b].map((cell) => figureIn(derived, cell)?.value);
  if (one === undefined || other === undefined || one.isZero() || other.isZero() || one.equals(other))
    return undefined;
  return (cell: Cell): Decimal | undefined =>
    cell === a ? other.minus(one) : cell === b ? one.minus(other) : undefined;
}

/** The figures that were typed in the row and in the column of one; those of totals, also of sides beside each other, are exchanged with each other only. */
function matesOf(cell: Cell, tables: Account['tables']): readonly Cell[] {
  const sides = tables.filter(({ id }) => id === cell.table).flatMap((table) => table.sides);
  const isOf = ({ rows }: { readonly rows: readonly Row[] }): boolean =>
    rows.some(({ cells }) => cells.includes(cell));
  const own = sides.flatMap(({ rows }) => rows).find(({ cells }) => cells.includes(cell));
  if (own === undefined) return [];
  const near = isTotalRow(own)
    ? sides.flatMap(({ rows }) => rows.filter(isTotalRow))
    : sides.filter(isOf).flatMap(({ rows }) => rows);
  return near
    .filter((row) => row === own || isTotalRow(own) || !isTotalRow(row))
    .flatMap(({ cells }) => cells)
    .filter((other) => other !== cell && !isLeftOut(other))
    .filter((other) => other.row === cell.row || other.column === cell.column);
}
