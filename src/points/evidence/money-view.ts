import type { Lattice, Spot } from '../space/lattice.ts';
import { remembered } from '../space/remembered.ts';
import { type Canon, canonOf } from './canonical.ts';
import { collapseOf } from './collapse.ts';
import { type Evidence, widest, withoutMoney } from './evidence.ts';
import type { Homes } from './homes.ts';
import { type KnownCell, moneySpots } from './known-cells.ts';
import { type Listing, leftOut } from './listing.ts';

/** By canonical spot: the cells known there, in the order of the tables. */
export type Groups = ReadonlyMap<Spot, readonly KnownCell[]>;

/** Cells by the spots that hold the same money. */
export interface MoneyView extends Canon {
  readonly lattice: Lattice;
  readonly groups: Groups;
  readonly homes: Homes;
}

/** Groups the known cells by what the evidence says is the same money. */
export function moneyView(lattice: Lattice, evidence: Evidence, known: readonly KnownCell[]): MoneyView {
  const canon = concluded(lattice, evidence, known);
  return { ...canon, lattice, groups: groupsOf(canon, known), homes: evidence.homes };
}

/** A view of the same cells in which what stands beside parts that print their whole's number is nothing. */
export function withNothing(
  view: MoneyView,
  evidence: Evidence,
  known: readonly KnownCell[],
  beside: readonly Spot[],
): MoneyView {
  if (beside.length === 0) return view;
  return moneyView(view.lattice, withBeside(view.lattice, evidence, known, beside), known);
}

/** The evidence together with what stands beside parts that print their whole's number. */
export function withBeside(
  lattice: Lattice,
  evidence: Evidence,
  known: readonly KnownCell[],
  beside: readonly Spot[],
): Evidence {
  if (beside.length === 0) return evidence;
  return { ...evidence, blank: [...evidence.blank, ...withoutMoney(lattice, beside, moneySpots(known))] };
}

/** Draws the conclusions from the evidence that no printed money contradicts. */
export function concluded(lattice: Lattice, evidence: Evidence, known: readonly KnownCell[]): Canon {
  const printed = moneySpots(known);
  const empty = withoutMoney(lattice, [...evidence.empty.values()].flat(), printed);
  const plain = widest(lattice, [...empty, ...evidence.blank]);
  const first = collapsed(lattice, evidence, plain, printed);
  const held = new Set(printed.map(first.canonical));
  const believed = plain.filter((spot) => !held.has(first.canonical(spot)));
  return believed.length === plain.length ? first : collapsed(lattice, evidence, believed, printed);
}

function collapsed(
  lattice: Lattice,
  evidence: Evidence,
  nothings: readonly Spot[],
  money: readonly Spot[],
): Canon {
  const collapse = collapseOf(lattice, evidence.own, nothings);
  const settled = remembered((spot) => collapse.of(evidence.homes.opened(spot)));
  const listings = evidence.listings.map((listing) => ({ ...listing, scope: collapse.of(listing.scope) }));
  const listed = merged(listings);
  const canon = canonOf({
    lattice,
    nothings: widest(lattice, [
      ...nothings.map(settled),
      ...withoutMoney(
        lattice,
        listed.flatMap((listing) => leftOut(lattice, listing)),
        money.map(settled),
      ),
    ]),
    money: new Set(money.map(settled)),
    listings: listed,
    homes: evidence.homes,
    idleWithin: collapse.idleWithin,
  });
  return {
    isNothing: (spot) => evidence.homes.isElsewhere(spot) || canon.isNothing(settled(spot)),
    canonical: remembered((spot) => canon.canonical(settled(spot))),
    isComplete: (spot, dimension, parent) => canon.isComplete(settled(spot), dimension, parent),
  };
}

/** Listings of one table that cover the same money are one: it lists what any of them lists. */
const merged = (listings: readonly Listing[]): readonly Listing[] =>
  [
    ...Map.groupBy(listings, ({ table, dimension, scope }) => `${table} ${dimension} ${scope}`).values(),
  ].flatMap((same) =>
    same.slice(0, 1).map((one) => ({
      ...one,
      listed: new Set(same.flatMap(({ listed }) => [...listed])),
      refined: new Set(same.flatMap(({ refined }) => [...refined])),
    })),
  );

/** The known cells by their canonical spots; cells that are rightly without money are left out. */
function groupsOf(canon: Canon, cells: readonly KnownCell[]): Groups {
  const groups = new Map<Spot, KnownCell[]>();
  for (const entry of cells) {
    if (entry.figure.prints === 0 && (entry.cell.ofWhich || canon.isNothing(entry.spot))) continue;
    const spot = canon.canonical(entry.spot);
    const group = groups.get(spot);
    if (group === undefined) groups.set(spot, [entry]);
    else group.push(entry);
  }
  return groups;
}
