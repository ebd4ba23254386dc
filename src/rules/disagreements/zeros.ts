import type { Account } from '../../points/account/account.ts';
import { isSum } from '../../points/relations/relation.ts';
import type { Disagreement } from './disagreement.ts';

/**
 * Disagreements, without the totals that lack exactly what a zero in their table should be: another table prints it, which is told at the zero.
 */
export function withoutTotalsOfZeros<Found extends Disagreement>(
  found: readonly Found[],
  account: Pick<Account, 'figure'>,
): readonly Found[] {
  const zeros = found.filter(({ suspect, relations: [first] }) => {
    const said = account.figure(suspect);
    return first.kind === 'agree' && said?.state === 'given' && said.value.isZero();
  });
  return found.filter(
    (each) =>
      !isSum(each.relations[0]) ||
      !zeros.some(
        ({ suspect, difference }) =>
          difference.equals(each.difference) &&
          each.relations.every(({ subject }) => subject.table === suspect.table),
      ),
  );
}
