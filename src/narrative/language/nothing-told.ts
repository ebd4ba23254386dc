import { parseAmount } from '../../model/money.ts';
import type { FactQuantity } from '../../model/narrative.ts';
import { figureAt } from '../figures/figure-at.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { FigureToken } from '../figures/token.ts';
import { factOf } from '../figures/told-facts.ts';
import { isNamed, type View } from '../figures/view.ts';

/** Where it stands that there is nothing. */
type NothingShown = Pick<FigureToken, 'places' | 'stand'>;

/**
 * What shows that a fact can only be nothing, so that nobody has to write it: it is a part of a whole, or one of its names, and that whole is
 * nothing (`wholes` of the format). An empty table of purchases leaves no goods, works and services to be told.
 */
export function nothingTold(view: View, name: string): NothingShown | undefined {
  const quantities = view.prose.style.wholes
    .filter(({ whole, parts }) => parts.includes(name) || whole.some((each) => isFact(each, name)))
    .flatMap(({ whole }) => whole.filter((each) => !isFact(each, name)));
  for (const quantity of quantities) {
    const shown = nothingIn(view, quantity);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

const isFact = (quantity: FactQuantity, name: string): boolean =>
  'fact' in quantity && quantity.fact === name;

function nothingIn(view: View, quantity: FactQuantity): NothingShown | undefined {
  if ('fact' in quantity) {
    const fact = factOf(view, quantity.fact);
    const amount = fact && parseAmount(fact.text, fact.moneyUnit, textUnit(view).decimals);
    return fact !== undefined && amount?.value.isZero()
      ? { places: [], stand: fact.stand(fact.moneyUnit) }
      : undefined;
  }
  if (!('of' in quantity) || !isNamed(view, quantity.of)) return undefined;
  const figure = figureAt(view, quantity.of);
  return figure?.value.isZero() ? { places: figure.cells.map(({ place }) => place) } : undefined;
}
