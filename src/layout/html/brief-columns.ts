import type { LayoutColumn, TableLayout } from '../table/table-layout.ts';

/** So many characters stand in half a column, on two lines. */
const BRIEF = 4;

/**
 * Columns that share the room of one, two by two: texts of a record as short as 正向 or 小于等于, beside each other. So what matters more, as the
 * target of an indicator (目标值), is in view; and what a table comes to rest at stays the start of a whole column.
 * @returns indexes of the columns, both of each pair
 */
export function briefPairs(layout: TableLayout): ReadonlySet<number> {
  const paired = new Set<number>();
  if (layout.records !== true) return paired;
  for (const { index } of layout.columns) {
    const isPair = [index, index + 1].every((at) => !paired.has(at) && isBrief(layout, layout.columns[at]));
    if (isPair) paired.add(index).add(index + 1);
  }
  return paired;
}

const isBrief = ({ body }: TableLayout, column: LayoutColumn | undefined): boolean =>
  column !== undefined &&
  column.rowHeader === 'no' &&
  column.merge !== true &&
  column.kind !== 'figure' &&
  (column.titles.at(-1) ?? '').length <= BRIEF &&
  body.every(({ cells }) => {
    const cell = cells[column.index];
    return cell?.kind !== 'text' || cell.text.length <= BRIEF;
  });
