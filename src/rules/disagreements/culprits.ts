import type { Decimal } from '../../model/decimal/decimal.ts';
import { figureIn } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { isSum, type Relation, relationCells, sidesOf } from '../../points/relations/relation.ts';
import { type Disagreement, numbers, printedCells } from './disagreement.ts';
import { type Implied, impliedBy, isOneNumber } from './implied.ts';
import { timesIn } from './worked-out.ts';

/** A number that, were it another, would make all relations of a disagreement fit. */
export interface Culprit {
  /** Its prints, which agree with each other. */
  readonly cells: readonly [Cell, ...Cell[]];
  /** What is printed, in 元. */
  readonly printed: Decimal;
  /** What would fit. */
  readonly right: Implied;
  /** Whether other relations hold only while it is as it is printed. */
  readonly isConfirmed: boolean;
}

/** What is asked of an account here. */
type RelatedFigures = Pick<Account, 'relations' | 'derived' | 'tables'>;

/** For a disagreement the numbers that alone could explain it, those printed least often first, of those what is printed first. */
export function culpritsOf(account: RelatedFigures): (found: Disagreement) => readonly Culprit[] {
  const { derived, relations, tables } = account;
  const inOrder = printOrder(tables);
  const numberOf = numbers(relations);
  const groundsOf = (relation: Relation): readonly Cell[] => printedCells(relationCells(relation), derived);
  const confirmed = confirmedNumbers(account, numberOf, groundsOf);
  const printed = Map.groupBy(new Set(relations.flatMap(groundsOf)), numberOf);
  const timesPrinted = ({ cells: [cell] }: Culprit): number => printed.get(numberOf(cell))?.length ?? 0;
  return ({ relations: failing }) => {
    const prints = Map.groupBy([...new Set(failing.flatMap(groundsOf))], numberOf);
    return [...prints]
      .flatMap(([number, cells]): Culprit[] => {
        const [first, ...others] = cells.sort(inOrder);
        const isSame = (cell: Cell): boolean => numberOf(cell) === number;
        const right = agreed(failing.map((relation) => impliedBy(relation, isSame, account)));
        const value = first && figureIn(derived, first)?.value;
        if (first === undefined || right === undefined || value === undefined) return [];
        return [{ cells: [first, ...others], printed: value, right, isConfirmed: confirmed.has(number) }];
      })
      .sort((a, b) => timesPrinted(a) - timesPrinted(b) || inOrder(a.cells[0], b.cells[0]));
  };
}

/** The one value that all say, as the most exact of them says it; undefined where one says nothing or another. */
function agreed(values: readonly (Implied | undefined)[]): Implied | undefined {
  const said = values.flatMap((value) => value ?? []);
  const [best] = [...said].sort((a, b) => a.within.comparedTo(b.within));
  const isAgreed =
    said.length === values.length && best !== undefined && said.every((each) => isOneNumber(each, best));
  return isAgreed ? best : undefined;
}

/** Whether a disagreement would be no more if a culprit of another one were put right. */
export function isExplainedBy(
  { cells, right }: Pick<Culprit, 'cells' | 'right'>,
  { relations }: Disagreement,
  account: Pick<RelatedFigures, 'derived'>,
): boolean {
  const isSame = (cell: Cell): boolean => cells.includes(cell);
  return relations.every((relation) => {
    const implied = impliedBy(relation, isSame, account);
    return implied !== undefined && isOneNumber(implied, right);
  });
}

/**
 * Numbers that stand in a relation that holds and would not hold with another number: one that a total and its parts were all worked out
 * from rises in both.
 */
function confirmedNumbers(
  { relations, derived }: RelatedFigures,
  numberOf: (cell: Cell) => Cell,
  groundsOf: (relation: Relation) => readonly Cell[],
): ReadonlySet<Cell> {
  const found = new Set<Cell>();
  for (const relation of relations) {
    const { outcome } = relation;
    if (!isSum(relation) || (outcome !== 'equal' && outcome !== 'rounding')) continue;
    const [left, right] = sidesOf(relation);
    for (const number of new Set(groundsOf(relation).map(numberOf))) {
      const isSame = (cell: Cell): boolean => numberOf(cell) === number;
      const times = (cell: Cell): number => timesIn(cell, isSame, derived);
      const timesAmong = (cells: readonly Cell[]): number =>
        cells.reduce((sum, cell) => sum + times(cell), 0);
      if (timesAmong(left) !== timesAmong(right)) found.add(number);
    }
  }
  return found;
}
