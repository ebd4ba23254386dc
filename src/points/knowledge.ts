import { listedBy } from '../formats/columns.ts';
import type { Point } from '../model/point.ts';
import type { Cell } from '../model/table.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { accountCells, type BoundTable } from './bind.ts';
import { type Canon, canonOf } from './canonical.ts';
import { collapseOf } from './collapse.ts';
import { contradictedTables } from './empty-tables.ts';
import { givenFigure, type Known } from './known.ts';
import type { Lattice, Spot } from './lattice.ts';
import { columnGaps, type Listing, listingsOf } from './listing.ts';
import { type Surmise, surmises } from './surmise.ts';

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
}

/** By canonical spot: the cells known there, in the order of the tables. */
export type Groups = ReadonlyMap<Spot, readonly KnownCell[]>;

/** Cells by the spots that hold the same money. */
export interface View extends Canon {
  readonly lattice: Lattice;
  readonly groups: Groups;
}

/** What is known of a disclosure before its relations are read off. */
export interface Knowledge extends View {
  /** The same with what is surmised. */
  readonly surmised: View;
  readonly surmises: readonly Surmise[];
  /** Empty tables that other tables contradict, each with the cells that do, the largest first. */
  readonly contradicted: ReadonlyMap<string, readonly Cell[]>;
}

/**
 * Gathers what the tables say. A cell without money over cells with money is no knowledge; an empty table that others
 * contradict is not believed, and is reported.
 * @param own the disclosure's own whole: its year, version and unit
 * @param contradicted empty tables not to believe, see {@link contradictedIn}
 * @param figure what is known of a cell; undefined where it was left out
 */
export function gather(
  taxonomy: Taxonomy,
  own: Point,
  tables: readonly BoundTable[],
  lattice: Lattice,
  contradicted: Knowledge['contradicted'],
  figure: (cell: Cell) => Known | undefined,
): Knowledge {
  const known = knownCells(tables, lattice, figure);
  const evidence = evidenceOf(lattice, own, tables, known);
  const believed = without(evidence, contradicted);
  const canon = conclude(taxonomy, lattice, believed, known);
  const groups = groupsOf(canon, known);
  const view = { ...canon, lattice, groups };
  const found = surmises(lattice, canon, groups);
  return {
    ...view,
    surmised: withSurmises(taxonomy, view, believed, known, found),
    surmises: found,
    contradicted,
  };
}

/** A view of the same cells in which what stands beside parts that print their whole's number is nothing. */
export function withSurmises(
  taxonomy: Taxonomy,
  view: View,
  evidence: Evidence,
  known: readonly KnownCell[],
  found: readonly Surmise[],
): View {
  if (found.length === 0) return view;
  const blank = withoutMoney(
    view.lattice,
    [...evidence.blank, ...found.flatMap(({ beside }) => beside)],
    moneySpots(known),
  );
  const canon = conclude(taxonomy, view.lattice, { ...evidence, blank }, known);
  return { ...canon, lattice: view.lattice, groups: groupsOf(canon, known) };
}

/** The empty tables of a disclosure that its printed figures contradict, each with the cells that do, the largest first. */
export function contradictedIn(
  taxonomy: Taxonomy,
  own: Point,
  tables: readonly BoundTable[],
  lattice: Lattice,
): Knowledge['contradicted'] {
  const known = knownCells(tables, lattice, givenFigure);
  return contradictedTables(taxonomy, lattice, evidenceOf(lattice, own, tables, known), known);
}

const knownCells = (
  tables: readonly BoundTable[],
  lattice: Lattice,
  figure: (cell: Cell) => Known | undefined,
): readonly KnownCell[] => {
  const empty = new Set(accountCells(tables.filter(isEmptyList)));
  return accountCells(tables).flatMap((cell): KnownCell[] => {
    const found = figure(cell);
    if (found === undefined || empty.has(cell)) return [];
    return [{ cell, known: found, spot: lattice.spotOf(cell.point) }];
  });
};

