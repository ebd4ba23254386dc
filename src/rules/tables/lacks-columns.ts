import type { Account } from '../../points/account/account.ts';
import { accountCells, type BoundTable } from '../../points/bind/bind.ts';
import { explainedIn } from '../explained/explained.ts';
import { columnsFilled } from './columns-filled.ts';

/** Whether columns were not filled in, or with zeros only: what only their figures could say is told there. */
export const lacksColumns = (account: Account): boolean =>
  columnsFilled(account).account.leftOut !== undefined || explainedIn(account).lacking.length > 0;

/** The tables of such columns. */
export const tablesLackingColumns = (account: Account): readonly BoundTable[] => [
  ...columnsFilled(account).blank,
  ...[...columnsFilled(account).lacking, ...explainedIn(account).lacking].map(({ table }) => table),
];

/** Whether a table that somebody wrote has no amount at all, though there is money in it: others cannot be worked out without it. */
export function lacksTable(account: Account): boolean {
  const leftOut = columnsFilled(account).account.leftOut ?? new Set();
  return account.tables.some((table) => {
    const cells = accountCells([table]);
    return cells.length > 0 && cells.every(({ place }) => leftOut.has(place));
  });
}
