import type { FigureColumn } from '../../formats/columns.ts';
import type { Side } from '../../formats/table-schema.ts';
import { GROUP_HEADERS } from '../../model/kinds/column-kinds.ts';
import { printedTexts } from '../../model/kinds/record-field.ts';
import { PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import type {
  ProcurementGroup,
  ProcurementLine,
  ProcurementRecord,
  ProjectRecord,
} from '../../model/records.ts';
import { at } from '../../model/source.ts';
import type { Row } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { type Bind, boundRow, nameOf, rowMember } from './bind-row.ts';
import { sumRecord, underUnits } from './unit-rows.ts';

/** The lines of procurement as rows, in printed order: beneath those of their units, or of the groups they stand in. */
export function boundPurchases(bind: Bind, side: Side, columns: readonly FigureColumn[]): readonly Row[] {
  const { procurement, projects } = bind.disclosure;
  if (procurement === undefined) return [];
  const known = new Map(projects.map((project) => [project.key, project]));
  const paths = groupPaths(procurement);
  const lines = Map.groupBy(procurement.lines, ({ group }) => group);
  const groups = Map.groupBy(procurement.groups, ({ group }) => group);
  const rowsIn = (group: string | undefined): readonly Row[] => [
    ...(lines.get(group) ?? []).map((line) =>
      purchaseRow(bind, columns, line, known.get(line.project ?? ''), paths),
    ),
    ...(groups.get(group) ?? []).flatMap((each) => [
      groupRow(bind, columns, each, paths),
      ...rowsIn(each.key),
    ]),
  ];
  const rows = rowsIn(undefined);
  if (procurement.groups.length > 0) return rows;
  const sums = [...procurement.units].map(([unit, sum]) => [unit, sumRecord(sum)] as const);
  return underUnits(bind, side, columns, rows, new Map(sums), (unit) => ({
    quantity: procurement.units.get(unit)?.quantity,
  }));
}

/** By key of a group: its member among purchases, a path through the groups it stands in. */
function groupPaths({ groups }: ProcurementRecord): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { key, group } of groups) paths.set(key, pathIn(paths, group, key));
  return paths;
}

const pathIn = (paths: ReadonlyMap<string, string>, group: string | undefined, key: string): string =>
  group === undefined ? key : `${paths.get(group) ?? group}/${key}`;

/** The row of a group's sum, above what stands in it. */
function groupRow(
  bind: Bind,
  columns: readonly FigureColumn[],
  group: ProcurementGroup,
  paths: ReadonlyMap<string, string>,
): Row {
  const heads = GROUP_HEADERS.flatMap((key) => textOf(group, key));
  return boundRow(bind, columns, {
    key: group.key,
    kind: 'subtotal',
    depth: 0,
    names: { purchase: { code: '', name: heads.join(' · ') } },
    // It is named in the columns of its own texts, never in that of the purchases.
    texts: { ...printedTexts(PURCHASE_FIELDS, { ...group, item: group.item ?? '' }) },
    fixes: { purchase: paths.get(group.key) ?? group.key },
    record: sumRecord(group),
  });
}

const textOf = (group: ProcurementGroup, key: string): readonly string[] => {
  const text = key in PURCHASE_FIELDS ? group[key as keyof typeof PURCHASE_FIELDS] : undefined;
  return text === undefined ? [] : [text];
};

function purchaseRow(
  bind: Bind,
  columns: readonly FigureColumn[],
  line: ProcurementLine,
  project: ProjectRecord | undefined,
  paths: ReadonlyMap<string, string>,
): Row {
  const { item, projectName, unit } = line;
  return boundRow(bind, columns, {
    key: line.key,
    kind: 'item',
    depth: 0,
    names: {
      purchase: { code: '', name: item },
      ...(line.project === undefined
        ? {}
        : { project: { code: project?.code ?? '', name: projectName ?? project?.name ?? line.project } }),
      ...(unit === undefined ? {} : { unit: nameOf(bind, DIMENSION.unit, unit, undefined) }),
    },
    project: line.project,
    texts: printedTexts(PURCHASE_FIELDS, line),
    fixes: {
      ...(unit === undefined ? {} : { unit: rowMember(bind, DIMENSION.unit, unit) }),
      ...(line.project === undefined ? {} : { project: line.project }),
      purchase: pathIn(paths, line.group, line.key),
    },
    record: { source: at(line.source, 'money'), keys: {}, amounts: line.money },
    places: line.moneySources,
  });
}