/** A table published empty whose rows would be listed: what it says it says as a whole, its blank total row no more. */
const isEmptyList = ({ state, sides }: BoundTable): boolean =>
  state === 'empty' && sides.every(({ definition }) => listedBy(definition.rows) !== undefined);

function evidenceOf(
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
  };
}

/** The evidence less that of some tables. */
const without = ({ empty, listings, ...rest }: Evidence, tables: ReadonlyMap<string, unknown>): Evidence => ({
  ...rest,
  empty: new Map([...empty].filter(([table]) => !tables.has(table))),
  listings: listings.filter(({ table }) => !tables.has(table)),
});

/** Draws the conclusions from the evidence that no printed money contradicts. */
export function conclude(
  taxonomy: Taxonomy,
  lattice: Lattice,
  evidence: Evidence,
  known: readonly KnownCell[],
): Canon {
  const printed = moneySpots(known);
  const plain = withoutMoney(lattice, [...[...evidence.empty.values()].flat(), ...evidence.blank], printed);
  const first = collapsed(taxonomy, lattice, evidence, plain, printed);
  const held = new Set(printed.map(first.canonical));
  const believed = plain.filter((spot) => !held.has(first.canonical(spot)));
  return believed.length === plain.length ? first : collapsed(taxonomy, lattice, evidence, believed, printed);
}

const moneySpots = (known: readonly KnownCell[]): readonly Spot[] => [
  ...new Set(known.filter((entry) => entry.known.prints > 0).map(({ spot }) => spot)),
];

/** The widest spots in which no printed money lies. */
function withoutMoney(lattice: Lattice, spots: readonly Spot[], money: readonly Spot[]): readonly Spot[] {
  const isFree = (spot: Spot): boolean => {
    const isInside = lattice.insideAny([spot]);
    return !money.some(isInside);
  };
  const outermost = widest(lattice, spots);
  return outermost.every(isFree) ? outermost : widest(lattice, spots.filter(isFree));
}

function collapsed(
  taxonomy: Taxonomy,
  lattice: Lattice,
  evidence: Evidence,
  nothings: readonly Spot[],
  money: readonly Spot[],
): Canon {
  const collapse = collapseOf(taxonomy, lattice, evidence.own, nothings);
  const listings = evidence.listings.map((listing) => ({ ...listing, scope: collapse.of(listing.scope) }));
  const distinct = new Map(
    listings.map((listing) => [`${listing.table} ${listing.dimension} ${listing.scope}`, listing]),
  );
  const canon = canonOf({
    taxonomy,
    lattice,
    nothings: widest(lattice, nothings.map(collapse.of)),
    money: new Set(money.map(collapse.of)),
    listings: [...distinct.values()],
    isIdle: collapse.isIdle,
  });
  return {
    isNothing: (spot) => canon.isNothing(collapse.of(spot)),
    canonical: (spot) => canon.canonical(collapse.of(spot)),
    isComplete: (spot, dimension, parent) => canon.isComplete(collapse.of(spot), dimension, parent),
  };
}

/** Those that do not lie within another. */
function widest(lattice: Lattice, spots: readonly Spot[]): readonly Spot[] {
  const bySize = [...new Set(spots)]
    .map((spot) => ({ spot, size: spot.replaceAll('\0', '').length }))
    .sort((a, b) => a.size - b.size);
  const kept: Spot[] = [];
  for (const { spot } of bySize) if (!kept.some((outer) => lattice.isInside(spot, outer))) kept.push(spot);
  return kept;
}

/** The known cells by their canonical spots; cells that are rightly without money are left out. */
export function groupsOf(canon: Canon, cells: readonly KnownCell[]): Groups {
  const groups = new Map<Spot, KnownCell[]>();
  for (const entry of cells) {
    if (entry.known.prints === 0 && (entry.cell.ofWhich || canon.isNothing(entry.spot))) continue;
    const spot = canon.canonical(entry.spot);
    const group = groups.get(spot);
    if (group === undefined) groups.set(spot, [entry]);
    else group.push(entry);
  }
  return groups;
}
