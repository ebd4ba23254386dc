import { listsRecords, recordsOf } from '../../formats/record-tables.ts';
import type { Decimal } from '../../model/decimal/decimal.ts';
import { sumOf } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import { isInside } from '../../model/point.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { isSum } from '../../points/relations/relation.ts';

/** Records that tables list with sums of them: projects, purchases. */
export type Summed = 'project' | 'purchase';

/** A sum of records that has more than those that are listed. */
export interface ShortSum {
  readonly cell: Cell;
  /** The column that the records have the money in. */
  readonly column: string;
  /** How many are listed with money in it. */
  readonly listed: number;
  readonly lacks: Decimal;
  /** The same in the unit of the cell. */
  readonly amount: string;
}

/** The sums of records of a kind that fail because they have more than all that are listed, in printed order. */
export function shortSums(account: Account, kind: Summed): readonly ShortSum[] {
  const listing = new Set(
    account.format.tables.flatMap((table) => (listsRecords(table, kind) ? table.id : [])),
  );
  const inOrder = printOrder(account.tables);
  const isRecord = ({ table, point }: Cell): boolean => point[kind] !== undefined && listing.has(table);
  return account.relations
    .filter(({ outcome }) => outcome === 'different')
    .flatMap((relation): readonly ShortSum[] => {
      const { subject, parts } = relation;
      if (!isSum(relation)) return shortOfOnly(account, [subject, ...parts], isRecord);
      const isMeant =
        subject.point[kind] === undefined &&
        (parts.length === 0 ? [subject] : parts).every(({ table }) => listing.has(table));
      const columns = new Set(parts.map(({ column }) => column));
      if (!isMeant || columns.size > 1) return [];
      const [column = subject.column] = columns;
      const short = shortOf(account, subject, parts, column);
      return short?.lacks.greaterThan(0) === true ? [short] : [];
    })
    .sort((a, b) => inOrder(a.cell, b.cell));
}

/** Where one record alone is listed, sums of it print its number: the one that prints more. */
function shortOfOnly(
  account: Account,
  cells: readonly Cell[],
  isRecord: (cell: Cell) => boolean,
): readonly ShortSum[] {
  const only = cells.find(isRecord);
  if (only === undefined) return [];
  return cells
    .filter((cell) => !isRecord(cell))
    .flatMap((cell) => shortOf(account, cell, [only], only.column) ?? [])
    .filter(({ lacks }) => lacks.greaterThan(0))
    .slice(0, 1);
}

function shortOf(
  { figure }: Account,
  cell: Cell,
  parts: readonly Cell[],
  column: string,
): ShortSum | undefined {
  const whole = figure(cell);
  if (whole === undefined) return undefined;
  const listed = parts.flatMap((part) => figure(part) ?? []);
  const lacks = whole.value.minus(sumOf(listed).value);
  const amount = formatMoney(lacks, cell.moneyUnit, cell.decimals);
  return { cell, column, listed: listed.filter(({ prints }) => prints > 0).length, lacks, amount };
}

/** What each column of records lacks by the rows that short sums stand in, as it is written: "" where a row lacks nothing. */
export function lackedByColumn(
  account: Account,
  kind: Summed,
  sums: readonly ShortSum[],
): ReadonlyMap<string, string> {
  const sides = account.tables.flatMap((table) => table.sides);
  const isRecord = ({ cells: [first] }: Row): boolean => first?.point[kind] !== undefined;
  const lacked = sides
    .filter(({ definition }) => recordsOf(definition.rows) === kind)
    .flatMap(({ rows, columns }) =>
      rows
        .filter(({ cells }) => sums.some(({ cell }) => cells.includes(cell)))
        .flatMap(({ cells }) =>
          columns.flatMap(({ id }, index): readonly (readonly [string, string])[] => {
            const cell = cells[index];
            if (id === undefined || cell === undefined) return [];
            const parts = rows
              .filter(isRecord)
              .flatMap((row) => row.cells.slice(index, index + 1))
              .filter(({ point }) => isInside(point, cell.point));
            const short = shortOf(account, cell, parts, id);
            return [[id, short?.lacks.greaterThan(0) === true ? short.amount : '']];
          }),
        ),
    );
  // A sum of fewer comes after that of all: what it lacks is what its own records lack.
  return new Map(lacked);
}
