import type { FigureColumn } from '../../formats/columns.ts';
import { printsEach, recordsOf } from '../../formats/record-tables.ts';
import { categoryOf, codedTitle } from '../../formats/record-words.ts';
import type { Fixes } from '../../formats/scalars.ts';
import type { Side } from '../../formats/table-schema.ts';
import type { PROJECT_PRINTS } from '../../model/kinds/column-kinds.ts';
import { printedTexts } from '../../model/kinds/record-field.ts';
import { INDICATOR_FIELDS, PROJECT_FIELDS } from '../../model/kinds/record-fields.ts';
import type { IndicatorRecord, ProcurementSum, ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import type { Row, RowDetail, RowTexts } from '../../model/table.ts';
import { memberPath } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { type Bind, type Binding, boundRow, nameOf, rowMember } from './bind-row.ts';
import { boundPurchases } from './bound-purchases.ts';
import { underUnits } from './unit-rows.ts';

/** Whether the rows of a side are records: projects, lines of procurement, indicators. */
export const isOfRecords = ({ rows }: Side): boolean => recordsOf(rows) !== undefined;

/** The rows that records make, in printed order, those of units among them. */
export function recordRows(bind: Bind, side: Side, columns: readonly FigureColumn[]): readonly Row[] {
  const kind = recordsOf(side.rows);
  if (kind === 'indicator') return indicatorRows(bind, side);
  return kind === 'purchase' ? boundPurchases(bind, side, columns) : projectRows(bind, side, columns);
}

/** The sum of all lines of procurement, where the table prints one; of other records it stands in the table's file. */
export const recordTotal = (bind: Bind, side: Side): ProcurementSum | undefined =>
  recordsOf(side.rows) === 'purchase' ? bind.disclosure.procurement?.total : undefined;

/**
 * The members that all projects of a side have in common by their categories: its total stands for the least that holds all of
 * them. A table of 项目支出 only is that, one that lists 人员类 and 公用类 beside it is all spending.
 */
export function sharedFixes(bind: Bind, side: Side, columns: readonly FigureColumn[]): Fixes {
  if (recordsOf(side.rows) !== 'project') return {};
  const [first, ...others] = listedProjects(bind, side, columns).map((project) =>
    categoryFixes(bind, project),
  );
  return Object.fromEntries(
    Object.keys(first ?? {}).flatMap((dimension) => {
      const paths = [first, ...others].map((fixes) => pathOf(bind, dimension, fixes?.[dimension]));
      const shared = paths.reduce(commonPath).at(-1);
      return shared === undefined ? [] : [[dimension, shared]];
    }),
  );
}

/**
 * Whether a side that prints goals leaves out projects with money of the kind that its total would stand for: those without goals.
 * @param shared what its projects have in common
 */
export function leavesOutProjects(
  bind: Bind,
  side: Side,
  columns: readonly FigureColumn[],
  shared: Fixes,
): boolean {
  if (!printsGoals(bind, side)) return false;
  const listed = new Set(listedProjects(bind, side, columns));
  return bind.disclosure.projects.some(
    (project) => !listed.has(project) && hasMoney(project) && isOfKind(bind, project, shared),
  );
}

/** Whether anything but zeros is written as a project's money. */
const hasMoney = ({ money }: ProjectRecord): boolean =>
  Object.values(money).some((text) => /[1-9]/.test(text));

const isOfKind = (bind: Bind, project: ProjectRecord, shared: Fixes): boolean => {
  const own = categoryFixes(bind, project);
  return Object.entries(shared).every(([dimension, member]) =>
    pathOf(bind, dimension, own[dimension]).includes(member),
  );
};

const pathOf = ({ taxonomy }: Binding, dimension: string, member: string | undefined): readonly string[] =>
  member === undefined ? [] : (memberPath(taxonomy, dimension, member)?.split('/') ?? []);

const commonPath = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const differing = a.findIndex((step, index) => step !== b[index]);
  return differing === -1 ? a : a.slice(0, differing);
};

/** What money a project is, by its category. */
const categoryFixes = ({ format }: Binding, { category }: ProjectRecord): Fixes =>
  (category === undefined ? undefined : categoryOf(format.projects, category)?.fixes) ??
  format.projects?.fixes ??
  {};

/** The projects that a side prints: those with money in one of its columns and, where it prints goals, those that have some. */
function listedProjects(bind: Bind, side: Side, columns: readonly FigureColumn[]): readonly ProjectRecord[] {
  const showsGoals = printsGoals(bind, side);
  return bind.disclosure.projects.filter(
    ({ money, indicators, goals }) =>
      columns.some(({ id }) => money[id] !== undefined) ||
      (showsGoals && (indicators !== undefined || goals !== undefined)),
  );
}

const printsGoals = ({ table }: Bind, { rows }: Side): boolean =>
  table.form !== undefined || printsEach(rows);

function projectRows(bind: Bind, side: Side, columns: readonly FigureColumn[]): readonly Row[] {
  const listed = listedProjects(bind, side, columns);
  const isEach = printsEach(side.rows);
  const rows = listed.map((project) => projectRow(bind, columns, project, isEach));
  const records = bind.record?.sides[side.id] ?? [];
  const sums = new Map(records.map((record) => [record.keys.unit ?? '', record]));
  return underUnits(bind, side, columns, rows, sums);
}

function projectRow(
  bind: Bind,
  columns: readonly FigureColumn[],
  project: ProjectRecord,
  isEach: boolean,
): Row {
  const category =
    project.category === undefined ? undefined : categoryOf(bind.format.projects, project.category);
  return boundRow(bind, columns, {
    key: project.key,
    kind: 'item',
    depth: 1,
    names: {
      project: { code: project.code ?? '', name: project.name },
      unit: nameOf(bind, DIMENSION.unit, project.unit, undefined),
    },
    category: project.category,
    project: project.key,
    texts: projectPrints(project, category && codedTitle(category)),
    details: isEach ? (project.indicators ?? []).map(indicatorDetail) : undefined,
    fixes: {
      ...categoryFixes(bind, project),
      unit: rowMember(bind, DIMENSION.unit, project.unit),
      project: project.key,
    },
    record: { source: at(project.source, 'money'), keys: {}, amounts: project.money },
    places: project.moneySources,
  });
}

/** What columns and forms print of a project in words. */
export function projectPrints(
  project: ProjectRecord,
  categoryCode: string | undefined,
): Readonly<Record<keyof typeof PROJECT_PRINTS, string | undefined>> & RowTexts {
  return {
    ...printedTexts(PROJECT_FIELDS, project),
    categoryCode: categoryCode ?? project.category,
    yearGoal: project.goals?.year,
    termGoal: project.goals?.term,
  };
}

/** The indicators of the department, each a row without money. */
const indicatorRows = (bind: Bind, side: Side): readonly Row[] =>
  (bind.record?.sides[side.id] ?? []).flatMap((record, index) =>
    record.indicator === undefined
      ? []
      : [
          boundRow(bind, [], {
            key: String(index + 1),
            kind: 'item',
            depth: 0,
            names: { indicator: { code: '', name: record.indicator.name } },
            texts: indicatorDetail(record.indicator, index).texts,
            fixes: {},
            record,
          }),
        ],
  );

/** What columns print of an indicator. */
export const indicatorDetail = (indicator: IndicatorRecord, index: number): RowDetail => ({
  key: String(index + 1),
  texts: printedTexts(INDICATOR_FIELDS, indicator),
});
