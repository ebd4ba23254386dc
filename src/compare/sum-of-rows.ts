import { listedBy } from '../formats/columns.ts';
import { isItemRow } from '../model/kinds/row-kinds.ts';
import type { Named } from '../model/narrative.ts';
import { isInside, type Point } from '../model/point.ts';
import { pointNamed, type View } from '../narrative/figures/view.ts';
import type { BoundSide } from '../points/bind/bind.ts';
import { type FigureData, sumOfCells } from './figure-data.ts';

/**
 * The figure of a code that a table prints only in parts, its 款 or 项 or together with another code (部门经济分类 beside 政府经济分类):
 * the sum of its rows, in a table whose rows divide just the money that is asked for.
 */
export function sumOfRows(view: View, named: Named): FigureData | undefined {
  const point = pointNamed(view, named);
  for (const { sides } of view.account.tables) {
    for (const side of sides) {
      const open = listedBy(side.definition.rows) ?? [];
      if (open.length === 0) continue;
      const column = side.wholes.findIndex((whole) => isSameMoney(view, whole, without(point, open)));
      const figure = column === -1 ? undefined : rowsWithin(view, side, column, only(point, open));
      if (figure !== undefined) return figure;
    }
  }
  return undefined;
}

function rowsWithin(view: View, { rows }: BoundSide, column: number, code: Point): FigureData | undefined {
  const cells = rows
    .filter(isItemRow)
    .flatMap((row) => row.cells[column] ?? [])
    .filter((cell) => isInside(cell.point, code));
  const lowest = cells.filter(
    (cell) => !cells.some((other) => other !== cell && isInside(other.point, cell.point)),
  );
  const [first, ...rest] = lowest.filter((cell) => view.account.figure(cell) !== undefined);
  return first === undefined || rest.length + 1 < lowest.length
    ? undefined
    : sumOfCells(view, [first, ...rest]);
}

function isSameMoney({ account }: View, a: Point, b: Point): boolean {
  const [one, other] = [account.find(a), account.find(b)];
  return one !== undefined && one !== 'nothing' && one === other;
}

const without = (point: Point, dimensions: readonly string[]): Point =>
  Object.fromEntries(Object.entries(point).filter(([dimension]) => !dimensions.includes(dimension)));

const only = (point: Point, dimensions: readonly string[]): Point =>
  Object.fromEntries(Object.entries(point).filter(([dimension]) => dimensions.includes(dimension)));
