import { listedBy } from '../formats/columns.ts';
import type { Point } from '../model/point.ts';
import type { Cell } from '../model/table.ts';
import { accountCells, type BoundTable } from './bind.ts';
import { type Homes, homesOf } from './homes.ts';
import type { Known } from './known.ts';
import type { Lattice, Spot } from './lattice.ts';
import { columnGaps, type Listing, listingsOf } from './listing.ts';
import { spotIndex } from './spot-index.ts';

/** A cell whose figure is known, and its spot. */
export interface KnownCell {
  readonly cell: Cell;
  readonly known: Known;
  readonly spot: Spot;
}

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

/** The cells of tables whose figures are known. */
export const knownCells = (
  tables: readonly BoundTable[],
  lattice: Lattice,
  figure: (cell: Cell) => Known | undefined,
): readonly KnownCell[] => {
  const empty = new Set(accountCells(tables.filter(isEmptyList)));
  return accountCells(tables).flatMap((cell): KnownCell[] => {
    const found = figure(cell);
    if (found === undefined || (found.prints === 0 && empty.has(cell))) return [];
    return [{ cell, known: found, spot: lattice.spotOf(cell.point) }];
  });
};

/** A table published empty whose rows would be listed: what it says it says as a whole, its blank total row no more. */
const isEmptyList = ({ state, sides }: BoundTable): boolean =>
  state === 'empty' && sides.every(({ definition }) => listedBy(definition.rows) !== undefined);

/** Gathers where the tables say that there is no money. A cell without money over cells with money says nothing. */
export function evidenceOf(
  lattice: Lattice,
  own: Point,
  tables: readonly BoundTable[],
  known: readonly KnownCell[],
): Evidence {
  const empty = tables
    .filter(({ state }) => state === 'empty')
    .map(({ id, sides }) => {
      const listed = sides.filter(({ definition }) => listedBy(definition.rows) !== undefined);
      return [id, listed.flatMap((side) => side.wholes.map(lattice.spotOf))] as const;
    });
  const blank = known.filter((entry) => entry.known.prints === 0 && !entry.cell.ofWhich);
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

/** The spots with printed money. */
export const moneySpots = (known: readonly KnownCell[]): readonly Spot[] => [
  ...new Set(known.filter((entry) => entry.known.prints > 0).map(({ spot }) => spot)),
];

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
