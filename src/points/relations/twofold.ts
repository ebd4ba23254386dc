import { Decimal } from '../../model/decimal/decimal.ts';
import type { CellFigure, Interval } from '../../model/figure/figure.ts';
import { cellTitle } from '../../model/place.ts';
import type { Cell, CellLine } from '../../model/table.ts';
import type { BoundTable } from '../bind/bind.ts';
import { compareSides } from '../figures/compare-sides.ts';
import type { DimensionNumber } from '../space/dimension-set.ts';
import type { Lattice, Spot } from '../space/lattice.ts';
import { twoWays } from '../space/two-ways.ts';
import type { Relation } from './relation.ts';

/** A sum that a line of a table does not print, though its cells are the parts of it twice: 年初＋收入 and 支出＋年末. */
export interface Twofold {
  readonly sides: readonly [CellLine, CellLine];
  /** What would be a part of it, too, and no cell of the line prints. */
  readonly missing: readonly { readonly spot: Spot; readonly along: DimensionNumber }[];
}

/** The sums that a table divides in two ways without printing them, along its rows and down its columns. */
export const twofolds = (lattice: Lattice, table: BoundTable): readonly Twofold[] =>
  table.sides.flatMap(({ rows, columns }) => [
    ...rows.flatMap(({ cells }) => twofoldAlong(lattice, cells)),
    ...columns.flatMap((_, index) =>
      twofoldAlong(
        lattice,
        rows.flatMap(({ cells }) => cells.slice(index, index + 1)),
      ),
    ),
  ]);

function twofoldAlong(lattice: Lattice, line: CellLine): readonly Twofold[] {
  const bySpot = new Map<Spot, Cell>();
  for (const cell of line.filter(({ ofWhich }) => !ofWhich)) {
    const spot = lattice.spotOf(cell.point);
    if (!bySpot.has(spot)) bySpot.set(spot, cell);
  }
  const found = twoWays(lattice, [...bySpot.keys()]);
  if (found === undefined) return [];
  const cellsOf = (spots: readonly Spot[]): CellLine => spots.flatMap((spot) => bySpot.get(spot) ?? []);
  const [one, other] = found.ways;
  const missing = found.ways.flatMap(({ along, parts }) =>
    lattice
      .children(along, lattice.memberAt(found.whole, along))
      .map((member) => lattice.shifted(found.whole, along, member))
      .filter((spot) => !parts.includes(spot))
      .map((spot) => ({ spot, along })),
  );
  return [{ sides: [cellsOf(one.parts), cellsOf(other.parts)], missing }];
}

/**
 * Such a sum as a relation: both ways come to the same.
 * @param isNothing whether there is certainly no money at a spot
 * @param name names what no cell prints, for the reason it was not checked
 */
export function twofoldRelation(
  { sides: [left, right], missing }: Twofold,
  figureOf: (cell: Cell) => CellFigure | undefined,
  isNothing: (spot: Spot) => boolean,
  name: (spot: Spot, along: DimensionNumber) => string,
): readonly Relation[] {
  const [subject, ...beside] = left;
  if (subject === undefined) return [];
  const all = [...left, ...right];
  if (all.every((cell) => figureOf(cell)?.prints === 0)) return [];
  const base = { kind: 'twofold' as const, subject, beside, parts: right };
  const open = all.find((cell) => figureOf(cell) === undefined);
  const unknown = missing.filter(({ spot }) => !isNothing(spot));
  if (open !== undefined || unknown.length > 0) {
    const reason =
      open === undefined
        ? `没有印出${unknown.map(({ spot, along }) => name(spot, along)).join('、')}`
        : `没有填写${cellTitle(open)}`;
    return [{ ...base, outcome: 'not-checked', reason }];
  }
  const figures = (cells: CellLine): readonly CellFigure[] => cells.flatMap((cell) => figureOf(cell) ?? []);
  return [{ ...base, ...compareSides(together(figures(left)), figures(right)) }];
}

/** Several figures as one side of a comparison. */
const together = (figures: readonly Interval[]): Interval => {
  const real = figures.filter(({ prints }) => prints > 0);
  return {
    value: Decimal.sum(0, ...real.map(({ value }) => value)),
    half: Decimal.sum(0, ...real.map(({ half }) => half)),
    prints: real.reduce((sum, { prints }) => sum + prints, 0),
  };
};
