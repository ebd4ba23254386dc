import { rowAnchor } from '../../document/addresses.ts';
import type { Row } from '../../model/table.ts';
import type { BoundTable } from '../../points/bind/bind.ts';

/** A project to jump to within a table. */
export interface Jump {
  readonly title: string;
  /** Id of its first row on the page. */
  readonly anchor: string;
}

/** The projects of one unit to jump to. */
export interface UnitJumps {
  readonly unit: string;
  readonly jumps: readonly Jump[];
}

/** Rows from which on a table is worth jumping through. */
const LONG = 12;

/** The units and projects of a long table of records, each with its first row; none for other tables. */
export function recordJumps({ sides }: BoundTable): readonly UnitJumps[] {
  const rows = sides.flatMap((side) => side.rows.filter(({ project }) => project !== undefined));
  const lines = rows.reduce((count, { details }) => count + (details?.length ?? 1), 0);
  if (lines < LONG) return [];
  const firsts = rows.filter(
    (row, index) => rows.findIndex(({ project }) => project === row.project) === index,
  );
  return [...Map.groupBy(firsts, ({ names }) => names.unit?.name ?? '')].map(([unit, own]) => ({
    unit,
    jumps: own.map((row) => ({ title: projectName(row), anchor: rowAnchor(row.key) })),
  }));
}

const projectName = ({ names }: Row): string => names.project?.name ?? '';
