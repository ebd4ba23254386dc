import type { RowRecord } from '../../model/content.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import { isInside } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withTable } from '../../points/account/other-tables.ts';
import type { BoundSide, BoundTable } from '../../points/bind/bind.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { inUnitOf } from '../rule/wording.ts';
import type { Disagreement } from './disagreement.ts';
import type { LackingCell, LackingColumns } from './lacking.ts';

/** More groups of columns than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 8;

/** Zeros by which columns are of zeros, and disagreements that show it: one alone is a slip of the hand. */
const FEWEST = 2;

/** A column in which somebody wrote zeros and no other amount. */
interface ZeroColumn {
  readonly side: BoundSide;
  readonly column: string;
  readonly cells: readonly Cell[];
  /** Those of its cells in which a zero stands. */
  readonly zeros: readonly Cell[];
}

/** Such columns of a table: one, or all that it has. */
interface ZeroColumns {
  readonly table: BoundTable;
  readonly columns: readonly ZeroColumn[];
}

/**
 * The columns in which every amount is 0, with all that disagrees because of them: were they left out, the others would say what belongs there,
 * and nothing else would fail. Those of which most disagrees are tried first, and none after one that explains everything.
 */
export function zeroColumns(account: Account, found: readonly Disagreement[]): readonly LackingColumns[] {
  if (found.length < FEWEST) return [];
  let best: LackingColumns | undefined;
  for (const group of groupsOfZeros(account, found).slice(0, MOST_TRIED)) {
    const lacking = lackingIn(account, group, found);
    if (lacking !== undefined && lacking.explains.length > (best?.explains.length ?? 0)) best = lacking;
    if (best?.explains.length === found.length) break;
  }
  return best === undefined ? [] : [best];
}

/** What columns lack, if with them left out less disagrees and nothing else does. */
function lackingIn(
  account: Account,
  { table, columns }: ZeroColumns,
  found: readonly Disagreement[],
): LackingColumns | undefined {
  const others = withoutZeros(account, { table, columns });
  const before = new Set(failingIn(account, 'different'));
  const isNew = (relation: Relation): boolean =>
    failingIn({ relations: [relation] }, 'different').some((mark) => !before.has(mark));
  if (others.relations.some((each) => isNew(each) && !isSaid(account, each))) return undefined;
  const after = new Set(failingIn(others, 'different'));
  const explains = found.filter(({ relations }) =>
    failingIn({ relations }, 'different').every((mark) => !after.has(mark)),
  );
  const inOrder = printOrder(account.tables);
  const [most, ...more] = columns
    .flatMap(({ cells }) =>
      cells
        .flatMap((cell): LackingCell[] => {
          const figure = others.find(cell.point);
          return figure === undefined || figure === 'nothing' || figure.prints === 0
            ? []
            : [{ cell, figure }];
        })
        .sort((a, b) => b.figure.value.comparedTo(a.figure.value) || inOrder(a.cell, b.cell))
        .slice(0, 1),
    )
    .sort((a, b) => inOrder(a.cell, b.cell));
  const zeros = columns.flatMap((each) => each.zeros).sort(inOrder);
  return most === undefined || explains.length < FEWEST
    ? undefined
    : { table, zeros, columns: [most, ...more], explains };
}

/** Whether what fails is off by as much as the original is said to be: with other figures left out it is told elsewhere. */
const isSaid = ({ disclosure }: Account, { subject, difference }: Relation): boolean =>
  difference !== undefined &&
  disclosure.acknowledged.some((said) => {
    const decimals = said.difference?.split('.')[1]?.length ?? 0;
    return said.difference === new Decimal(inUnitOf(subject, difference.abs())).toFixed(decimals);
  });

/** Columns of zeros of which something that fails is a part, or is part of: all those of a table, and each; those first of which most fails. */
function groupsOfZeros({ tables }: Account, found: readonly Disagreement[]): readonly ZeroColumns[] {
  const failing = found.flatMap(({ relations }) => relations.flatMap(relationCells));
  const failingOf = (cells: readonly Cell[]): number =>
    failing.filter((each) =>
      cells.some((cell) => each === cell || (each.table === cell.table && isInside(cell.point, each.point))),
    ).length;
  const groups = tables
    .filter(({ state }) => state === 'given')
    .flatMap((table): ZeroColumns[] => {
      const columns = table.sides.flatMap(zeroColumnsOf).filter(({ cells }) => failingOf(cells) > 0);
      const alone = columns
        .filter(({ zeros }) => zeros.length >= FEWEST)
        .map((column) => ({ table, columns: [column] }));
      return columns.length > 1 ? [{ table, columns }, ...alone] : alone;
    });
  const counted = groups.map((group) => ({
    group,
    failing: failingOf(group.columns.flatMap(({ cells }) => cells)),
  }));
  // Of as many the single column: it need not be that all are wrong.
  return counted
    .sort((a, b) => b.failing - a.failing || a.group.columns.length - b.group.columns.length)
    .map(({ group }) => group);
}

const zeroColumnsOf = (side: BoundSide): readonly ZeroColumn[] =>
  side.columns.flatMap(({ id }, index): readonly ZeroColumn[] => {
    const cells = side.rows.flatMap((row) => row.cells.slice(index, index + 1));
    const zeros = cells.filter((cell) => givenFigure(cell)?.state === 'given');
    const isOfZeros = zeros.length > 0 && zeros.every((cell) => givenFigure(cell)?.value.isZero() === true);
    return id !== undefined && isOfZeros ? [{ side, column: id, cells, zeros }] : [];
  });

/** The disclosure as it would be worked out were the zeros of columns left out: what else was left blank stays so. */
function withoutZeros(account: Account, { table, columns }: ZeroColumns): Account {
  const { disclosure } = account;
  const record = disclosure.tables.get(table.id);
  if (record === undefined) return account;
  const without = (side: string, row: RowRecord): RowRecord => {
    const own = columns.filter((each) => each.side.definition.id === side).map(({ column }) => column);
    const blank = own.filter((column) => row.amounts[column] !== undefined).map((column) => [column, '']);
    return { ...row, amounts: { ...row.amounts, ...Object.fromEntries(blank) } };
  };
  const [only] = Object.keys(record.sides);
  const changed = {
    ...record,
    sides: Object.fromEntries(
      Object.entries(record.sides).map(([side, rows]) => [side, rows.map((row) => without(side, row))]),
    ),
    ...(record.total !== undefined && only !== undefined && { total: without(only, record.total) }),
  };
  const leftOut = new Set([
    ...(account.leftOut ?? []),
    ...columns.flatMap(({ zeros }) => zeros.map(({ place }) => place)),
  ]);
  return openAccount({ ...account, disclosure: withTable(disclosure, changed), leftOut });
}
