import { figureIn } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { type Disagreement, printedCells } from './disagreement.ts';
import { type SameName, sameNames } from './same-name.ts';

/**
 * The two projects of one name that a disagreement comes of: both print one amount, both stand in it, and it is off by just that amount.
 * Undefined where it comes of something else.
 */
export function recordedTwice(
  { disclosure, tables, derived }: Pick<Account, 'disclosure' | 'tables' | 'derived'>,
  { relations, difference }: Pick<Disagreement, 'relations' | 'difference'>,
): SameName | undefined {
  const pairs = sameNames(disclosure.projects);
  if (pairs.length === 0) return undefined;
  const grounds = new Set(printedCells(relations.flatMap(relationCells), derived));
  const rows = tables.flatMap(({ sides }) => sides.flatMap((side) => side.rows));
  const isOff = (cell: Cell): boolean => {
    const figure = figureIn(derived, cell);
    const off = figure?.value.abs().minus(difference).abs();
    return figure !== undefined && off?.lessThanOrEqualTo(figure.half) === true;
  };
  const offBy = (key: string): readonly Cell[] =>
    rows
      .filter(({ project }) => project === key)
      .flatMap(({ cells }) => cells)
      .filter((cell) => grounds.has(cell) && isOff(cell));
  return pairs.find(({ first, second }) => offBy(first.key).length > 0 && offBy(second.key).length > 0);
}
