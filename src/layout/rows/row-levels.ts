import { listedBy } from '../../formats/columns.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import { asCodes } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { BodyRow } from '../table/table-layout.ts';
import { printsRecords } from './record-lines.ts';

/** What the levels of a 科目 code are called. */
const CODE_LEVELS = ['类', '款', '项'];

/** What the levels of other lists are called. */
const OTHER_LEVELS = ['第一级', '第二级', '第三级'];

/**
 * Marks where rows stand in their tree and which of them print no money, for readers who fold or leave out rows.
 * Only a list of one statement has a tree; records do not, they are read one by one.
 */
export function markedRows(table: BoundTable, rows: readonly BodyRow[]): readonly BodyRow[] {
  if (printsRecords(table)) return rows;
  const hasTree = isList(table);
  // A cell that spans rows would reach into the next ones if one of its own were left out.
  const isSpanned = rows.some(({ cells }) => cells.some(({ rowspan }) => rowspan !== undefined));
  return rows.map((row, index) => {
    const depth = depthOf(row);
    return {
      ...row,
      ...(!isSpanned && isNil(row) ? { nil: true } : {}),
      ...(hasTree && depth > 0 ? { level: depth } : {}),
      ...(hasTree && depth === 0 && depthOf(rows[index + 1]) > 0 ? { heads: true } : {}),
    };
  });
}

/** The titles of the levels that a table's rows stand in, from the outermost; undefined where there is only one. */
export function levelTitles(
  { taxonomy }: Account,
  table: BoundTable,
  rows: readonly BodyRow[],
): readonly string[] | undefined {
  const deepest = rows.reduce((most, { level = 0 }) => Math.max(most, level), 0);
  if (deepest === 0) return undefined;
  const [dimension = ''] = listedBy(table.sides[0]?.definition.rows ?? { lines: [] }) ?? [];
  const titles = asCodes(taxonomy.dimensions.get(dimension)) === undefined ? OTHER_LEVELS : CODE_LEVELS;
  return titles.slice(0, deepest + 1);
}

const isList = ({ sides: [side, ...others] }: BoundTable): boolean =>
  side !== undefined && others.length === 0 && listedBy(side.definition.rows) !== undefined;

const depthOf = (row: BodyRow | undefined): number => row?.parts[0]?.depth ?? 0;

/** Whether all its figures are zero or blank. A sum, a heading, a word or a note says something all the same. */
function isNil({ parts, cells }: BodyRow): boolean {
  if (parts.some((part) => part !== undefined && !isItemRow(part))) return false;
  const figures = cells.filter((cell) => cell.kind === 'figure');
  return (
    figures.length > 0 &&
    figures.every(({ state, zero, marks }) => (zero || state === 'blank') && marks.length === 0)
  );
}
