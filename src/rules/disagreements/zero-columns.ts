import type { RowRecord, TableRecord } from '../../model/content.ts';
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
import { isOffAsSaid } from '../rule/off-as-said.ts';
import type { Disagreement } from './disagreement.ts';
import type { LackingCell, LackingColumns } from './lacking.ts';

/** More groups of columns than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 8;

/** Zeros by which columns are of zeros, and disagreements that show it: one alone is a slip of the hand. */
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
 * The columns in which every amount is 0, table by table, with all that disagrees because of them: were they left out, the others would say what belongs
 * there, and nothing else would fail. Those of which most disagrees are tried first, and none after one that explains everything.
 */
export function zeroColumns(account: Account, found: readonly Disagreement[]): readonly LackingColumns[] {
  // What the original is said to print so needs no other explanation.
  const isSaid = ({ relations }: Disagreement): boolean =>
    relations.every((relation) => isOffAsSaid(account, relation));
  if (found.length < FEWEST || found.every(isSaid)) return [];
  let best: readonly LackingColumns[] = [];
  const explained = (): number => best[0]?.explains.length ?? 0;
  for (const group of groupsOfZeros(account, found).slice(0, MOST_TRIED)) {
    const lacking = lackingIn(account, group, found);
    if ((lacking[0]?.explains.length ?? 0) > explained()) best = lacking;
    if (explained() === found.length) break;
  }
  return best;
}

/** What columns lack, if with them left out less disagrees and nothing else does. */
function lackingIn(
  account: Account,
  columns: readonly ZeroColumn[],
  found: readonly Disagreement[],
): readonly LackingColumns[] {
  const others = withoutZeros(account, columns);
  const before = new Set(failingIn(account, 'different'));
  const isNew = (relation: Relation): boolean =>
    failingIn({ relations: [relation] }, 'different').some((mark) => !before.has(mark));
  if (others.relations.some((each) => isNew(each) && !isOffAsSaid(others, each))) return [];
  const after = new Set(failingIn(others, 'different'));
  const explains = found.filter(({ relations }) =>
    failingIn({ relations }, 'different').every((mark) => !after.has(mark)),
  );
  if (explains.length < FEWEST) return [];
  const inOrder = printOrder(account.tables);
  const byTable = Map.groupBy(columns, ({ table }) => table);
  return [...byTable].flatMap(([table, own]): readonly LackingColumns[] => {
    const known = own.flatMap((column) => {
      const [most] = column.cells
        .flatMap((cell) => knownAt(others, cell) ?? [])
        .sort((a, b) => b.figure.value.comparedTo(a.figure.value) || inOrder(a.cell, b.cell));
      return most === undefined ? [] : [{ column, most }];
    });
    const [most, ...more] = known.map((each) => each.most).sort((a, b) => inOrder(a.cell, b.cell));
    const zeros = known.flatMap(({ column }) => column.zeros).sort(inOrder);
    return most === undefined ? [] : [{ table, zeros, columns: [most, ...more], explains }];
  });
}

/** What all else says of a cell, where it says that there is money. */
function knownAt({ find }: Account, cell: Cell): LackingCell | undefined {
  const figure = find(cell.point);
  return figure === undefined || figure === 'nothing' || figure.prints === 0 ? undefined : { cell, figure };
}

/**
 * Columns of zeros of which something that fails is a part, or is part of: each, all those of a table, one of several tables, and all; those first of which
 * most fails.
 */
function groupsOfZeros(
  { tables }: Account,
  found: readonly Disagreement[],
): readonly (readonly ZeroColumn[])[] {
  const failing = found.flatMap(({ relations }) => relations.flatMap(relationCells));
  const failingOf = (cells: readonly Cell[]): number =>
    failing.filter((each) =>
      cells.some((cell) => each === cell || (each.table === cell.table && isInside(cell.point, each.point))),
    ).length;
  const all = tables
    .filter(({ state }) => state === 'given')
    .flatMap((table) => table.sides.flatMap((side) => zeroColumnsOf(table, side)));
  const touched = all.filter(({ cells }) => failingOf(cells) > 0);
  const alone = touched.filter(({ zeros }) => zeros.length >= FEWEST).map((column) => [column]);
  // Where all tables say nothing of some money, it is the rest that does not come out.
  const together = [
    ...Map.groupBy(touched, ({ table }) => table.id).values(),
    ...Map.groupBy(all, ({ column }) => column).values(),
    all,
  ];
  const groups = [...alone, ...together.filter(({ length }) => length > 1)];
  const counted = groups.map((group) => ({ group, failing: failingOf(group.flatMap(({ cells }) => cells)) }));
  // Of as many the fewest columns: it need not be that all are wrong.
  return counted
    .sort((a, b) => b.failing - a.failing || a.group.length - b.group.length)
    .map(({ group }) => group);
}

const zeroColumnsOf = (table: BoundTable, side: BoundSide): readonly ZeroColumn[] =>
  side.columns.flatMap(({ id }, index): readonly ZeroColumn[] => {
    const cells = side.rows.flatMap((row) => row.cells.slice(index, index + 1));
    const zeros = cells.filter((cell) => givenFigure(cell)?.state === 'given');
    const isOfZeros = zeros.length > 0 && zeros.every((cell) => givenFigure(cell)?.value.isZero() === true);
    return id !== undefined && isOfZeros ? [{ table, side, column: id, cells, zeros }] : [];
  });

/** The disclosure as it would be worked out were the zeros of columns left out: what else was left blank stays so. */
function withoutZeros(account: Account, columns: readonly ZeroColumn[]): Account {
  const byTable = Map.groupBy(columns, ({ table }) => table.id);
  const disclosure = [...byTable].reduce((changed, [id, own]) => {
    const record = changed.tables.get(id);
    return record === undefined ? changed : withTable(changed, withBlank(record, own));
  }, account.disclosure);
  const leftOut = new Set([
    ...(account.leftOut ?? []),
    ...columns.flatMap(({ zeros }) => zeros.map(({ place }) => place)),
  ]);
  return openAccount({ ...account, disclosure, leftOut });
}

/** A table with columns of its sides left blank, in every row that says something of them. */
function withBlank(record: TableRecord, columns: readonly ZeroColumn[]): TableRecord {
  const without = (side: string, row: RowRecord): RowRecord => {
    const own = columns.filter((each) => each.side.definition.id === side).map(({ column }) => column);
    const blank = own.filter((column) => row.amounts[column] !== undefined).map((column) => [column, '']);
    return { ...row, amounts: { ...row.amounts, ...Object.fromEntries(blank) } };
  };
  const [only] = Object.keys(record.sides);
  return {
    ...record,
    sides: Object.fromEntries(
      Object.entries(record.sides).map(([side, rows]) => [side, rows.map((row) => without(side, row))]),
    ),
    ...(record.total !== undefined && only !== undefined && { total: without(only, record.total) }),
  };
}
