import { listedBy } from '../../formats/columns.ts';
import type { Point } from '../../model/point.ts';
import type { BoundTable } from '../bind/bind.ts';
import type { Lattice, Spot } from '../space/lattice.ts';
import { spotIndex } from '../space/spot-index.ts';
import { type Homes, homesOf } from './homes.ts';
import { type KnownCell, moneySpots } from './known-cells.ts';
import { columnGaps, type Listing, listingsOf, listsGoals } from './listing.ts';

/** What the tables say about where there is no money. */
export interface Evidence {
  /** The disclosure's own whole: its year, version and unit. */
  readonly own: Spot;
  /** Spots of blank and zero cells, and of what columns leave out. */
  readonly blank: readonly Spot[];
  /** Spots of tables that are published empty, by the table's id. */
  readonly empty: ReadonlyMap<string, readonly Spot[]>;
  readonly listings: readonly Listing[];
  readonly homes: Homes;
}

/** Gathers where the tables say that there is no money. A cell without money over cells with money says nothing. */
export function evidenceOf(
  lattice: Lattice,
  own: Point,
  tables: readonly BoundTable[],
  known: readonly KnownCell[],
): Evidence {
  const empty = tables
    .filter((table) => table.state === 'empty' && !listsGoals(table))
    .map(({ id, sides }) => {
      const listed = sides.filter(({ definition }) => listedBy(definition.rows) !== undefined);
      return [id, listed.flatMap((side) => side.wholes.map(lattice.spotOf))] as const;
    });
  const blank = known.filter((entry) => entry.figure.prints === 0 && !entry.cell.ofWhich);
  const spots = [...blank.map(({ spot }) => spot), ...columnGaps(lattice, tables)];
  return {
    own: lattice.spotOf(own),
    blank: withoutMoney(lattice, spots, moneySpots(known)),
    empty: new Map(empty),
    listings: listingsOf(lattice, tables),
    homes: homesOf(lattice, lattice.spotOf(own), known),
  };
}

/** The evidence less that of some tables. */
export const without = (
  { empty, listings, ...rest }: Evidence,
  tables: ReadonlyMap<string, unknown>,
): Evidence => ({
  ...rest,
  empty: new Map([...empty].filter(([table]) => !tables.has(table))),
  listings: listings.filter(({ table }) => !tables.has(table)),
});

/** The widest spots in which no printed money lies. */
export function withoutMoney(
  lattice: Lattice,
  spots: readonly Spot[],
  money: readonly Spot[],
): readonly Spot[] {
  const holdsMoney = spotIndex(lattice, money).reaches;
  return widest(
    lattice,
    spots.filter((spot) => !holdsMoney(spot)),
  );
}

/** Those that do not lie within another. */
export function widest(lattice: Lattice, spots: readonly Spot[]): readonly Spot[] {
  const distinct = [...new Set(spots)];
  const { contains } = spotIndex(lattice, distinct);
  return distinct.filter((spot) => !contains(spot, 2));
}
