import {
  type CellFigure,
  type Derived,
  figureIn,
  type Interval,
  isLeftOut,
  NOTHING,
  type Origin,
  sumOf,
} from '../../model/figure/figure.ts';
import { decimalsFrom, formatMoney } from '../../model/money.ts';
import type { Point } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { accountCells, type BoundTable } from '../bind/bind.ts';
import { contradictedTables } from '../evidence/empty-tables.ts';
import { type Gathered, gather, type Knowledge, knowledgeOf } from '../evidence/knowledge.ts';
import type { KnownCell } from '../evidence/known-cells.ts';
import { printOrder } from '../evidence/print-order.ts';
import { surmisesOf } from '../evidence/surmise.ts';
import { compareSides } from '../figures/compare-sides.ts';
import { partsOfPoint } from '../relations/across.ts';
import { type RollUp, rollUps } from '../relations/roll-up.ts';
import { latticeOf } from '../space/lattice.ts';

/** What solving found. */
export interface Solution {
  /** By place, the figures that were left out and are now known. */
  readonly derived: Derived;
  readonly knowledge: Knowledge;
}

/**
 * Fills what was left out from the relations that would check it: another print of the number, the sum of its parts,
 * the whole less its other parts. What stays open in a table that was filled in is nothing.
 * @param isWhole whether all files could be read: otherwise nobody knows that what stays open is nothing
 * @param unsaid places of which the same is true
 */
export function solve(
  taxonomy: Taxonomy,
  own: Point,
  tables: readonly BoundTable[],
  isWhole: boolean,
  unsaid: ReadonlySet<string> = new Set(),
): Solution {
  const cells = accountCells(tables);
  const open = cells.filter(isLeftOut);
  const lattice = latticeOf(taxonomy, tables);
  const inOrder = printOrder(tables);
  const found = open.length === 0 ? [] : tables.flatMap((table) => rollUps(lattice, table));
  const ups = byCells(found.sort((a, b) => inOrder(a.whole, b.whole)));
  const filledIn = new Set(tables.filter(({ state }) => isWhole && state === 'given').map(({ id }) => id));
  const wholes = new Set(
    found.flatMap(({ whole }) => (filledIn.has(whole.table) ? lattice.spotOf(whole.point) : [])),
  );
  // Parts of a figure may stand in another table that was filled in than the figure itself.
  const isLeaf = (cell: Cell): boolean =>
    ups.ofWhole(cell).length === 0 && !wholes.has(lattice.spotOf(cell.point));
  const isNothing = (cell: Cell): boolean =>
    isLeaf(cell) && filledIn.has(cell.table) && !unsaid.has(cell.place);
  const derived = new Map<string, CellFigure>();
  const figureOf = (cell: Cell): CellFigure | undefined => figureIn(derived, cell);
  const believing = gather(lattice, own, tables, new Map(), figureOf);
  const believed = surmisesOf(believing);
  const contradicted = contradictedTables(believing, believed);
  let knowledge = contradicted.size === 0 ? believing : gather(lattice, own, tables, contradicted, figureOf);
  for (;;) {
    const left = open.filter((cell) => !derived.has(cell.place));
    const steps = [
      () => left.map((cell) => samePrint(knowledge, cell) ?? sumOfParts(knowledge, ups, figureOf, cell)),
      () => restsOfWholes(ups, figureOf, left),
      () => left.map((cell) => (isNothing(cell) ? none(cell, []) : undefined)),
    ];
    const found = steps
      .values()
      .map((step) => step())
      .find((results) => results.some((result) => result !== undefined));
    if (found === undefined) {
      const surmises = knowledge === believing ? believed : surmisesOf(knowledge);
      return { derived, knowledge: knowledgeOf(knowledge, surmises, contradicted) };
    }
    left.forEach((cell, index) => {
      const result = found[index];
      if (result !== undefined) derived.set(cell.place, result);
    });
    knowledge = gather(lattice, own, tables, contradicted, figureOf);
  }
}

const none = (cell: Cell, from: readonly Cell[]): CellFigure => ({
  ...NOTHING,
  ...standsIn(cell),
  state: 'nothing',
  text: '',
  origin: { how: 'none', from },
});

const standsIn = (cell: Cell) => ({
  cell,
  cells: [cell],
  moneyUnit: cell.moneyUnit,
  decimals: cell.decimals,
});

/** @param from the figures it was worked out from */
function worked(
  { value, half, prints }: Interval,
  cell: Cell,
  from: readonly CellFigure[],
  how: Origin['how'],
): CellFigure {
  const cells = from.map((figure) => figure.cell);
  if (prints === 0) return none(cell, cells);
  const paid = from.filter((figure) => figure.prints > 0);
  const decimals = decimalsFrom(value, paid, cell);
  const text = formatMoney(value, cell.moneyUnit, decimals);
  return {
    value,
    half,
    prints,
    ...standsIn(cell),
    decimals,
    state: 'derived',
    text,
    origin: { how, from: cells },
  };
}

