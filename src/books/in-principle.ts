import { Decimal } from '../model/decimal/decimal.ts';
import { figureIn } from '../model/figure/figure.ts';
import type { Cell } from '../model/table.ts';
import type { Account } from '../points/account/account.ts';
import { accountCells } from '../points/bind/bind.ts';
import type { Relation } from '../points/relations/relation.ts';
import { printedCells, relationCells } from '../rules/disagreements/disagreement.ts';
import { type CellChange, holdsWith } from '../rules/disagreements/revalued.ts';

/** Why nobody could notice a mistake in the tables from the disclosure alone. */
export const UNDETECTABLE = {
  alone: '改动的数没有任何关系：别处不印它，也没有合计含它',
  fits: '改动以后每条关系仍然成立（同一合计里的两项互换，或改动在四舍五入以内）',
} as const;

/**
 * Whether a mistake in tables could be noticed at all: it could where a relation of the sound disclosure would fail by it. Where every
 * relation still holds, the changed tables are as good an account as the right ones, and only the original tells them apart.
 * @param before the account without the mistake
 * @param after the account with it
 * @returns why it could not be noticed; undefined where it could
 */
export function undetectable(before: Account, after: Account): keyof typeof UNDETECTABLE | undefined {
  const now = new Map(accountCells(after.tables).map((cell) => [cell.place, cell]));
  const changes = new Map(
    accountCells(before.tables).flatMap((cell): [Cell, Decimal][] => {
      if (cell.given.kind !== 'amount') return [];
      const other = now.get(cell.place);
      const value = (other && figureIn(after.derived, other)?.value) ?? new Decimal(0);
      const change = value.minus(cell.given.amount.value);
      return change.isZero() ? [] : [[cell, change]];
    }),
  );
  const change: CellChange = (cell) => changes.get(cell);
  const touched = before.relations.filter(
    (relation) => isSettled(relation) && groundsOf(relation, before).some((cell) => changes.has(cell)),
  );
  if (touched.length === 0) return 'alone';
  return touched.every((relation) => holdsWith(relation, change, before.derived)) ? 'fits' : undefined;
}

const groundsOf = (relation: Relation, { derived }: Account): readonly Cell[] =>
  printedCells(relationCells(relation), derived);

const isSettled = ({ outcome }: Relation): boolean => outcome === 'equal' || outcome === 'rounding';
