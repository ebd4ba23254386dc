import { type FigureColumn, figureColumns, listedBy, tableSides } from '../../formats/columns.ts';
import { printsEach, recordsOf } from '../../formats/record-tables.ts';
import type { Side, TableFormat } from '../../formats/table-schema.ts';
import { filledTitle } from '../../formats/titles.ts';
import type { RowRecord, TableRecord } from '../../model/content.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import { onceFor } from '../../model/once-for.ts';
import { namedWithCode } from '../../model/place.ts';
import type { Point } from '../../model/point.ts';
import type { Source } from '../../model/source.ts';
import type { Cell, Row } from '../../model/table.ts';
import { asCodes, type Taxonomy } from '../../model/taxonomy.ts';
import { unitKey, unitMember } from '../../model/unit.ts';
import { type Bind, type Binding, boundRow, nameOf, rowMember, titleWordsOf } from './bind-row.ts';
import { isOfRecords, leavesOutProjects, recordRows, recordTotal, sharedFixes } from './record-rows.ts';
import { contextOf, type PointContext, resolvePoint } from './resolve.ts';
import { statementRows } from './statement-rows.ts';
import { sumRecord } from './unit-rows.ts';

export type { Binding } from './bind-row.ts';

/** A side of a table with its rows bound to points. */
export interface BoundSide {
  readonly definition: Side;
  readonly columns: readonly FigureColumn[];
  /** For each column of figures the point of all its rows together. */
  readonly wholes: readonly Point[];
  /** In printed order, the total included. */
  readonly rows: readonly Row[];
  /** Lists some only (goals of some projects, the largest ones): those it leaves out have money all the same. */
  readonly leavesOut: boolean;
}

/** A table of a disclosure, its cells bound to points. */
export interface BoundTable {
  readonly id: string;
  readonly definition: TableFormat;
  /** With years and names filled in. */
  readonly title: string;
  /**
   * given: has a file (or projects) · empty: published without figures · derived: left to the relations, which know it ·
   * missing: not in the source, or left out and not known · pending: shows records this version has no page for yet.
   */
  readonly state: 'given' | 'empty' | 'derived' | 'missing' | 'pending';
  /** Why it is missing. */
  readonly reason?: string | undefined;
  /** Prints exactly what its file holds. */
  readonly asPublished: boolean;
  readonly notes: readonly string[];
  /** The sentence of an empty table, where this disclosure has its own. */
  readonly statement?: string | undefined;
  /** By column id: what this disclosure calls it. */
  readonly columnTitles?: Readonly<Record<string, string | undefined>> | undefined;
  readonly sides: readonly BoundSide[];
  readonly source: Source;
}

/** The members every point of a disclosure starts from. */
export const pointContext: (binding: Binding) => PointContext = onceFor(
  ({ taxonomy, format, disclosure }) => {
    const { discloser, year, kind } = disclosure;
    const unit = unitMember(discloser.department, unitKey(discloser)) ?? discloser.department.id;
    return contextOf(taxonomy, { year, version: kind === 'budget' ? format.version : kind, unit });
  },
);

/** Binds every table of the format, in its order. Tables without a file have the rows the format itself names, left out. */
export const bindTables = (binding: Binding): readonly BoundTable[] =>
  binding.format.tables.map((table) => bindTable(binding, table, binding.disclosure.tables.get(table.id)));

/**
 * Binds one table.
 * @param record its file; for a table without one, rows proposed by the solver, or undefined
 */
export function bindTable(binding: Binding, table: TableFormat, record: TableRecord | undefined): BoundTable {
  const { disclosure } = binding;
  const title = record?.title ?? filledTitle(table.title, titleWordsOf(binding));
  const isWritten = record !== undefined || isListed(binding, table);
  const asPublished = isWritten && (record?.asPublished ?? disclosure.asPublished);
  const bind: Bind = {
    ...binding,
    context: pointContext(binding),
    table,
    title,
    record,
    asPublished,
    source: record?.source ?? disclosure.source,
  };
  const absent = disclosure.notInSource.find((entry) => entry.table === table.id);
  const sides = tableSides(table).map((side) => bindSide(bind, side));
  return {
    id: table.id,
    definition: table,
    title,
    state: stateOf(bind, sides),
    reason: absent?.reason,
    asPublished,
    notes: [...(table.notes ?? []), ...(record?.notes ?? [])],
    statement: record?.statement,
    columnTitles: record?.columnTitles,
    sides,
    source: bind.source,
  };
}

