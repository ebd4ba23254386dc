import { isRecordPrint, type NamePrint } from '../../model/kinds/column-kinds.ts';
import { isTotalRow } from '../../model/kinds/row-kinds.ts';
import type { Row, RowName } from '../../model/table.ts';
import type { LayoutColumn } from '../table/table-layout.ts';

/** What a column that holds no figure prints of a row; "" where the row has no such text. */
export function rowText(row: Row, column: LayoutColumn): string {
  const { kind } = column;
  if (kind === 'figure' || kind === 'blank') return '';
  const name = nameFor(row, column);
  if (kind === 'text') return row.own?.[column.id ?? ''] ?? '';
  if (!isRecordPrint(kind)) return OF_NAMES[kind](name, row);
  const text = row.texts?.[kind];
  // A sum has no text of a record: its name stands where rows are named.
  const isNamed = kind === 'purchase' || (isTotalRow(row) && column.rowHeader === 'first');
  return text ?? (isNamed ? printedName(name) : '');
}

/** What each kind of column prints of a row's name. */
const OF_NAMES: Readonly<Record<NamePrint, (name: RowName | undefined, row: Row) => string>> = {
  /** Numbers are counted where rows are printed. */
  sequence: () => '',
  name: (name) => printedName(name),
  code: (name, { printedCode }) => printedCode ?? name?.code ?? '',
  codeName: (name) =>
    [name?.code, printedName(name)].filter((text) => text !== undefined && text !== '').join('-'),
  class: (name, row) => codePart(name, row, 0),
  section: (name, row) => codePart(name, row, 1),
  item: (name, row) => codePart(name, row, 2),
  category: (_, { category = '' }) => category,
  group: (_, { group = '' }) => group,
  /** Of a column's own; told above. */
  text: () => '',
};

/** Where the digits of 类, 款 and 项 stand in a code. */
const PARTS = [
  [0, 3],
  [3, 5],
  [5, 7],
] as const;

/** One level of a code; of one that is printed otherwise ("301 2") what stands in the column of that level. */
function codePart(name: RowName | undefined, { printedCode }: Row, level: 0 | 1 | 2): string {
  if (printedCode !== undefined) return printedCode.split(/\s+/)[level] ?? '';
  return name?.code.slice(...PARTS[level]) ?? '';
}

const printedName = (name: RowName | undefined): string =>
  name === undefined ? '' : `${name.number ?? ''}${name.name}`;

/** The first column of names always names the row: a total has only its line, a unit above its projects only itself. */
function nameFor(row: Row, column: LayoutColumn): RowName | undefined {
  const first = Object.values(row.names)[0];
  if (column.of === undefined) return first;
  return row.names[column.of] ?? (column.rowHeader === 'first' ? first : undefined);
}
