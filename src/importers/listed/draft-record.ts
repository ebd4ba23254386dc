import { figureColumns, listedBy, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { listsRecords, recordsOf } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import type { DisclosureRecord, RowRecord, TableRecord } from '../../model/content.ts';
import type { DisclosureKind } from '../../model/disclosure/kind.ts';
import type { ProcurementRecord, ProjectRecord } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { type Discloser, unitKey } from '../../model/unit.ts';
import { type Draft, type DraftRow, type DraftTable, draftLines, type TakenAmounts } from '../draft/draft.ts';

/** What a draft is taken for while the columns of its tables are found. */
export interface DraftOwner {
  readonly format: Format;
  readonly discloser: Discloser;
  readonly year: number;
  readonly kind: DisclosureKind;
}

/** Where in the document a record stands: its rows are told apart by it. */
const placed = (from: string): Source => ({ file: from, path: [] });

/**
 * A draft as the record of a disclosure that prints exactly what it holds. Sources name places in the document, not in files.
 * @param known which of its tables are read; of the others nothing is told
 */
export function draftRecord(
  draft: Draft,
  { format, discloser, year, kind }: DraftOwner,
  known: (table: TableFormat) => boolean,
): DisclosureRecord {
  const unit = unitKey(discloser);
  const tables = draft.tables.filter(({ table }) => known(table) && isWritten(table));
  const columns = new Set(
    format.tables
      .filter((table) => known(table) && listsRecords(table, 'project'))
      .flatMap((table) => tableSides(table).flatMap((side) => figureColumns(format, table, side)))
      .map(({ id }) => id),
  );
  const projects = draft.projects.map(
    (project, index): ProjectRecord => ({
      source: placed(project.from),
      key: project.code ?? `project-${index + 1}`,
      code: project.code,
      name: project.name,
      unit: project.unit ?? unit,
      category: project.category,
      money: Object.fromEntries(
        Object.entries(moneyOf(project.amounts)).filter(([column]) => columns.has(column)),
      ),
    }),
  );
  const isBought = format.tables.some((table) => known(table) && listsRecords(table, 'purchase'));
  return {
    id: discloser.id,
    ...{ discloser, year, kind },
    isWhole: true,
    format: format.id,
    asPublished: true,
    notInSource: [],
    acknowledged: [],
    tables: new Map(tables.map((table) => [table.table.id, tableRecord(table)])),
    projects,
    procurement: isBought ? purchases(draft, projects) : undefined,
    source: placed(''),
    digest: '',
  };
}

/** Whether a table has a file of its own, for its rows or for its total. */
const isWritten = (table: TableFormat): boolean =>
  tableSides(table).some(({ rows }) => recordsOf(rows) !== 'purchase');

/** The record of a table of a draft. */
function tableRecord({ table, sides, total, isEmpty, from }: DraftTable): TableRecord {
  return {
    id: table.id,
    source: placed(from),
    asPublished: true,
    empty: isEmpty ? true : undefined,
    sides: Object.fromEntries(
      tableSides(table).map((side) => {
        const [first = ''] = listedBy(side.rows) ?? [];
        return [side.id, (sides.get(side.id) ?? []).map((row) => rowRecord(row, first))];
      }),
    ),
    total: { source: placed(TOTAL), keys: {}, amounts: moneyOf(total) },
  };
}

/** The place of the row of the whole, which a draft has no place of. */
export const TOTAL = '合计';

function rowRecord({ keys, name, amounts, from }: DraftRow, dimension: string): RowRecord {
  const { code, ...others } = keys;
  return {
    source: placed(from),
    keys: code === undefined ? others : { [dimension]: code, ...others },
    name,
    amounts: moneyOf(amounts),
  };
}

const moneyOf = (amounts: TakenAmounts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...amounts].flatMap(([column, { text }]) => (text === undefined ? [] : [[column, text]])),
  );

function purchases(
  { procurement }: Draft,
  projects: readonly ProjectRecord[],
): ProcurementRecord | undefined {
  if (procurement === undefined || procurement.groups.length > 0) return undefined;
  return {
    source: placed(''),
    lines: draftLines(procurement).map((line, index) => ({
      source: placed(line.from),
      key: `line-${index + 1}`,
      unit: line.unit,
      project: projects.find(({ code }) => code !== undefined && code === line.projectCode)?.key,
      item: line.item,
      money: moneyOf(line.amounts),
      moneySources: {},
    })),
    groups: [],
    units: new Map(),
    total:
      procurement.total === undefined
        ? undefined
        : { source: placed(TOTAL), money: moneyOf(procurement.total.amounts) },
  };
}
