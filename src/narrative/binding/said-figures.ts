import { formatMoney, type MoneyUnit } from '../../model/money.ts';
import { cellTitle } from '../../model/place.ts';
import { titleOf } from '../figures/describe.ts';
import { amountText } from '../figures/number-text.ts';
import { textUnit } from '../figures/text-unit.ts';
import { toldAt, type Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import type { Candidate } from './claim-candidates.ts';
import type { Alternative } from './claim-judgement.ts';

/** Alternatives that a message names. */
const MOST_ALTERNATIVES = 3;

/** Candidates as a message shows them, each amount once. */
export function alternatives(view: View, likely: readonly Candidate[]): readonly Alternative[] {
  const isSome = likely.some(({ figure }) => !figure.value.isZero());
  const shown = likely.filter(({ figure }) => !isSome || !figure.value.isZero());
  const distinct = new Map(shown.map((each) => [each.figure.value.toString(), each] as const).reverse());
  return [...distinct.values()]
    .reverse()
    .slice(0, MOST_ALTERNATIVES)
    .map(({ named, figure }) => ({
      title: calledAt(view, { named, figure }),
      text: printedAmount(view, figure.value, figure.decimals, figure.moneyUnit),
      place: figure.cells[0]?.place,
      stand: toldAt(figure),
    }));
}

/** What a point is called: its cell, or its members; what there is nothing of is no cell that shows it. */
export const calledAt = (view: View, { named, figure: { cells, state } }: Candidate): string =>
  cells[0] === undefined || state === 'nothing' ? titleOf(view, named) : cellTitle(cells[0]);

/** An amount as the tables print it. */
export const printedAmount = (
  view: View,
  value: Value,
  decimals: number,
  moneyUnit?: MoneyUnit | undefined,
): string => amountText(value, moneyUnit ?? textUnit(view).moneyUnit, decimals, view.prose.style);

/** A difference in the unit of money that the format prints. */
export const inMoneyUnit = (view: View, value: Value): string =>
  formatMoney(value, textUnit(view).moneyUnit, 0);
