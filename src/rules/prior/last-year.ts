import { asPrint, type Interval } from '../../model/figure/figure.ts';
import type { Amount, Precision } from '../../model/money.ts';
import type { PriorRecord } from '../../model/narrative.ts';
import { isInside, type Point } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { namedId, titleOf } from '../../narrative/figures/describe.ts';
import { figureAt } from '../../narrative/figures/figure-at.ts';
import { amountInText } from '../../narrative/figures/text-unit.ts';
import { toldLastYear } from '../../narrative/figures/told-last-year.ts';
import { isNamed, pointNamed, type View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { printedCells } from '../disagreements/disagreement.ts';
import { isDoubted } from '../doubted/doubted.ts';
import { isFailingAround } from '../doubted/failing-around.ts';
import { wrongZeros } from '../doubted/wrong-zeros.ts';
import { isOfMistakenRow } from '../lost/mistaken-rows.ts';
import { lacksColumns } from '../tables/lacks-columns.ts';
import { isWithoutMoney } from '../tables/without-money.ts';

/** What narrative.yaml tells of last year's money at a point: a line of last year's account. */
export interface LastYear {
  readonly entry: PriorRecord;
  /** The line as a cell, at the point of this year's money; it prints what was written. */
  readonly cell: Cell;
  /** 本年支出 · 一般公共预算 · 行政运行 */
  readonly title: string;
  /** This year's amount; undefined where nobody prints it. */
  readonly now: Interval | undefined;
  /** This year less last year; undefined where only last year's amount is told and this year's is not known. */
  readonly change: Interval | undefined;
  /** Last year's amount; undefined where only the change is told and this year's amount is not known. */
  readonly last: Interval | undefined;
}

/** All lines of last year's account. */
export function lastYearLines(view: View): readonly LastYear[] {
  return (view.narrative?.prior ?? [])
    .filter(({ of }) => isNamed(view, of) && !isOfMistakenRow(view.account, of))
    .flatMap((entry) => lineOf(view, entry) ?? [])
    .filter(({ cell }) => !isOfDoubted(view.account, cell.point))
    .filter((line) => !isLacking(view.account, line));
}

/** Whether nothing is known of this year because a column or all tables were not filled in, or a sum lacks something: that is told there. */
const isLacking = (account: Account, { entry, now, cell }: LastYear): boolean =>
  entry.amount === undefined &&
  now?.value.isZero() === true &&
  (lacksColumns(account) ||
    isWithoutMoney(account) ||
    isFailingAround(account, cell.point) ||
    wrongZeros(account).some(({ point }) => isInside(point, cell.point)));

/** Whether this year's figure is told to be wrong: last year's, worked out with it, would be wrong by as much. */
function isOfDoubted(account: Account, point: Point): boolean {
  // What the original prints so is what last year is told against.
  const asPrinted = new Set(account.disclosure.acknowledged.map(({ at }) => at));
  return account
    .prints(point)
    .some(
      ({ cell }) =>
        isDoubted(account)(cell) &&
        !printedCells([cell], account.derived).some(({ place }) => asPrinted.has(place)),
    );
}

/** Whether last year would have been less than nothing by what a line says. */
export const isBelowNothing = ({ last }: LastYear): boolean =>
  last?.value.isNegative() === true && last.value.abs().greaterThan(last.half);

function lineOf(view: View, entry: PriorRecord): LastYear | undefined {
  const written = amountInText(view, entry.amount ?? entry.change ?? '');
  if (written === undefined) return undefined;
  const now = figureAt(view, entry.of);
  const told = asPrint(written);
  const title = titleOf(view, entry.of);
  const isAmount = entry.amount !== undefined;
  return {
    entry,
    title,
    cell: cellOf(view, entry, title, written),
    now,
    change: isAmount ? now && less(now, told) : told,
    last: toldLastYear(view, entry, () => now),
  };
}

function less(a: Interval, b: Interval): Interval {
  const value = a.value.minus(b.value);
  return { value, half: a.half.plus(b.half), prints: value.isZero() ? 0 : a.prints + b.prints };
}

/** A line as a cell: what the engine relates. */
function cellOf(
  view: View,
  { of, amount, source }: PriorRecord,
  title: string,
  written: Amount & Precision,
): Cell {
  const { moneyUnit, decimals } = written;
  const row = namedId(of);
  return {
    place: `prior/${row}`,
    table: 'prior',
    row,
    column: amount === undefined ? 'change' : 'amount',
    titles: {
      table: '上年数',
      row: { code: '', number: '', name: title },
      column: amount === undefined ? '比上年增减' : '上年数',
    },
    point: pointNamed(view, of),
    flow: '',
    ofWhich: false,
    ofWhichColumn: false,
    moneyUnit,
    decimals,
    given: { kind: 'amount', amount: written },
    source,
  };
}
