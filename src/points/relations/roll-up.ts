import type { Cell, CellLine } from '../../model/table.ts';
import type { BoundTable } from '../bind/bind.ts';
import type { Lattice, Spot } from '../space/lattice.ts';

/** A cell and the largest cells inside it that do not overlap: in one table the cell is their sum. */
export interface RollUp {
  readonly whole: Cell;
  readonly parts: readonly Cell[];
}

interface Placed {
  readonly cell: Cell;
  readonly spot: Spot;
}

/** The roll-ups of a table, along its rows and down its columns. What is printed as 其中 is no part of a whole beside it. */
export const rollUps = (lattice: Lattice, table: BoundTable): readonly RollUp[] =>
  table.sides.flatMap(({ rows, columns }) => [
    ...rows.flatMap((row) => rollUpsAlong(lattice, row.cells, (part) => part.ofWhichColumn)),
    ...columns.flatMap((_, index) => {
      const column = rows.flatMap((row) => row.cells.slice(index, index + 1));
      return rollUpsAlong(lattice, column, (part) => part.ofWhich && !part.ofWhichColumn);
    }),
  ]);

/**
 * The roll-ups within one line of cells. A whole that is split in several ways has one for each way.
 * @param isExample whether a cell is only an example of what the wholes of the line hold
 */
export function rollUpsAlong(
  lattice: Lattice,
  line: CellLine,
  isExample: (cell: Cell) => boolean = () => false,
): readonly RollUp[] {
  const placed = line.map((cell) => ({ cell, spot: lattice.spotOf(cell.point) }));
  const isWithin = (inner: Placed, outer: Placed): boolean =>
    inner.spot !== outer.spot && lattice.isInside(inner.spot, outer.spot);
  const counted = placed.filter(({ cell }) => !isExample(cell));
  return placed.flatMap((whole) => {
    const inside = counted.filter((other) => isWithin(other, whole));
    const largest = inside.filter(
      (part, index) =>
        !inside.some((other, place) => isWithin(part, other) || (other.spot === part.spot && place < index)),
    );
    return ways(lattice, whole, largest).map((parts) => ({
      whole: whole.cell,
      parts: parts.map(({ cell }) => cell),
    }));
  });
}

/** Parts that overlap divide the whole in more than one way: one for each set of dimensions they narrow. */
function ways(lattice: Lattice, whole: Placed, parts: readonly Placed[]): readonly (readonly Placed[])[] {
  if (parts.length === 0) return [];
  if (doNotOverlap(lattice, parts)) return [parts];
  const byDimensions = new Map<string, Placed[]>();
  for (const part of parts) {
    const narrowed = lattice.dimensions.filter(
      (_, dimension) => lattice.memberAt(part.spot, dimension) !== lattice.memberAt(whole.spot, dimension),
    );
    const key = narrowed.join();
    byDimensions.set(key, [...(byDimensions.get(key) ?? []), part]);
  }
  return [...byDimensions.values()].filter((way) => doNotOverlap(lattice, way));
}

const doNotOverlap = (lattice: Lattice, parts: readonly Placed[]): boolean =>
  parts.every((part, index) =>
    parts.slice(index + 1).every((other) => lattice.areDisjoint(part.spot, other.spot)),
  );
