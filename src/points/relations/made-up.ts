import { type Point, pointKey } from '../../model/point.ts';
import type { Cell, CellLine } from '../../model/table.ts';
import { asTree, type Member, type Taxonomy } from '../../model/taxonomy.ts';
import type { BoundTable } from '../bind/bind.ts';
import type { RollUp } from './roll-up.ts';

/**
 * The sums of a table that its taxonomy tells: a member that is made up of others beside it (“三公”经费、会议费、培训费合计), in a row or a
 * column that prints it and all of them.
 */
export function madeUp({ dimensions }: Taxonomy, { sides }: BoundTable): readonly RollUp[] {
  const wholes = [...dimensions.values()].flatMap((dimension) => {
    const members: ReadonlyMap<string, Member> = asTree(dimension)?.members ?? new Map();
    return [...members.values()].flatMap(({ path, sums = [] }) => {
      const parts = sums.flatMap((id) => members.get(id)?.path ?? []);
      return parts.length < 2 || parts.length < sums.length ? [] : [{ along: dimension.id, path, parts }];
    });
  });
  if (wholes.length === 0) return [];
  const lines = sides.flatMap(({ rows, columns }): readonly CellLine[] => [
    ...rows.map(({ cells }) => cells),
    ...columns.map((_, index) => rows.flatMap(({ cells }) => cells.slice(index, index + 1))),
  ]);
  return wholes.flatMap(({ along, path, parts }) =>
    lines.flatMap((line) =>
      line
        .filter(({ point }) => point[along] === path)
        .flatMap((whole) => {
          const found = parts.flatMap((part) => printOf(line, { ...whole.point, [along]: part }) ?? []);
          return found.length < parts.length ? [] : [{ whole, parts: found }];
        }),
    ),
  );
}

const printOf = (line: CellLine, point: Point): Cell | undefined => {
  const key = pointKey(point);
  return line.find((cell) => pointKey(cell.point) === key);
};
