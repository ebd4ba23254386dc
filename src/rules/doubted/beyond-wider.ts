import type { Decimal } from '../../model/decimal/decimal.ts';
import { type CellFigure, figureIn } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import { isInside, type Point, parentMember, pointKey } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { isInDoubtedRow, rowOf } from './doubted-by-sums.ts';

/** A figure that prints less than another table prints for a part of its money. */
export interface BeyondWider {
  readonly cell: Cell;
  readonly figure: CellFigure;
  /** What is part of it, and more. */
  readonly part: CellFigure;
  /** The only other figure of its column that is what the part is, or more while its own part is what is printed here: most likely its row was exchanged with this one. */
  readonly exchanged: Cell | undefined;
}

/** Dimensions that divide the money of one 科目, each amount by itself not below nothing. */
const DIVIDING = [DIMENSION.fund, DIMENSION.nature, DIMENSION.origin];

/** Dimensions of 科目: only their rows are compared, sums of whole tables are held by relations. */
const LISTED = [DIMENSION.function, DIMENSION.economic, DIMENSION.governmentEconomic];

/**
 * Figures of a 科目 that are less than what another table prints for part of the same money: 一般公共预算 of a 项 more than all spent on it. Where
 * other money is spent besides, nothing else compares the two tables row by row. What sums or other prints show to be wrong is told there; where
 * amounts below nothing are printed within, a part may be more than the whole. That there is nothing of it at all its sums tell.
 */
export const beyondWider: (account: Account) => readonly BeyondWider[] = onceFor((account) => {
  const { tables, derived, relations } = account;
  // Which difference a row is told by does not matter: one of the original that is smaller than this one is another matter.
  const failing = Map.groupBy(
    relations.flatMap((relation) => {
      const { outcome, difference } = relation;
      if (outcome !== 'different' || difference === undefined) return [];
      return relationCells(relation).map((cell) => ({ row: rowOf(cell), difference }));
    }),
    ({ row }) => row,
  );
  const isTold = (cell: Cell, off: Decimal): boolean =>
    isInDoubtedRow(account)(cell) ||
    failing.get(rowOf(cell))?.some(({ difference }) => difference.abs().greaterThanOrEqualTo(off)) === true;
  const given = accountCells(tables).flatMap((cell) => {
    const figure = LISTED.some((each) => cell.point[each] !== undefined) && figureIn(derived, cell);
    return figure && figure.state === 'given' ? [figure] : [];
  });
  /** Whether another table prints just this amount as part of a row's. */
  const hasPart = (row: CellFigure, { value }: CellFigure): boolean => {
    const own = pointKey(row.cell.point);
    return given.some(
      (part) =>
        part.cell.table !== row.cell.table &&
        part.value.equals(value) &&
        widerPoints(part.cell.point).some((point) => pointKey(point) === own),
    );
  };
  const exchangedWith = (figure: CellFigure, part: CellFigure): Cell | undefined => {
    const { table, column, row } = figure.cell;
    const [only, second] = given.filter(
      (each) =>
        each.cell.table === table &&
        each.cell.column === column &&
        each.cell.row !== row &&
        (each.value.equals(part.value) || (each.value.gt(part.value) && hasPart(each, figure))),
    );
    return second === undefined ? only?.cell : undefined;
  };
  const negative = given.filter(({ value }) => value.isNegative() && !value.isZero());
  return given.flatMap((part) =>
    part.value.isPositive() && !part.value.isZero()
      ? widerPoints(part.cell.point).flatMap((point) => {
          const figure = account.prints(point).find(({ cell, value, half, state }) => {
            const isMore = part.value.minus(value).greaterThan(part.half.plus(half));
            return (
              isMore &&
              state === 'given' &&
              !value.isZero() &&
              cell.table !== part.cell.table &&
              cell.flow === part.cell.flow
            );
          });
          const off = figure && part.value.minus(figure.value);
          if (figure === undefined || off === undefined || isTold(figure.cell, off) || isTold(part.cell, off))
            return [];
          return negative.some(({ cell }) => isInside(cell.point, point))
            ? []
            : [{ cell: figure.cell, figure, part, exchanged: exchangedWith(figure, part) }];
        })
      : [],
  );
});

/** The points of the same 科目 that are a step wider in one dimension. */
const widerPoints = (point: Point): readonly Point[] =>
  DIVIDING.flatMap((dimension) => {
    const { [dimension]: member, ...rest } = point;
    if (member === undefined) return [];
    const parent = parentMember(member);
    return parent === '' ? [rest] : [{ ...rest, [dimension]: parent }, rest];
  });
