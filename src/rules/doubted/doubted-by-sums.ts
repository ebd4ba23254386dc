import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printedCells } from '../disagreements/disagreement.ts';
import { explainedIn } from '../disagreements/explained.ts';
import { standsInYuan } from '../disagreements/in-yuan.ts';

/** Whether a cell says a figure that sums or other prints show to be wrong, or was worked out from one. */
export const isDoubtedBySums: (account: Account) => (cell: Cell) => boolean = onceFor((account) => {
  const { inYuan, scaled, exchanges, lacking, rest } = explainedIn(account);
  const wrong = new Set([
    ...rest.flatMap(({ suspect, slip }) => (slip?.isSure === true ? [suspect, slip.cell] : [suspect])),
    ...exchanges.flatMap(({ pairs }) => pairs.flat()),
    ...lacking.flatMap(({ zeros }) => zeros),
  ]);
  const isWrong = (cell: Cell): boolean =>
    wrong.has(cell) || cell.table === scaled?.table || standsInYuan(inYuan, cell);
  return (cell) => printedCells([cell], account.derived).some(isWrong);
});
