import { entryAt } from '../../model/base/entry-at.ts';

/** What aligning needs to know of a row. */
export interface Alignable {
  readonly key: string;
  /** Key of the row of the first side that it is printed beside. */
  readonly beside?: string | undefined;
}

/**
 * {@link alignSides} of lists that end with a row of their total each: however long they are, the totals stand beside each other.
 * @param endsWithTotal whether the last row of a side is its total
 */
export function alignListed<Row extends Alignable>(
  sides: readonly (readonly Row[])[],
  endsWithTotal: (side: number) => boolean,
): readonly (readonly (Row | undefined)[])[] {
  const totals = sides.map((rows, side) => (endsWithTotal(side) ? rows.at(-1) : undefined));
  if (totals.filter((total) => total !== undefined).length < 2) return alignSides(sides);
  const above = sides.map((rows, side) => (totals[side] === undefined ? rows : rows.slice(0, -1)));
  return [...alignSides(above), totals];
}

/**
 * Puts the rows of several statements next to each other: in order, one after the other, except that a row with
 * `beside` waits for its row of the first side, and that one for it. Totals that end the first side stand below a side that has none. Where a side has nothing to print it is padded.
 * @returns printed rows; undefined is padding
 */
export function alignSides<Row extends Alignable>(
  sides: readonly (readonly Row[])[],
): readonly (readonly (Row | undefined)[])[] {
  const next = sides.map(() => 0);
  const peek = (side: number): Row | undefined => entryAt(sides, side)[entryAt(next, side)];
  const printed: (Row | undefined)[][] = [];
  while (sides.some((_, side) => peek(side) !== undefined)) {
    const waiting = sides.map((_, side) => waits(sides, next, side));
    const stuck = sides.every((_, side) => peek(side) === undefined || waiting[side]);
    printed.push(
      sides.map((_, side) => {
        const row = peek(side);
        if (row === undefined || (waiting[side] && !stuck)) return undefined;
        next[side] = entryAt(next, side) + 1;
        return row;
      }),
    );
  }
  return printed;
}

/** Whether the next row of a side must wait for a row of another side that has not come yet. */
function waits(sides: readonly (readonly Alignable[])[], next: readonly number[], side: number): boolean {
  const row = entryAt(sides, side)[entryAt(next, side)];
  if (row === undefined) return false;
  const later = (other: number, matches: (row: Alignable) => boolean): boolean =>
    entryAt(sides, other)
      .slice(entryAt(next, other) + 1)
      .some(matches);
  if (side > 0) {
    if (row.beside === undefined) return false;
    const here = entryAt(sides, 0)[entryAt(next, 0)]?.key === row.beside;
    return here ? waits(sides, next, 0) : later(0, ({ key }) => key === row.beside);
  }
  const others = sides.slice(1);
  return (
    sides.some((_, other) => other > 0 && later(other, ({ beside }) => beside === row.key)) ||
    (endsTied(sides, next) &&
      others.some((rows, at) => isUntied(rows) && rows.length > entryAt(next, at + 1)))
  );
}

/** Whether all that is left of the first side has rows beside it. */
const endsTied = (sides: readonly (readonly Alignable[])[], next: readonly number[]): boolean =>
  entryAt(sides, 0)
    .slice(entryAt(next, 0))
    .every(({ key }) => sides.slice(1).some((rows) => rows.some(({ beside }) => beside === key)));

const isUntied = (rows: readonly Alignable[]): boolean => rows.every(({ beside }) => beside === undefined);
