import type { CellFigure } from '../../model/figure/figure.ts';
import type { Point } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { BoundTable } from '../bind/bind.ts';
import type { Lattice } from '../space/lattice.ts';
import { type Evidence, evidenceOf, without } from './evidence.ts';
import { type KnownCell, knownCells } from './known-cells.ts';
import { type MoneyView, moneyView, withNothing } from './money-view.ts';
import type { Surmise } from './surmise.ts';

/** What is known of a disclosure before its relations are read off. */
export interface Knowledge extends MoneyView {
  /** The same with what is surmised. */
  readonly surmised: MoneyView;
  readonly surmises: readonly Surmise[];
  /** Empty tables that other tables contradict, each with the cells that do, the largest first. */
  readonly contradicted: ReadonlyMap<string, readonly Cell[]>;
}

/** What the tables say, and what follows from it. */
export interface Gathered extends MoneyView {
  readonly evidence: Evidence;
  readonly known: readonly KnownCell[];
}

/**
 * Gathers what the tables say.
 * @param own the disclosure's own whole: its year, version and unit
 * @param contradicted empty tables not to believe
 * @param figureOf what is known of a cell; undefined where it was left out
 */
export function gather(
  lattice: Lattice,
  own: Point,
  tables: readonly BoundTable[],
  contradicted: Knowledge['contradicted'],
  figureOf: (cell: Cell) => CellFigure | undefined,
): Gathered {
  const known = knownCells(tables, lattice, figureOf);
  const evidence = without(evidenceOf(lattice, own, tables, known), contradicted);
  return { ...moneyView(lattice, evidence, known), evidence, known };
}

/** Adds what can be surmised to what is gathered. */
export function knowledgeOf(
  gathered: Gathered,
  surmises: readonly Surmise[],
  contradicted: Knowledge['contradicted'],
): Knowledge {
  const surmised = withNothing(
    gathered,
    gathered.evidence,
    gathered.known,
    surmises.flatMap(({ beside }) => beside),
  );
  return { ...gathered, surmised, surmises, contradicted };
}
