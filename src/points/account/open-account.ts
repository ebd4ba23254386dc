import { leafColumns, tableSides } from '../../formats/columns.ts';
import { listsRecords, recordsOf } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { type CellFigure, figureIn } from '../../model/figure/figure.ts';
import type { Point } from '../../model/point.ts';
import { accountCells, type Binding, bindTables, pointContext } from '../bind/bind.ts';
import { resolvePoint } from '../bind/resolve.ts';
import { isUnnamedNothing, partsOfPoint } from '../relations/across.ts';
import { relationsOf } from '../relations/relate.ts';
import { rollUps } from '../relations/roll-up.ts';
import { settled, withProposedRows } from '../solve/propose.ts';
import { solve } from '../solve/solve.ts';
import type { Account, FoundFigure } from './account.ts';
import { equivalences } from './equivalences.ts';
import { memberNames } from './member-names.ts';
import { formatHere } from './tables-here.ts';

/** Binds a disclosure's tables, solves what was left out, and relates all that is known. */
export function openAccount(given: Binding): Account {
  const { disclosure, taxonomy, leftOut } = given;
  const format = formatHere(given.format, {
    year: disclosure.year,
    isWritten: (table) => isWritten(disclosure, table),
  });
  const binding = { disclosure, format, taxonomy, leftOut };
  const proposed = withProposedRows(binding, bindTables(binding));
  const context = pointContext(binding);
  const own = resolvePoint(context);
  const first = solve(taxonomy, own, proposed, disclosure.isWhole, leftOut);
  const tables = settled(format, proposed, first.derived);
  const isSame = accountCells(tables).length === accountCells(proposed).length;
  const { derived, knowledge } = isSame ? first : solve(taxonomy, own, tables, disclosure.isWhole, leftOut);
  const titleOf = memberNames(taxonomy, tables, disclosure.year);
  const relations = relationsOf(tables, knowledge, derived, titleOf, taxonomy);
  const find = (point: Point): FoundFigure | undefined => {
    const { groups, canonical, isNothing, lattice } = knowledge.surmised;
    if (!lattice.has(point)) return isUnnamedNothing(knowledge.surmised, point) ? 'nothing' : undefined;
    const spot = lattice.spotOf(point);
    return isNothing(spot) ? 'nothing' : groups.get(canonical(spot))?.[0]?.figure;
  };
  const prints = (point: Point): readonly CellFigure[] => {
    if (!knowledge.lattice.has(point)) return [];
    const spot = knowledge.lattice.spotOf(point);
    const group = knowledge.isNothing(spot) ? [] : (knowledge.groups.get(knowledge.canonical(spot)) ?? []);
    return group.map(({ figure }) => figure);
  };
  const parts = (point: Point): readonly CellFigure[] | undefined =>
    knowledge.lattice.has(point) ? partsOfPoint(knowledge.surmised, point) : undefined;
  return {
    disclosure,
    format,
    taxonomy,
    leftOut,
    context,
    own,
    tables,
    derived,
    figure: (cell) => figureIn(derived, cell),
    relations: [...relations, ...equivalences(taxonomy, own, find)],
    rollUps: (table) => rollUps(knowledge.lattice, table),
    find,
    prints,
    parts,
  };
}

/** Whether a disclosure has a file of a table or records that it lists, or says why it has none. */
const isWritten = (
  { tables, projects, procurement, notInSource }: Binding['disclosure'],
  table: TableFormat,
): boolean =>
  tables.has(table.id) ||
  notInSource.some((entry) => entry.table === table.id) ||
  (procurement !== undefined && listsRecords(table, 'purchase')) ||
  tableSides(table).some(
    (side) =>
      recordsOf(side.rows) === 'project' &&
      leafColumns(side.columns).some(({ id }) =>
        projects.some(({ money }) => id !== undefined && id in money),
      ),
  );
