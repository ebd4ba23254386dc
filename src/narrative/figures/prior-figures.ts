import { NOTHING } from '../../model/figure/figure.ts';
import { type Precision, parseAmount } from '../../model/money.ts';
import type { Named } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import { textUnit } from './text-unit.ts';
import type { Value } from './token.ts';
import { decimalsHere, drawnAt, pointNamed, remarkAt, type View } from './view.ts';

/** Last year's amount of a point (上年数), and the change since. */
export interface Prior {
  /** In 元. */
  readonly value: Value;
  /** This year less last year, in 元. */
  readonly change: Value;
  /** Digits after the point of the change as it was told. */
  readonly decimals: number;
  /** Change in percent of last year's amount; undefined where that was nothing. */
  readonly rate?: Value | undefined;
  /** Where narrative.yaml tells it; undefined where a table or last year's disclosure does. */
  readonly source?: Source | undefined;
  /** Cell of this disclosure that prints last year's amount. */
  readonly place?: string | undefined;
}

/**
 * Last year's amount: from last year's disclosure, else from a table that prints it, else as narrative.yaml tells it.
 * @param value this year's amount, in 元
 */
export function priorOf(view: View, named: Named, value: Value): Prior | undefined {
  const { decimals, moneyUnit } = textUnit(view);
  const past = pastFigure(view, named);
  if (past !== undefined) {
    const told = changed(value, past.value);
    return { ...told, decimals: decimalsHere(view, told.change, past), place: past.place };
  }
  const told = remarkAt(view, view.narrative?.prior ?? [], named);
  if (told === undefined) return undefined;
  const amount = parseAmount(told.amount ?? told.change ?? '', moneyUnit, decimals);
  if (amount === undefined) return undefined;
  const last = told.amount === undefined ? value.minus(amount.value) : amount.value;
  return { ...changed(value, last), decimals, source: told.source };
}

/** Last year's amount as another document or a table tells it. */
export interface Past extends Precision {
  readonly value: Value;
  /** Cell of this disclosure that prints it. */
  readonly place?: string;
}

/** Last year's amount of a point: from last year's disclosure, else from a table that prints it. */
export function pastFigure(view: View, named: Named): Past | undefined {
  const { moneyUnit, decimals } = textUnit(view);
  const { previous } = view;
  if (previous !== undefined) {
    const found = previous.find({ ...pointNamed(view, named), year: String(previous.disclosure.year) });
    if (found === 'nothing') return { value: NOTHING.value, moneyUnit, decimals };
    if (found !== undefined)
      return { value: found.value, moneyUnit: found.moneyUnit, decimals: found.decimals };
  }
  const printed = drawnAt(view, { ...named, year: 'last' });
  const place = printed?.cells[0]?.place;
  return (
    printed && {
      value: printed.value,
      moneyUnit: printed.moneyUnit,
      decimals: printed.decimals,
      ...(place === undefined ? {} : { place }),
    }
  );
}

function changed(value: Value, last: Value): Pick<Prior, 'value' | 'change' | 'rate'> {
  const change = value.minus(last);
  return { value: last, change, rate: last.isZero() ? undefined : change.abs().div(last.abs()).times(100) };
}
