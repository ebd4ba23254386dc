import { type FigureColumn, figureColumns, listedBy, tableSides } from '../formats/columns.ts';
import type { Fixes, Format, Side, TableFormat } from '../formats/format.ts';
import { statementLines } from '../formats/lines.ts';
import { filledTitle } from '../formats/titles.ts';
import type { DisclosureRecord, RowRecord, TableRecord } from '../model/content.ts';
import { parseAmount } from '../model/money.ts';
import type { Point } from '../model/point.ts';
import type { ProjectRecord } from '../model/records.ts';
import { at, type Source } from '../model/source.ts';
import type { Cell, Given, Row, RowName } from '../model/table.ts';
import { memberTitle, type Taxonomy } from '../model/taxonomy.ts';
import { unitMember, unitName } from '../model/unit.ts';
import { flowOf, type PointContext, resolvePoint } from './resolve.ts';

/** A side of a table with its rows bound to points. */
export interface BoundSide {
  readonly definition: Side;
  readonly columns: readonly FigureColumn[];
  /** For each column of figures the point of all its rows together. */
  readonly wholes: readonly Point[];
  /** In printed order, the total included. */
  readonly rows: readonly Row[];
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
  readonly sides: readonly BoundSide[];
  readonly source: Source;
}

/** What binding needs besides the table. */
export interface Binding {
  readonly taxonomy: Taxonomy;
  readonly format: Format;
  readonly disclosure: DisclosureRecord;
}

/** The members every point of a disclosure starts from. */
export function pointContext({ taxonomy, format, disclosure }: Binding): PointContext {
  const { discloser, year } = disclosure;
  const unit = unitMember(discloser.department, discloser.code) ?? discloser.department.id;
  return { taxonomy, year, version: format.version, unit };
}

/** Binds every table of the format, in its order. Tables without a file have the rows the format itself names, left out. */
export const bindTables = (binding: Binding): readonly BoundTable[] =>
  binding.format.tables.map((table) => bindTable(binding, table, binding.disclosure.tables.get(table.id)));

/**
 * Binds one table.
 * @param record its file; for a table without one, rows proposed by the solver, or undefined
 */
export function bindTable(binding: Binding, table: TableFormat, record: TableRecord | undefined): BoundTable {
  const { disclosure } = binding;
  const words = { year: disclosure.year, name: disclosure.discloser.title, kind: disclosure.discloser.kind };
  const title = filledTitle(table.title, words);
  const asPublished = record !== undefined && (record.asPublished ?? disclosure.asPublished);
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
    sides,
    source: bind.source,
  };
}

/** All cells of a disclosure in the order of its tables. */
export const accountCells = (tables: readonly BoundTable[]): readonly Cell[] =>
  tables.flatMap((table) => table.sides.flatMap((side) => side.rows.flatMap((row) => row.cells)));

interface Bind extends Binding {
  readonly context: PointContext;
  readonly table: TableFormat;
  readonly title: string;
  readonly record: TableRecord | undefined;
  readonly asPublished: boolean;
  readonly source: Source;
}

function stateOf(bind: Bind, sides: readonly BoundSide[]): BoundTable['state'] {
  if (bind.table.pending !== undefined) return 'pending';
  if (bind.record?.empty === true) return 'empty';
  if (bind.record !== undefined) return 'given';
  return sides.some(
    ({ definition, rows }) => isByProject(definition) && rows.some((row) => row.kind === 'item'),
  )
    ? 'given'
    : 'missing';
}

const isByProject = (side: Side): boolean => listedBy(side.rows)?.[0] === 'project';

function bindSide(bind: Bind, side: Side): BoundSide {
  const columns = figureColumns(bind.format, bind.table, side);
  const records = bind.record?.sides[side.id] ?? [];
  const items = isByProject(side)
    ? projectRows(bind, side, columns, records)
    : 'by' in side.rows
      ? records.map((record) => listedRow(bind, side.rows, columns, record))
      : lineRows(bind, side, columns, records);
  const wholes = columns.map((column) => resolvePoint(bind.context, bind.table.fixes ?? {}, column.fixes));
  const total = 'by' in side.rows ? side.rows.total : undefined;
  if (total === undefined) return { definition: side, columns, wholes, rows: items };
  const totalRow = row(bind, columns, {
    key: 'total',
    kind: 'total',
    depth: 0,
    names: { line: { code: '', name: total.title } },
    fixes: {},
    record: bind.record?.total,
  });
  return {
    definition: side,
    columns,
    wholes,
    rows: total.at === 'first' ? [totalRow, ...items] : [...items, totalRow],
  };
}

function lineRows(
  bind: Bind,
  side: Side,
  columns: readonly FigureColumn[],
  records: readonly RowRecord[],
): Row[] {
  return statementLines(bind.format, side.rows).map((line) =>
    row(bind, line.role === 'heading' ? [] : columns, {
      key: line.id,
      kind: line.role,
      depth: line.depth,
      names: { line: { code: '', name: filledTitle(line.title, wordsOf(bind)) } },
      fixes: line.fixes,
      ofWhich: line.ofWhich,
      record: records.find((record) => record.keys.line === line.id),
      beside: line.beside,
    }),
  );
}

