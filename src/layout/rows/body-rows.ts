import { cellAnchor, rowAnchor } from '../../document/addresses.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import { isTotalRow } from '../../model/kinds/row-kinds.ts';
import { withThousands } from '../../model/money.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { BodyCell, BodyRow, FigureCell, LayoutColumn, RowPart } from '../table/table-layout.ts';
import { alignListed } from './align-sides.ts';
import { emptyForm } from './empty-form.ts';
import { detailLines, grouped, merged, printsRecords } from './record-lines.ts';
import { rowText } from './row-text.ts';

/** What the rows of a table are laid out from. */
export interface BodyInput {
  readonly account: Account;
  readonly table: BoundTable;
  readonly columns: readonly LayoutColumn[];
  /** By place: numbers of the notes on a cell. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
}

/** The printed rows of a table, its statements aligned. */
export function bodyRows(input: BodyInput): readonly BodyRow[] {
  const { table, columns } = input;
  const form = emptyForm(input.account.format, table);
  const sides = table.sides.map(({ rows }) =>
    fromTheMargin(form?.total === 'none' ? rows.filter((row) => !isTotalRow(row)) : rows),
  );
  const print = printer(input, form?.total);
  const taken = new Set<string>();
  const endsWithTotal = (side: number): boolean =>
    'by' in (table.sides[side]?.definition.rows ?? {}) && entryAt(sides, side).slice(-1).some(isTotalRow);
  const aligned = alignListed(sides, endsWithTotal);
  // Rows that are numbered on a further side are numbered on (行次 1–31 and 32–62), empty ones too.
  const numberings = columns.filter(({ kind }) => kind === 'sequence');
  const printed = aligned.flatMap((rows, index) => {
    const parts = rows.map(
      (row, side) => row && partOf(row, entryAt(table.sides, side).definition.id, taken),
    );
    const line: BodyRow = {
      parts,
      cells: columns.map((column): BodyCell => {
        if (column.kind === 'sequence') {
          const before = numberings.indexOf(column) * aligned.length;
          return { kind: 'text', text: String(before + index + 1), depth: 0 };
        }
        const row = rows[column.side];
        return row === undefined ? { kind: 'padding' } : print(row, column);
      }),
    };
    const details = rows[0]?.details;
    return details === undefined ? [line] : detailLines(line, columns, details);
  });
  // Statements beside each other share no cell.
  if (!printsRecords(table)) return table.sides.length === 1 ? merged(printed, columns) : printed;
  return grouped(merged(printed, columns), table, columns);
}

/** Indents from where the outermost row stands: projects without their units above them are not indented. */
function fromTheMargin(rows: readonly Row[]): readonly Row[] {
  const margin = rows.reduce(
    (least, row) => (isTotalRow(row) ? least : Math.min(least, row.depth)),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(margin) && margin > 0
    ? rows.map((row) => ({ ...row, depth: Math.max(0, row.depth - margin) }))
    : rows;
}

/** Two statements may have rows of one key; the address is the first one's, the other takes its side's id in. */
function partOf(row: Row, side: string, taken: Set<string>): RowPart {
  const plain = rowAnchor(row.key);
  const anchor = taken.has(plain) ? rowAnchor(`${side}-${row.key}`) : plain;
  taken.add(anchor);
  return { key: row.key, anchor, kind: row.kind, depth: row.depth };
}

function printer({ account, table, marks }: BodyInput, emptyTotal: string | undefined) {
  const thousands = table.definition.thousands ?? account.disclosure.thousands ?? account.format.thousands;
  const figure = figurePrinter(account, thousands, marks);
  return (row: Row, column: LayoutColumn): BodyCell => {
    if (column.kind !== 'figure') {
      const depth = column.rowHeader === 'first' ? row.depth : 0;
      return { kind: 'text', text: rowText(row, column), depth, project: projectNamed(row, column) };
    }
    const cell = row.cells.find(({ column: id }) => id === column.id);
    if (cell === undefined) return { kind: 'padding' };
    const printed = figure(cell);
    const fill = isTotalRow(row) && printed.state === 'blank' ? emptyTotal : undefined;
    return fill === undefined || fill === 'blank'
      ? printed
      : { ...printed, state: 'printed', text: fill, value: fill, zero: true };
  };
}

/** The project whose name a column prints of a row. */
const projectNamed = (row: Row, { kind, of }: LayoutColumn): string | undefined =>
  (kind === 'name' || kind === 'codeName') && of !== 'unit' && row.names.project !== undefined
    ? row.project
    : undefined;

/** Prints figures as the disclosure does: with or without thousands separators, blanks left blank. */
function figurePrinter(account: Account, thousands: boolean, marks: BodyInput['marks']) {
  const digits = (text: string): string => (thousands ? withThousands(text) : text);
  return (cell: Cell): FigureCell => {
    const base = {
      kind: 'figure',
      place: cell.place,
      anchor: cellAnchor(cell.row, cell.column),
      marks: marks.get(cell.place) ?? [],
    } as const;
    const figure = account.figure(cell);
    if (figure === undefined) return { ...base, state: 'unknown', text: '', zero: false };
    const { state, text, words = '', value } = figure;
    if (state === 'notApplicable') return { ...base, state: 'words', text: words, zero: false };
    if (text === '') return { ...base, state: 'blank', text, zero: false };
    return {
      ...base,
      state: state === 'given' ? 'printed' : 'derived',
      text: digits(text),
      value: text,
      zero: value.isZero(),
    };
  };
}
