import { decimalsIn, formatMoney, withThousands } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import { rateText } from '../../narrative/figures/number-text.ts';
import { priorOfCell } from '../../narrative/figures/prior-figures.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { comparisons } from '../../points/account/relation-tally.ts';
import type { Outcome } from '../../points/relations/relation.ts';

/** What a table's data say of a figure besides itself: all that is told of it elsewhere. */
export interface FigureRelations {
  /** Last year's amount of the same point in the unit of the column, and the change since, in words. */
  readonly prior?: { readonly text: string; readonly change: string } | undefined;
  /** Places where the same money is printed besides. */
  readonly also?: readonly string[] | undefined;
  /** How the relations ended that it takes part in, in words; left out where there is none. */
  readonly checked?: string | undefined;
}

/** Places beyond which the other prints of an amount are not listed. */
const MOST = 6;

/** What is told of a figure elsewhere. */
export function figureRelations(view: View, cell: Cell): FigureRelations {
  const { account } = view;
  return {
    prior: lastYearOf(view, cell),
    also: alsoAt(account, cell),
    checked: checkedWords(account, cell),
  };
}

function lastYearOf(view: View, cell: Cell): FigureRelations['prior'] {
  const figure = view.account.figure(cell);
  const prior = figure && priorOfCell(view, cell, figure);
  if (figure === undefined || prior === undefined) return undefined;
  const { last, change, rate } = prior;
  const shown = (value: typeof change) =>
    withThousands(formatMoney(value, figure.moneyUnit, decimalsIn(value, last, figure)));
  if (change.isZero()) return { text: shown(last.value), change: '持平' };
  const told = rate === undefined || last.value.isNegative() ? '' : `（${rateText(rate, 2)}）`;
  return {
    text: shown(last.value),
    change: `${change.isNegative() ? '减少' : '增加'} ${shown(change.abs())} ${figure.moneyUnit}${told}`,
  };
}

function alsoAt(account: Account, cell: Cell): FigureRelations['also'] {
  const figure = account.figure(cell);
  if (figure === undefined || figure.value.isZero()) return undefined;
  const places = account
    .prints(cell.point)
    .filter((print) => print.cell.table !== cell.table && print.value.equals(figure.value));
  if (places.length === 0) return undefined;
  return [...new Map(places.map((print) => [print.cell.table, print])).values()]
    .slice(0, MOST)
    .map((print) => print.cell.place);
}

/** In the order they are told, what is wrong first. */
const WORDS: Readonly<Record<Outcome, string>> = {
  different: '不一致',
  unlikely: '尾差过大',
  rounding: '只差尾差',
  equal: '相等',
  'not-checked': '无法核对',
};

function checkedWords(account: Account, cell: Cell): string | undefined {
  const counts = countsByCell(account).get(cell);
  if (counts === undefined) return undefined;
  return (Object.keys(WORDS) as Outcome[])
    .flatMap((outcome) => {
      const count = counts.get(outcome) ?? 0;
      return count === 0 ? [] : [`${count} 条${WORDS[outcome]}`];
    })
    .join('，');
}

const countsByCell = onceFor((account: Account): ReadonlyMap<Cell, ReadonlyMap<Outcome, number>> => {
  const counts = new Map<Cell, Map<Outcome, number>>();
  for (const relation of account.relations) {
    const { subject, parts, outcome } = relation;
    const each = (cell: Cell, by: number): void => {
      const own = counts.get(cell) ?? new Map<Outcome, number>();
      own.set(outcome, (own.get(outcome) ?? 0) + by);
      counts.set(cell, own);
    };
    each(subject, outcome === 'not-checked' ? 1 : comparisons(relation));
    for (const part of parts) each(part, 1);
  }
  return counts;
});
