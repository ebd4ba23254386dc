import { cellTitle } from '../model/place.ts';
import { pointKey } from '../model/point.ts';
import type { Cell } from '../model/table.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { accountCells, type BoundTable } from '../points/bind/bind.ts';
import { madeUp } from '../points/relations/made-up.ts';
import { rollUps } from '../points/relations/roll-up.ts';
import { twofolds } from '../points/relations/twofold.ts';
import { latticeOf } from '../points/space/lattice.ts';

/** Which figures of a format can be checked against which, whatever they will be. */
export interface Structure {
  /** Cells that stand for one number, in several tables. */
  readonly agreements: readonly (readonly Cell[])[];
  /** Cells that others of their table add up to. */
  readonly sums: readonly { readonly whole: Cell; readonly parts: readonly Cell[] }[];
  /** Sums that no cell prints and that a line divides in two ways: 年初＋收入＝支出＋年末. */
  readonly twofold: readonly (readonly [readonly Cell[], readonly Cell[]])[];
  /** Columns of one row that always print the same number. */
  readonly twins: readonly (readonly [Cell, Cell])[];
  /** Columns and lines that nothing says anything of. */
  readonly alone: readonly Cell[];
  /** Lines and columns that belong to no sum of their table. */
  readonly unsummed: readonly Cell[];
  /** Columns of which no sum holds any row: their cells, of a list those at its top. */
  readonly totalless: readonly (readonly Cell[])[];
}

/** Works out the structure of bound tables. */
export function structureOf(taxonomy: Taxonomy, tables: readonly BoundTable[]): Structure {
  const lattice = latticeOf(taxonomy, tables);
  const cells = accountCells(tables);
  const wholly = cells.filter(({ ofListed }) => ofListed !== true);
  const groups = [...Map.groupBy(wholly, ({ point }) => pointKey(point)).values()];
  const sums = tables.flatMap((table) => [...rollUps(lattice, table), ...madeUp(taxonomy, table)]);
  const twofold = tables.flatMap((table) => twofolds(lattice, table)).map(({ sides }) => sides);
  const parts = new Set([...sums.flatMap((sum) => sum.parts), ...twofold.flat(2)]);
  const summed = new Set([...parts, ...sums.map(({ whole }) => whole)]);
  const agreements = groups.filter((group) => new Set(group.map(({ table }) => table)).size > 1);
  const agreeing = new Set(agreements.flat());
  const totalless = tables.flatMap((table) => columnsWithoutSum(table, summed, parts));
  const told = new Set(totalless.flat());
  const listed = new Set(
    tables.flatMap(({ sides }) =>
      sides.flatMap(({ definition, rows }) =>
        'by' in definition.rows ? rows.flatMap((row) => row.cells) : [],
      ),
    ),
  );
  const loose = cells.filter((cell) => !summed.has(cell) && !told.has(cell));
  return {
    agreements,
    sums,
    twofold,
    twins: onceForColumns(groups.flatMap(twinsOf)),
    alone: onceEach(
      loose.filter((cell) => !agreeing.has(cell)),
      listed,
    ),
    unsummed: onceEach(
      loose.filter((cell) => agreeing.has(cell)),
      listed,
    ),
    totalless,
  };
}

/**
 * The columns of a side whose rows are summed nowhere: no sum holds a line of a statement, and none holds a row at the top of a list, which
 * may be all that a disclosure lists.
 */
function columnsWithoutSum(
  { sides }: BoundTable,
  summed: ReadonlySet<Cell>,
  parts: ReadonlySet<Cell>,
): readonly (readonly Cell[])[] {
  return sides.flatMap(({ definition, rows }) => {
    const isList = 'by' in definition.rows;
    const top = isList ? rows.filter(({ depth }) => depth === 0) : rows;
    const columns = Map.groupBy(
      top.flatMap((row) => row.cells),
      ({ column }) => column,
    );
    const holding = isList ? parts : summed;
    return [...columns.values()].filter((own) => own.length > 1 && !own.some((cell) => holding.has(cell)));
  });
}

/** Two cells of one row on one point. */
function twinsOf(group: readonly Cell[]): readonly (readonly [Cell, Cell])[] {
  const rows = Map.groupBy(group, ({ table, row }) => `${table}/${row}`);
  return [...rows.values()].flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [[first, second] as const],
  );
}

/** One cell for each line of a statement, and for each column of a list: what is said of that is said of all its rows. */
const onceEach = (cells: readonly Cell[], listed: ReadonlySet<Cell>): readonly Cell[] => [
  ...new Map(
    cells.map((cell) => [[cell.table, listed.has(cell) ? '' : cell.row, cell.column].join('/'), cell]),
  ).values(),
];

/** What a cell is called in a list. */
export const called = (cell: Cell): string => cellTitle(cell);

/** One pair for each two columns. */
const onceForColumns = (pairs: Structure['twins']): Structure['twins'] => [
  ...new Map(
    pairs.map((pair) => [pair.map(({ table, column }) => `${table}/${column}`).join(), pair]),
  ).values(),
];
