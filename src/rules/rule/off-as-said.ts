import { figureIn, sumOf } from '../../model/figure/figure.ts';
import { parseAmount } from '../../model/money.ts';
import type { Account } from '../../points/account/account.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';

/** Whether what fails is off by as much as the original is said to be, as far as rounding lets it: with other figures, or without some, it is told elsewhere. */
export function isOffAsSaid({ disclosure, derived }: Account, relation: Relation): boolean {
  const off = relation.difference?.abs();
  if (off === undefined) return false;
  const { half } = sumOf(relationCells(relation).flatMap((cell) => figureIn(derived, cell) ?? []));
  const { moneyUnit, decimals } = relation.subject;
  return disclosure.acknowledged.some(({ difference }) => {
    const said = difference === undefined ? undefined : parseAmount(difference, moneyUnit, decimals);
    return said?.value.minus(off).abs().lte(half) === true;
  });
}
