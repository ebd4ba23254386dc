import type { Row } from '../../model/table.ts';
import { type DimensionNumber, type Lattice, type MemberNumber, type Spot, WHOLE } from '../space/lattice.ts';

/** Rows that list all there is along one dimension. */
export interface ListedGroup {
  readonly dimension: DimensionNumber;
  /** What they have in common in the table's other dimensions; nothing where they are all rows. */
  readonly beside: readonly Fixed[];
  /** The members they name. */
  readonly members: readonly MemberNumber[];
}

interface Fixed {
  readonly dimension: DimensionNumber;
  readonly member: MemberNumber;
}

interface ListedRow {
  readonly spot: Spot;
  /** The dimensions it names no member of: it is the sum of rows beneath it. */
  readonly open: ReadonlySet<DimensionNumber>;
}

/**
 * The rows of a table in groups that list along one of its dimensions. A row that names no member of it has to be divided by
 * others that do; a unit without its 科目 says nothing of them, and then the rows together do not either.
 * @param names the dimensions of the rows
 */
export function listedGroups(
  lattice: Lattice,
  names: readonly string[],
  items: readonly Row[],
): readonly ListedGroup[] {
  const by = names.flatMap((name) => lattice.numberOf(name) ?? []);
  const rows = items.flatMap((row): ListedRow[] =>
    row.cells.slice(0, 1).map(({ point }) => ({
      spot: lattice.spotOf(point),
      open: new Set(by.length === 1 ? [] : by.filter((one) => row.names[lattice.nameOf(one)]?.name === '')),
    })),
  );
  const within = rowsWithin(lattice, rows, by);
  return by.flatMap((dimension) => {
    const others = by.filter((other) => other !== dimension);
    const isDivided = (row: ListedRow): boolean =>
      within(fixedOf(lattice, row, others)).some(
        ({ spot, open }) => !open.has(dimension) && lattice.isInside(spot, row.spot),
      );
    const undivided = new Set(rows.filter((row) => row.open.has(dimension) && !isDivided(row)));
    return groupsOf(lattice, rows, others).flatMap((beside): ListedGroup[] => {
      const own = within(beside);
      if (own.some((row) => undivided.has(row))) return [];
      const parts = own.filter(({ open }) => !open.has(dimension));
      const members = new Set(parts.map(({ spot }) => lattice.memberAt(spot, dimension)));
      return [{ dimension, beside, members: [...members] }];
    });
  });
}

/** Finds the rows within some members. They are known for each member, so that a group of few rows costs few, however many there are. */
function rowsWithin(
  lattice: Lattice,
  rows: readonly ListedRow[],
  by: readonly DimensionNumber[],
): (beside: readonly Fixed[]) => readonly ListedRow[] {
  const known = new Map(by.map((dimension) => [dimension, new Map<MemberNumber, ListedRow[]>()]));
  for (const [dimension, lists] of known)
    for (const row of rows)
      for (const member of upwards(lattice, dimension, lattice.memberAt(row.spot, dimension))) {
        const list = lists.get(member);
        if (list === undefined) lists.set(member, [row]);
        else list.push(row);
      }
  return (beside) => {
    const lists = beside.map(({ dimension, member }) => known.get(dimension)?.get(member) ?? []);
    const [shortest = rows] = lists.toSorted((a, b) => a.length - b.length);
    return shortest.filter(({ spot }) =>
      beside.every((at) => lattice.isWithin(at.dimension, lattice.memberAt(spot, at.dimension), at.member)),
    );
  };
}

/** A member and all above it. */
const upwards = (
  lattice: Lattice,
  dimension: DimensionNumber,
  member: MemberNumber,
): readonly MemberNumber[] =>
  member === WHOLE ? [WHOLE] : [member, ...upwards(lattice, dimension, lattice.parent(dimension, member))];

/** What a row says in some dimensions. */
const fixedOf = (
  lattice: Lattice,
  { spot, open }: ListedRow,
  dimensions: readonly DimensionNumber[],
): readonly Fixed[] =>
  dimensions
    .filter((dimension) => !open.has(dimension))
    .map((dimension) => ({ dimension, member: lattice.memberAt(spot, dimension) }));

/** All rows together, and what each row says in the other dimensions. */
function groupsOf(
  lattice: Lattice,
  rows: readonly ListedRow[],
  others: readonly DimensionNumber[],
): readonly (readonly Fixed[])[] {
  const groups = new Map<string, readonly Fixed[]>([['', []]]);
  for (const row of rows) {
    const fixed = fixedOf(lattice, row, others);
    groups.set(fixed.map(({ dimension, member }) => `${dimension}:${member}`).join(' '), fixed);
  }
  return [...groups.values()];
}
