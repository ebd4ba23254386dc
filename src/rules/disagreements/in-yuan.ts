import { figureIn } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import type { Relation } from '../../points/relations/relation.ts';
import { printedCells } from './disagreement.ts';

/** A table, or one column of it, that prints 元 where it says 万元 (or 万元 where it says 元). */
export interface InYuan {
  readonly table: string;
  /** Absent where it is the table as a whole. */
  readonly column?: string | undefined;
  /** Two prints of one number that show it, the one in the other unit first. */
  readonly pairs: readonly (readonly [Cell, Cell])[];
}

/** Whether a cell stands in a table, or a column, that prints another unit. */
export const standsInYuan = (inYuan: readonly InYuan[], { table, column }: Cell): boolean =>
  inYuan.some((each) => each.table === table && (each.column === undefined || each.column === column));

/** So many prints of numbers have to be off by the same ten thousand before their table is said to be in another unit. */
const FEWEST = 2;

/** A print of a number with one in another table. */
type PrintPair = readonly [Cell, Cell];

/**
 * Tables and columns whose every number that other tables print is exactly ten thousand times theirs, or a ten-thousandth. What is off from
 * such a table alone is right: the one that is off from most is taken first, and of two the one with the larger numbers.
 */
export function tablesInYuan({
  relations,
  derived,
  tables,
}: Pick<Account, 'relations' | 'derived' | 'tables'>): readonly InYuan[] {
  const found: InYuan[] = [];
  const inOrder = printOrder(tables);
  const isTen = isOff(derived);
  let pairs = relations
    .flatMap((relation) => comparedPairs(relation, derived, inOrder))
    .sort((a, b) => inOrder(a[0], b[0]) || inOrder(a[1], b[1]));
  for (
    let best = likeliest(pairs, isTen, derived);
    best !== undefined;
    best = likeliest(pairs, isTen, derived)
  ) {
    const { table, column } = best;
    const isOwn = (cell: Cell): boolean =>
      cell.table === table && (column === undefined || cell.column === column);
    found.push(best);
    pairs = pairs.filter((pair) => !pair.some(isOwn));
  }
  return found;
}

function likeliest(
  pairs: readonly PrintPair[],
  isTen: (pair: PrintPair) => boolean,
  derived: Account['derived'],
): InYuan | undefined {
  if (!pairs.some(isTen)) return undefined;
  const both = pairs.flatMap(([a, b]): PrintPair[] => [
    [a, b],
    [b, a],
  ]);
  const whole = [...Map.groupBy(both, ([cell]) => cell.table)].map(
    ([table, own]): InYuan => ({ table, pairs: own }),
  );
  const columns = [...Map.groupBy(both, ([cell]) => `${cell.table} ${cell.column}`).values()].flatMap((own) =>
    own.slice(0, 1).map(([cell]): InYuan => ({ table: cell.table, column: cell.column, pairs: own })),
  );
  const isWhole = ({ pairs: own }: InYuan): boolean => own.length >= FEWEST && own.every(isTen);
  const sizeOf = ({ pairs: [first] }: InYuan): number =>
    first === undefined ? 0 : Number(figureIn(derived, first[0])?.value.abs() ?? 0);
  const [best] = [...whole.filter(isWhole), ...columns.filter(isWhole)].sort(
    (a, b) => othersOf(b) - othersOf(a) || b.pairs.length - a.pairs.length || sizeOf(b) - sizeOf(a),
  );
  return best;
}

const othersOf = ({ pairs }: InYuan): number => new Set(pairs.map(([, other]) => other.table)).size;

/** Whether a number is ten thousand times the other or a ten-thousandth of it. */
const isOff =
  (derived: Account['derived']) =>
  ([a, b]: PrintPair): boolean => {
    const [one, other] = [figureIn(derived, a)?.value, figureIn(derived, b)?.value];
    if (one === undefined || other === undefined || other.isZero() || one.isZero()) return false;
    return one.equals(other.times(10_000)) || other.equals(one.times(10_000));
  };

/** Prints of one number in two tables, one of them wrong perhaps. */
function comparedPairs(
  { kind, subject, parts }: Relation,
  derived: Account['derived'],
  inOrder: (a: Cell, b: Cell) => number,
): readonly PrintPair[] {
  if (kind !== 'agree' && kind !== 'balance') return [];
  const printed = printedCells([subject, ...[...parts].sort(inOrder)], derived).filter(
    (cell) => !(figureIn(derived, cell)?.value.isZero() ?? true),
  );
  const [first, ...others] = printed;
  return first === undefined
    ? []
    : others.filter(({ table }) => table !== first.table).map((other) => [first, other] as const);
}
