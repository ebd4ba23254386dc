import { sumOf } from '../../model/figure/figure.ts';
import type { Account } from '../../points/account/account.ts';
import { isSum, relationCells } from '../../points/relations/relation.ts';
import type { Disagreement } from './disagreement.ts';

/**
 * Disagreements, without the totals that lack just what a zero in their table should be, as far as rounding lets them: another table prints it,
 * which is told at the zero.
 */
export function withoutTotalsOfZeros<Found extends Disagreement>(
  found: readonly Found[],
  { figure }: Pick<Account, 'figure'>,
): readonly Found[] {
  const zeros = found.filter(({ suspect, relations: [first] }) => {
    const said = figure(suspect);
    return first.kind === 'agree' && said !== undefined && said.state !== 'derived' && said.value.isZero();
  });
  const lacks = (total: Found, zero: Found): boolean =>
    total.relations.every((relation) => {
      const { half } = sumOf(relationCells(relation).flatMap((cell) => figure(cell) ?? []));
      const isNear = total.difference.minus(zero.difference).abs().lessThanOrEqualTo(half);
      return isNear && relation.subject.table === zero.suspect.table;
    });
  return found.filter((each) => !isSum(each.relations[0]) || !zeros.some((zero) => lacks(each, zero)));
}
