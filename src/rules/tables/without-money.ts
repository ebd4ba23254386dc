import { givenFigure } from '../../model/figure/figure.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';

/** Whether tables were filled in, and no money stands in any: what lacks by it is not told besides. */
export const isWithoutMoney = ({ tables }: Account): boolean =>
  tables.some(({ state }) => state !== 'missing' && state !== 'pending') &&
  accountCells(tables).every((cell) => (givenFigure(cell)?.prints ?? 0) === 0);
