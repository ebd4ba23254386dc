import type { Format } from '../../formats/format.ts';
import type { RowsDefinition } from '../../formats/row-schema.ts';
import type { Fixes } from '../../formats/scalars.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { asCodes, type Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { finding } from '../findings/read-finding.ts';
import { dimensionFinding, memberFinding } from '../taxonomy/member-findings.ts';
import { placedColumns, placedSides } from './format-sides.ts';

/** Findings for every dimension and member a format names that the taxonomy does not have. */
export const memberChecks = (top: Source, format: Format, taxonomy: Taxonomy): readonly Finding[] => [
  ...format.tables.flatMap((table, index) => tableMembers(taxonomy, table, at(top, 'tables', index))),
  ...listMembers(top, format, taxonomy),
];

/** The ids of a list are members of the dimension it is used for; a line without a code has a word instead. */
function listMembers(top: Source, format: Format, taxonomy: Taxonomy): readonly Finding[] {
  const sides = format.tables.flatMap((table) => placedSides(table, top));
  const uses = sides.flatMap(({ side }) => ('lines' in side.rows ? side.rows.lines : []));
  const dimensions = new Map(uses.flatMap((line) => ('list' in line ? [[line.list, line.by] as const] : [])));
  return [...dimensions].flatMap(([list, dimension]) =>
    (format.lists?.[list] ?? []).flatMap(({ id }, index) => {
      const found = taxonomy.dimensions.get(dimension);
      if (found === undefined || (asCodes(found) !== undefined && !/^\d/.test(id))) return [];
      const wrong = memberFinding(taxonomy, dimension, id);
      const source = at(top, 'lists', list, index, 'id');
      return wrong === undefined
        ? []
        : [finding('format/unknown-member', source, wrong.message, wrong.remedy)];
    }),
  );
}

const tableMembers = (taxonomy: Taxonomy, table: TableFormat, source: Source): readonly Finding[] => [
  ...fixesMembers(taxonomy, table.fixes, source),
  ...placedSides(table, source).flatMap((side) => [
    ...rowMembers(taxonomy, side.side.rows, at(side.source, 'rows')),
    ...placedColumns(side).flatMap(({ column, source: place }) =>
      fixesMembers(taxonomy, column.fixes, place),
    ),
  ]),
];

function rowMembers(taxonomy: Taxonomy, rows: RowsDefinition, source: Source): readonly Finding[] {
  if ('by' in rows)
    return rows.by.flatMap((dimension) => unknownDimension(taxonomy, dimension, at(source, 'by')));
  return rows.lines.flatMap((line, index) => {
    const place = at(source, 'lines', index);
    const by = 'list' in line ? unknownDimension(taxonomy, line.by, at(place, 'by')) : [];
    return [...by, ...fixesMembers(taxonomy, line.fixes, place)];
  });
}

function unknownDimension(taxonomy: Taxonomy, dimension: string, source: Source): readonly Finding[] {
  const wrong = dimensionFinding(taxonomy, dimension);
  return wrong === undefined
    ? []
    : [finding('format/unknown-dimension', source, wrong.message, wrong.remedy)];
}

/** @param owner what has the `fixes` */
function fixesMembers(taxonomy: Taxonomy, fixes: Fixes | undefined, owner: Source): readonly Finding[] {
  return Object.entries(fixes ?? {}).flatMap(([dimension, member]) => {
    const source = at(owner, 'fixes', dimension);
    if (dimension === DIMENSION.year) return unknownYear(member, source);
    const wrong = memberFinding(taxonomy, dimension, member);
    if (wrong === undefined) return [];
    return wrong.isDimension
      ? [finding('format/unknown-dimension', { ...source, key: true }, wrong.message, wrong.remedy)]
      : [finding('format/unknown-member', source, wrong.message, wrong.remedy)];
  });
}

function unknownYear(member: string, source: Source): readonly Finding[] {
  if (/^(?:this|last|-?\d{1,2})$/.test(member)) return [];
  const remedy = '写 this（本年）、last（上年），或相差的年数如 -2。';
  return [finding('format/unknown-member', source, `年度“${member}”的写法不对`, remedy)];
}
