import { byText } from '../../model/base/order.ts';
import { type CellFigure, figureIn } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import { cellTitle } from '../../model/place.ts';
import { parentMember, pointKey } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { asCodes } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { beyondWider } from '../doubted/beyond-wider.ts';
import { isDoubted } from '../doubted/doubted.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, related } from '../rule/wording.ts';

/** points/alike-lists: two lists of one code that are the same in all but one item are the same in that, too. */
export const alikeLists: Rule = {
  id: 'points/alike-lists',
  severity: 'warning',
  title: '同一科目下的两张明细，其余各项和合计都相同的，剩下的一项也相同',
  basis:
    '两张明细的合计相同、其余各项逐项相同，余下的一项按算术也相同；十份参考文本里合计相同、科目也相同的明细逐项都相同。只差四舍五入的一位时，各自的合计看不出来。',
  check: (account) => [
    ...new Map(
      differingItems(account).map((found) => [found.cell.place, findingOf(account, found)]),
    ).values(),
  ],
};

/** An item that stands in two lists of the same sum, and differs in them, while all others are the same. */
interface DifferingItem {
  readonly cell: Cell;
  readonly figure: CellFigure;
  readonly other: Cell;
  readonly otherFigure: CellFigure;
  /** How many items the lists have. */
  readonly items: number;
}

/** The codes below one in a column of a table, and what the column prints for the code itself. */
interface List {
  readonly sum: CellFigure;
  readonly items: ReadonlyMap<string, CellFigure>;
}

/** A list of fewer says nothing: two sums may be the same by chance. */
const LEAST_ITEMS = 3;

function differingItems(account: Account): readonly DifferingItem[] {
  const isWrong = isDoubted(account);
  // What is less than a part of it is told as that.
  const lessThanPart = new Set(beyondWider(account).flatMap(({ cell, part }) => [cell, part.cell]));
  const alike = Map.groupBy(listsOf(account), ({ sum, items }) =>
    JSON.stringify([sum.value, sum.half, [...items.keys()].sort(byText)]),
  );
  return [...alike.values()].flatMap((lists) =>
    lists.flatMap((list, index) =>
      lists.slice(index + 1).flatMap((other): readonly DifferingItem[] => {
        const differing = [...list.items].flatMap(([member, figure]) => {
          const otherFigure = other.items.get(member);
          return otherFigure === undefined || otherFigure.value.equals(figure.value)
            ? []
            : [{ cell: figure.cell, figure, other: otherFigure.cell, otherFigure, items: list.items.size }];
        });
        const [only, second] = differing;
        if (only === undefined || second !== undefined) return [];
        const isTold = (cell: Cell): boolean => isWrong(cell) || lessThanPart.has(cell);
        return isTold(only.cell) || isTold(only.other) ? [] : [only];
      }),
    ),
  );
}

/** All lists of codes with money that tables print below one code. */
const listsOf: (account: Account) => readonly List[] = onceFor(({ tables, derived, taxonomy }) => {
  const printed = accountCells(tables).flatMap((cell) => {
    const figure = figureIn(derived, cell);
    return figure?.state === 'given' && figure.prints > 0 ? [figure] : [];
  });
  return [...taxonomy.dimensions.values()]
    .filter((dimension) => asCodes(dimension) !== undefined)
    .flatMap(({ id }) => {
      const listed = printed.filter(({ cell }) => cell.point[id] !== undefined);
      const columns = Map.groupBy(listed, ({ cell: { table, column, point } }) => {
        const { [id]: _, ...rest } = point;
        return `${table} ${column} ${pointKey(rest)}`;
      });
      return [...columns.values()].flatMap((column) => listsIn(column, id));
    });
});

function listsIn(column: readonly CellFigure[], dimension: string): readonly List[] {
  const byMember = new Map(column.map((figure) => [figure.cell.point[dimension] ?? '', figure]));
  const below = Map.groupBy(byMember, ([member]) => parentMember(member));
  return [...below].flatMap(([parent, items]) => {
    const sum = byMember.get(parent);
    return sum === undefined || items.length < LEAST_ITEMS ? [] : [{ sum, items: new Map(items) }];
  });
}

function findingOf({ derived }: Account, found: DifferingItem): RuleFinding {
  const { cell, figure, other, otherFigure, items } = found;
  const difference = figure.value.minus(otherFigure.value);
  return {
    source: cell.source,
    label: `${cellTitle(cell)}：${figureText(cell, derived)}`,
    table: cell.table,
    place: cell.place,
    difference: inUnitOf(cell, difference),
    related: [related(other, derived)],
    message: `${cellName(cell)}是${figureAfter(cell, derived)}，${cellName(other, cell)}是${figureAfter(other, derived)}，相差 ${inUnitOf(cell, difference.abs())} ${cell.moneyUnit}；两张明细的合计相同，其余 ${items - 1} 项也逐项相同，多半有一处写错了`,
    remedy: '核对这两处；两处的口径确有不同、原件就是如此的，在 acknowledged 里说明。',
  };
}
