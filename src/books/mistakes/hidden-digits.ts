import { figureIn, givenFigure, type Interval, sumOf } from '../../model/figure/figure.ts';
import type { Source } from '../../model/source.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { amountWritten } from '../../points/bind/bind-row.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import {
  isSum,
  type Outcome,
  type Relation,
  relationCells,
  sidesOf,
} from '../../points/relations/relation.ts';
import { printedCells } from '../../rules/disagreements/disagreement.ts';
import { type CellChange, changeIn, holdsWith } from '../../rules/disagreements/revalued.ts';
import { digitChanges } from './mutations.ts';

/** A wrong digit that no relation of a disclosure's tables contradicts. */
export interface HiddenDigit {
  /** Where it would be wrong: the first cell that prints what is written there. */
  readonly cell: Cell;
  readonly source: Source;
  readonly from: string;
  readonly to: string;
  /** alone: no relation has the figure · fits: each that has it still holds, within rounding at most. */
  readonly why: 'alone' | 'fits';
  /** Whether a sum that was exact becomes a 尾差 by it, which the page of checks counts and shows. */
  readonly shown: boolean;
}

/** How many single digits can be wrong in the tables of a disclosure, and those of them that all its relations let pass. */
export interface HiddenDigits {
  readonly changes: number;
  readonly hidden: readonly HiddenDigit[];
}

/** Every single digit of a disclosure's tables changed, without opening it anew: what its relations would say. */
export function hiddenDigits(account: Account): HiddenDigits {
  const { derived, relations } = account;
  const settled = relations.filter(({ outcome }) => outcome === 'equal' || outcome === 'rounding');
  const having = new Map<Cell, Relation[]>();
  for (const relation of settled)
    for (const cell of printedCells(relationCells(relation), derived))
      having.set(cell, [...(having.get(cell) ?? []), relation]);
  // What is written once may stand in several cells: the money of a project.
  const written = Map.groupBy(accountCells(account.tables), ({ source: { file, path } }) =>
    JSON.stringify([file, path]),
  );
  const tried = [...written.values()].flatMap((cells) => {
    const [cell] = cells;
    const said = cell && givenFigure(cell);
    if (cell === undefined || said?.state !== 'given') return [];
    const touched = [...new Set(cells.flatMap((each) => having.get(each) ?? []))];
    return digitChanges(said.text).map((to): HiddenDigit | undefined => {
      const amount = amountWritten(to, cell);
      if (amount === undefined) return undefined;
      const by = amount.value.minus(said.value);
      const change: CellChange = (each) => (cells.includes(each) ? by : undefined);
      const outcomes = touched.map((relation) => outcomeWith(relation, change, derived));
      if (outcomes.some((outcome) => outcome === 'different' || outcome === 'unlikely')) return undefined;
      const shown = outcomes.some(
        (each, index) => each === 'rounding' && touched[index]?.outcome === 'equal',
      );
      return {
        cell,
        source: cell.source,
        from: said.text,
        to,
        why: touched.length === 0 ? 'alone' : 'fits',
        shown,
      };
    });
  });
  return { changes: tried.length, hidden: tried.filter((each) => each !== undefined) };
}

/** How a relation would end with some printed cells changed. */
function outcomeWith(relation: Relation, change: CellChange, derived: Account['derived']): Outcome {
  if (!isSum(relation)) return holdsWith(relation, change, derived) ? relation.outcome : 'different';
  const [left = [], right = []] = sidesOf(relation).map((cells) =>
    cells.map((cell): Interval => {
      const { value, half, prints } = figureIn(derived, cell) ?? sumOf([]);
      const now = value.plus(changeIn(cell, change, derived));
      return { value: now, half, prints: value.isZero() && !now.isZero() ? 1 : prints };
    }),
  );
  const [only] = left;
  return compareSides(left.length === 1 && only !== undefined ? only : sumOf(left), right).outcome;
}
