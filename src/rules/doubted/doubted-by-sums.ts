import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { isSum, relationCells } from '../../points/relations/relation.ts';
import { type Disagreement, printedCells } from '../disagreements/disagreement.ts';
import { standsInYuan } from '../disagreements/in-yuan.ts';
import { explainedIn } from '../explained/explained.ts';

/** Whether a cell says a figure that sums or other prints show to be wrong, or was worked out from one. */
export const isDoubtedBySums: (account: Account) => (cell: Cell) => boolean = onceFor((account) => {
  const { inYuan, scaled, exchanges, lacking, rest } = explainedIn(account);
  const wrong = new Set([
    ...rest.flatMap(({ suspect, slip }) => (slip?.isSure === true ? [suspect, slip.cell] : [suspect])),
    ...exchanges.flatMap(({ pairs }) => pairs.flat()),
    ...lacking.flatMap(({ zeros }) => zeros),
  ]);
  const isInRow = isInDoubtedRow(account);
  const isWrong = (cell: Cell): boolean =>
    wrong.has(cell) || isInRow(cell) || cell.table === scaled?.table || standsInYuan(inYuan, cell);
  return (cell) => printedCells([cell], account.derived).some(isWrong);
});

/** The row that a cell stands in. */
export const rowOf = ({ table, row }: Cell): string => `${table} ${row}`;

/**
 * Whether a cell stands in a row in which a disagreement may have its mistake: where two tables print one number otherwise nobody knows which of them is wrong, and
 * what stands beside it in its row may be wrong with it. What the original prints so is no mistake.
 */
export const isInDoubtedRow: (account: Account) => (cell: Cell) => boolean = onceFor((account) => {
  const { exchanges, rest } = explainedIn(account);
  const asPrinted = new Set(account.disclosure.acknowledged.map(({ at }) => at));
  const isMistake = ({ place }: Cell): boolean => !asPrinted.has(place);
  const printsOf = ({ relations }: Disagreement): readonly Cell[] =>
    relations.filter((relation) => !isSum(relation)).flatMap(relationCells);
  const cells = [
    ...rest
      .filter(({ suspect, slip }) => isMistake(slip?.isSure === true ? slip.cell : suspect))
      .flatMap(printsOf),
    ...exchanges
      .filter(({ pairs: [[first]] }) => isMistake(first))
      .flatMap(({ pairs, explains }) => [...pairs.flat(), ...explains.flatMap(printsOf)]),
  ];
  const rows = new Set(cells.map(rowOf));
  return (cell) => rows.has(rowOf(cell));
});
