import type { Decimal } from 'decimal.js';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { Relation } from '../../points/relations/relation.ts';

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
  'across',
  'documents',
  'equivalence',
];

/**
 * Groups failing relations that share a figure and differ by the same amount: one wrong figure breaks many.
 * A figure that was worked out stands for those it was worked out from.
 */
export function disagreements({
  relations,
  derived,
}: Pick<Account, 'relations' | 'derived'>): readonly Disagreement[] {
  const numberOf = numbers(relations);
  const grounds = (relation: Relation): readonly Cell[] => printedCells(cellsOf(relation), derived);
  const belongTogether = (a: Relation, b: Relation): boolean => {
    if (a.emptyTable !== b.emptyTable || !differenceOf(a).equals(differenceOf(b))) return false;
    const own = new Set(grounds(a).map(numberOf));
    return grounds(b).some((cell) => own.has(numberOf(cell)));
  };
  const groups: Relation[][] = [];
  for (const relation of relations.filter(({ outcome }) => outcome === 'different')) {
    const joined = groups.filter((group) => group.some((other) => belongTogether(relation, other)));
    const merged = [...joined.flat(), relation];
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.flatMap((group) => {
    const suspect = suspectOf(group, grounds);
    const [first, ...others] = [...group].sort((a, b) => rank(a, suspect) - rank(b, suspect));
    return first === undefined
      ? []
      : [{ suspect, relations: [first, ...others], difference: differenceOf(first) }];
  });
}

const rank = (relation: Relation, suspect: Cell): number =>
  KINDS.indexOf(relation.kind) + (cellsOf(relation).includes(suspect) ? 0 : KINDS.length);

/** For each cell one that stands for all prints of its number that agree. */
function numbers(relations: readonly Relation[]): (cell: Cell) => Cell {
  const first = new Map<Cell, Cell>();
  for (const { kind, outcome, subject, parts } of relations) {
    if (outcome !== 'equal' || (kind !== 'agree' && kind !== 'balance')) continue;
    for (const part of parts) first.set(part, subject);
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
    return cell.given.kind === 'omitted' ? (derived.get(cell.place)?.from ?? []).flatMap(follow) : [cell];
  };
  return cells.flatMap(follow);
}

/** All cells of a relation, the subject first. */
export const cellsOf = (relation: Relation): readonly Cell[] => [relation.subject, ...relation.parts];

/** The cell in most of the relations; of several, one that prints something else than the others of its number. */
function suspectOf(group: readonly Relation[], grounds: (relation: Relation) => readonly Cell[]): Cell {
  const outliers = new Set(group.flatMap(({ outliers = [] }) => outliers));
  const counts = new Map<Cell, number>();
  for (const cell of group.flatMap(grounds)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, m], [b, n]) => n - m || Number(outliers.has(b)) - Number(outliers.has(a)),
  );
  if (best === undefined) throw new Error('a disagreement needs cells');
  return best[0];
}
