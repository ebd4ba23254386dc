import { figureColumns, leafColumns } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import type { Side, TableFormat } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { asCodes, type Taxonomy } from '../../model/taxonomy.ts';
import { type Discloser, unitKey } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { type RowKey, type SideShape, sideShapes } from '../../read/tables/table-shape.ts';

/** What rows of a table's file look like, for those who fill them in. */
export interface RowHints {
  /** What its columns are: `total 合计`. */
  readonly columns: readonly string[];
  /** A row as it would be written: `{ code: "201", total: 0.00 }`. @param keys of a row that is known */
  readonly row: (keys?: Readonly<Record<string, string>>, name?: string) => string;
  /** The same of a line of a statement. */
  readonly line: (id: string) => string;
}

/** Columns that an example fills in. */
const SHOWN = 2;

/** Where an example stands for what somebody has to say. */
const OPEN = '……';

/** The hints of a side of a table. */
export function rowHints(
  { format, taxonomy, discloser }: { format: Format; taxonomy: Taxonomy; discloser: Discloser },
  table: TableFormat,
  side: Side,
  words: TitleWords,
): RowHints {
  const shape = sideShapes(format, table, taxonomy).find(({ id }) => id === side.id);
  const figures = figureColumns(format, table, side);
  const texts = leafColumns(side.columns).flatMap(({ id, title, prints }) =>
    prints === 'text' && id !== undefined ? [{ id, title }] : [],
  );
  const shown = [
    ...figures.slice(0, SHOWN).map(({ id }) => `${id}: 0.00`),
    ...texts.slice(0, SHOWN).map(({ id }) => `${id}: ${OPEN}`),
  ];
  const known = (key: RowKey): string => example(key, taxonomy, discloser);
  return {
    columns: [
      ...figures.map(({ id, title }) => `${id} ${filledTitle(title, words)}`),
      ...texts.map(({ id, title }) => `${id} ${filledTitle(title, words)}（文字）`),
    ],
    row: (keys, name) => {
      const own = shape === undefined ? [] : keysOf(shape, (key) => keys?.[key.dimension], known, keys);
      const said =
        keys === undefined ? [...own, ...(shape === undefined ? [] : ofIndicator(shape)), ...shown] : own;
      return braced([...said, ...(name === undefined ? [] : [`name: ${JSON.stringify(name)}`])]);
    },
    line: (id) => braced([`line: ${quoted(id)}`, ...shown.slice(0, 1)]),
  };
}

/** The keys of a row: those that are known of it, or of an example all. */
const keysOf = (
  { keys }: SideShape,
  written: (key: RowKey) => string | undefined,
  known: (key: RowKey) => string,
  row: object | undefined,
): readonly string[] =>
  keys.flatMap((key) => {
    const value = row === undefined ? known(key) : written(key);
    return value === undefined ? [] : [`${key.written}: ${quoted(value)}`];
  });

/** A member that a key can name: the first code or member there is, the unit itself, else words. */
function example({ dimension, members }: RowKey, taxonomy: Taxonomy, discloser: Discloser): string {
  if (dimension === DIMENSION.unit) return unitKey(discloser);
  const codes = asCodes(taxonomy.dimensions.get(dimension));
  if (codes !== undefined) {
    const [top] = codes.levels;
    return [...codes.entries.keys()].sort().find((code) => code.length === top) ?? OPEN;
  }
  return members?.keys().next().value ?? OPEN;
}

/** An indicator of the department, at the first of its levels. */
function ofIndicator({ indicators }: SideShape): readonly string[] {
  if (indicators === undefined) return [];
  const [level] = indicators?.levels ?? [];
  return [
    `level1: ${quoted(level?.title ?? OPEN)}`,
    `level2: ${quoted(level?.kinds[0] ?? OPEN)}`,
    `name: ${OPEN}`,
    `target: ${OPEN}`,
  ];
}

const quoted = (text: string): string => (/^[A-Za-z][\w-]*$|^……$/.test(text) ? text : JSON.stringify(text));

const braced = (said: readonly string[]): string => `{ ${said.join(', ')} }`;
