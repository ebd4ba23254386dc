import { figureColumns, leafColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { type StatementLine, statementLines } from '../../formats/lines.ts';
import { recordsOf } from '../../formats/record-tables.ts';
import type { IndicatorWords } from '../../formats/record-words.ts';
import type { RowsDefinition } from '../../formats/row-schema.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { asCodes, asTree, type OtherList, otherListWith, type Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';

/** A key that names a row in a table's file. */
export interface RowKey {
  /** As it is written: "code", "unit", "line" or a dimension's id. */
  readonly written: string;
  /** The dimension it names a member of, or "line". */
  readonly dimension: string;
  /** The dimension's title. */
  readonly title: string;
  /** The first key of a row must be there; a 类 row of a table by two 科目 has no second. A row of a unit alone has the unit instead. */
  readonly required: boolean | 'or unit';
  /** Digits of a code at each level, where the dimension has codes. */
  readonly levels?: readonly number[] | undefined;
  /** Another list that has a code which this one has not. */
  readonly otherList?: ((code: string) => OtherList | undefined) | undefined;
  /** All it can name, with titles, where that is known: the lines of a statement, the members of a tree. */
  readonly members?: ReadonlyMap<string, { readonly title: string }> | undefined;
}

/** What the rows of one side of a table's file look like. */
export interface SideShape {
  /** The key its rows stand under: "rows", or the side's id. */
  readonly id: string;
  /** Empty where rows come from elsewhere (projects.yaml, procurement.yaml). */
  readonly keys: readonly RowKey[];
  /** Ids of its columns of figures. */
  readonly columns: readonly string[];
  /** Ids of its columns of texts. */
  readonly texts: readonly string[];
  /** The lines of a statement that are titles without figures; by id. */
  readonly headings: ReadonlyMap<string, { readonly title: string }>;
  /** Whether it has a row of the total. */
  readonly hasTotal: boolean;
  /** The words of its indicators, where its rows are the department's; null where any are taken. */
  readonly indicators?: IndicatorWords | null | undefined;
}

/** What the sides of a table's file look like, from the format's table. */
export const sideShapes = (format: Format, table: TableFormat, taxonomy: Taxonomy): readonly SideShape[] =>
  tableSides(table).map((side) => {
    const lines = statementLines(format, side.rows);
    return {
      id: side.id,
      keys: 'by' in side.rows ? listedKeys(side.rows, taxonomy) : [lineKey(lines)],
      columns: figureColumns(format, table, side).map((column) => column.id),
      texts: leafColumns(side.columns).flatMap(({ id, prints }) => (prints === 'text' && id ? [id] : [])),
      headings: new Map(lines.filter(({ role }) => role === 'heading').map((line) => [line.id, line])),
      hasTotal: 'by' in side.rows && side.rows.total !== undefined && recordsOf(side.rows) !== 'purchase',
      ...(recordsOf(side.rows) === 'indicator' && {
        indicators: table.indicators ?? format.indicators ?? null,
      }),
    };
  });

const lineKey = (lines: readonly StatementLine[]): RowKey => ({
  written: 'line',
  dimension: 'line',
  title: '行',
  required: true,
  members: new Map(lines.map((line) => [line.id, line])),
});

/** Rows that the disclosure lists. */
type ListedRowsDefinition = Extract<RowsDefinition, { readonly by: unknown }>;

/** Projects come from projects.yaml: only the rows of the units they stand under are listed. Indicators name themselves. */
function listedKeys(rows: ListedRowsDefinition, taxonomy: Taxonomy): readonly RowKey[] {
  const { by, under } = rows;
  if (recordsOf(rows) === 'indicator') return [];
  if (recordsOf(rows) !== 'project') {
    const first = by.slice(1).includes(DIMENSION.unit) ? 'or unit' : true;
    return by.map((dimension, index) => rowKey(taxonomy, dimension, index === 0 && first));
  }
  return under === undefined ? [] : [rowKey(taxonomy, under, true)];
}

function rowKey(taxonomy: Taxonomy, dimension: string, required: RowKey['required']): RowKey {
  const found = taxonomy.dimensions.get(dimension);
  const levels = asCodes(found)?.levels;
  const members = asTree(found)?.members;
  const written = required !== false && levels !== undefined ? 'code' : dimension;
  const otherList = (code: string) => otherListWith(taxonomy, dimension, code);
  return { written, dimension, title: found?.title ?? dimension, required, levels, otherList, members };
}