const wordsOf = ({ disclosure }: Bind) => ({
  year: disclosure.year,
  name: disclosure.discloser.title,
  kind: disclosure.discloser.kind,
});

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
  return row(bind, columns, { key: codes.join('-'), kind: 'item', depth, names, fixes, record });
}

function rowMember(bind: Bind, dimension: string, code: string): string {
  return dimension === 'unit' ? (unitMember(bind.disclosure.discloser.department, code) ?? code) : code;
}

function nameOf(bind: Bind, dimension: string, code: string, printed: string | undefined): RowName {
  if (code === '') return { code, name: '' };
  const known =
    dimension === 'unit'
      ? unitName(bind.disclosure.discloser.department, code)
      : memberTitle(bind.taxonomy, dimension, code, bind.disclosure.year);
  return { code, name: printed ?? known ?? code };
}

function depthOf(taxonomy: Taxonomy, dimension: string | undefined, code: string): number {
  const found = dimension === undefined ? undefined : taxonomy.dimensions.get(dimension);
  return found?.kind === 'codes' ? Math.max(0, found.levels.indexOf(code.length)) : 0;
}

function projectRows(
  bind: Bind,
  side: Side,
  columns: readonly FigureColumn[],
  records: readonly RowRecord[],
): Row[] {
  const listed = bind.disclosure.projects.filter((project) =>
    columns.some(({ id }) => project.money[id] !== undefined),
  );
  const rows = listed.map((project) => projectRow(bind, columns, project));
  if (!('by' in side.rows) || side.rows.under !== 'unit') return rows;
  const units = [
    ...new Set([
      ...records.map((record) => record.keys.unit ?? ''),
      ...listed.map((project) => project.unit),
    ]),
  ];
  return units.flatMap((code) => [
    row(bind, columns, {
      key: code,
      kind: 'subtotal',
      depth: 0,
      names: { unit: nameOf(bind, 'unit', code, records.find((record) => record.keys.unit === code)?.name) },
      fixes: { unit: rowMember(bind, 'unit', code) },
      record: records.find((record) => record.keys.unit === code),
    }),
    ...rows.filter((_, index) => listed[index]?.unit === code),
  ]);
}

function projectRow(bind: Bind, columns: readonly FigureColumn[], project: ProjectRecord): Row {
  return row(bind, columns, {
    key: project.key,
    kind: 'item',
    depth: 1,
    names: {
      project: { code: project.code ?? '', name: project.name },
      unit: nameOf(bind, 'unit', project.unit, undefined),
    },
    category: project.category,
    fixes: { unit: rowMember(bind, 'unit', project.unit), project: project.key },
    record: { source: at(project.source, 'money'), keys: {}, amounts: project.money },
  });
}

interface RowPlan {
  readonly key: string;
  readonly kind: Row['kind'];
  readonly depth: number;
  readonly names: Row['names'];
  readonly category?: string | undefined;
  readonly fixes: Fixes;
  readonly ofWhich?: boolean | undefined;
  readonly record: RowRecord | undefined;
  readonly beside?: string | undefined;
}

function row(bind: Bind, columns: readonly FigureColumn[], plan: RowPlan): Row {
  const source = plan.record?.source ?? bind.source;
  const name = Object.values(plan.names)
    .slice(0, 1)
    .map((entry) => `${entry.code} ${entry.name}`.trim());
  const cells = columns.map((column): Cell => {
    const written = plan.record?.amounts[column.id];
    const fixes = [bind.table.fixes ?? {}, plan.fixes, column.fixes];
    return {
      place: `${bind.table.id}/${plan.key}/${column.id}`,
      table: bind.table.id,
      row: plan.key,
      column: column.id,
      title: [bind.title, ...name, filledTitle(column.title, wordsOf(bind))].join(' · '),
      point: resolvePoint(bind.context, ...fixes),
      flow: flowOf(bind.context, ...fixes),
      ofWhich: column.ofWhich || plan.ofWhich === true,
      moneyUnit: column.moneyUnit,
      decimals: bind.format.decimals,
      given: given(written, column, bind),
      source: written === undefined ? source : at(source, column.id),
    };
  });
  return {
    key: plan.key,
    kind: plan.kind,
    depth: plan.depth,
    names: plan.names,
    category: plan.category,
    beside: plan.beside,
    cells,
    source,
  };
}

function given(written: string | undefined, column: FigureColumn, bind: Bind): Given {
  if (written === undefined)
    return bind.asPublished || bind.record?.empty === true ? { kind: 'blank' } : { kind: 'omitted' };
  if (written === '') return { kind: 'blank' };
  const amount = parseAmount(written, column.moneyUnit, bind.format.decimals);
  return amount === undefined ? { kind: 'notApplicable', text: written } : { kind: 'amount', amount };
}
