import { type Figure, type Interval, NOTHING } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import type { Named, PriorRecord } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import { pointIn } from '../../points/account/point-in.ts';
import { drawnAt, figureAt } from './figure-at.ts';
import { amountInText, textUnit } from './text-unit.ts';
import type { Value } from './token.ts';
import { decimalsHere, pointNamed, remarkAt, type View } from './view.ts';

/** What became of a point since last year (比上年增减), or since its budget: no figure, but what lies between two of them. */
export interface Prior {
  /** Last year's (上年数), or the budget's. */
  readonly last: Figure;
  /** This year less last year, in 元. */
  readonly change: Value;
  /** Digits after the point of the change as it is told. */
  readonly decimals: number;
  /** Change in percent of last year's amount; undefined where that was nothing. */
  readonly rate?: Value | undefined;
  /** Where narrative.yaml tells it; undefined where a table or last year's disclosure does. */
  readonly source?: Source | undefined;
  /** Cell of this disclosure that prints last year's amount. */
  readonly place?: string | undefined;
}

/**
 * The change since last year: against last year's disclosure, else against a table that prints last year's amount, else as narrative.yaml
 * tells it.
 * @param now this year's amount
 */
export function priorOf(view: View, named: Named, now: Interval): Prior | undefined {
  const past = pastFigure(view, named);
  if (past !== undefined) {
    const { last, place } = past;
    const moved = changed(now, last);
    return { ...moved, last, decimals: decimalsHere(view, moved.change, last), place };
  }
  const entry = remarkAt(view, view.narrative?.prior ?? [], named);
  const last = entry && toldLastYear(view, entry, () => now);
  if (entry === undefined || last === undefined) return undefined;
  return { ...changed(now, last), last, decimals: textUnit(view).decimals, source: entry.source };
}

/**
 * Last year's figure of a point from last year's disclosure, else from a table of this one that prints it, and whose cells those are, with
 * the place of the first where it is in this one; undefined where no table says it.
 */
export function pastFigure(
  view: View,
  named: Named,
): { readonly last: Figure; readonly by: Account; readonly place?: string | undefined } | undefined {
  const { previous } = view;
  const then = previous && pointIn(previous, view.account, pointNamed(view, named));
  const found = then && previous?.find(then);
  if (previous !== undefined && found !== undefined)
    return { last: found === 'nothing' ? nothing(view) : found, by: previous };
  const last = drawnAt(view, { ...named, year: 'last' });
  return last && { last, by: view.account, place: last.cells[0]?.place };
}

const nothing = (view: View): Figure => ({
  ...NOTHING,
  ...textUnit(view),
  state: 'nothing',
  text: '',
  cells: [],
});

/**
 * Last year's figure as an entry of narrative.yaml tells it: the amount, or this year's less the change.
 * @param now this year's amount, asked for where the entry tells the change; undefined where nobody knows it
 */
export function toldLastYear(
  view: View,
  { amount, change = '' }: Pick<PriorRecord, 'amount' | 'change'>,
  now: () => Interval | undefined,
): Figure | undefined {
  const written = amountInText(view, amount ?? change);
  if (written === undefined) return undefined;
  const prints = written.value.isZero() ? 0 : 1;
  if (amount !== undefined) return { ...written, prints, state: 'told', cells: [] };
  const known = now();
  if (known === undefined) return undefined;
  // The text vouches for the digits it writes; those beyond are this year's, and are kept so that nothing is rounded.
  const { moneyUnit, decimals } = written;
  const value = known.value.minus(written.value);
  return {
    value,
    half: known.half.plus(written.half),
    prints: value.isZero() ? 0 : known.prints + prints,
    state: 'derived',
    moneyUnit,
    decimals,
    text: formatMoney(value, moneyUnit, decimals),
    cells: [],
  };
}

/**
 * What lies between a final figure and the budget of its year (年初预算数), as the tables, the text or that budget's own disclosure tell it.
 * @param final the final figure
 */
export function againstBudget(view: View, named: Named, final: Interval): Prior | undefined {
  const budget = figureAt(view, { ...named, [DIMENSION.version]: VERSION.budget });
  if (budget === undefined) return undefined;
  const moved = changed(final, budget);
  const decimals = decimalsHere(view, moved.change, budget);
  return { ...moved, last: budget, decimals, place: budget.cells[0]?.place };
}

function changed({ value }: Interval, { value: last }: Interval): Pick<Prior, 'change' | 'rate'> {
  const change = value.minus(last);
  return { change, rate: last.isZero() ? undefined : change.abs().div(last.abs()).times(100) };
}
