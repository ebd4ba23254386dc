import { figureIn, NOTHING } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { Culprit } from '../disagreements/culprits.ts';
import type { Disagreement } from '../disagreements/disagreement.ts';
import { type CellChange, holdsWith } from '../disagreements/revalued.ts';

/** Two rows or two columns of a table whose figures stand in each other's place, or two single figures. */
export interface Exchange {
  /** Each figure with the one it was exchanged with. */
  readonly pairs: readonly [readonly [Cell, Cell], ...(readonly [Cell, Cell])[]];
  /** Of a figure that stands beside its own place: other such figures, each with its place, that would do as much. */
  readonly otherwise?: readonly (readonly [Cell, Cell])[] | undefined;
  /** The disagreements that it explains. */
  readonly explains: readonly Disagreement[];
}

/** A disagreement with a single print that would explain it. */
interface Misplaced {
  readonly found: Disagreement;
  readonly culprit: Culprit;
  readonly cell: Cell;
}

/**
 * Figures that were exchanged: what one of them would have to be is what the other prints, and the other way round.
 * @param explained disagreements with the numbers that alone could explain them
 * @param inOrder which cell is printed first, and so told of first
 * @param explainedBy how many disagreements would be none with the rows of an exchange exchanged as a whole: of two tables that could have it, the one whose rows explain more
 */
export function exchanges(
  explained: readonly { readonly found: Disagreement; readonly culprits: readonly Culprit[] }[],
  inOrder: (a: Cell, b: Cell) => number,
  explainedBy: (exchange: Pick<Exchange, 'pairs'>) => number,
  /** The same by working out the disclosure anew: asked only where more than one table could have it. */
  mendedBy: (exchange: Pick<Exchange, 'pairs'>) => number,
): readonly Exchange[] {
  const misplaced = explained.flatMap(({ found, culprits }) =>
    culprits.flatMap((culprit): Misplaced[] => culprit.cells.map((cell) => ({ found, culprit, cell }))),
  );
  misplaced.sort((a, b) => inOrder(a.cell, b.cell) || inOrder(a.found.suspect, b.found.suspect));
  const byTable = Map.groupBy(misplaced, ({ cell }) => cell.table);
  const pairs = [...byTable.values()].flatMap((own) =>
    own.flatMap((one, index) =>
      own
        .slice(index + 1)
        .filter((other) => isExchanged(one, other))
        .map((other) => [one, other] as const),
    ),
  );
  const taken = new Set<Disagreement>();
  const groups = Map.groupBy(pairs, ([{ cell: a }, { cell: b }]) =>
    a.column === b.column ? `${a.table} rows ${a.row} ${b.row}` : `${a.table} cells ${a.place} ${b.place}`,
  );
  const counted = (count: typeof explainedBy): ReadonlyMap<ExchangedPairs, number> =>
    new Map(
      [...groups.values()].map((group) => {
        const [first, ...others] = group.map(([a, b]) => [a.cell, b.cell] as const);
        return [group, first === undefined ? 0 : count({ pairs: [first, ...others] })];
      }),
    );
  const worth = counted(explainedBy);
  const mends = groups.size > 1 && groups.size <= MOST_TRIED ? counted(mendedBy) : worth;
  return [...worth.keys()]
    .sort(
      (a, b) =>
        (mends.get(b) ?? 0) - (mends.get(a) ?? 0) ||
        (worth.get(b) ?? 0) - (worth.get(a) ?? 0) ||
        b.length - a.length ||
        printsOf(a) - printsOf(b),
    )
    .flatMap((group) => {
      const fresh = group.filter(([a, b]) => !taken.has(a.found) || !taken.has(b.found));
      const [first, ...others] = fresh.map(([a, b]) => [a.cell, b.cell] as const);
      if (first === undefined) return [];
      const explains = [...new Set(fresh.flatMap((pair) => pair.map(({ found }) => found)))];
      for (const found of explains) taken.add(found);
      return [{ pairs: [first, ...others] as const, explains }];
    });
}

/** More places that could have been exchanged are not worked out one by one. */
const MOST_TRIED = 12;

/** Pairs of one pair of rows, or of cells. */
type ExchangedPairs = readonly (readonly [Misplaced, Misplaced])[];

/** Of two places that could have been exchanged the one that fewer cells agree with. */
const printsOf = (pairs: readonly (readonly [Misplaced, Misplaced])[]): number =>
  pairs.reduce((sum, [a, b]) => sum + a.culprit.cells.length + b.culprit.cells.length, 0);

const isExchanged = (a: Misplaced, b: Misplaced): boolean =>
  a.found !== b.found &&
  (a.cell.row === b.cell.row || (a.cell.column === b.cell.column && !isTotal(a.cell) && !isTotal(b.cell))) &&
  isGap(a.found, a, b) &&
  isGap(b.found, a, b) &&
  a.culprit.right.value.equals(b.culprit.printed) &&
  b.culprit.right.value.equals(a.culprit.printed);

/** Each of two exchanged figures is off by what lies between them. */
const isGap = ({ difference }: Disagreement, a: Misplaced, b: Misplaced): boolean =>
  difference.equals(a.culprit.printed.minus(b.culprit.printed).abs());

const isTotal = ({ row }: Cell): boolean => row === 'total';

/** Whether a disagreement would be none if the rows of an exchange had all their figures exchanged: those of columns that one of them leaves blank, too. */
export function ofExchangedRows(
  { tables, derived }: Account,
  exchanged: readonly Pick<Exchange, 'pairs'>[],
): (found: Disagreement) => boolean {
  const changes = exchanged.flatMap(({ pairs: [[one, other]] }): readonly CellChange[] => {
    if (one.column !== other.column || one.row === other.row) return [];
    const rows = tables
      .filter(({ id }) => id === one.table)
      .flatMap(({ sides }) => sides.flatMap((side) => side.rows));
    const [a, b] = [one, other].map((cell) => rows.find(({ cells }) => cells.includes(cell))?.cells ?? []);
    const mates = new Map(
      (a ?? []).flatMap((cell) => {
        const mate = b?.find(({ column }) => column === cell.column);
        return mate === undefined ? [] : [[cell, mate] as const, [mate, cell] as const];
      }),
    );
    const amountOf = (cell: Cell) => figureIn(derived, cell)?.value ?? NOTHING.value;
    return [
      (cell) => {
        const mate = mates.get(cell);
        return mate && amountOf(mate).minus(amountOf(cell));
      },
    ];
  });
  return ({ relations }) =>
    changes.some((change) => relations.every((relation) => holdsWith(relation, change, derived)));
}
