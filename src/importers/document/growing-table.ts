import type { SheetCell } from '../sheet/sheet.ts';

/** A cell that may turn out to be higher: each row of a merged one says that it goes on. */
type GrowingCell = { -readonly [Key in keyof SheetCell]: SheetCell[Key] };

/** A table of markup while it is read. */
export interface GrowingTable {
  readonly rows: (GrowingCell | undefined)[][];
  row: number;
  column: number;
  text: string;
  height: number;
  width: number;
  isOpen: boolean;
  goesOn: boolean;
  /** Its row was taken out by somebody (修订), and not yet for good. */
  isGone: boolean;
  /** Places that its cells cover together. */
  area: number;
}

/** What rows and cells of tables are tagged with. */
export interface TableTags {
  readonly row: string;
  readonly cells: ReadonlySet<string>;
}

/** Places that the cells of a table may cover together; what reaches further stands where it begins. */
const AREA = 2_000_000;

/** Columns of a table that are looked at, and how far a cell may reach. */
const WIDEST = 256;

/** A table of which nothing is read yet. */
export const newTable = (): GrowingTable => ({
  rows: [],
  row: -1,
  column: 0,
  text: '',
  height: 1,
  width: 1,
  isOpen: false,
  goesOn: false,
  isGone: false,
  area: 0,
});

/** What the cells of a table say, in their order. */
export const cellTexts = ({ rows }: GrowingTable): readonly string[] =>
  [...new Set(rows.flatMap((row) => row.flatMap((cell) => cell ?? [])))].map(({ text }) => text);

/** Whether a table in a cell is one by itself: several rows of several cells. */
export const isGrid = ({ rows }: GrowingTable): boolean =>
  rows.filter((row) => new Set(row.filter((cell) => cell !== undefined)).size > 1).length > 1;

/** Reads a tag of a table: a row or a cell that begins or ends, how far a cell reaches. */
export function inTable(
  table: GrowingTable,
  tag: string,
  isClosing: boolean,
  attributes: string,
  tags: TableTags,
): void {
  if (tag === tags.row && !isClosing) {
    table.row += 1;
    table.column = 0;
    table.isGone = false;
    table.rows[table.row] ??= [];
  } else if (tags.cells.has(tag)) {
    if (!isClosing) {
      const span = (name: string): number =>
        Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1);
      Object.assign(table, {
        text: '',
        height: Math.min(span('rowspan'), 2000),
        width: Math.min(span('colspan'), WIDEST),
        isOpen: true,
        goesOn: false,
      });
    } else place(table);
  } else if (tag === 'w:del' && attributes.endsWith('/') && !table.isOpen) table.isGone = true;
  else if (tag === 'w:gridspan')
    table.width = Math.min(Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 1), WIDEST);
  else if (tag === 'w:vmerge') table.goesOn = !/w:val="restart"/.test(attributes);
}

/** The dot that we print before a figure that was worked out. */
const WORKED_OUT = /^·(?=-?\d)/;

function place(table: GrowingTable): void {
  const row = table.rows[table.row];
  if (row === undefined) return;
  table.isOpen = false;
  if (table.isGone) return;
  while (row[table.column] !== undefined && table.column < WIDEST) table.column += 1;
  const isTooWide = table.area + table.height * table.width > AREA;
  const { row: at, column } = table;
  const [height, width] = isTooWide ? [1, 1] : [table.height, table.width];
  table.area += height * width;
  const text = table.text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .replace(WORKED_OUT, '');
  const over = table.rows[at - 1]?.[column];
  if (table.goesOn && over !== undefined) over.height = at - over.row + 1;
  const cell: GrowingCell | undefined =
    table.goesOn && over !== undefined
      ? over
      : text === ''
        ? undefined
        : { text, at: `第${at + 1}行第${column + 1}格`, row: at, column, height, width };
  for (let y = at; y < at + height; y += 1) {
    table.rows[y] ??= [];
    for (let x = column; x < Math.min(column + width, WIDEST); x += 1) {
      const cells = table.rows[y];
      if (cells !== undefined) cells[x] = cell;
    }
  }
  table.column = column + width;
}
