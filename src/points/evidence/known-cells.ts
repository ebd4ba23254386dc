import { listedBy } from '../../formats/columns.ts';
import type { CellFigure } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import { accountCells, type BoundTable } from '../bind/bind.ts';
import type { Lattice, Spot } from '../space/lattice.ts';
import { printOrder } from './print-order.ts';

/** A cell whose figure is known, and its spot. */
export interface KnownCell {
  readonly cell: Cell;
  readonly figure: CellFigure;
  readonly spot: Spot;
}

/** The cells of tables whose figures are known and stand for their points, in the order in which they are named. */
export const knownCells = (
  tables: readonly BoundTable[],
  lattice: Lattice,
  figureOf: (cell: Cell) => CellFigure | undefined,
): readonly KnownCell[] => {
  const empty = new Set(accountCells(tables.filter(isEmptyList)));
  const inOrder = printOrder(tables);
  return accountCells(tables)
    .flatMap((cell): KnownCell[] => {
      const figure = figureOf(cell);
      if (figure === undefined || cell.ofListed === true || (figure.prints === 0 && empty.has(cell)))
        return [];
      return [{ cell, figure, spot: lattice.spotOf(cell.point) }];
    })
    .sort((a, b) => inOrder(a.cell, b.cell));
};

/** A table published empty whose rows would be listed: what it says it says as a whole, its blank total row no more. */
const isEmptyList = ({ state, sides }: BoundTable): boolean =>
  state === 'empty' && sides.every(({ definition }) => listedBy(definition.rows) !== undefined);

/** The spots with printed money. */
export const moneySpots = (known: readonly KnownCell[]): readonly Spot[] => [
  ...new Set(known.filter((entry) => entry.figure.prints > 0).map(({ spot }) => spot)),
];
