import type { RowRecord } from '../../model/content.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import { isInside } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withEachRow, withTable } from '../../points/account/other-tables.ts';
import type { BoundSide, BoundTable } from '../../points/bind/bind.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { relationCells } from '../../points/relations/relation.ts';
import type { Disagreement } from './disagreement.ts';
import type { LackingColumns } from './lacking.ts';

/** More columns than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 8;

/** Zeros by which a column is one of zeros, and disagreements that show it: one alone is a slip of the hand. */
const FEWEST = 2;

/** A column in which somebody wrote zeros and no other amount. */
interface ZeroColumn {
  readonly table: BoundTable;
  readonly side: BoundSide;
  readonly column: string;
  readonly cells: readonly Cell[];
  /** Those of its cells in which a zero stands. */
  readonly zeros: readonly Cell[];
}

/**
 * The columns in which every amount is 0, with all that disagrees because of them: were they left out, the others would say what belongs there,
 * and nothing else would fail.
 */
export function zeroColumns(account: Account, found: readonly Disagreement[]): readonly LackingColumns[] {
  if (found.length < FEWEST) return [];
  const columns = columnsOfZeros(account, found);
  if (columns.length > MOST_TRIED) return [];
  const before = new Set(failingIn(account, 'different'));
  const inOrder = printOrder(account.tables);
  return columns
    .flatMap((each): readonly LackingColumns[] => {
      const others = withoutColumn(account, each);
      const after = new Set(failingIn(others, 'different'));
      if ([...after].some((mark) => !before.has(mark))) return [];
      const explains = found.filter(({ relations }) =>
        failingIn({ relations }, 'different').every((mark) => !after.has(mark)),
      );
      const [most] = each.cells
        .flatMap((cell) => {
          const figure = others.find(cell.point);
          return figure === undefined || figure === 'nothing' || figure.prints === 0
            ? []
            : [{ cell, figure }];
        })
        .sort((a, b) => b.figure.value.comparedTo(a.figure.value) || inOrder(a.cell, b.cell));
      return most === undefined || explains.length < FEWEST
        ? []
        : [{ table: each.table, zeros: each.zeros.toSorted(inOrder), columns: [most], explains }];
    })
    .sort((a, b) => b.explains.length - a.explains.length || inOrder(a.columns[0].cell, b.columns[0].cell))
    .slice(0, 1);
}

/** Columns of zeros of which something that fails is a part, or is part of. */
function columnsOfZeros({ tables }: Account, found: readonly Disagreement[]): readonly ZeroColumn[] {
  const failing = found.flatMap(({ relations }) => relations.flatMap(relationCells));
  const isMeant = (cell: Cell): boolean =>
    failing.some((each) => each === cell || (each.table === cell.table && isInside(cell.point, each.point)));
  return tables
    .filter(({ state }) => state === 'given')
    .flatMap((table) =>
      table.sides.flatMap((side) =>
        side.columns.flatMap(({ id }, index): readonly ZeroColumn[] => {
          const cells = side.rows.flatMap((row) => row.cells.slice(index, index + 1));
          const zeros = cells.filter((cell) => givenFigure(cell)?.state === 'given');
          const isOfZeros =
            zeros.length >= FEWEST && zeros.every((cell) => givenFigure(cell)?.value.isZero() === true);
          return id !== undefined && isOfZeros && cells.some(isMeant)
            ? [{ table, side, column: id, cells, zeros }]
            : [];
        }),
      ),
    );
}

/** The disclosure as it would be worked out were a column left out: what else was left blank stays so. */
function withoutColumn(account: Account, { table, side, column }: ZeroColumn): Account {
  const { disclosure } = account;
  const record = disclosure.tables.get(table.id);
  if (record === undefined) return account;
  const blank = Object.fromEntries(
    side.columns.flatMap(({ id }) => (id === undefined || id === column ? [] : [[id, '']])),
  );
  const without = (row: RowRecord): RowRecord => {
    const { [column]: zero, ...amounts } = row.amounts;
    const isLeftBlank = zero === undefined || zero === '';
    return { ...row, amounts: { ...blank, ...amounts, ...(isLeftBlank && { [column]: '' }) } };
  };
  const changed = { ...withEachRow(record, without), asPublished: false };
  return openAccount({ ...account, disclosure: withTable(disclosure, changed) });
}
