import type { Decimal } from '../../model/decimal/decimal.ts';
import type { Interval } from '../../model/figure/figure.ts';
import { isInside, isSamePlace, type Point } from '../../model/point.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { PURPOSE_CODES } from '../../model/vocabulary/purpose-codes.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { madeUp } from '../../points/relations/made-up.ts';
import { rollUps } from '../../points/relations/roll-up.ts';
import { latticeOf } from '../../points/space/lattice.ts';
import type { Print, Tie, TiedCell } from './ties.ts';

/** A figure that another table prints, or a blank there, which is nothing. */
export interface KnownFigure extends Interval {
  readonly point: Point;
  /** Names it among all that may be a mistake; undefined of a blank, which nobody printed. */
  readonly ground: string | undefined;
}

/** What is known of a table's money before its own figures are placed. */
export interface KnownMoney {
  readonly figures: readonly KnownFigure[];
  /** Whether there is certainly no money at a point. */
  readonly isNothing: (point: Point) => boolean;
}

/** The rows of a table, all sides, as ties count them. */
export const tiedRows = ({ sides }: BoundTable): readonly Row[] => sides.flatMap(({ rows }) => rows);

/**
 * What holds among the cells of a table whatever stands in them: its sums, along rows and down columns, and what other tables print of
 * the same money, of more and of less.
 * @param print turns an amount into whole parts
 */
export function tableTies(
  taxonomy: Taxonomy,
  table: BoundTable,
  { figures, isNothing }: KnownMoney,
  print: (figure: Interval) => Print,
): readonly Tie[] {
  const rows = tiedRows(table);
  const places = new Map<Cell, Omit<TiedCell, 'sign'>>();
  for (const [row, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) places.set(cell, { row, column });
  const tied = (cell: Cell, sign: 1 | -1): readonly TiedCell[] => {
    const place = places.get(cell);
    return place === undefined ? [] : [{ ...place, sign }];
  };
  const lattice = latticeOf(taxonomy, [table]);
  const sums = [...rollUps(lattice, table), ...madeUp(taxonomy, table)]
    .filter(({ whole }) => whole.ofListed !== true)
    .map(
      ({ whole, parts }): Tie => ({
        cells: [...tied(whole, 1), ...parts.flatMap((part) => tied(part, -1))],
        ...ALONE,
      }),
    );
  const same = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index): readonly Tie[] => {
      const other = cells.slice(0, index).find(({ point }) => isSamePlace(point, cell.point));
      return other === undefined ? [] : [{ cells: [...tied(other, 1), ...tied(cell, -1)], ...ALONE }];
    }),
  );
  const elsewhere = [...places.keys()].flatMap((cell): readonly Tie[] => {
    if (cell.ofListed === true) return [];
    if (isNothing(cell.point)) return [{ cells: tied(cell, 1), known: [], holds: 'atMost', grounds: [] }];
    return [...beside(cell, figures, print)].map(({ sign, known, ...tie }) => ({
      ...tie,
      cells: tied(cell, sign),
      known: known.map(({ value, half }) => ({ value: -sign * value, half })),
    }));
  });
  return [...sums, ...same, ...elsewhere];
}

/** A point of an economic 科目 that is for one purpose, as money of that purpose where another point tells it: 30231 is of 公务用车运行维护费. */
function ofPurpose(point: Point, other: Point): Point {
  const [purpose, economic] = [other[DIMENSION.purpose], point[DIMENSION.economic]];
  const isFor = PURPOSE_CODES.some(
    (each) => each.purpose === lastOf(purpose) && each.code === lastOf(economic),
  );
  return isFor && purpose !== undefined ? { ...point, [DIMENSION.purpose]: purpose } : point;
}

const lastOf = (path: string | undefined): string | undefined => path?.split('/').at(-1);

const ALONE = { known: [], holds: 'equal', grounds: [] } as const;

/** Bounds of a cell that are kept on each side: the nearest, and the next of other figures, should one of them be the mistake. */
const BOUNDS = 2;

/** What other tables say of a cell's money: the same, that which holds it, and that which it holds. */
function beside({ point }: Cell, figures: readonly KnownFigure[], print: (figure: Interval) => Print) {
  const tie = (known: KnownFigure, sign: 1 | -1, holds: Tie['holds']) => ({
    sign,
    holds,
    known: [print(known)],
    grounds: known.ground === undefined ? [] : [known.ground],
  });
  const same = figures.filter((known) => isSamePlace(known.point, point));
  const around = figures.filter((known) => !same.includes(known) && isInside(point, known.point));
  const within = figures.filter(
    (known) => !same.includes(known) && isInside(ofPurpose(known.point, point), point) && known.prints > 0,
  );
  const by = (a: { readonly value: Decimal }, b: { readonly value: Decimal }): number =>
    a.value.comparedTo(b.value);
  return [
    ...same.slice(0, BOUNDS).map((known) => tie(known, 1, 'equal')),
    ...around
      .toSorted(by)
      .slice(0, BOUNDS)
      .map((known) => tie(known, 1, 'atMost')),
    ...within
      .toSorted((a, b) => by(b, a))
      .slice(0, BOUNDS)
      .map((known) => tie(known, -1, 'atMost')),
  ];
}
