import { figureColumns, tableSides } from '../formats/columns.ts';
import type { Format } from '../formats/format.ts';
import { type RecordKind, recordsOf } from '../formats/record-tables.ts';
import type { IndicatorWords } from '../formats/record-words.ts';
import type { IndicatorRecord, Money, ProcurementRecord, ProjectRecord } from '../model/records.ts';

/** Where nothing of it was written. */
const SOURCE = { file: '', path: [] };

/** Codes of the units of the sample. */
const UNITS = ['000001', '000002'] as const;

/** The columns of a format's tables that list records of a kind, each left blank: what the records of such a table print. */
function blankMoney(format: Format, kind: RecordKind): Money {
  const columns = format.tables.flatMap((table) =>
    tableSides(table)
      .filter(({ rows }) => recordsOf(rows) === kind)
      .flatMap((side) => figureColumns(format, table, side)),
  );
  return Object.fromEntries(columns.map(({ id }) => [id, '']));
}

/** An indicator of each level. */
export const sampleIndicators = (words: IndicatorWords | undefined): readonly IndicatorRecord[] =>
  (words?.levels ?? [{ title: '一级指标', kinds: ['二级指标'], points: undefined }]).map(
    ({ title, points, kinds }) => ({
      source: SOURCE,
      level1: title,
      level2: kinds[0] ?? '',
      name: '某项指标',
      target: '',
      points,
    }),
  );

/** Two projects, of the first categories where the format has some, each with an indicator of every level. */
export function sampleProjects(format: Format): readonly ProjectRecord[] {
  const money = blankMoney(format, 'project');
  if (Object.keys(money).length === 0) return [];
  const indicators = format.indicators && sampleIndicators(format.indicators);
  return UNITS.map((unit, index) => ({
    source: SOURCE,
    key: `xm-${index + 1}`,
    name: `某项目${index + 1}`,
    unit,
    category: format.projects?.categories?.[index]?.title ?? format.projects?.categories?.[0]?.title,
    money,
    ...(indicators && { indicators, goals: { year: '某项目标', term: '某项目标' } }),
  }));
}

/** A line of purchases for each unit, where a table lists them. */
export function sampleProcurement(format: Format): ProcurementRecord | undefined {
  const money = blankMoney(format, 'purchase');
  if (Object.keys(money).length === 0) return undefined;
  const lines = UNITS.map((unit, index) => ({
    source: SOURCE,
    key: `line-${index + 1}`,
    unit,
    item: `某采购${index + 1}`,
    money,
    moneySources: {},
  }));
  return { source: SOURCE, lines, groups: [], units: new Map() };
}
