import { byText } from '../../model/base/order.ts';
import { isTotalRow } from '../../model/kinds/row-kinds.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import type { BoundTable } from '../bind/bind.ts';

/**
 * The order in which prints of one number are named: by the numbers their tables print, total rows first, then the widest. A format or a file
 * may list tables, rows and columns in any order without changing it, so that it changes no finding either.
 */
export const printOrder: (tables: readonly BoundTable[]) => (a: Cell, b: Cell) => number = onceFor(orderOf);

function orderOf(tables: readonly BoundTable[]): (a: Cell, b: Cell) => number {
  const numbers = new Map(tables.map(({ id, definition }) => [id, numberIn(definition.number)]));
  const numberOf = ({ table }: Cell): number => numbers.get(table) ?? Number.MAX_SAFE_INTEGER;
  const depths = new Map<Cell, number>();
  const depthOf = (cell: Cell): number => {
    const depth = depths.get(cell) ?? Object.values(cell.point).join('/').split('/').length;
    depths.set(cell, depth);
    return depth;
  };
  const totals = new Set(
    tables.flatMap(({ sides }) =>
      sides.flatMap(({ rows }) => rows.filter(isTotalRow).flatMap(({ cells }) => cells)),
    ),
  );
  const isPart = (cell: Cell): number => Number(!totals.has(cell));
  return (a, b) =>
    numberOf(a) - numberOf(b) || isPart(a) - isPart(b) || depthOf(a) - depthOf(b) || byText(a.place, b.place);
}

const DIGITS = '零一二三四五六七八九';

/** The first number in the number of a table: 10 in 表10 and in 表十. Tables without one come last. */
export function numberIn(text: string): number {
  const [arabic] = /\d+/.exec(text) ?? [];
  if (arabic !== undefined) return Number(arabic);
  const [chinese] = /[一二三四五六七八九十]+/.exec(text) ?? [];
  if (chinese === undefined) return Number.MAX_SAFE_INTEGER;
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['零', chinese];
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens ?? '零')) + Math.max(0, DIGITS.indexOf(ones || '零'));
}