function samePrint(knowledge: Gathered, cell: Cell): CellFigure | undefined {
  if (cell.ofListed === true) return undefined;
  const spot = knowledge.lattice.spotOf(cell.point);
  if (knowledge.isNothing(spot)) return none(cell, []);
  const other = nearest(cell, knowledge.groups.get(knowledge.canonical(spot)) ?? []);
  return other === undefined ? undefined : worked(other.figure, cell, [other.figure], 'same');
}

/** Of several prints of a number one in the cell's own unit of money, so that it stands beside its like, and of those the one in the most digits. */
function nearest({ moneyUnit }: Cell, group: readonly KnownCell[]): KnownCell | undefined {
  const isOther = ({ figure }: KnownCell): number => Number(figure.moneyUnit !== moneyUnit);
  return group.toSorted((a, b) => isOther(a) - isOther(b) || a.figure.half.comparedTo(b.figure.half))[0];
}

function sumOfParts(
  knowledge: Gathered,
  ups: RollUps,
  figureOf: (cell: Cell) => CellFigure | undefined,
  cell: Cell,
): CellFigure | undefined {
  for (const { parts } of ups.ofWhole(cell)) {
    const known = allKnown(parts, figureOf);
    if (known !== undefined) return worked(sumOf(known), cell, known, 'sum');
  }
  const parts = cell.ofListed === true ? undefined : partsOfPoint(knowledge, cell.point);
  if (parts === undefined) return undefined;
  return worked(sumOf(parts), cell, parts, 'sum');
}

/** The figures of cells, where all are known: asked until one is not. */
function allKnown(
  cells: readonly Cell[],
  figureOf: (cell: Cell) => CellFigure | undefined,
): readonly CellFigure[] | undefined {
  const known: CellFigure[] = [];
  for (const cell of cells) {
    const found = figureOf(cell);
    if (found === undefined) return undefined;
    known.push(found);
  }
  return known;
}

/** What is left of wholes for open cells. A whole with two parts that are not known leaves nothing to any, and is counted once. */
function restsOfWholes(
  ups: RollUps,
  figureOf: (cell: Cell) => CellFigure | undefined,
  left: readonly Cell[],
): readonly (CellFigure | undefined)[] {
  const unknown = new Map<RollUp, number>();
  const unknownIn = (up: RollUp): number => {
    const count = unknown.get(up) ?? up.parts.filter((part) => figureOf(part) === undefined).length;
    unknown.set(up, count);
    return count;
  };
  return left.map((cell) =>
    restOfWhole(
      ups.ofPart(cell).filter((up) => unknownIn(up) === 1),
      figureOf,
      cell,
    ),
  );
}

function restOfWhole(
  ups: readonly RollUp[],
  figureOf: (cell: Cell) => CellFigure | undefined,
  cell: Cell,
): CellFigure | undefined {
  const rests = ups.flatMap((up) => restOf(up, figureOf, cell) ?? []);
  const first = rests.find(({ rest }) => rest === undefined || !rest.value.isNegative());
  if (first === undefined) return undefined;
  const { whole, figures, rest } = first;
  if (rest !== undefined) return worked(rest, cell, [whole, ...figures], 'rest');
  // A sum that a figure is worked out from checks nothing: the shortest, so that the long ones check what they hold.
  const same = rests.filter((each) => each.rest === undefined);
  const shortest = [first, ...same].reduce((a, b) => (b.figures.length < a.figures.length ? b : a));
  return none(cell, [shortest.whole.cell, ...shortest.figures.map((figure) => figure.cell)]);
}

/** What a whole leaves for a cell: undefined where it leaves nothing. */
interface Rest {
  readonly whole: CellFigure;
  readonly figures: readonly CellFigure[];
  readonly rest: Interval | undefined;
}

function restOf(
  { whole, parts }: RollUp,
  figureOf: (cell: Cell) => CellFigure | undefined,
  cell: Cell,
): Rest | undefined {
  const known = figureOf(whole);
  if (known === undefined || known.origin !== undefined) return undefined;
  const figures = allKnown(
    parts.filter((part) => part !== cell),
    figureOf,
  );
  if (figures === undefined) return undefined;
  const { outcome, difference } = compareSides(known, figures);
  if (outcome !== 'different') return { whole: known, figures, rest: undefined };
  const sum = sumOf(figures);
  const rest = { value: difference, half: known.half.plus(sum.half), prints: known.prints + sum.prints };
  return { whole: known, figures, rest };
}

/** Sums within tables, by the cells they are about: one lookup for a cell, however many sums there are. */
interface RollUps {
  readonly ofWhole: (cell: Cell) => readonly RollUp[];
  readonly ofPart: (cell: Cell) => readonly RollUp[];
}

function byCells(ups: readonly RollUp[]): RollUps {
  const wholes = Map.groupBy(ups, ({ whole }) => whole);
  const parts = new Map<Cell, RollUp[]>();
  for (const up of ups)
    for (const part of new Set(up.parts)) {
      const found = parts.get(part);
      if (found === undefined) parts.set(part, [up]);
      else found.push(up);
    }
  return { ofWhole: (cell) => wholes.get(cell) ?? [], ofPart: (cell) => parts.get(cell) ?? [] };
}
