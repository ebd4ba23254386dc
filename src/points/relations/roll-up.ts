import { onceFor } from '../../model/once-for.ts';
import type { Cell, CellLine } from '../../model/table.ts';
import type { BoundTable } from '../bind/bind.ts';
import type { Lattice, Spot } from '../space/lattice.ts';
import { areApart, surroundings } from '../space/nesting.ts';

/** A cell and the largest cells inside it that do not overlap: in one table the cell is their sum. */
export interface RollUp {
  readonly whole: Cell;
  readonly parts: readonly Cell[];
}

interface Placed {
  readonly cell: Cell;
  readonly spot: Spot;
}

/**
 * The roll-ups of a table, along its rows and down its columns. What is printed as 其中 is no part of a whole beside it. The column
 * of a side that has no total of its own adds up to the least cell of the other sides that holds all of it.
 */
export const rollUps = (lattice: Lattice, table: BoundTable): readonly RollUp[] => rollUpsIn(lattice)(table);

/** Solving asks for them, and relating again: they are looked for once. */
const rollUpsIn = onceFor((lattice: Lattice) =>
  onceFor((table: BoundTable): readonly RollUp[] =>
    table.sides.flatMap(({ rows, columns }, side) => [
      ...rows.flatMap((row) => rollUpsAlong(lattice, row.cells, (part) => part.ofWhichColumn)),
      ...columns.flatMap((_, index) => {
        const column = rows.flatMap((row) => row.cells.slice(index, index + 1));
        const isExample = (part: Cell): boolean => part.ofWhich && !part.ofWhichColumn;
        const total = totalElsewhere(lattice, table, side, column);
        const own = rollUpsAlong(lattice, column, isExample);
        if (total === undefined) return own;
        const beside = rollUpsAlong(lattice, [total, ...column], isExample);
        return [...own, ...beside.filter(({ whole }) => whole === total)];
      }),
    ]),
  ),
);

/** The cell of another side that a column adds up to, where the column has none that holds all its others. */
function totalElsewhere(
  lattice: Lattice,
  { sides }: BoundTable,
  side: number,
  column: CellLine,
): Cell | undefined {
  if (sides.length < 2 || column.length < 2) return undefined;
  const spots = column.map(({ point }) => lattice.spotOf(point));
  const holdsAll = (spot: Spot): boolean => spots.every((each) => lattice.isInside(each, spot));
  if (spots.some(holdsAll)) return undefined;
  const others = sides.flatMap(({ rows }, index) =>
    index === side ? [] : rows.flatMap(({ cells }) => cells.filter(({ ofWhich }) => !ofWhich)),
  );
  const wholes = others.filter(({ point }) => holdsAll(lattice.spotOf(point)));
  return wholes.find(({ point }) =>
    wholes.every((other) => lattice.isInside(lattice.spotOf(point), lattice.spotOf(other.point))),
  );
}

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
  const inside = largestInside(
    lattice,
    placed.map(({ spot }) => spot),
    placed.filter(({ cell }) => !isExample(cell)),
  );
  return placed.flatMap((whole) =>
    (inside.get(whole.spot) ?? []).map((parts) => ({ whole: whole.cell, parts })),
  );
}

/** By spot of a line: the ways of dividing it among the largest spots inside it. */
function largestInside(
  lattice: Lattice,
  line: readonly Spot[],
  counted: readonly Placed[],
): ReadonlyMap<Spot, readonly (readonly Cell[])[]> {
  const around = surroundings(lattice, new Set(line));
  const isCounted = new Set(counted.map(({ spot }) => spot));
  const parts = new Map<Spot, Placed[]>();
  for (const part of firstOfEach(counted)) {
    const wholes = around(part.spot);
    for (const whole of wholes) {
      const between = wholes.some(
        (other) => other !== whole && isCounted.has(other) && lattice.isInside(other, whole),
      );
      if (between) continue;
      const found = parts.get(whole);
      if (found === undefined) parts.set(whole, [part]);
      else found.push(part);
    }
  }
  return new Map(
    [...parts].map(([whole, found]) => [
      whole,
      ways(lattice, whole, found).map((way) => way.map(({ cell }) => cell)),
    ]),
  );
}

/** Of cells that stand for one spot the one whose place comes first, whatever the order of the line. */
function firstOfEach(placed: readonly Placed[]): readonly Placed[] {
  const first = new Map<Spot, Placed>();
  for (const one of placed) {
    const other = first.get(one.spot);
    if (other === undefined || one.cell.place < other.cell.place) first.set(one.spot, one);
  }
  return placed.filter((one) => first.get(one.spot) === one);
}

/** Parts that overlap divide the whole in more than one way: one for each set of dimensions they narrow. */
function ways(lattice: Lattice, whole: Spot, parts: readonly Placed[]): readonly (readonly Placed[])[] {
  if (parts.length === 0) return [];
  if (doNotOverlap(lattice, parts)) return [parts];
  const byDimensions = new Map<string, Placed[]>();
  for (const part of parts) {
    const narrowed = lattice.numbers.filter(
      (dimension) => lattice.memberAt(part.spot, dimension) !== lattice.memberAt(whole, dimension),
    );
    const key = narrowed.join();
    const way = byDimensions.get(key);
    if (way === undefined) byDimensions.set(key, [part]);
    else way.push(part);
  }
  return [...byDimensions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, way]) => way)
    .filter((way) => doNotOverlap(lattice, way));
}

const doNotOverlap = (lattice: Lattice, parts: readonly Placed[]): boolean =>
  areApart(
    lattice,
    parts.map(({ spot }) => spot),
  );
