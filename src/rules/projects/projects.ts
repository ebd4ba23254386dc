import type { ProjectRecord } from '../../model/records.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { givenFigure, type Known } from '../../points/figures/known.ts';

/** A project's whole budget: the cell that prints it, and its figure. */
export interface ProjectBudget {
  readonly cell: Cell;
  readonly known: Known;
}

/** The budget of a project by the first table that prints the whole of it this year; undefined where none does. */
export function projectBudget({ tables, derived, own }: Account, key: string): ProjectBudget | undefined {
  const rows = tables.flatMap(({ sides }) =>
    sides.flatMap((side) => side.rows.filter((row) => row.project === key && row.key === key)),
  );
  const cells = rows.flatMap((row) => row.cells).filter(({ point }) => point.version === own.version);
  const known = cells.flatMap((cell) => {
    const figure = givenFigure(cell) ?? derived.get(cell.place);
    return figure === undefined || figure.prints === 0 ? [] : [{ cell, known: figure }];
  });
  const width = ({ cell }: ProjectBudget): number =>
    Object.keys(cell.point).filter((id) => id !== 'origin').length;
  return known.reduce<ProjectBudget | undefined>(
    (best, entry) => (best === undefined || width(entry) < width(best) ? entry : best),
    undefined,
  );
}

/** The id of the table that prints the goals and indicators of projects, or their forms. */
export const goalsTable = ({ format }: Account): string | undefined =>
  format.tables.find(
    ({ form, rows }) => form !== undefined || (rows !== undefined && 'by' in rows && rows.each !== undefined),
  )?.id;

/** The id of the table that prints purchases. */
export const procurementTable = ({ format }: Account): string | undefined =>
  format.tables.find(({ rows }) => rows !== undefined && 'by' in rows && rows.by[0] === 'purchase')?.id;

/** The place of a project's indicator, as acknowledgements name it: "<table>/<project>/<number>". */
export function indicatorPlace(account: Account, { key }: ProjectRecord, index: number) {
  const table = goalsTable(account);
  return { table, place: `${table ?? 'projects'}/${key}/${index + 1}` };
}
