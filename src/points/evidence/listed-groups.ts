import type { Row } from '../../model/table.ts';
import type { DimensionNumber, Lattice, MemberNumber, Spot } from '../space/lattice.ts';

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
  return by.flatMap((dimension) => {
    const others = by.filter((other) => other !== dimension);
    const divided = rows.filter(({ open }) => !open.has(dimension));
    return groupsOf(lattice, rows, others).flatMap((beside): ListedGroup[] => {
      const isOfGroup = ({ spot }: ListedRow): boolean =>
        beside.every((at) => lattice.isWithin(at.dimension, lattice.memberAt(spot, at.dimension), at.member));
      const parts = divided.filter(isOfGroup);
      const isListed = rows.every(
        (row) =>
          !row.open.has(dimension) ||
          !isOfGroup(row) ||
          parts.some(({ spot }) => lattice.isInside(spot, row.spot)),
      );
      if (!isListed) return [];
      const members = new Set(parts.map(({ spot }) => lattice.memberAt(spot, dimension)));
      return [{ dimension, beside, members: [...members] }];
    });
  });
}

/** All rows together, and what each row says in the other dimensions. */
function groupsOf(
  lattice: Lattice,
  rows: readonly ListedRow[],
  others: readonly DimensionNumber[],
): readonly (readonly Fixed[])[] {
  const groups = new Map<string, readonly Fixed[]>([['', []]]);
  for (const { spot, open } of rows) {
    const fixed = others
      .filter((dimension) => !open.has(dimension))
      .map((dimension) => ({ dimension, member: lattice.memberAt(spot, dimension) }));
    groups.set(fixed.map(({ dimension, member }) => `${dimension}:${member}`).join(' '), fixed);
  }
  return [...groups.values()];
}
