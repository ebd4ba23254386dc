import { type Figure, type Interval, NOTHING } from '../../model/figure/figure.ts';
import type { Named, PriorRecord } from '../../model/narrative.ts';
import type { Point } from '../../model/point.ts';
import type { Source } from '../../model/source.ts';
import type { Cell } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import { pointIn } from '../../points/account/point-in.ts';
import { drawnAt, figureAt } from './figure-at.ts';
import { amountInText, textUnit } from './text-unit.ts';
import type { Value } from './token.ts';
import { lastYearHere, toldLastYear } from './told-last-year.ts';
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
  if (past !== undefined) return sincePast(view, past, now);
  const entry = remarkAt(view, view.narrative?.prior ?? [], named);
  return entry && sinceTold(view, entry, now);
}

/** The change since what was spent last year (上年执行数), where a table prints that beside last year's budget. */
export function sinceSpent(view: View, named: Named, now: Interval): Prior | undefined {
  const spent = [VERSION.executed, VERSION.final].map((version) => ({
    ...named,
    year: 'last',
    [DIMENSION.version]: version,
  }));
  const last = spent.map((each) => drawnAt(view, each)).find((each) => each !== undefined);
  return last && sincePast(view, { last, by: view.account, place: last.cells[0]?.place }, now);
}

/**
 * The same of the money of a cell. Of what narrative.yaml tells only an entry of the very point counts: two names for one amount this year
 * may have been two amounts last year.
 * @param now what the cell says
 */
export function priorOfCell(view: View, { point }: Cell, now: Interval): Prior | undefined {
  const { previous, account } = view;
  const { year } = account.disclosure;
  if (point.year !== String(year)) return undefined;
  const last = disclosedAt(view, point);
  if (previous !== undefined && last !== undefined) return sincePast(view, { last, by: previous }, now);
  const here = lastYearHere(view, point);
  if (here === undefined) return undefined;
  if (here === 'nothing') return sincePast(view, { last: nothing(view), by: account }, now);
  if ('source' in here) return sinceTold(view, here, now);
  return sincePast(view, { last: here, by: account, place: here.cell.place }, now);
}

function sincePast(view: View, { last, place }: PastFigure, now: Interval): Prior {
  const moved = changed(now, last);
  return { ...moved, last, decimals: decimalsHere(view, moved.change, last), place };
}

function sinceTold(view: View, entry: PriorRecord, now: Interval): Prior | undefined {
  const last = toldLastYear(view, entry, () => now);
  if (last === undefined) return undefined;
  // A change that is told is the change: last year's amount is worked out from it, and rounded.
  const told = entry.amount === undefined ? amountInText(view, entry.change ?? '')?.value : undefined;
  const moved =
    told === undefined ? changed(now, last) : { change: told, rate: rateOf(told, now.value.minus(told)) };
  const printed = told === undefined ? view.account.format : textUnit(view);
  return { ...moved, last, decimals: decimalsHere(view, moved.change, printed), source: entry.source };
}

/** Last year's figure, whose cells it is drawn from, and the place of the first where it is in this disclosure. */
interface PastFigure {
  readonly last: Figure;
  readonly by: Account;
  readonly place?: string | undefined;
}

/** Last year's figure of a point from last year's disclosure, else from a table of this one that prints it; undefined where neither says it. */
export function pastFigure(view: View, named: Named): PastFigure | undefined {
  const { previous } = view;
  const found = disclosedAt(view, pointNamed(view, named));
  if (previous !== undefined && found !== undefined) return { last: found, by: previous };
  const last = drawnAt(view, { ...named, year: 'last' });
  return last && { last, by: view.account, place: last.cells[0]?.place };
}

/** What last year's disclosure says of a point of this one. */
function disclosedAt(view: View, point: Point): Figure | undefined {
  const { previous } = view;
  const then = previous && pointIn(previous, view.account, point);
  const found = then && previous?.find(then);
  return found === 'nothing' ? nothing(view) : found;
}

const nothing = (view: View): Figure => ({
  ...NOTHING,
  ...textUnit(view),
  state: 'nothing',
  text: '',
  cells: [],
});

/**
 * What lies between a final figure and the budget of its year (年初预算数), as the tables, the text or that budget's own disclosure tell it.
 * @param final the final figure
 */
export function againstBudget(
  view: View,
  named: Named,
  final: Interval,
  version: string = VERSION.budget,
): Prior | undefined {
  const budget = figureAt(view, { ...named, [DIMENSION.version]: version });
  if (budget === undefined) return undefined;
  const moved = changed(final, budget);
  const decimals = decimalsHere(view, moved.change, budget);
  return { ...moved, last: budget, decimals, place: budget.cells[0]?.place };
}

function changed({ value }: Interval, { value: last }: Interval): Pick<Prior, 'change' | 'rate'> {
  const change = value.minus(last);
  return { change, rate: rateOf(change, last) };
}

const rateOf = (change: Value, last: Value): Value | undefined =>
  last.isZero() ? undefined : change.abs().div(last.abs()).times(100);
