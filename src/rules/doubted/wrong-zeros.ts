import { isSignedZero } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { explainedIn, WRITTEN_AS_NOTHING } from '../explained/explained.ts';

/** The zeros that are told to be something else: those with a sign, those that an amount belongs in place of, and columns of nothing else. */
export const wrongZeros: (account: Account) => readonly Cell[] = onceFor((account) => {
  const { rest, lacking } = explainedIn(account);
  const found = [
    ...rest.flatMap(({ slip }) => (slip?.name === WRITTEN_AS_NOTHING ? [slip.cell] : [])),
    ...lacking.flatMap(({ zeros }) => zeros),
  ];
  return accountCells(account.tables).filter((cell) => isSignedZero(cell) || found.includes(cell));
});
