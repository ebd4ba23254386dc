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

/** A table, or one column of it, that is in another unit, and its figures that show it. */
export interface ScaledTable {
  readonly table: string;
  /** Absent where it is the table as a whole. */
  readonly column?: string | undefined;
  readonly cells: readonly [Cell, ...Cell[]];
  /** What fails and would hold in the right unit. */
  readonly explains: readonly Relation[];
}

/** The cells of a table, or of a column of it. */
interface ScaledPart {
  readonly table: string;
  readonly column?: string | undefined;
  readonly isOwn: (cell: Cell) => boolean;
}

/** The tables that some cells stand in, then their columns: a whole table says more than its columns. */
function partsIn(cells: readonly Cell[]): readonly ScaledPart[] {
  const tables = new Map(cells.map(({ table }) => [table, { table }]));
  const columns = new Map(cells.map(({ table, column }) => [`${table} ${column}`, { table, column }]));
  return [
    ...[...tables.values()].map(({ table }) => ({ table, isOwn: (cell: Cell) => cell.table === table })),
    ...[...columns.values()].map(({ table, column }) => ({
      table,
      column,
      isOwn: (cell: Cell) => cell.table === table && cell.column === column,
    })),
  ];
}

/**
 * A table, or a column, whose figures, all taken for ten thousand times as much or a ten-thousandth, would make everything fit that fails with them: other
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
  const found = partsIn(grounds.flatMap(({ cells }) => cells)).flatMap(
    ({ isOwn, ...part }): ScaledTable[] => {
      // What has figures of this table only holds or fails in any unit.
      const touched = grounds.filter(({ cells }) => cells.some(isOwn) && !cells.every(isOwn));
      const [first, ...others] = [...new Set(touched.flatMap(({ cells }) => cells.filter(isOwn)))].sort(
        inOrder,
      );
      if (first === undefined || others.length + 1 < FEWEST) return [];
      // What would be less than half of the last digit that is printed is nothing in any unit.
      const by = FACTORS.find((factor) => {
        const change = (cell: Cell) => {
          const value = isOwn(cell) ? figureIn(derived, cell)?.value : undefined;
          return value?.times(factor).minus(value);
        };
        const isPrintable = [first, ...others].every((cell) => {
          const figure = figureIn(derived, cell);
          return figure?.value.abs().times(factor).greaterThan(figure.half) === true;
        });
        return isPrintable && touched.every(({ relation }) => holdsWith(relation, change, derived));
      });
      return by === undefined
        ? []
        : [
            {
              ...part,
              cells: [first, ...others],
              explains: touched.map(({ relation }) => relation),
            },
          ];
    },
  );
  const isColumn = ({ column }: ScaledTable): number => (column === undefined ? 0 : 1);
  const [best] = found.sort(
    (a, b) => isColumn(a) - isColumn(b) || b.cells.length - a.cells.length || inOrder(a.cells[0], b.cells[0]),
  );
  return best;
}
