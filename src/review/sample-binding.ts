import { listedBy, tableSides } from '../formats/columns.ts';
import type { Format } from '../formats/format.ts';
import { statementLines } from '../formats/lines.ts';
import { recordsOf } from '../formats/record-tables.ts';
import type { Side, TableFormat } from '../formats/table-schema.ts';
import type { DisclosureRecord, RowRecord, TableRecord } from '../model/content.ts';
import { asCodes, asTree, type Taxonomy } from '../model/taxonomy.ts';
import type { Department } from '../model/unit.ts';
import { DIMENSION } from '../model/vocabulary/dimension-ids.ts';
import type { Binding } from '../points/bind/bind.ts';
import { sampleIndicators, sampleProcurement, sampleProjects } from './sample-records.ts';

/** Where nothing of it was written. */
const SOURCE = { file: '', path: [] };

/** Rows of each kind to show where a disclosure lists them: a branch of codes, a few members. */
const BRANCHES = 2;

/** A disclosure of a format in which every line stands and every list has a few rows, none with a figure. */
export function sampleBinding(format: Format, taxonomy: Taxonomy, year: number): Binding {
  const department: Department = {
    id: 'sample',
    code: '000',
    name: '某单位',
    title: '某单位',
    kind: 'department',
    units: [
      { code: '000001', name: '所属单位甲' },
      { code: '000002', name: '所属单位乙' },
    ],
  };
  const disclosure: DisclosureRecord = {
    id: `sample/${year}`,
    isWhole: true,
    discloser: { id: 'sample', code: '000', title: '某单位', kind: 'department', department },
    year,
    kind: format.version === 'final' ? 'final' : 'budget',
    format: format.id,
    asPublished: true,
    notInSource: [],
    acknowledged: [],
    tables: new Map(format.tables.map((table) => [table.id, sampleTable(format, table, taxonomy)])),
    projects: sampleProjects(format),
    procurement: sampleProcurement(format),
    source: SOURCE,
    digest: '',
  };
  return { format, taxonomy, disclosure };
}

const sampleTable = (format: Format, table: TableFormat, taxonomy: Taxonomy): TableRecord => ({
  id: table.id,
  source: SOURCE,
  sides: Object.fromEntries(
    tableSides(table).map((side) => [side.id, sampleRows(format, table, side, taxonomy)]),
  ),
});

function sampleRows(
  format: Format,
  table: TableFormat,
  side: Side,
  taxonomy: Taxonomy,
): readonly RowRecord[] {
  if (recordsOf(side.rows) === 'indicator')
    return sampleIndicators(table.indicators ?? format.indicators).map((indicator) => ({
      source: SOURCE,
      keys: {},
      indicator,
      amounts: {},
    }));
  const by = listedBy(side.rows);
  const keys =
    by === undefined
      ? statementLines(format, side.rows).map(({ id }) => ({ line: id }))
      : branch(taxonomy, by[0] ?? '').map((member) => ({ [by[0] ?? '']: member }));
  return keys.map((each) => ({ source: SOURCE, keys: each, amounts: {} }));
}

/** A few members of a dimension: the first codes of each level, the members at the top of a tree, the units of the sample. */
function branch(taxonomy: Taxonomy, dimension: string): readonly string[] {
  if (dimension === DIMENSION.unit) return ['000001', '000002'];
  const found = taxonomy.dimensions.get(dimension);
  const codes = found && asCodes(found);
  if (codes !== undefined) {
    const all = [...codes.entries.keys()].sort();
    const [top] = codes.levels;
    const tops = all.filter((code) => code.length === top).slice(0, BRANCHES);
    const below = (code: string): readonly string[] => {
      const next = codes.levels.find((length) => length > code.length);
      const children = all.filter((each) => each.startsWith(code) && each.length === next).slice(0, BRANCHES);
      return [code, ...children.flatMap(below)];
    };
    return tops.flatMap(below);
  }
  const tree = found && asTree(found);
  return tree === undefined
    ? []
    : [...tree.members.values()].filter(({ path }) => !path.includes('/')).map(({ id }) => id);
}
