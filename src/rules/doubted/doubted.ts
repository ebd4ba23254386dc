import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printedCells } from '../disagreements/disagreement.ts';
import { beyondWhole } from './beyond-whole.ts';
import { beyondWider } from './beyond-wider.ts';
import { isDoubtedBySums, rowOf } from './doubted-by-sums.ts';

/**
 * Whether a cell says a figure that is told to be wrong, or was worked out from one: what follows from it is not told besides, one mistake
 * is one message.
 */
export const isDoubted: (account: Account) => (cell: Cell) => boolean = onceFor((account) => {
  const beyond = new Set(beyondWhole(account).map(({ cell }) => cell));
  const asPrinted = new Set(account.disclosure.acknowledged.map(({ at }) => at));
  const less = beyondWider(account).filter(({ cell }) => !asPrinted.has(cell.place));
  const rows = new Set(
    less.flatMap(({ cell, part, exchanged }) =>
      [cell, part.cell, ...(exchanged === undefined ? [] : [exchanged])].map(rowOf),
    ),
  );
  const isBySums = isDoubtedBySums(account);
  return (cell) =>
    isBySums(cell) ||
    printedCells([cell], account.derived).some((each) => beyond.has(each) || rows.has(rowOf(each)));
});
