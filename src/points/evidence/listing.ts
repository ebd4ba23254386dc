import { listedBy } from '../../formats/columns.ts';
import { printsEach } from '../../formats/record-tables.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import type { BoundSide, BoundTable } from '../bind/bind.ts';
import type { DimensionNumber, Lattice, MemberNumber, Spot } from '../space/lattice.ts';
import { twoWays } from '../space/two-ways.ts';
import { listedGroups } from './listed-groups.ts';

/** A column of a table that lists, along one dimension, all that is not zero (closed world within the table's scope). */
export interface Listing {
  readonly table: string;
  readonly dimension: DimensionNumber;
  /** What the column covers: all rows together, or those of a member of the table's other dimensions. */
  readonly scope: Spot;
  /** The members that have rows, and all above them. */
  readonly listed: ReadonlySet<MemberNumber>;
  /** The members that have listed members beneath, and the one all rows together stand for. */
  readonly refined: ReadonlySet<MemberNumber>;
}

/** A table of goals that is published empty says that no project has goals, not that there is no money. */
export const listsGoals = ({ definition, sides }: BoundTable): boolean =>
  definition.form !== undefined || sides.some(({ definition: { rows } }) => printsEach(rows));

/** The listings of a disclosure's tables. Tables that are not in the source, wait for the relations or leave out what has no goals list nothing. */
export function listingsOf(lattice: Lattice, tables: readonly BoundTable[]): readonly Listing[] {
  return tables
    .filter((table) => table.state === 'given' || (table.state === 'empty' && !listsGoals(table)))
    .flatMap((table) =>
      table.sides.flatMap((side) => (side.leavesOut ? [] : listingsOfSide(lattice, table, side))),
    );
}

/**
 * A side lists along each dimension of its rows, in whatever order it has them: all rows together, and the rows of each member of
 * the other dimensions (of a unit its 科目, of a 科目 the units that have it).
 */
function listingsOfSide(lattice: Lattice, table: BoundTable, side: BoundSide): readonly Listing[] {
  const items = side.rows.filter(isItemRow);
  if (items.length === 0 && table.state !== 'empty') return [];
  const scopes = [...new Set(side.wholes.map(lattice.spotOf))];
  return listedGroups(lattice, listedBy(side.definition.rows) ?? [], items).flatMap(
    ({ dimension, beside, members }) =>
      scopes.map((whole): Listing => {
        const top = lattice.memberAt(whole, dimension);
        const scope = beside.reduce((spot, at) => lattice.shifted(spot, at.dimension, at.member), whole);
        return { table: table.id, dimension, scope, ...membersOf(lattice, dimension, top, members) };
      }),
  );
}

function membersOf(
  lattice: Lattice,
  dimension: DimensionNumber,
  top: MemberNumber,
  members: readonly MemberNumber[],
): Pick<Listing, 'listed' | 'refined'> {
  const listed = new Set<MemberNumber>();
  const refined = new Set([top]);
  for (const member of members) {
    listed.add(member);
    for (
      let above = lattice.parent(dimension, member);
      above > top;
      above = lattice.parent(dimension, above)
    ) {
      listed.add(above);
      refined.add(above);
    }
  }
  return { listed, refined };
}

/** The widest spots that a listing covers and does not list: then there is no such money. */
export const leftOut = (
  lattice: Lattice,
  { dimension, scope, listed, refined }: Listing,
): readonly Spot[] => {
  const top = lattice.memberAt(scope, dimension);
  return [...refined]
    .flatMap((member) => lattice.children(dimension, member))
    .filter((member) => !listed.has(member) && lattice.isWithin(dimension, member, top))
    .map((member) => lattice.shifted(scope, dimension, member));
};

/**
 * What the columns of the tables leave out: where columns divide a whole along one dimension, its other children hold nothing
 * (a 支出总表 with 基本支出 and 项目支出 only says that there is no other).
 */
export function columnGaps(lattice: Lattice, tables: readonly BoundTable[]): readonly Spot[] {
  const sides = tables
    .filter(({ state }) => state === 'given' || state === 'empty')
    .flatMap((table) => table.sides.filter(({ definition }) => listedBy(definition.rows) !== undefined));
  return sides.flatMap(({ wholes }) => {
    const printed = wholes.map(lattice.spotOf);
    const unprinted = twoWays(lattice, printed);
    const spots = unprinted === undefined ? printed : [...printed, unprinted.whole];
    return spots.flatMap((whole) => {
      const parts = spots.filter((spot) => spot !== whole && lattice.isInside(spot, whole));
      return lattice.numbers.flatMap((dimension) => {
        const divides =
          parts.length > 1 &&
          parts.every((part) => lattice.memberAt(part, dimension) !== lattice.memberAt(whole, dimension));
        if (!divides) return [];
        const children = lattice
          .children(dimension, lattice.memberAt(whole, dimension))
          .map((child) => lattice.shifted(whole, dimension, child));
        return children.filter((child) => !parts.some((part) => lattice.isInside(part, child)));
      });
    });
  });
}
