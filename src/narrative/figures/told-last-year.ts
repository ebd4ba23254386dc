import { Decimal } from '../../model/decimal/decimal.ts';
import { asPrint, type CellFigure, type Figure, type Interval } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import type { PriorRecord } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { type Point, pointKey } from '../../model/point.ts';
import { amountInText } from './text-unit.ts';
import { pointNamed, type View } from './view.ts';

/** What narrative.yaml tells of last year, of the very point. */
export const priorEntryAt = (view: View, point: Point): PriorRecord | undefined =>
  entriesOf(view).get(pointKey(point));

const entriesOf = onceFor(
  (view: View): ReadonlyMap<string, PriorRecord> =>
    new Map((view.narrative?.prior ?? []).map((entry) => [pointKey(pointNamed(view, entry.of)), entry])),
);

/** What a disclosure itself says of last year: a cell prints it or shows that there was nothing, or narrative.yaml tells it. */
export type LastYearHere = CellFigure | 'nothing' | PriorRecord;

/**
 * What a disclosure itself says of a point's money last year: a column of last year's budget, else what its tables make known, else its text
 * (正文). The one way to ask it of a cell; undefined where the disclosure says nothing of it.
 */
export function lastYearHere(view: View, point: Point): LastYearHere | undefined {
  const { account, cells } = view;
  const last = { ...point, year: String(account.disclosure.year - 1) };
  const printed = (cells.get(pointKey(last)) ?? []).flatMap((cell) => account.figure(cell) ?? [])[0];
  return printed ?? account.find(last) ?? priorEntryAt(view, point);
}

/**
 * Last year's figure as an entry of narrative.yaml tells it: the amount, or this year's less the change, with no digit that one of the two
 * does not vouch for.
 * @param now this year's amount, asked for where the entry tells the change; undefined where nobody knows it
 */
export function toldLastYear(
  view: View,
  { amount, change = '' }: Pick<PriorRecord, 'amount' | 'change'>,
  now: () => Interval | undefined,
): Figure | undefined {
  const written = amountInText(view, amount ?? change);
  if (written === undefined) return undefined;
  if (amount !== undefined) return { ...asPrint(written), state: 'told', cells: [] };
  const known = now();
  if (known === undefined) return undefined;
  const { moneyUnit, decimals } = written;
  const moved: Interval = asPrint(written);
  const exact = known.value.minus(moved.value);
  const value = exact.toNearest(Decimal.max(lastDigitOf(known), lastDigitOf(moved)));
  return {
    value,
    half: known.half.plus(moved.half).plus(value.minus(exact).abs()),
    prints: value.isZero() ? 0 : known.prints + moved.prints,
    state: 'derived',
    moneyUnit,
    decimals,
    text: formatMoney(value, moneyUnit, decimals),
    cells: [],
  };
}

/** The least that an amount tells apart, in 元: its last digit, of a sum the usual one of its parts; of what is exact next to nothing. */
function lastDigitOf({ half, prints }: Interval): Decimal {
  if (half.isZero() || prints === 0) return EXACT;
  // Nine digits are enough to tell 0.00999999999 from 0.01.
  return new Decimal(10).pow(half.times(2).div(prints).toSignificantDigits(9).e);
}

/** Far behind the digits that anybody prints, in 元. */
const EXACT = new Decimal('1e-10');
