import { figureIn } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { printedCells } from './disagreement.ts';
import { holdsWith } from './revalued.ts';

/** So many figures of a table have to be in what fails before the table is said to be in another unit. */
const FEWEST = 2;

/** What 元 for 万元 makes of an amount, and 万元 for 元. */
const FACTORS = ['0.0001', '10000'] as const;

/** A table that is in another unit, and its figures that show it. */
export interface ScaledTable {
  readonly table: string;
  readonly cells: readonly [Cell, ...Cell[]];
  /** What fails and would hold in the right unit. */
  readonly explains: readonly Relation[];
}

/**
 * A table whose figures, all taken for ten thousand times as much or a ten-thousandth, would make everything fit that fails with them: other
 * tables print no number of it, only sums and parts of them. Of several the one with most figures in it.
 */
export function tableScaled(
  { derived, tables }: Pick<Account, 'derived' | 'tables'>,
  failing: readonly Relation[],
): ScaledTable | undefined {
  const inOrder = printOrder(tables);
  const grounds = failing.map((relation) => ({
    relation,
    cells: printedCells(relationCells(relation), derived).filter(
      (cell) => !(figureIn(derived, cell)?.value.isZero() ?? true),
    ),
  }));
  const ids = new Set(grounds.flatMap(({ cells }) => cells.map(({ table }) => table)));
  const found = [...ids].flatMap((table): ScaledTable[] => {
    const isOwn = (cell: Cell): boolean => cell.table === table;
    // What has figures of this table only holds or fails in any unit.
    const touched = grounds.filter(({ cells }) => cells.some(isOwn) && !cells.every(isOwn));
    const [first, ...others] = [...new Set(touched.flatMap(({ cells }) => cells.filter(isOwn)))].sort(
      inOrder,
    );
    if (first === undefined || others.length + 1 < FEWEST) return [];
    const by = FACTORS.find((factor) => {
      const change = (cell: Cell) => {
        const value = isOwn(cell) ? figureIn(derived, cell)?.value : undefined;
        return value?.times(factor).minus(value);
      };
      return touched.every(({ relation }) => holdsWith(relation, change, derived));
    });
    return by === undefined
      ? []
      : [
          {
            table,
            cells: [first, ...others],
            explains: touched.map(({ relation }) => relation),
          },
        ];
  });
  const [best] = found.sort((a, b) => b.cells.length - a.cells.length || inOrder(a.cells[0], b.cells[0]));
  return best;
}
