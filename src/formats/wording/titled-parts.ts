import { asCodes, type Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { ColumnNode } from '../column-schema.ts';
import { tableSides } from '../columns.ts';
import type { Format } from '../format.ts';
import type { Fixes } from '../scalars.ts';
import type { Side, TableFormat } from '../table-schema.ts';

/** A part of a format that has a title and says which money it is. */
export interface TitledPart {
  readonly kind: 'table' | 'column' | 'line' | 'list';
  /** The table it belongs to; of an entry of a list the first that prints it. */
  readonly table: string;
  readonly title: string;
  /** Members it names itself. */
  readonly own: Fixes;
  /** What holds of it besides: of its table and groups, and the version of the format. */
  readonly above: Fixes;
  /** Keys and indices from the top of the format. */
  readonly path: readonly (string | number)[];
}

/** All tables, groups, columns of figures, lines and entries of lists, in the order they are written in. */
export function titledParts(format: Format, taxonomy: Taxonomy): readonly TitledPart[] {
  const base: Fixes = { [DIMENSION.version]: format.version ?? VERSION.budget };
  const tables = format.tables.flatMap((table, index) => {
    const path = ['tables', index];
    const above = { ...base, ...table.fixes };
    const own = table.fixes ?? {};
    const head: TitledPart = {
      kind: 'table',
      table: table.title,
      title: table.title,
      own,
      above: base,
      path,
    };
    const sides = tableSides(table).flatMap((side, number) => {
      const place = table.sides === undefined ? path : [...path, 'sides', number];
      return [...columnsOf(table, side, above, place), ...linesOf(table, side, above, place)];
    });
    return [head, ...sides];
  });
  return [...tables, ...listed(format, taxonomy)];
}

function columnsOf(table: TableFormat, side: Side, above: Fixes, place: TitledPart['path']): TitledPart[] {
  const walk = (nodes: readonly ColumnNode[], around: Fixes, list: TitledPart['path']): TitledPart[] =>
    nodes.flatMap(({ title, fixes = {}, prints, columns = [] }, index) => {
      const path = [...list, index];
      if (prints !== undefined) return [];
      const part = { kind: 'column', table: table.title, title, own: fixes, above: around, path } as const;
      return [part, ...walk(columns, { ...around, ...fixes }, [...path, 'columns'])];
    });
  return walk(side.columns, above, [...place, 'columns']);
}

const linesOf = (
  table: TableFormat,
  { rows }: Side,
  above: Fixes,
  place: TitledPart['path'],
): TitledPart[] =>
  'by' in rows
    ? []
    : rows.lines.flatMap((line, index): TitledPart[] => {
        if ('list' in line || line.role === 'heading') return [];
        const path = [...place, 'rows', 'lines', index];
        return [{ kind: 'line', table: table.title, title: line.title, own: line.fixes ?? {}, above, path }];
      });

/** The entries of each list, once: an id is a code of the dimension it is used for. */
function listed(format: Format, taxonomy: Taxonomy): readonly TitledPart[] {
  const uses = format.tables.flatMap((table) =>
    tableSides(table).flatMap(({ rows }) =>
      'by' in rows
        ? []
        : rows.lines.flatMap((line) => ('list' in line ? [{ table: table.title, line }] : [])),
    ),
  );
  const once = new Map(uses.map((use) => [`${use.line.list}/${use.line.by}`, use]));
  return [...once.values()].flatMap(({ table, line: { list, by } }) =>
    (format.lists?.[list] ?? []).flatMap(({ id, title }, index): TitledPart[] => {
      // A line without a code has a word instead.
      if (asCodes(taxonomy.dimensions.get(by)) !== undefined && !/^\d/.test(id)) return [];
      return [{ kind: 'list', table, title, own: { [by]: id }, above: {}, path: ['lists', list, index] }];
    }),
  );
}
