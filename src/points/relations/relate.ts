import { type CellFigure, type Derived, figureIn, givenFigure, NOTHING } from '../../model/figure/figure.ts';
import { cellTitle } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import type { BoundTable } from '../bind/bind.ts';
import type { Knowledge } from '../evidence/knowledge.ts';
import type { Surmise } from '../evidence/surmise.ts';
import { compareSides } from '../figures/compare-sides.ts';
import { isIn } from '../space/dimension-set.ts';
import type { DimensionNumber, MemberNumber, Spot } from '../space/lattice.ts';
import { isRest } from '../space/member-tree.ts';
import { spotIndex } from '../space/spot-index.ts';
import { acrossRelation, type Division, divisions, partsWithMoney } from './across.ts';
import { agreements } from './agree.ts';
import { madeUp } from './made-up.ts';
import type { Relation } from './relation.ts';
import { type RollUp, rollUps } from './roll-up.ts';
import { type Twofold, twofoldRelation, twofolds } from './twofold.ts';

/**
 * All relations of one disclosure, each once: agreements, roll-ups within its tables, and sums across them.
 * @param titleOf names the member of a dimension by its path, for the reason a sum was not checked
 */
export function relationsOf(
  tables: readonly BoundTable[],
  knowledge: Knowledge,
  derived: Derived,
  titleOf: (dimension: string, path: string) => string,
  taxonomy: Taxonomy,
): readonly Relation[] {
  const { lattice } = knowledge;
  const figureOf = (cell: Cell): CellFigure | undefined => figureIn(derived, cell);
  const spotOf = (cell: Cell): Spot => knowledge.surmised.canonical(lattice.spotOf(cell.point));
  const strictSpotOf = (cell: Cell): Spot => knowledge.canonical(lattice.spotOf(cell.point));
  const isSaid = sayer(spotOf);
  const ups = tables
    .flatMap((table) => [...rollUps(lattice, table), ...madeUp(taxonomy, table)])
    .filter(
      ({ whole, parts }) =>
        (whole.ofListed === true || !isAgreement(strictSpotOf, whole, parts)) &&
        !isCircular(derived, [whole, ...parts]),
    );
  const isOneNumber = (sides: Twofold['sides']): boolean => {
    const money = sides.map((cells) => cells.filter((cell) => figureOf(cell)?.prints !== 0));
    const spots = new Set(money.flat().map(strictSpotOf));
    return money.every(({ length }) => length < 2) && spots.size < 2;
  };
  for (const { whole, parts } of ups.filter(({ whole }) => whole.ofListed !== true))
    isSaid(
      whole,
      parts.filter((part) => figureOf(part)?.prints !== 0),
    );
  const twice = tables
    .flatMap((table) => twofolds(lattice, table))
    .filter(({ sides }) => !isOneNumber(sides) && !isCircular(derived, sides.flat()));
  const { reaches } = spotIndex(lattice, knowledge.surmised.groups.keys());
  // A code that a table by two classifications prints only in pairs is not missing: the pairs are in the sums of their table.
  const isInPairs = ({ along, missing }: Division): boolean =>
    !isIn(lattice.trees, along) && missing.some(reaches);
  const across = divisions(knowledge.surmised).filter((division) => {
    const parts = partsWithMoney(division);
    const cells = [division.whole.cell, ...parts];
    return (
      isWorthwhile(division) &&
      !isInPairs(division) &&
      !isCircular(derived, cells) &&
      !isSaid(division.whole.cell, parts)
    );
  });
  const name = (child: Spot, along: DimensionNumber): string => {
    const dimension = lattice.nameOf(along);
    const pathOf = (member: MemberNumber): string =>
      lattice.pointOf(lattice.shifted(child, along, member))[dimension] ?? '';
    const member = lattice.memberAt(child, along);
    if (!isRest(pathOf(member))) return titleOf(dimension, pathOf(member));
    const named = lattice.children(along, lattice.parent(along, member)).filter((other) => other !== member);
    return `${named.map((other) => titleOf(dimension, pathOf(other))).join('、')}以外的部分`;
  };
  return [
    ...agreements(knowledge),
    ...ups.flatMap((up) => rollUpRelation(up, figureOf)),
    ...twice.flatMap((each) => twofoldRelation(each, figureOf, knowledge.isNothing, name)),
    ...across.map((division) => acrossRelation(division, lattice.nameOf(division.along), name)),
    ...knowledge.surmises.map((surmise) => groundOf(surmise, lattice.nameOf(surmise.along), name)),
    ...contradictions(knowledge),
  ];
}

/** Remembers sums by the spots they speak of; tells whether the same sum was said before. */
function sayer(spotOf: (cell: Cell) => Spot): (whole: Cell, parts: readonly Cell[]) => boolean {
  const said = new Set<string>();
  return (whole, parts) => {
    const id = [spotOf(whole), ...parts.map(spotOf).sort()].join('\n');
    const before = said.has(id);
    said.add(id);
    return before;
  };
}

/** A whole and its only part that is not nothing stand on one canonical spot: the agreement says it already. */
const isAgreement = (spotOf: (cell: Cell) => Spot, whole: Cell, parts: readonly Cell[]): boolean => {
  const spot = spotOf(whole);
  return parts.some((part) => spotOf(part) === spot);
};

/** A figure worked out from others says nothing about them. */
const isCircular = (derived: Derived, cells: readonly Cell[]): boolean =>
  cells.some(
    (cell) => derived.get(cell.place)?.origin?.from.some((origin) => cells.includes(origin)) === true,
  );

const isWorthwhile = ({ whole, parts }: Division): boolean =>
  whole.figure.prints > 0 ||
  parts.some((part) => part !== undefined && part !== 'nothing' && part.figure.prints > 0);

function rollUpRelation(
  { whole, parts }: RollUp,
  figureOf: (cell: Cell) => CellFigure | undefined,
): readonly Relation[] {
  const figure = figureOf(whole);
  const figures = parts.map(figureOf);
  const money = parts.filter((_, index) => figures[index]?.prints !== 0);
  if (figure?.prints === 0 && money.length === 0) return [];
  const base = { kind: 'roll-up' as const, subject: whole, parts: money };
  const open = [whole, ...parts].find((cell) => figureOf(cell) === undefined);
  if (figure === undefined || open !== undefined) {
    return [{ ...base, outcome: 'not-checked', reason: `没有填写${cellTitle(open ?? whole)}` }];
  }
  return [
    {
      ...base,
      ...compareSides(
        figure,
        figures.map((part) => part ?? NOTHING),
      ),
    },
  ];
}

/** What a surmise stands on: nobody printed what is beside the part, so that whole and part were not checked. */
const groundOf = (
  { whole, part, along, beside }: Surmise,
  dimension: string,
  name: (child: Spot, along: DimensionNumber) => string,
): Relation => ({
  kind: 'across',
  outcome: 'not-checked',
  subject: whole.cell,
  parts: [part.cell],
  along: dimension,
  reason: `没有印出${beside.map((spot) => name(spot, along)).join('、')}（两数相等，推定为零）`,
});

/** An empty table beside figures that leave it no room: one relation for each such table. */
const contradictions = ({ contradicted }: Knowledge): readonly Relation[] =>
  [...contradicted].flatMap(([emptyTable, [largest, ...others]]) => {
    if (largest === undefined) return [];
    const difference = givenFigure(largest)?.value;
    return [
      {
        kind: 'across' as const,
        outcome: 'different' as const,
        subject: largest,
        parts: others,
        difference,
        emptyTable,
      },
    ];
  });
