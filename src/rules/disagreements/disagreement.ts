import { byText } from '../../model/base/order.ts';
import type { Decimal } from '../../model/decimal/decimal.ts';
import { isLeftOut, isSignedZero } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';

/** Relations that fail together, with the cell that most of them have in common. */
export interface Disagreement {
  /** The cell that stands in most of the failing relations: the likeliest to be wrong. */
  readonly suspect: Cell;
  /** The relation that says it best, the others after it. */
  readonly relations: readonly [Relation, ...Relation[]];
  /** In 元, not negative. */
  readonly difference: Decimal;
}

/** The order in which kinds say best what is wrong. */
const KINDS: readonly Relation['kind'][] = [
  'agree',
  'balance',
  'roll-up',
  'twofold',
  'across',
  'documents',
  'equivalence',
];

/**
 * Groups failing relations that share a figure and differ by the same amount: one wrong figure breaks many.
 * A figure that was worked out stands for those it was worked out from. Where two cells are as likely to be wrong, or two relations say it
 * as well, what is printed first is taken, by `printOrder`: the order of tables, rows and columns in the files decides nothing.
 */
export function disagreements({
  relations,
  derived,
  tables,
}: Pick<Account, 'relations' | 'derived' | 'tables'>): readonly Disagreement[] {
  const inOrder = printOrder(tables);
  const numberOf = numbers(relations);
  const grounds = (relation: Relation): readonly Cell[] => printedCells(relationCells(relation), derived);
  const failing = relations.filter(({ outcome }) => outcome === 'different');
  const groups = together(failing, (relation) => ({
    kind: `${differenceOf(relation).toString()} ${relation.emptyTable ?? ''}`,
    cells: grounds(relation).map(numberOf),
  }));
  return groups.flatMap((group) => {
    const suspect = suspectOf(group, grounds, inOrder);
    const [first, ...others] = [...group].sort(
      (a, b) =>
        rank(a, suspect) - rank(b, suspect) ||
        inOrder(a.subject, b.subject) ||
        byText(partsOf(a), partsOf(b)),
    );
    return first === undefined
      ? []
      : [{ suspect, relations: [first, ...others], difference: differenceOf(first) }];
  });
}

/** Relations that fail together, and their place among the others: that of the last one that joined. */
interface Group {
  relations: Relation[];
  at: number;
}

/**
 * Puts relations together that are of one kind and share a cell, or are connected by others that do. Each is looked up by its cells: to
 * compare every one with every other would take the square of their number.
 */
export function together(
  relations: readonly Relation[],
  markOf: (relation: Relation) => { readonly kind: string; readonly cells: readonly Cell[] },
): readonly Relation[][] {
  const first = new Map<string, Map<Cell, number>>();
  const groups: (Group | undefined)[] = [];
  const moved: number[] = [];
  const groupOf = (index: number): number => {
    let at = index;
    while (moved[at] !== undefined && moved[at] !== at) {
      const next = moved[at] ?? at;
      moved[at] = moved[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const [index, relation] of relations.entries()) {
    const { kind, cells } = markOf(relation);
    const known = first.get(kind) ?? new Map<Cell, number>();
    first.set(kind, known);
    const joined = [...new Set(cells.flatMap((cell) => known.get(cell) ?? []).map(groupOf))]
      .flatMap((at) => groups[at] ?? [])
      .sort((a, b) => a.at - b.at);
    const [only, ...others] = joined;
    const group: Group =
      only !== undefined && others.length === 0
        ? only
        : { relations: joined.flatMap((each) => each.relations), at: 0 };
    group.relations.push(relation);
    for (const each of joined) moved[each.at] = index;
    for (const each of joined) groups[each.at] = undefined;
    group.at = index;
    groups[index] = group;
    moved[index] = index;
    for (const cell of cells) if (!known.has(cell)) known.set(cell, index);
  }
  return groups.flatMap((group) => (group === undefined ? [] : [group.relations]));
}

const rank = (relation: Relation, suspect: Cell): number =>
  KINDS.indexOf(relation.kind) + (relationCells(relation).includes(suspect) ? 0 : KINDS.length);

const partsOf = ({ parts }: Relation): string =>
  parts
    .map(({ place }) => place)
    .sort()
    .join(' ');

/** For each cell one that stands for all prints of its number that agree. */
export function numbers(relations: readonly Relation[]): (cell: Cell) => Cell {
  const first = new Map<Cell, Cell>();
  for (const { kind, outcome, subject, parts, outliers = [] } of relations) {
    if (kind !== 'agree' && kind !== 'balance') continue;
    // What prints something else than the subject prints one and the same.
    const [same = subject, ...others] = outcome === 'equal' ? [subject, ...parts] : outliers;
    for (const cell of others) first.set(cell, same);
  }
  return (cell) => first.get(cell) ?? cell;
}

const differenceOf = (relation: Relation): Decimal => {
  if (relation.difference === undefined) throw new Error('a relation that differs has a difference');
  return relation.difference.abs();
};

/** The cells themselves where they are printed, and in place of a cell that was worked out those it was worked out from. */
export function printedCells(cells: readonly Cell[], derived: Account['derived']): readonly Cell[] {
  const seen = new Set<Cell>();
  const follow = (cell: Cell): readonly Cell[] => {
    if (seen.has(cell)) return [];
    seen.add(cell);
    return isLeftOut(cell) ? (derived.get(cell.place)?.origin?.from ?? []).flatMap(follow) : [cell];
  };
  return cells.flatMap(follow);
}

/** The cell in most of the relations; of several, one that prints something else than the others of its number, then a zero with a sign, then the first in order. */
export function suspectOf(
  group: readonly Relation[],
  grounds: (relation: Relation) => readonly Cell[],
  inOrder: (a: Cell, b: Cell) => number,
): Cell {
  const outliers = new Set(group.flatMap(({ outliers = [] }) => outliers));
  const counts = new Map<Cell, number>();
  for (const cell of group.flatMap(grounds)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, m], [b, n]) =>
      n - m ||
      Number(outliers.has(b)) - Number(outliers.has(a)) ||
      Number(isSignedZero(b)) - Number(isSignedZero(a)) ||
      inOrder(a, b),
  );
  if (best === undefined) throw new Error('a disagreement needs cells');
  return best[0];
}
