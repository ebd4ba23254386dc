import { entryAt } from '../../model/base/entry-at.ts';
import { type CellFigure, type Interval, NOTHING } from '../../model/figure/figure.ts';
import type { Point } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { KnownCell } from '../evidence/known-cells.ts';
import type { MoneyView } from '../evidence/money-view.ts';
import { compareSides } from '../figures/compare-sides.ts';
import { firstOf, withoutFirst } from '../space/dimension-set.ts';
import { type DimensionNumber, type Spot, WHOLE } from '../space/lattice.ts';
import { mostPrinted } from './agree.ts';
import type { Relation } from './relation.ts';

/** A printed spot, and one way of dividing it among its children. */
export interface Division {
  readonly along: DimensionNumber;
  readonly whole: KnownCell;
  /** The cell of each child, or nothing where there is no such money; undefined where it is not known. */
  readonly parts: readonly (KnownCell | 'nothing' | undefined)[];
  /** The children nobody printed. */
  readonly missing: readonly Spot[];
}

/**
 * The divisions of printed spots among printed children: a spot equals the sum over its children in one dimension.
 * Found from the children, so that only those with a printed child come up.
 */
export function divisions(view: MoneyView): readonly Division[] {
  const { lattice, groups, canonical, homes } = view;
  const seen = lattice.numbers.map(() => new Set<Spot>());
  return [...groups.keys()].flatMap(homes.said).flatMap((child) =>
    lattice.numbers.flatMap((along) => {
      const member = lattice.memberAt(child, along);
      if (member === WHOLE) return [];
      const spot = lattice.shifted(child, along, lattice.parent(along, member));
      const met = entryAt(seen, along);
      if (met.has(spot)) return [];
      met.add(spot);
      const whole = groups.get(canonical(spot));
      return whole === undefined ? [] : divide(view, spot, along, mostPrinted(whole));
    }),
  );
}

function divide(view: MoneyView, spot: Spot, along: DimensionNumber, cell: KnownCell): readonly Division[] {
  if (!view.isComplete(spot, along, view.lattice.memberAt(spot, along))) return [];
  const children = childrenOf(view, spot, along);
  const whole = view.canonical(spot);
  if (children.some((child) => view.canonical(child) === whole)) return [];
  const parts = children.map((child) => partAt(view, child));
  return [{ along, whole: cell, parts, missing: children.filter((_, index) => parts[index] === undefined) }];
}

const childrenOf = ({ lattice }: MoneyView, spot: Spot, along: DimensionNumber): readonly Spot[] =>
  lattice
    .children(along, lattice.memberAt(spot, along))
    .map((member) => lattice.shifted(spot, along, member));

function partAt(view: MoneyView, child: Spot): KnownCell | 'nothing' | undefined {
  if (view.isNothing(child)) return 'nothing';
  const group = view.groups.get(view.canonical(child));
  return group === undefined ? undefined : mostPrinted(group);
}

/** For a point that nobody printed: the figures it is the sum of, along the first dimension in which all its children are known. */
export function partsOfPoint(view: MoneyView, point: Point): readonly CellFigure[] | undefined {
  const { lattice } = view;
  const spot = view.canonical(lattice.spotOf(point));
  for (const along of lattice.numbers) {
    const member = lattice.memberAt(spot, along);
    if (lattice.children(along, member).length === 0 || !view.isComplete(spot, along, member)) continue;
    const parts = knownParts(view, spot, along);
    if (parts?.some((part) => part !== 'nothing')) return cellsOf(parts).map(({ figure }) => figure);
  }
  return undefined;
}

/** The parts of a spot where all are known: asked until one is not. */
function knownParts(view: MoneyView, spot: Spot, along: DimensionNumber): Division['parts'] | undefined {
  const parts: (KnownCell | 'nothing')[] = [];
  for (const child of childrenOf(view, spot, along)) {
    const part = partAt(view, child);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

/**
 * Whether there is certainly no money at a point whose member no cell names: there is none around it, or what is around it is
 * printed, and so are all parts that divide it.
 */
export function isUnnamedNothing(view: MoneyView, point: Point): boolean {
  const around = view.lattice.around(point);
  if (around === undefined) return false;
  const { spot, beside } = around;
  if (view.isNothing(spot)) return true;
  for (let rest = beside; rest !== 0; rest = withoutFirst(rest)) {
    const parts = childrenOf(view, spot, firstOf(rest));
    const isPrinted = view.groups.has(view.canonical(spot));
    if (isPrinted && parts.length > 0 && parts.every((part) => partAt(view, part) !== undefined)) return true;
  }
  return false;
}

const cellsOf = (parts: Division['parts']): readonly KnownCell[] =>
  parts.filter((part): part is KnownCell => part !== undefined && part !== 'nothing');

/** The cells of a division that hold money. */
export const partsWithMoney = ({ parts }: Division): readonly Cell[] =>
  cellsOf(parts)
    .filter(({ figure }) => figure.prints > 0)
    .map(({ cell }) => cell);

/**
 * A division as a relation: checked when every part is known.
 * @param titleOf names a child by the dimension it is one of
 */
export function acrossRelation(
  division: Division,
  dimension: string,
  titleOf: (child: Spot, along: DimensionNumber) => string,
): Relation {
  const { whole, along, parts, missing } = division;
  const base = {
    kind: 'across' as const,
    subject: whole.cell,
    parts: partsWithMoney(division),
    along: dimension,
  };
  if (missing.length > 0) {
    return {
      ...base,
      outcome: 'not-checked',
      reason: `没有印出${missing.map((child) => titleOf(child, along)).join('、')}`,
    };
  }
  const figures = parts.map(
    (part): Interval => (part === undefined || part === 'nothing' ? NOTHING : part.figure),
  );
  return { ...base, ...compareSides(whole.figure, figures) };
}
