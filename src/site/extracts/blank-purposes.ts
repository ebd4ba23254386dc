import { memberTitle } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells, type BoundTable } from '../../points/bind/bind.ts';

/**
 * What a table has lines or columns for and prints nothing of (公务用车购置费 where no car is bought), by the names of the field: who asks for it
 * is answered by the table.
 */
export function blankPurposes(account: Account, table: BoundTable): readonly string[] {
  const { taxonomy, disclosure } = account;
  const cells = accountCells([table]).filter(({ point }) => DIMENSION.purpose in point);
  return [...Map.groupBy(cells, ({ point }) => point[DIMENSION.purpose] ?? '')].flatMap(([purpose, own]) =>
    own.some((cell) => (account.figure(cell)?.text ?? '') !== '')
      ? []
      : (memberTitle(taxonomy, DIMENSION.purpose, purpose.split('/').at(-1) ?? '', disclosure.year) ?? []),
  );
}