/** Whether the records of a table are written in a file of their own: then it holds all the table prints. */
const isListed = ({ disclosure }: Binding, table: TableFormat): boolean =>
  tableSides(table).some(
    (side) =>
      table.form !== undefined ||
      (recordsOf(side.rows) === 'purchase' && disclosure.procurement !== undefined),
  );

/** All cells of a disclosure in the order of its tables. */
export const accountCells: (tables: readonly BoundTable[]) => readonly Cell[] = onceFor((tables) =>
  tables.flatMap((table) => table.sides.flatMap((side) => side.rows.flatMap((row) => row.cells))),
);

function stateOf(bind: Bind, sides: readonly BoundSide[]): BoundTable['state'] {
  if (bind.table.pending !== undefined) return 'pending';
  if (bind.record?.empty === true) return 'empty';
  if (bind.record !== undefined) return 'given';
  return hasRecords(sides) ? 'given' : 'missing';
}

const hasRecords = (sides: readonly BoundSide[]): boolean =>
  sides.some(({ definition, rows }) => isOfRecords(definition) && rows.some(isItemRow));

function bindSide(bind: Bind, side: Side): BoundSide {
  const columns = figureColumns(bind.format, bind.table, side);
  const records = bind.record?.sides[side.id] ?? [];
  const items = isOfRecords(side)
    ? recordRows(bind, side, columns)
    : 'by' in side.rows
      ? records.map((record) => listedRow(bind, side.rows, columns, record))
      : statementRows(bind, side, columns, records);
  const shared = sharedFixes(bind, side, columns);
  const wholes = columns.map((column) =>
    resolvePoint(bind.context, bind.table.fixes ?? {}, shared, column.fixes),
  );
  const total = 'by' in side.rows ? side.rows.total : undefined;
  // Which money the total of goals is follows from its projects: without any nobody can say.
  const isUnknown = printsEach(side.rows) && items.length === 0;
  const isSome = 'by' in side.rows && side.rows.some === true;
  const leavesOut = isSome || leavesOutProjects(bind, side, columns, shared);
  if (total === undefined || isUnknown) return { definition: side, columns, wholes, rows: items, leavesOut };
  const sum = recordTotal(bind, side);
  const totalRow = boundRow(bind, columns, {
    key: 'total',
    kind: 'total',
    depth: 0,
    names: { line: { code: '', name: total.title } },
    texts: sum === undefined ? bind.record?.total?.texts : { quantity: sum.quantity },
    fixes: shared,
    ofListed: leavesOut,
    record: sum === undefined ? bind.record?.total : sumRecord(sum),
  });
  return {
    definition: side,
    columns,
    wholes,
    rows: total.at === 'first' ? [totalRow, ...items] : [...items, totalRow],
    leavesOut,
  };
}

function listedRow(bind: Bind, rows: Side['rows'], columns: readonly FigureColumn[], record: RowRecord): Row {
  const dimensions = listedBy(rows) ?? [];
  const names = Object.fromEntries(
    dimensions.map((dimension, index) => {
      const code = record.keys[dimension] ?? '';
      return [dimension, nameOf(bind, dimension, code, index === 0 ? record.name : undefined)];
    }),
  );
  const fixes = Object.fromEntries(
    dimensions
      .filter((dimension) => (record.keys[dimension] ?? '') !== '')
      .map((dimension) => [dimension, rowMember(bind, dimension, record.keys[dimension] ?? '')]),
  );
  const codes = dimensions.map((dimension) => record.keys[dimension] ?? '').filter((code) => code !== '');
  const depth = depthOf(bind.taxonomy, dimensions[0], codes[0] ?? '');
  const { texts, printedCode } = record;
  const besides = Object.values(names)
    .slice(1)
    .flatMap(({ code, name }) => (name === '' ? [] : [namedWithCode(code, name)]));
  return boundRow(bind, columns, {
    ...(besides.length > 0 && { besides }),
    key: codes.join('-'),
    kind: 'item',
    depth,
    names,
    ...(texts === undefined ? {} : { own: texts }),
    ...(printedCode === undefined ? {} : { printedCode }),
    fixes,
    record,
  });
}

function depthOf(taxonomy: Taxonomy, dimension: string | undefined, code: string): number {
  const codes = dimension === undefined ? undefined : asCodes(taxonomy.dimensions.get(dimension));
  return Math.max(0, codes?.levels.indexOf(code.length) ?? 0);
}
