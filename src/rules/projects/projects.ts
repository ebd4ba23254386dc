import { goalsTable, purchasesTable } from '../../formats/record-tables.ts';
import type { CellFigure } from '../../model/figure/figure.ts';
import type { ProjectRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';

/** The budget of a project by the first table that prints the whole of it this year; undefined where none does. */
export function projectBudget({ tables, figure, own }: Account, key: string): CellFigure | undefined {
  const rows = tables.flatMap(({ sides }) =>
    sides.flatMap((side) => side.rows.filter((row) => row.project === key && row.key === key)),
  );
  const cells = rows.flatMap((row) => row.cells).filter(({ point }) => point.version === own.version);
  const known = cells.flatMap((cell) => figure(cell) ?? []).filter(({ prints }) => prints > 0);
  const width = ({ cell }: CellFigure): number =>
    Object.keys(cell.point).filter((id) => id !== 'origin').length;
  return known.reduce<CellFigure | undefined>(
    (best, entry) => (best === undefined || width(entry) < width(best) ? entry : best),
    undefined,
  );
}

/** The id of the table that prints the goals and indicators of projects, or their forms. */
export const goalsTableId = ({ format }: Account): string | undefined => goalsTable(format)?.id;

/** The id of the table that prints purchases. */
export const purchasesTableId = ({ format }: Account): string | undefined => purchasesTable(format)?.id;

/** The place of a project's indicator, as acknowledgements name it: "<table>/<project>/<number>". */
export function indicatorPlace(account: Account, { key }: ProjectRecord, index: number) {
  const table = goalsTableId(account);
  return { table, place: `${table ?? 'projects'}/${key}/${index + 1}` };
}
