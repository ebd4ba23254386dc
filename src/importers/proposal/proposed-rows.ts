import { plain } from '../../formats/wording/compared-title.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { ownCell, ownCells } from '../sheet/sheet.ts';
import { codeDimensions } from './printed/code-dimension.ts';
import { type HeaderNode, leavesOf } from './printed/header-tree.ts';
import type { SheetTable } from './printed/sheet-tables.ts';
import type { TableKind } from './printed/table-kind.ts';
import type { ProposedLine, ProposedRows, ProposedTable } from './proposed.ts';

/**
 * Proposes the rows of a table, or of a side of it, that the disclosure lists.
 * @param name who discloses, where the document says it
 */
export function proposedRows(
  table: SheetTable,
  nodes: readonly HeaderNode[],
  kind: Exclude<TableKind, 'lines'>,
  name: string | undefined,
): ProposedRows {
  const total = totalOf(table, nodes);
  switch (kind) {
    case 'unit':
      return { by: [DIMENSION.unit], total };
    case 'project':
      return { by: [DIMENSION.project], ...unitRows(table, name), total };
    case 'goal':
      return { by: [DIMENSION.project], each: 'indicators', total };
    case 'task':
      return { by: ['task'], total };
    case 'indicator':
      return { by: ['indicator'], total };
    case 'texts':
      return { lines: labelsOf(table, nodes) };
    case 'purchase':
      return { by: ['purchase'], ...unitRows(table, name), total };
    case 'classified': {
      const { by, isSure } = codeDimensions(table, nodes);
      return { by, total, ask: isSure ? undefined : `看不出各行是哪一种科目，按 ${by.join()} 写` };
    }
  }
}

/** The labels of a form of texts, a line each. */
const labelsOf = ({ sheet, rows }: SheetTable, nodes: readonly HeaderNode[]): readonly ProposedLine[] =>
  rows.flatMap((row, index) => {
    const label = ownCell(sheet, row, leavesOf(nodes)[0]?.first ?? 0)?.text;
    return label === undefined
      ? []
      : [{ id: `line${index + 1}`, title: label.replace(/\s+|[:：]\s*$/g, '') }];
  });

/** Rows of units above what is theirs, where one has the name of who discloses. */
function unitRows(
  { sheet, rows }: SheetTable,
  name: string | undefined,
): Pick<ProposedRows, 'under' | 'unitTitle'> {
  if (name === undefined) return {};
  const texts = rows.map((row) => ownCells(sheet, row)[0]?.text.trim() ?? '');
  const found = texts.find((text) => [name, `${name}小计`, `${name}合计`].includes(text));
  if (found === undefined) return {};
  return { under: DIMENSION.unit, unitTitle: found === name ? undefined : found.replace(name, '{name}') };
}

const TOTAL = /^(?:合计|总计|\p{Script=Han}{2,6}合计)$/u;

/** Where the row of the whole stands, and what it is called; the usual way in an empty table that prints none. */
function totalOf({ sheet, rows }: SheetTable, nodes: readonly HeaderNode[]): ProposedRows['total'] {
  const columns = leavesOf(nodes).map(({ first }) => first);
  const found = rows.flatMap((row, place) => {
    const cell = columns
      .map((column) => ownCell(sheet, row, column))
      .find((each) => TOTAL.test(plain(each?.text ?? '')));
    return cell === undefined ? [] : [{ place, title: cell.text.replace(/\s/g, '') }];
  });
  const [first] = found;
  if (first === undefined) return rows.length > 1 ? undefined : { at: 'last', title: '合计' };
  return { at: first.place === 0 && rows.length > 1 ? 'first' : 'last', title: first.title };
}

/** How a table is printed that holds nothing: the sentence beneath it, and its total; undefined where it holds something. */
export function printedEmpty({ notes, rows, sheet }: SheetTable): ProposedTable['empty'] {
  const cells = rows.map((row) => ownCells(sheet, row));
  const isEmpty = cells.every((row) => row.every(({ text }) => !/\d/.test(text) || /^[0.]+$/.test(text)));
  const [statement = cells.at(-1)?.[0]?.text ?? ''] = notes;
  if (!isEmpty || cells.length > 2 || statement === '' || TOTAL.test(plain(statement))) return undefined;
  const zero = cells.flat().find(({ text }) => /^[0.]+$/.test(text))?.text;
  const hasTotal = cells.flat().some(({ text }) => TOTAL.test(plain(text)));
  return { statement, total: zero ?? (hasTotal ? 'blank' : 'none') };
}
