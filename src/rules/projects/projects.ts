import { goalsTable, purchasesTable } from '../../formats/record-tables.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import type { CellFigure } from '../../model/figure/figure.ts';
import type { ProjectRecord } from '../../model/records.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';

/** The budget of a project where the whole of it this year is printed, in the format's unit of money if it is; undefined where it is nowhere. */
export function projectBudget(
  { tables, figure, own, format, disclosure }: Account,
  key: string,
): CellFigure | undefined {
  if (isWrittenTwice(disclosure, key)) return undefined;
  const rows = tables.flatMap(({ sides }) =>
    sides.flatMap((side) => side.rows.filter((row) => row.project === key && row.key === key)),
  );
  const cells = rows.flatMap((row) => row.cells).filter(({ point }) => point.version === own.version);
  const known = cells.flatMap((cell) => figure(cell) ?? []).filter(({ prints }) => prints > 0);
  const width = ({ cell }: CellFigure): number =>
    Object.keys(cell.point).filter((id) => id !== DIMENSION.origin).length;
  const inOrder = printOrder(tables);
  const isForeign = ({ moneyUnit }: CellFigure): number => Number(moneyUnit !== format.moneyUnit);
  const [widest] = known.sort(
    (a, b) => width(a) - width(b) || isForeign(a) - isForeign(b) || inOrder(a.cell, b.cell),
  );
  return widest;
}

/** Whether two projects have one code: which of them is meant nobody knows. */
export const isWrittenTwice = ({ projects }: Pick<DisclosureRecord, 'projects'>, project: string): boolean =>
  projects.filter(({ key }) => key === project).length > 1;

/** The id of the table that prints the goals and indicators of projects, or their forms. */
export const goalsTableId = ({ format }: Account): string | undefined => goalsTable(format)?.id;

/** The id of the table that prints purchases. */
export const purchasesTableId = ({ format }: Account): string | undefined => purchasesTable(format)?.id;

/** The place of a project's indicator, as acknowledgements name it: "<table>/<project>/<number>". */
export function indicatorPlace(account: Account, { key }: ProjectRecord, index: number) {
  const table = goalsTableId(account);
  return { table, place: `${table ?? 'projects'}/${key}/${index + 1}` };
}
